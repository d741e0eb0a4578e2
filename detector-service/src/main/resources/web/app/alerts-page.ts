import { css, html } from 'lit';
import { distinct, EVERY_ALERT, passes } from './alert-filter.ts';
import type { AlertFilter } from './alert-filter.ts';
import './alert-list.ts';
import { look } from './look.ts';
import { LEVELS } from './protocol.ts';
import type { AlertEntry, Level } from './protocol.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

const PERIODS_MINUTES = [5, 15, 60, 480];

/** The alerts of all cameras, and what is shown of them. */
export class AlertsPage extends View {
  static override properties = { ...View.properties, filter: { state: true } };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.8rem;
        max-width: 70rem;
        margin-inline: auto;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem 1rem;
        align-items: end;
      }
      .filters label {
        display: grid;
        gap: 0.2rem;
        font-size: 0.85rem;
      }
      .filters label.tick {
        display: block;
        padding-bottom: 0.5em;
      }
      select {
        max-width: 14rem;
      }
    `,
  ];

  declare filter: AlertFilter;

  constructor() {
    super();
    this.filter = EVERY_ALERT;
  }

  protected override begin(): void {
    this.renderOn(this.desk.alerts.changed);
    this.renderOn(this.desk.ticks);
    this.desk.feed.want({ cameraIds: [], perCamera: {} });
  }

  override render() {
    const { words } = this;
    const all = this.desk.alerts.all();
    const now = this.desk.now();
    const shown = all.filter((entry) => passes(this.filter, entry, now));
    return html`
      <div class="row"><h2>${words.alerts}</h2><span class="quiet">${fill(words.alertCount, {
        shown: shown.length,
        all: all.length,
      })}</span></div>
      ${this.filters(all)}
      <div class="row">
        <span class="quiet small">${words.keys}</span>
        <button class="push" ?disabled="${shown.every((entry) => entry.acknowledgedAt)}" @click="${() =>
          void this.acknowledge(shown)}">${words.acknowledgeAll}</button>
      </div>
      <alert-list .desk="${this.desk}" .entries="${shown}" .empty="${all.length > 0 ? words.noAlertsMatch : undefined}"></alert-list>
    `;
  }

  private filters(all: readonly AlertEntry[]) {
    const { words, filter } = this;
    const levels = LEVELS.map((level) => [level, level === 'none' ? words.all : wordFor(words.levels, level)] as const);
    const periods = [['0', words.all] as const, ...PERIODS_MINUTES.map((n) => [String(n), fill(words.lastMinutes, { n })] as const)];
    return html`
      <div class="filters panel">
        ${this.choice(words.level, filter.leastLevel, levels, (level) => ({ leastLevel: level as Level }))} ${this.choice(
          words.type,
          filter.type,
          this.any(all.flatMap((entry) => entry.riskTypes)),
          (type) => ({ type }),
        )} ${this.choice(words.camera, filter.cameraId, this.any(all.map((entry) => entry.cameraId)), (cameraId) => ({ cameraId }))} ${this
          .choice(words.time, String(filter.minutes), periods, (minutes) => ({ minutes: Number(minutes) }))}
        <label class="tick"><input type="checkbox" .checked="${filter.unseenOnly}" @change="${(event: Event) =>
          this.narrow({ unseenOnly: (event.target as HTMLInputElement).checked })}" /> ${words.unseenOnly}</label>
      </div>
    `;
  }

  private any(values: readonly string[]): (readonly [string, string])[] {
    return [['', this.words.all], ...distinct(values).map((value) => [value, value] as const)];
  }

  private choice(
    label: string,
    chosen: string,
    options: readonly (readonly [string, string])[],
    part: (value: string) => Partial<AlertFilter>,
  ) {
    return html`
      <label>${label}
        <select @change="${(event: Event) => this.narrow(part((event.target as HTMLSelectElement).value))}">
          ${options.map(([value, words]) =>
            html`
              <option value="${value}" ?selected="${value === chosen}">${words}</option>
            `
          )}
        </select></label>
    `;
  }

  private narrow(part: Partial<AlertFilter>): void {
    this.filter = { ...this.filter, ...part };
  }

  /** One after the other: what fails stays as it is, and can be seen. */
  private async acknowledge(shown: readonly AlertEntry[]): Promise<void> {
    for (const entry of shown.filter((one) => !one.acknowledgedAt)) {
      await this.desk.alerts.acknowledge(entry.alertId).catch(() => undefined);
    }
  }
}

customElements.define('alerts-page', AlertsPage);
