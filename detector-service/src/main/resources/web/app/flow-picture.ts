import { css, html, nothing } from 'lit';
import type { CameraFlow, Counts, Flow } from './api.ts';
import { sum } from './flow-window.ts';
import { number } from './format.ts';
import { look } from './look.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

/** One step: what arrived, and what of the step before was left out, for which reasons. */
interface Stage {
  name: string;
  count: number;
  before?: number;
  lost: Counts;
}

/** The conservation lines as a picture: each bar is what went on, beside it what was left out and why. */
export class FlowPicture extends View {
  static override properties = { ...View.properties, camera: { attribute: false }, handoff: { attribute: false } };

  static override styles = [
    look,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: 0.7rem;
      }
      li {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        gap: 0.2rem 1rem;
        align-items: center;
      }
      .bar {
        position: relative;
        height: 1.8rem;
        background: var(--field);
        border: 1px solid var(--line);
        border-radius: 4px;
        overflow: hidden;
      }
      .fill {
        position: absolute;
        inset: 0 auto 0 0;
        background: var(--link);
        opacity: 0.32;
        min-width: 2px;
      }
      .bar b {
        position: absolute;
        inset: 0 0.6rem;
        display: flex;
        align-items: center;
        gap: 0.6rem;
      }
      .bar b span {
        font-weight: 400;
      }
      ul {
        grid-column: 2;
        list-style: none;
        margin: 0;
        padding: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 1rem;
        font-size: 0.85rem;
      }
      li li {
        display: list-item;
      }
      @media (max-width: 700px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
        ul {
          grid-column: 1;
        }
      }
    `,
  ];

  declare camera: CameraFlow;
  /** Of all cameras together; absent where one is shown. */
  declare handoff?: Flow['handoff'];

  override render() {
    const language = this.desk.settings.language;
    return html`
      <ol>${this.stages().map((stage) => this.stage(stage, language))}</ol>
    `;
  }

  private stages(): Stage[] {
    const { frames, candidates } = this.camera;
    const stages: Stage[] = [
      { name: 'read', count: frames.read, lost: {} },
      { name: 'sampled', count: frames.sampled, before: frames.read, lost: frames.skipped },
      { name: 'detected', count: frames.detected, before: frames.sampled, lost: frames.dropped },
      { name: 'candidates', count: candidates.total, before: frames.detected, lost: {} },
      { name: 'called', count: candidates.handedOff, before: candidates.total, lost: candidates.suppressed },
    ];
    const { handoff } = this;
    return handoff ? [...stages, { name: 'answered', count: handoff.answered, before: handoff.handedOff, lost: handoff.failed }] : stages;
  }

  private stage({ name, count, before, lost }: Stage, language: string) {
    const { words } = this;
    const whole = before ?? count;
    const part = whole === 0 ? 0 : Math.max(0, Math.min(1, count / whole));
    return html`
      <li data-stage="${name}">
        <div><b>${wordFor(words.stages, name)}</b><br /><span class="quiet small">${wordFor(words.stageHints, name)}</span></div>
        <div class="bar">
          <div class="fill" .style="${`width: ${(part * 100).toFixed(1)}%`}"></div>
          <b>${number(count, language)} ${before === undefined ? nothing : html`
            <span class="quiet">${number(part * 100, language, 1)} %</span>
          `}</b>
        </div>
        ${this.losses(lost, before, count, language)}
      </li>
    `;
  }

  private losses(lost: Counts, before: number | undefined, count: number, language: string) {
    const { words } = this;
    const onTheWay = before === undefined ? 0 : before - count - sum(lost);
    const reasons = Object.entries(lost).sort(([, a], [, b]) => b - a);
    return reasons.length === 0 && onTheWay <= 0 ? nothing : html`
      <ul>
        ${reasons.map(([reason, n]) =>
          html`
            <li data-reason="${reason}"><b>${number(n, language)}</b> ${wordFor(words.reasons, reason)}</li>
          `
        )} ${onTheWay > 0
          ? html`
            <li class="quiet">${fill(words.onTheWay, { count: number(onTheWay, language) })}</li>
          `
          : nothing}
      </ul>
    `;
  }
}

customElements.define('flow-picture', FlowPicture);
