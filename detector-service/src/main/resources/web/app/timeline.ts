import { css, html, svg } from 'lit';
import type { AnalysisSummary } from './api.ts';
import { LEVEL_COLOURS } from './draw.ts';
import type { Moment } from './history.ts';
import { look } from './look.ts';
import type { AlertEntry } from './protocol.ts';
import { analysisHref } from './route.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

export const TIMELINE_MINUTES = 10;
const LENGTH_MS = TIMELINE_MINUTES * 60_000;
const WIDTH = 600;
const HEIGHT = 90;
const CURVE_HEIGHT = 50;
const ALERT_TOP = 56;
const ASKED_Y = 78;
const SECOND_WIDTH = Math.max(1.2, (WIDTH * 1000) / LENGTH_MS);

/** The last minutes of a camera: how many objects, at which level, when the LLM was asked, and the alerts. */
export class CameraTimeline extends View {
  static override properties = {
    ...View.properties,
    moments: { attribute: false },
    analyses: { attribute: false },
    alerts: { attribute: false },
    chosen: { attribute: false },
  };

  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 6.5rem;
      }
      .curve {
        fill: var(--quiet);
        opacity: 0.55;
      }
      .asked {
        fill: var(--link);
      }
      .asked.failed {
        fill: var(--bad);
      }
      .asked.pending {
        fill: var(--quiet);
      }
      .asked.chosen {
        stroke: var(--focus);
        stroke-width: 2;
      }
      .axis {
        stroke: var(--line);
      }
      .legend {
        display: flex;
        gap: 1rem;
        justify-content: space-between;
      }
    `,
  ];

  declare moments: readonly Moment[];
  declare analyses: readonly AnalysisSummary[];
  declare alerts: readonly AlertEntry[];
  declare chosen?: string;

  override render() {
    const { words } = this;
    const now = this.desk.now();
    const said = { minutes: TIMELINE_MINUTES, analyses: this.analyses.length, alerts: this.alerts.length };
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="group" aria-label="${fill(words.timelineLabel, said)}">
        <line class="axis" x1="0" x2="${WIDTH}" y1="${CURVE_HEIGHT}" y2="${CURVE_HEIGHT}"></line>
        ${this.curve(now)} ${this.levels(now)} ${this.alerts.map((alert) => this.bar(alert, now))} ${this.analyses.map((one) =>
          this.dot(one, now)
        )}
      </svg>
      <div class="legend quiet small">
        <span>${fill(words.minutesAgo, { n: TIMELINE_MINUTES })}</span><span>▮ ${words.legendObjects} · ● ${words
          .legendAsked}</span><span>${words.now}</span>
      </div>
    `;
  }

  private curve(now: number) {
    const most = Math.max(5, ...this.moments.map((moment) => moment.objects));
    return this.moments.map((moment) => {
      const height = (moment.objects / most) * (CURVE_HEIGHT - 4);
      return svg`
        <rect class="curve" x="${x(moment.at, now)}" y="${CURVE_HEIGHT - height}" width="${SECOND_WIDTH}" height="${height}"></rect>
      `;
    });
  }

  private levels(now: number) {
    const dangerous = this.moments.filter((moment) => moment.level !== 'none');
    return dangerous.map((moment) => {
      const colour = LEVEL_COLOURS[moment.level];
      return svg`
        <rect x="${x(moment.at, now)}" y="${CURVE_HEIGHT}" width="${SECOND_WIDTH}" height="4" fill="${colour}"></rect>
      `;
    });
  }

  private bar(alert: AlertEntry, now: number) {
    const from = x(Date.parse(alert.raisedAt), now);
    const width = Math.max(4, x(Math.min(now, Date.parse(alert.countsUntil)), now) - from);
    const colour = LEVEL_COLOURS[alert.riskLevel];
    return svg`
      <a href="${analysisHref(alert.cameraId, alert.analysisId)}" tabindex="-1" aria-label="${alert.description}">
        <rect x="${from}" y="${ALERT_TOP}" width="${width}" height="10" fill="${colour}"></rect>
      </a>
    `;
  }

  private dot(one: AnalysisSummary, now: number) {
    const kind = `asked ${one.outcome} ${one.analysisId === this.chosen ? 'chosen' : ''}`;
    const left = x(Date.parse(one.capturedAt), now) - 2;
    return svg`
      <a href="${analysisHref(one.cameraId, one.analysisId)}" tabindex="-1" aria-label="${this.words.open}">
        <rect class="${kind}" x="${left}" y="${ASKED_Y - 5}" width="5" height="10" rx="2"></rect>
      </a>
    `;
  }
}

function x(at: number, now: number): number {
  return WIDTH - ((now - at) / LENGTH_MS) * WIDTH;
}

customElements.define('camera-timeline', CameraTimeline);
