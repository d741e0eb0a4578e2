import { html, nothing } from 'lit';
import * as api from './api.ts';
import type { BatchReport } from './api.ts';
import { Dialog } from './dialog.ts';
import { readLines, twice } from './many-lines.ts';
import type { Line } from './many-lines.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

interface Refused {
  line: Line;
  reason: string;
}

interface Outcome {
  added: number;
  refused: readonly Refused[];
}

/** Declares the cameras of a pasted list, and says of each that is refused why. */
export class ManyForm extends Dialog {
  static override properties = {
    ...View.properties,
    text: { state: true },
    outcome: { state: true },
    fault: { state: true },
    busy: { state: true },
  };

  declare text: string;
  declare outcome?: Outcome;
  declare fault?: string;
  declare busy: boolean;

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
    return html`
      <form novalidate @submit="${(event: Event) => this.submit(event)}">
        <p class="quiet" id="hint">${words.manyHint}</p>
        <label class="field">${words.manyLines}
          <textarea
            name="lines"
            rows="10"
            spellcheck="false"
            aria-describedby="hint"
            .value="${this.text}"
            placeholder="gate-1, rtsp://10.0.0.7/main, South gate"
            @input="${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}"
          ></textarea></label>
        <div role="alert">${this.fault ?? nothing}</div>
        <div role="status">${this.outcome ? this.said(this.outcome) : nothing}</div>
        <div class="row end">
          <button type="button" class="push" @click="${() => this.finish()}">${this.outcome ? words.close : words.cancel}</button>
          <button type="submit" class="main" ?disabled="${this.busy}">${this.busy ? words.saving : fill(words.manyAdd, { count })}</button>
        </div>
      </form>
    `;
  }

  private said({ added, refused }: Outcome) {
    return html`
      <p><b>${fill(this.words.manyDone, { good: added, bad: refused.length })}</b></p>
      <ul>
        ${refused.map(({ line, reason }) =>
          html`
            <li>${fill(this.words.lineWord, { line: line.number })}, ${line.cameraId}: <span class="bad">${reason}</span></li>
          `
        )}
      </ul>
    `;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const lines = readLines(this.text);
    const repeated = twice(lines);
    this.outcome = undefined;
    this.fault = lines.length === 0 ? this.words.manyNothing : repeated && fill(this.words.manyTwice, { id: repeated });
    if (!this.fault) {
      await this.send(lines);
    }
  }

  /** What is declared already stays as it is: a list must not change a camera by the way. */
  private async send(lines: readonly Line[]): Promise<void> {
    this.busy = true;
    try {
      const known = lines.filter((line) => this.desk.cameras.find(line.cameraId));
      const fresh = lines.filter((line) => !known.includes(line));
      const report = fresh.length === 0 ? undefined : await api.declareMany(fresh.map(({ number: _, ...declaration }) => declaration));
      this.outcome = {
        added: report?.succeeded ?? 0,
        refused: [...known.map((line) => ({ line, reason: this.words.idTaken })), ...refusals(fresh, report)],
      };
      await this.desk.cameras.refresh();
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    } finally {
      this.busy = false;
    }
  }
}

/** The report has the order of what was sent. */
function refusals(sent: readonly Line[], report?: BatchReport): Refused[] {
  return sent.flatMap((line, index) => {
    const result = report?.results[index];
    return result?.problem ? [{ line, reason: api.wordsOf(result.problem, result.status) }] : [];
  });
}

customElements.define('many-form', ManyForm);
