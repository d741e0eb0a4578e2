import { css, html, nothing } from 'lit';
import './analysis-view.ts';
import * as api from './api.ts';
import type { Analysis, AnalysisSummary } from './api.ts';
import { clockTime } from './format.ts';
import { look } from './look.ts';
import { analysisHref } from './route.ts';
import { wordFor } from './words.ts';
import { View } from './view.ts';

/** The questions to the LLM about a camera that are kept, and the chosen one. */
export class CameraAnalyses extends View {
  static override properties = {
    ...View.properties,
    list: { attribute: false },
    cameraId: { attribute: false },
    chosen: { attribute: false },
    shown: { state: true },
    fault: { state: true },
  };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(11rem, 16rem) minmax(0, 1fr);
        align-items: start;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: 0.3rem;
        max-height: 36rem;
        overflow: auto;
      }
      ol a {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        padding: 0.35rem 0.6rem;
        border-radius: 6px;
        border: 1px solid var(--line);
        color: inherit;
        text-decoration: none;
      }
      ol a[aria-current] {
        border-color: var(--accent);
        outline: 1px solid var(--accent);
      }
      ol a:focus-visible {
        outline-offset: -3px;
      }
      @media (max-width: 700px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        ol {
          max-height: 12rem;
        }
      }
    `,
  ];

  /** Newest first; absent until it is known. */
  declare list?: readonly AnalysisSummary[];
  declare cameraId: string;
  declare chosen?: string;
  declare shown?: Analysis;
  declare fault?: string;

  override render() {
    const { words, list } = this;
    if (list === undefined) {
      return html`
        <p class="quiet">${words.loading}</p>
      `;
    }
    if (list.length === 0 && !this.chosen) {
      return html`
        <p class="quiet">${words.noAnalyses} <a href="#/health">${words.whyNot}</a></p>
      `;
    }
    return html`
      <ol>${list.map((one) =>
        html`
          <li>${this.line(one)}</li>
        `
      )}</ol>
      <div>${this.detail()}</div>
    `;
  }

  override updated(): void {
    const listed = this.list?.find((one) => one.analysisId === this.chosen);
    if (this.chosen && (this.shown?.analysisId !== this.chosen || (listed && listed.outcome !== this.shown.outcome))) {
      void this.load(this.chosen);
    }
  }

  private line(one: AnalysisSummary) {
    const { words } = this;
    const level = one.maxRiskLevel;
    return html`
      <a href="${analysisHref(this.cameraId, one.analysisId)}" aria-current="${one.analysisId === this.chosen ? 'true' : nothing}">
        <time datetime="${one.capturedAt}">${clockTime(one.capturedAt, this.desk.settings.language)}</time>
        ${level
          ? html`
            <span class="chip push" data-level="${level}">${wordFor(words.levels, level)}</span>
          `
          : html`
            <span class="push small ${one.outcome === 'failed' ? 'bad' : 'quiet'}">${wordFor(words.outcomes, one.outcome)}</span>
          `}
      </a>
    `;
  }

  private detail() {
    if (!this.chosen) {
      return html`
        <p class="quiet">${this.words.selectAnalysis}</p>
      `;
    }
    if (this.fault) {
      return html`
        <p>${this.words.analysisGone}</p><p class="quiet">${this.fault}</p>
      `;
    }
    return this.shown?.analysisId === this.chosen
      ? html`
        <analysis-view .desk="${this.desk}" .analysis="${this.shown}"></analysis-view>
      `
      : html`
        <p class="quiet">${this.words.loading}</p>
      `;
  }

  private asked?: string;

  private async load(analysisId: string): Promise<void> {
    const wanted = `${analysisId} ${this.list?.find((one) => one.analysisId === analysisId)?.outcome}`;
    if (this.asked === wanted) {
      return;
    }
    this.asked = wanted;
    this.fault = undefined;
    try {
      this.shown = await api.analysis(this.cameraId, analysisId);
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    }
  }
}

customElements.define('camera-analyses', CameraAnalyses);
