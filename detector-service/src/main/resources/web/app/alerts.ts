import { LitElement, css, html } from 'lit';
import { LEVELS } from './protocol';
import type { DangerAlert, DetectionResult } from './protocol';
import type { Words } from './words';

const MOST = 200;

/** An alert with its camera. */
export interface Sighted {
  cameraId: string;
  alert: DangerAlert;
}

/** Takes the alerts of a result into a list, newest first; an alert that goes on stays one. */
export function withAlertsOf(result: DetectionResult, before: readonly Sighted[]): readonly Sighted[] {
  if (result.dangerousDrivingResults.length === 0) {
    return before;
  }
  const cameraId = String(result.cameraId);
  const known = new Map(before.map((one) => [keyOf(one), one]));
  for (const alert of result.dangerousDrivingResults) {
    const sighted = { cameraId, alert };
    known.set(keyOf(sighted), sighted);
  }
  return [...known.values()]
    .sort((a, b) => b.alert.startedAt.localeCompare(a.alert.startedAt) || rank(b) - rank(a))
    .slice(0, MOST);
}

function keyOf(sighted: Sighted): string {
  return `${sighted.cameraId} ${sighted.alert.alertId ?? `${sighted.alert.groupIndex} ${sighted.alert.startedAt}`}`;
}

function rank(sighted: Sighted): number {
  return LEVELS.indexOf(sighted.alert.riskLevel);
}

/** The live list over all cameras. */
export class AlertList extends LitElement {
  static override properties = { alerts: { attribute: false }, words: { attribute: false } };

  static override styles = css`
    ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
    li { background: var(--panel); border-left: 5px solid #b8c0cc; border-radius: 6px; padding: 0.5rem 0.7rem; }
    li[data-level='low'] { border-color: #ffd23f; }
    li[data-level='medium'] { border-color: #ff8c1a; }
    li[data-level='high'] { border-color: #4da3ff; }
    p { margin: 0.2rem 0 0; overflow-wrap: anywhere; }
    .head { display: flex; gap: 0.6em; font-size: 0.85rem; }
    time, .empty { color: var(--quiet); }
    time { margin-left: auto; }
  `;

  declare alerts: readonly Sighted[];
  declare words: Words;

  override render() {
    return this.alerts.length === 0
      ? html`<p class="empty">${this.words.noAlerts}</p>`
      : html`<ol>
          ${this.alerts.map((one) => this.line(one))}
        </ol>`;
  }

  private line({ cameraId, alert }: Sighted) {
    return html`<li data-level=${alert.riskLevel}>
      <div class="head">
        <b>${this.words[alert.riskLevel]}</b><span>${cameraId}</span><span>${alert.riskTypes.join(', ')}</span>
        <time datetime=${alert.startedAt}>${new Date(alert.startedAt).toLocaleTimeString()}</time>
      </div>
      <p>${alert.description}</p>
    </li>`;
  }
}

customElements.define('alert-list', AlertList);
