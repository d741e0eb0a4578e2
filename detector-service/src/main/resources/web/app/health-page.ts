import { css, html, nothing } from 'lit';
import * as api from './api.ts';
import type { Analyzer } from './api.ts';
import { diagnose } from './diagnosis.ts';
import './flow-picture.ts';
import { flowOf, FlowWindow } from './flow-window.ts';
import './llm-facts.ts';
import { look } from './look.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

const POLL_MS = 3_000;
const MINUTE_S = 57; // as near as polling comes

/** Why there is nothing: what went through, what was left out, what is wrong, and what to do. */
export class HealthPage extends View {
  static override properties = {
    ...View.properties,
    analyzer: { state: true },
    looks: { state: true },
    period: { state: true },
    cameraId: { state: true },
    fault: { state: true },
  };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 1rem;
        max-width: 80rem;
        margin-inline: auto;
        width: 100%;
      }
      .panel {
        display: grid;
        gap: 0.7rem;
      }
      ul {
        margin: 0;
        padding-left: 1.2rem;
        display: grid;
        gap: 0.3rem;
      }
      li[data-weight="fault"]::marker {
        content: "✖ ";
        color: var(--bad);
      }
      li[data-weight="note"]::marker {
        content: "ℹ ";
        color: var(--quiet);
      }
      label {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
      }
    `,
  ];

  declare analyzer?: Analyzer;
  declare looks: number;
  declare period: 'minute' | 'start';
  declare cameraId: string;
  declare fault?: string;
  private readonly window = new FlowWindow();

  constructor() {
    super();
    this.looks = 0;
    this.period = 'minute';
    this.cameraId = '';
  }

  protected override begin(): void {
    this.renderOn(this.desk.cameras.changed);
    this.desk.feed.want({ cameraIds: [], perCamera: {} });
    const timer = setInterval(() => document.hidden || void this.look(), POLL_MS);
    this.untilLeft(() => clearInterval(timer));
    void this.look();
  }

  override render() {
    const { words } = this;
    return html`
      <h2>${words.health}</h2>
      ${this.fault
        ? html`
          <p class="bad" role="alert">${this.fault}</p>
        `
        : nothing} ${this.findings()} ${this.flow()} ${this.analyzer
        ? html`
          <llm-facts .desk="${this.desk}" .analyzer="${this.analyzer}" @tested="${() => void this.look()}"></llm-facts>
        `
        : nothing}
    `;
  }

  private findings() {
    const { words } = this;
    const streams = this.desk.cameras.list;
    if (!streams || !this.analyzer) {
      return html`
        <p class="quiet">${words.loading}</p>
      `;
    }
    const found = diagnose({ streams, analyzer: this.analyzer, lastMinute: this.window.lastMinute() }, words);
    return html`
      <section class="panel" aria-label="${words.findings}">
        <h3>${words.findings}</h3>
        ${found.length === 0
          ? html`
            <p class="good">${words.nothingWrong}</p>
          `
          : html`
            <ul>${found.map((one) =>
              html`
                <li data-weight="${one.weight}">${one.text}</li>
              `
            )}</ul>
          `}
      </section>
    `;
  }

  private flow() {
    const { words } = this;
    const flow = this.period === 'minute' ? this.window.lastMinute() : this.window.latest;
    if (!flow) {
      return this.fault ? nothing : html`
        <p class="quiet">${words.loading}</p>
      `;
    }
    const fills = this.period === 'minute' && this.window.seconds < MINUTE_S;
    return html`
      <section class="panel" aria-label="${words.healthTitle}">
        <div class="row">
          <h3>${words.healthTitle}</h3>
          ${fills
            ? html`
              <span class="quiet small">${fill(words.windowFills, { seconds: this.window.seconds })}</span>
            `
            : nothing}
          <label class="push">${words.camera} ${this.cameraChoice(flow.cameras.map((camera) => camera.cameraId))}</label>
          <label>${words.window} ${this.periodChoice()}</label>
        </div>
        <p class="quiet small">${words.healthIntro}</p>
        <flow-picture .desk="${this.desk}" .camera="${flowOf(flow, this.cameraId)}" .handoff="${this.cameraId === ''
          ? flow.handoff
          : undefined}"></flow-picture>
      </section>
    `;
  }

  private cameraChoice(ids: readonly string[]) {
    return html`
      <select @change="${(event: Event) => (this.cameraId = (event.target as HTMLSelectElement).value)}">
        ${['', ...ids].map((id) =>
          html`
            <option value="${id}" ?selected="${id === this.cameraId}">${id === '' ? this.words.allCameras : id}</option>
          `
        )}
      </select>
    `;
  }

  private periodChoice() {
    return html`
      <select @change="${(event: Event) => (this.period = (event.target as HTMLSelectElement).value as 'minute' | 'start')}">
        ${(['minute', 'start'] as const).map((period) =>
          html`
            <option value="${period}" ?selected="${period === this.period}">${this.words.windows[period]}</option>
          `
        )}
      </select>
    `;
  }

  private async look(): Promise<void> {
    try {
      const [flow, analyzer] = await Promise.all([api.flow(), api.analyzer()]);
      this.window.add(flow);
      this.analyzer = analyzer;
      this.looks++;
      this.fault = undefined;
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    }
  }
}

customElements.define('health-page', HealthPage);
