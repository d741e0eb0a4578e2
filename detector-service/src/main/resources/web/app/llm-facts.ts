import { css, html, nothing } from 'lit';
import * as api from './api.ts';
import type { Analyzer, Llm } from './api.ts';
import { clockTime, number, percent } from './format.ts';
import { look } from './look.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

/** What the analyzer says of its LLM: keys, breakers, money, self-test, latency. */
export class LlmFacts extends View {
  static override properties = { ...View.properties, analyzer: { attribute: false }, testing: { state: true }, fault: { state: true } };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        align-items: start;
      }
      .panel {
        display: grid;
        gap: 0.6rem;
        overflow-x: auto;
      }
      meter {
        width: 100%;
      }
    `,
  ];

  declare analyzer: Analyzer;
  declare testing: boolean;
  declare fault?: string;

  override render() {
    const { llm, keys } = this.analyzer;
    if (!llm) {
      return html`
        <p class="quiet">${this.words.notKnown}</p>
      `;
    }
    return html`
      ${this.model(llm)} ${this.keys(keys ?? [])} ${this.lanes(llm)} ${this.budget(llm)}
    `;
  }

  private model(llm: Llm) {
    const { words } = this;
    const language = this.desk.settings.language;
    const { selfTest, calls } = llm;
    const tested = selfTest.at ? ` (${clockTime(selfTest.at, language)})` : '';
    return html`
      <section class="panel" aria-label="${words.llmCard}">
        <h3>${words.llmCard}</h3>
        <dl>
          <dt>${words.modelInUse}</dt>
          <dd>${llm.modelInUse} ${llm.simulated
            ? html`
              <span class="quiet">(${words.simulatedShort})</span>
            `
            : nothing}<br /><span class="quiet small">${llm.endpoint}</span></dd>
          <dt>${words.selfTest}</dt>
          <dd><span class="${selfTest.status === 'failed' ? 'bad' : ''}">${wordFor(
            words.selfTests,
            selfTest.status,
          )}</span>${tested}<br /><span class="quiet small">${selfTest.detail}</span></dd>
          <dt>${words.latency}</dt>
          <dd>${this.latency(llm.latency, language)}</dd>
          <dt>${words.callsUnderWay}</dt>
          <dd>${fill(words.ofMost, { n: calls.running, most: calls.maxRunning, waiting: calls.waiting })}</dd>
        </dl>
        <div><button ?disabled="${this.testing}" @click="${() => void this.test()}">${this.testing
          ? words.testing
          : words.testNow}</button></div>
        <div role="alert" class="bad">${this.fault ?? nothing}</div>
      </section>
    `;
  }

  private latency(latency: Llm['latency'], language: string): string {
    if (latency?.p50Seconds === undefined) {
      return this.words.noLatency;
    }
    const { p50Seconds, p95Seconds, successes } = latency;
    return fill(this.words.latencyFacts, { p50: number(p50Seconds, language, 2), p95: number(p95Seconds, language, 2), n: successes });
  }

  private keys(keys: readonly api.Key[]) {
    const { words } = this;
    return html`
      <section class="panel" aria-label="${words.keyPool}">
        <h3>${words.keyPool}</h3>
        <table>
          <thead>
            <tr>
              <th>${words.key}</th>
              <th>${words.account}</th>
              <th>${words.status}</th>
              <th>${words.running}</th>
            </tr>
          </thead>
          <tbody>${keys.map((key) =>
            html`
              <tr>
                <td>${key.id}</td>
                <td>${key.account}</td>
                <td class="${key.status === 'usable' ? 'good' : 'bad'}">${wordFor(words.keyStatus, key.status)}${rest(key.restSeconds)}</td>
                <td>${key.running}</td>
              </tr>
            `
          )}</tbody>
        </table>
      </section>
    `;
  }

  private lanes(llm: Llm) {
    const { words } = this;
    return html`
      <section class="panel" aria-label="${words.lanesCard}">
        <h3>${words.lanesCard}</h3>
        <table>
          <thead>
            <tr>
              <th>${words.lane}</th>
              <th>${words.breaker}</th>
              <th>${words.quota}</th>
              <th>${words.rest}</th>
            </tr>
          </thead>
          <tbody>${llm.lanes.map((lane) =>
            html`
              <tr>
                <td>${lane.account} / ${lane.model}</td>
                <td class="${lane.circuitOpen ? 'bad' : 'good'}">${lane.circuitOpen ? words.breakerOpen : words.breakerClosed}</td>
                <td>${percent(lane.paceUse)} %</td>
                <td>${lane.restSeconds > 0
                  ? `${Math.ceil(lane.restSeconds)} s ${lane.restsFor ? wordFor(words.reasons, lane.restsFor) : ''}`
                  : '–'}</td>
              </tr>
            `
          )}</tbody>
        </table>
      </section>
    `;
  }

  private budget({ budget }: Llm) {
    const { words } = this;
    const language = this.desk.settings.language;
    return html`
      <section class="panel" aria-label="${words.budget}">
        <h3>${words.budget}</h3>
        <dl>${budget.scopes.map((scope) =>
          html`
            <dt>${wordFor(words.scopes, scope.scope)}</dt>
            <dd>
              ${fill(words.spent, {
                amount: number(scope.amount, language, 4),
                currency: budget.currency,
                tokens: number(scope.tokens, language),
              })} ${scope.limited
                ? html`
                  <meter min="0" max="1" low="0.7" high="0.9" optimum="0" .value="${scope.part}" aria-label="${wordFor(
                    words.scopes,
                    scope.scope,
                  )}"></meter> ${percent(scope.part)} %
                `
                : html`
                  <br /><span class="quiet small">${words.noLimit}</span>
                `}
            </dd>
          `
        )}</dl>
        ${budget.stepsInForce.map((step) =>
          html`
            <p class="bad">${fill(words.remedies.budgetStep, { step })}</p>
          `
        )}
      </section>
    `;
  }

  private async test(): Promise<void> {
    this.testing = true;
    this.fault = undefined;
    try {
      await api.selfTest();
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    } finally {
      this.testing = false;
      this.dispatchEvent(new CustomEvent('tested'));
    }
  }
}

function rest(seconds: number): string {
  return seconds > 0 ? ` (${Math.ceil(seconds)} s)` : '';
}

customElements.define('llm-facts', LlmFacts);
