import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { reasonOf } from './api.ts';
import { clockTime, percent } from './format.ts';
import { look } from './look.ts';
import type { AlertEntry } from './protocol.ts';
import { analysisHref } from './route.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

/** Alerts, newest first, each of which can be acknowledged and opened. One of them is chosen with the keyboard: j, k, a, Enter. */
export class AlertList extends View {
  static override properties = { ...View.properties, entries: { attribute: false }, empty: { attribute: false }, faults: { state: true } };

  static override styles = [
    look,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: 0.5rem;
      }
      li {
        background: var(--panel);
        border: 1px solid var(--line);
        border-left: 6px solid #b8c0cc;
        border-radius: 6px;
        padding: 0.5rem 0.7rem;
      }
      li[data-level="low"] {
        border-left-color: #ffd23f;
      }
      li[data-level="medium"] {
        border-left-color: #ff8c1a;
      }
      li[data-level="high"] {
        border-left-color: #4da3ff;
      }
      .head {
        display: flex;
        gap: 0.6em;
        font-size: 0.85rem;
        flex-wrap: wrap;
        align-items: center;
        overflow-wrap: anywhere;
      }
      .foot .quiet {
        flex: 1 1 8rem;
      }
      .foot button,
      .foot .button {
        padding: 0.15em 0.6em;
        min-height: 1.9em;
      }
      .foot {
        margin-top: 0.4rem;
        font-size: 0.85rem;
        gap: 0.5rem;
      }
      p {
        margin-top: 0.2rem;
      }
    `,
  ];

  declare entries: readonly AlertEntry[];
  /** What is said where there are none. */
  declare empty?: string;
  declare faults: ReadonlyMap<string, string>;
  private chosen?: string;

  constructor() {
    super();
    this.faults = new Map();
  }

  override render() {
    if (this.entries.length === 0) {
      return html`
        <p class="quiet">${this.desk.alerts.loaded ? (this.empty ?? this.words.noAlerts) : this.words.loading}</p>
      `;
    }
    return html`
      <ol @keydown="${(event: KeyboardEvent) => this.key(event)}">
        ${repeat(this.entries, (entry) => entry.alertId, (entry, index) => this.item(entry, index))}
      </ol>
    `;
  }

  private item(entry: AlertEntry, index: number) {
    const { words } = this;
    const language = this.desk.settings.language;
    const reachable = this.chosen === undefined ? index === 0 : this.chosen === entry.alertId;
    return html`
      <li data-level="${entry.riskLevel}" data-alert="${entry.alertId}" tabindex="${reachable
        ? 0
        : -1}" @focusin="${() => (this.chosen = entry.alertId)}">
        <div class="head">
          <span class="chip" data-level="${entry.riskLevel}">${wordFor(words.levels, entry.riskLevel)}</span>
          <b>${this.desk.cameras.find(entry.cameraId)?.name ?? entry.cameraId}</b>
          <span>${entry.riskTypes.join(', ')}</span>
          <time class="quiet push" datetime="${entry.raisedAt}">${clockTime(entry.raisedAt, language)}</time>
        </div>
        <p>${entry.description}</p>
        <div class="row foot">
          <span class="quiet">${this.facts(entry)}</span>
          <a class="button push" href="${analysisHref(entry.cameraId, entry.analysisId)}">${words.open}</a>
          ${this.acknowledgement(entry, language)}
        </div>
        ${this.faults.has(entry.alertId)
          ? html`
            <p class="bad" role="alert">${this.faults.get(entry.alertId)}</p>
          `
          : nothing}
      </li>
    `;
  }

  private facts(entry: AlertEntry): string {
    const { words } = this;
    const counts = Date.parse(entry.countsUntil) > this.desk.now();
    return [
      fill(words.confidence, { percent: percent(entry.confidence) }),
      entry.answers > 1 ? fill(words.mentioned, { count: entry.answers }) : '',
      counts ? (entry.isStale ? words.stale : words.goesOn) : '',
      entry.simulated ? words.simulatedShort : '',
    ].filter(Boolean).join(' · ');
  }

  private acknowledgement(entry: AlertEntry, language: string) {
    const { words } = this;
    if (!entry.acknowledgedAt) {
      return html`
        <button @click="${() => void this.acknowledge(entry)}">${words.acknowledge}</button>
      `;
    }
    return html`
      <span class="good">✓ ${fill(words.acknowledged, { time: clockTime(entry.acknowledgedAt, language) })}</span>
      <button @click="${() => void this.acknowledge(entry)}">${words.undo}</button>
    `;
  }

  private async acknowledge(entry: AlertEntry): Promise<void> {
    const faults = new Map(this.faults);
    faults.delete(entry.alertId);
    try {
      await this.desk.alerts.acknowledge(entry.alertId, !entry.acknowledgedAt);
    } catch (failure) {
      faults.set(entry.alertId, reasonOf(failure));
    }
    this.faults = faults;
  }

  /** Keys of links and buttons inside stay theirs. */
  private key(event: KeyboardEvent): void {
    const item = (event.target as HTMLElement).closest('li');
    if (!item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const onItem = event.target === item;
    if (event.key === 'j' || event.key === 'ArrowDown') {
      this.move(item.nextElementSibling, event);
    } else if (event.key === 'k' || event.key === 'ArrowUp') {
      this.move(item.previousElementSibling, event);
    } else if (event.key === 'a') {
      const entry = this.entries.find((one) => one.alertId === item.dataset['alert']);
      event.preventDefault();
      void (entry && this.acknowledge(entry));
    } else if (event.key === 'Enter' && onItem) {
      item.querySelector('a')?.click();
    }
  }

  private move(to: Element | null, event: KeyboardEvent): void {
    event.preventDefault();
    if (to instanceof HTMLElement) {
      to.tabIndex = 0;
      to.focus();
      this.requestUpdate();
    }
  }
}

customElements.define('alert-list', AlertList);
