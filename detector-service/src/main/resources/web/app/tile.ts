import { css, html, nothing } from 'lit';
import type { Stream } from './api.ts';
import { delivers, trouble } from './camera-state.ts';
import { clockTime, number, span } from './format.ts';
import './live-picture.ts';
import { look } from './look.ts';
import type { AlertEntry } from './protocol.ts';
import { analysisHref, cameraHref } from './route.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

/** One camera of the wall. Its height does not depend on what it says. */
export class CameraTile extends View {
  static override properties = { ...View.properties, stream: { attribute: false }, painted: { state: true } };

  static override styles = [
    look,
    css`
      :host {
        display: block;
        background: var(--panel);
        border-radius: 8px;
        overflow: hidden;
        border: 2px solid var(--line);
      }
      :host([level="low"]) {
        border-color: #ffd23f;
      }
      :host([level="medium"]) {
        border-color: #ff8c1a;
      }
      :host([level="high"]) {
        border-color: #4da3ff;
      }
      a.picture {
        display: block;
        position: relative;
        aspect-ratio: 16 / 9;
        background: #000;
        color: #e8edf2;
        text-decoration: none;
      }
      a.picture:focus-visible {
        outline-offset: -3px;
      }
      live-picture {
        position: absolute;
        inset: 0;
      }
      .cover {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        gap: 0.3rem;
        padding: 0.8rem;
        text-align: center;
        background: #000000c7;
        font-size: 0.9rem;
        overflow: hidden;
      }
      .cover.thin {
        inset: auto 0 0 0;
        padding: 0.2rem 0.6rem;
      }
      .line {
        display: flex;
        gap: 0.6em;
        padding: 0.25em 0.7em;
        font-size: 0.85rem;
        height: 1.9em;
        align-items: center;
        white-space: nowrap;
        overflow: hidden;
      }
      .line b, .line .text {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .line b {
        flex: 0 1 auto;
        font-size: 0.95rem;
      }
      .dot {
        flex: none;
        width: 0.65em;
        height: 0.65em;
        border-radius: 50%;
        background: var(--quiet);
      }
      .dot.running {
        background: var(--good);
      }
      .dot.failed, .dot.stalled, .dot.waiting-to-reconnect {
        background: var(--bad);
      }
    `,
  ];

  declare stream: Stream;
  declare painted: boolean;

  constructor() {
    super();
    this.painted = false;
  }

  protected override begin(): void {
    this.renderOn(this.desk.ticks);
    this.renderOn(this.desk.alerts.changed);
  }

  override render() {
    const { stream, words } = this;
    const language = this.desk.settings.language;
    return html`
      <a class="picture" href="${cameraHref(stream.cameraId)}" aria-label="${stream.name ?? stream.cameraId}">
        <live-picture .desk="${this.desk}" .cameraId="${stream
          .cameraId}" @painted="${() => (this.painted = true)}" aria-hidden="true"></live-picture>
        ${this.cover(stream)}
      </a>
      <div class="line">
        <span class="dot ${stream.state}"></span>
        <b title="${stream.cameraId}">${stream.name ?? stream.cameraId}</b>
        <span class="quiet">${wordFor(words.states, stream.state)}</span>
        ${delivers(stream)
          ? html`
            <span class="quiet push">${this.rate(stream, language)}</span>
          `
          : nothing}
      </div>
      <div class="line">${this.lastAlert(this.desk.alerts.latestOf(stream.cameraId), language)}</div>
    `;
  }

  override updated(): void {
    const result = this.desk.cameras.latestOf(this.stream.cameraId);
    this.setAttribute('level', delivers(this.stream) && result ? result.maxRiskLevel : 'none');
  }

  private cover(stream: Stream) {
    const said = trouble(stream, this.words, this.desk.settings.language, this.desk.now());
    if (said !== nothing) {
      return html`
        <div class="cover ${delivers(stream) ? 'thin' : ''}">${said}</div>
      `;
    }
    return this.painted ? nothing : html`
      <div class="cover">${this.words.noPicture}</div>
    `;
  }

  private rate(stream: Stream, language: string) {
    const rate = { rate: number(stream.measuredRateFps, language, 1), target: number(stream.targetRateFps, language, 1) };
    const result = this.desk.cameras.latestOf(stream.cameraId);
    const age = result && fill(this.words.age, { age: span(this.desk.now() - Date.parse(result.timestamp), language) });
    return [fill(this.words.rate, rate), age].filter(Boolean).join(' · ');
  }

  private lastAlert(alert: AlertEntry | undefined, language: string) {
    if (!alert) {
      return html`
        <span class="quiet">${this.words.noAlertYet}</span>
      `;
    }
    return html`
      <span class="chip" data-level="${alert.riskLevel}">${wordFor(this.words.levels, alert.riskLevel)}</span>
      <a class="text" href="${analysisHref(alert.cameraId, alert.analysisId)}">${alert.riskTypes.join(', ') || alert.description}</a>
      <time class="quiet push" datetime="${alert.raisedAt}">${clockTime(alert.raisedAt, language)}</time>
    `;
  }
}

customElements.define('camera-tile', CameraTile);
