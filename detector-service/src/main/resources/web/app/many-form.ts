import { html, nothing } from 'lit';
import * as api from './api.ts';
import type { BatchReport } from './api.ts';
import { Dialog } from './dialog.ts';
import { readLines, twice } from './many-lines.ts';
import type { Line } from './many-lines.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

/** Declares the cameras of a pasted list, and says of each that is refused why. */
export class ManyForm extends Dialog {
  static override properties = { ...View.properties, text: { state: true }, report: { state: true }, fault: { state: true }, busy: { state: true } };

  declare text: string;
  declare report?: BatchReport;
  declare fault?: string;
  declare busy: boolean;
  private sent: readonly Line[] = [];

  constructor() {
    super();
    this.text = '';
    this.busy = false;
  }

  protected override heading(): string {
    return this.words.manyTitle;
  }

  protected override content() {
    const { words } = this;
    const count = readLines(this.text).length;
    return html`<form novalidate @submit=${(event: Event) => this.submit(event)}>
      <p class="quiet" id="hint">${words.manyHint}</p>
      <label class="field">${words.manyLines}
        <textarea name="lines" rows="10" spellcheck="false" aria-describedby="hint" .value=${this.text} placeholder="gate-1, rtsp://10.0.0.7/main, South gate"
          @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea></label>
      <div role="alert">${this.fault ?? nothing}</div>
      <div role="status">${this.report ? this.outcome(this.report) : nothing}</div>
      <div class="row end">
        <button type="button" class="push" @click=${() => this.finish()}>${this.report ? words.close : words.cancel}</button>
        <button type="submit" class="main" ?disabled=${this.busy}>${this.busy ? words.saving : fill(words.manyAdd, { count })}</button>
      </div>
    </form>`;
  }

  private outcome(report: BatchReport) {
    const refused = report.results.map((result, index) => ({ result, line: this.sent[index] })).filter(({ result }) => result.problem);
    return html`<p><b>${fill(this.words.manyDone, { good: report.succeeded, bad: report.failed })}</b></p>
      <ul>
        ${refused.map(({ result, line }) => html`<li>${fill(this.words.lineWord, { line: line?.number ?? '?' })}, ${result.cameraId}:
          <span class="bad">${api.wordsOf(result.problem, result.status)}</span></li>`)}
      </ul>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const lines = readLines(this.text);
    const repeated = twice(lines);
    this.report = undefined;
    this.fault = lines.length === 0 ? this.words.manyNothing : repeated && fill(this.words.manyTwice, { id: repeated });
    if (!this.fault) {
      await this.send(lines);
    }
  }

  private async send(lines: readonly Line[]): Promise<void> {
    this.busy = true;
    try {
      this.sent = lines;
      this.report = await api.declareMany(lines.map(({ number: _, ...declaration }) => declaration));
      await this.desk.cameras.refresh();
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('many-form', ManyForm);
