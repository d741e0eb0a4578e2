import { css, html, nothing } from 'lit';
import * as api from './api.ts';
import type { Analysis, GroupVerdict, LlmCall } from './api.ts';
import { clockTime, number, percent } from './format.ts';
import { look } from './look.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

/** One question to the LLM: the pictures it was shown, and what it answered of each group. */
export class AnalysisView extends View {
  static override properties = { ...View.properties, analysis: { attribute: false } };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 0.8rem;
      }
      article {
        display: grid;
        gap: 0.8rem;
        grid-template-columns: minmax(0, 18rem) minmax(0, 1fr);
        align-items: start;
      }
      img {
        display: block;
        max-width: 100%;
        max-height: 20rem;
        border-radius: 6px;
        background: #000;
      }
      .said {
        display: grid;
        gap: 0.4rem;
      }
      pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--field);
        border: 1px solid var(--line);
        border-radius: 6px;
        padding: 0.6rem;
        max-height: 20rem;
        overflow: auto;
        font-size: 0.8rem;
      }
      @media (max-width: 700px) {
        article {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  declare analysis: Analysis;

  override render() {
    const { analysis, words } = this;
    return html`
      <div class="row">
        <h3>${clockTime(analysis.capturedAt, this.desk.settings.language)}</h3>
        <span class="${analysis.outcome === 'failed' ? 'bad' : 'quiet'}">${wordFor(words.outcomes, analysis.outcome)}</span>
        ${analysis.reason
          ? html`
            <span class="bad">${wordFor(words.reasons, analysis.reason)}</span>
          `
          : nothing} ${analysis.result?.llm.simulated
          ? html`
            <span class="quiet">${words.simulatedShort}</span>
          `
          : nothing}
      </div>
      ${analysis.images.map((image) => this.group(image.groupIndex))} ${analysis.result ? this.call(analysis.result.llm) : nothing}
    `;
  }

  private group(groupIndex: number) {
    const { words, analysis } = this;
    const verdict = analysis.result?.verdict.results.find((one) => one.groupIndex === groupIndex);
    const unjudged = analysis.result?.verdict.unjudged?.find((one) => one.groupIndex === groupIndex);
    return html`
      <article class="panel">
        <img src="${api.evidencePath(analysis.cameraId, analysis.analysisId, groupIndex)}" alt="${fill(words.evidenceOf, {
          n: groupIndex,
        })}" />
        <div class="said">
          <b>${fill(words.group, { n: this.identityOf(groupIndex) })}</b>
          ${verdict ? this.verdict(verdict) : nothing} ${unjudged
            ? html`
              <p>${wordFor(words.unjudged, unjudged.reason)}</p>
            `
            : nothing}
        </div>
      </article>
    `;
  }

  private verdict(verdict: GroupVerdict) {
    const { words } = this;
    const triggers = verdict.triggerObjectIds.map((index) => this.nameOf(index)).join(', ');
    const judged = verdict.insufficientEvidence
      ? html`
        <p><b>${words.abstains}</b></p>
      `
      : html`
        <div class="row">
          <span class="chip" data-level="${verdict.riskLevel}">${wordFor(words.levels, verdict.riskLevel)}</span>
          <span>${verdict.riskTypes.join(', ')}</span><span class="quiet">${fill(words.confidence, {
            percent: percent(verdict.confidence),
          })}</span>
        </div>
      `;
    return html`
      ${judged}
      <dl>
        ${verdict.observation
          ? html`
            <dt>${words.observation}</dt><dd>${verdict.observation}</dd>
          `
          : nothing} ${verdict.description
          ? html`
            <dt>${words.judged}</dt><dd>${verdict.description}</dd>
          `
          : nothing} ${triggers
          ? html`
            <dt>${words.triggers}</dt><dd>${triggers}</dd>
          `
          : nothing}
      </dl>
    `;
  }

  /** What the group is called while it is followed; its number in the frame where it is not. */
  private identityOf(groupIndex: number): number {
    return this.analysis.groups.find((group) => group.groupIndex === groupIndex)?.trend?.groupId ?? groupIndex;
  }

  private nameOf(index: number): string {
    const object = this.analysis.detections[index];
    return object?.trackId === undefined ? (object?.class ?? `${index}`) : `${object.class} #${object.trackId}`;
  }

  private call(llm: LlmCall) {
    const { words } = this;
    const language = this.desk.settings.language;
    const seconds = (value: number) => `${number(value, language, 2)} s`;
    const facts: [string, string][] = [
      [words.llm.model, llm.model],
      [words.llm.latency, seconds(llm.latencySeconds)],
      [words.llm.total, seconds(llm.timing.totalSeconds)],
      [
        words.llm.tokens,
        fill(words.tokens, { prompt: number(llm.promptTokens, language), completion: number(llm.completionTokens, language) }),
      ],
      [words.llm.cost, llm.cost === undefined ? words.noPrice : `${number(llm.cost, language, 6)} ${llm.currency ?? ''}`],
      [words.llm.attempts, String(llm.attempts)],
      [words.llm.wording, llm.promptVersion],
      [words.llm.request, llm.requestId ?? '–'],
    ];
    return html`
      <div class="panel">
        <dl>${facts.map(([term, fact]) =>
          html`
            <dt>${term}</dt><dd>${fact}</dd>
          `
        )}</dl>
        <details>
          <summary>${words.rawAnswer}</summary>
          <pre>${llm.rawText}</pre>
        </details>
      </div>
    `;
  }
}

customElements.define('analysis-view', AnalysisView);
