import { css, html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Alarm } from './alarm.ts';
import './alerts-page.ts';
import * as api from './api.ts';
import type { Model } from './api.ts';
import './camera-view.ts';
import { Desk } from './desk.ts';
import './health-page.ts';
import { look } from './look.ts';
import { parseRoute } from './route.ts';
import type { Route } from './route.ts';
import type { Theme } from './settings.ts';
import './wall.ts';
import { fill, wordFor, words } from './words.ts';
import type { Language, Words } from './words.ts';

const THEMES = ['auto', 'dark', 'light'] as const satisfies readonly Theme[];

/** The page that an operator keeps open: a head that says how things are, and one page under it. */
class RoadwatchConsole extends LitElement {
  static override properties = { route: { state: true }, model: { state: true } };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto 1fr;
        gap: 1rem;
        padding: 0.8rem 1rem;
        min-height: 100vh;
      }
      header {
        display: flex;
        gap: 0.6rem 1rem;
        align-items: center;
        flex-wrap: wrap;
      }
      nav {
        display: flex;
        gap: 0.3rem;
      }
      nav a {
        position: relative;
        padding: 0.35em 0.7em;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
      }
      .count {
        position: absolute;
        top: -0.5em;
        right: -0.4em;
        min-width: 1.5em;
        padding: 0 0.3em;
        border-radius: 1em;
        background: #4da3ff;
        color: #14181d;
        font-size: 0.8rem;
        font-weight: 600;
        text-align: center;
      }
      nav a:hover {
        background: var(--hover);
      }
      nav a[aria-current] {
        background: var(--panel);
        box-shadow: inset 0 -3px var(--accent);
      }
      .state {
        white-space: nowrap;
      }
      .state::before {
        content: "●";
        color: var(--good);
        margin-right: 0.4em;
      }
      .state[data-state="waiting"]::before, .state[data-state="connecting"]::before {
        color: var(--bad);
      }
      .strip {
        display: flex;
        gap: 0.2rem 1rem;
        align-items: center;
        flex-wrap: wrap;
        min-height: 1.8rem;
        margin-block: -0.6rem;
      }
      .model {
        overflow-wrap: anywhere;
      }
      button.blocked {
        border-style: dashed;
        background: var(--panel);
        color: inherit;
      }
      .simulated {
        background: #7a4a00;
        color: #fff;
        border-radius: 4px;
        padding: 0.15em 0.6em;
        font-size: 0.85rem;
      }
      .skip {
        position: absolute;
        left: -100vw;
      }
      .skip:focus {
        left: 0.5rem;
        top: 0.5rem;
        background: var(--panel);
        padding: 0.5rem;
        z-index: 1;
      }
      main {
        min-width: 0;
      }
      main:focus {
        outline: none;
      }
      @media (max-width: 700px) {
        :host {
          padding: 0.6rem;
        }
      }
    `,
  ];

  declare route: Route;
  declare model?: Model;
  private readonly desk = new Desk();
  private readonly alarm = new Alarm(this.desk);
  private endings: (() => void)[] = [];

  constructor() {
    super();
    this.route = parseRoute(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { feed, settings, alerts, cameras } = this.desk;
    const renew = () => this.requestUpdate();
    this.endings = [
      ...[feed.changed, settings.changed, alerts.changed, cameras.changed].map((signal) => signal.on(renew)),
      feed.connected.on(() => void this.askForTheModel()), // whoever comes back may run another
      this.desk.begin(),
      this.alarm.begin(),
    ];
    addEventListener('hashchange', this.go);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endings.forEach((end) => end());
    removeEventListener('hashchange', this.go);
  }

  override render() {
    const { settings, feed } = this.desk;
    const said = words(settings.language);
    document.documentElement.lang = tagOf(settings.language);
    document.documentElement.dataset['theme'] = settings.theme;
    return html`
      <a class="skip" href="#main" @click="${(event: Event) => this.skip(event)}">${said.skip}</a>
      <header>
        <h1>Roadwatch</h1>
        ${this.navigation(said)} ${this.choices(said)}
      </header>
      <div class="strip small">
        <span class="state" role="status" data-state="${feed.state}">${wordFor(said.feed, feed.state)}</span>
        <span class="quiet model">${this.model ? this.modelLine(this.model, said) : nothing}</span>
        ${this.simulated()
          ? html`
            <span class="simulated">${said.simulated}</span>
          `
          : nothing}
      </div>
      <main id="main" tabindex="-1">${this.page()}</main>
    `;
  }

  private navigation(said: Words) {
    const unseen = this.desk.alerts.unseen('high');
    const here = this.route.page === 'camera' ? 'wall' : this.route.page;
    const link = (page: string, href: string, text: unknown) =>
      html`
        <a href="${href}" aria-current="${page === here ? 'page' : nothing}">${text}</a>
      `;
    return html`
      <nav aria-label="${said.navigation}">
        ${link('wall', '#/', said.wall)} ${link(
          'alerts',
          '#/alerts',
          html`
            ${said.alerts}<span class="count" ?hidden="${unseen === 0}" aria-label="${fill(said.unseenHigh, {
              count: unseen,
            })}">${unseen}</span>
          `,
        )} ${link('health', '#/health', said.healthShort)}
      </nav>
    `;
  }

  /** None of them changes its width: what is clicked must not move. */
  private choices(said: Words) {
    const { settings } = this.desk;
    const other = settings.language === 'en' ? 'zh' : 'en';
    return html`
      <span class="push"></span>
      <button
        class="${settings.sound && this.alarm.blocked ? 'blocked' : ''}"
        aria-pressed="${settings.sound ? 'true' : 'false'}"
        title="${settings.sound && this.alarm.blocked ? said.soundBlocked : said.soundHint}"
        @click="${() => settings.choose({ sound: !settings.sound })}"
      >
        ${said.sound}
      </button>
      <select aria-label="${said.theme}" title="${said.theme}" @change="${(event: Event) =>
        settings.choose({ theme: (event.target as HTMLSelectElement).value as Theme })}">
        ${THEMES.map((theme) =>
          html`
            <option value="${theme}" ?selected="${theme === settings.theme}">${said.themes[theme]}</option>
          `
        )}
      </select>
      <button lang="${tagOf(other)}" @click="${() => settings.choose({ language: other })}">${said.language}</button>
    `;
  }

  private page() {
    const { route, desk } = this;
    switch (route.page) {
      case 'camera':
        return keyed(
          route.cameraId,
          html`
            <camera-view .desk="${desk}" .cameraId="${route.cameraId}" .analysisId="${route.analysisId}"></camera-view>
          `,
        );
      case 'alerts':
        return html`
          <alerts-page .desk="${desk}"></alerts-page>
        `;
      case 'health':
        return html`
          <health-page .desk="${desk}"></health-page>
        `;
      case 'wall':
        return html`
          <camera-wall .desk="${desk}"></camera-wall>
        `;
    }
  }

  private modelLine(model: Model, said: Words): string {
    return `${fill(said.model, { model: model.id })}${model.reason ? ` (${model.reason})` : ''}`;
  }

  private simulated(): boolean {
    return this.desk.cameras.simulated || (this.desk.alerts.all()[0]?.simulated ?? false);
  }

  private readonly go = (): void => {
    if (location.hash !== '#main') {
      this.route = parseRoute(location.hash);
    }
  };

  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  }

  private async askForTheModel(): Promise<void> {
    this.model = await api.model().catch(() => undefined); // a lost connection is shown by the feed
  }
}

function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

customElements.define('roadwatch-console', RoadwatchConsole);
