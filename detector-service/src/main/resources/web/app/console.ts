import { LitElement, css, html, nothing } from 'lit';
import './alerts';
import './tile';
import { withAlertsOf } from './alerts';
import type { Sighted } from './alerts';
import { Feed, feedAddress } from './feed';
import type { DetectionResult } from './protocol';
import { prefer, preferred, words } from './words';
import type { Language } from './words';

/** What `GET /api/v1/model` says, as far as it is shown. */
interface Model {
  id: string;
  reason?: string;
}

const MAX_RATE_FPS = 5;

/** The page that an operator keeps open: a wall of cameras and a list of alerts. */
class RoadwatchConsole extends LitElement {
  static override properties = { latest: { state: true }, model: { state: true }, alerts: { state: true }, language: { state: true }, now: { state: true } };

  static override styles = css`
    :host { display: grid; grid-template: auto 1fr / 1fr min(26rem, 30vw); gap: 1rem; padding: 1rem; min-height: 100vh; box-sizing: border-box; }
    header { grid-column: 1 / -1; display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; }
    h1, h2 { font-size: 1.1rem; margin: 0; }
    h2 { margin-bottom: 0.6rem; }
    .state::before { content: '●'; color: #35e07a; margin-right: 0.4em; }
    .state[data-state='waiting']::before, .state[data-state='connecting']::before { color: #ff8c1a; }
    .simulated { background: #7a4a00; color: #fff; border-radius: 4px; padding: 0.15em 0.6em; font-size: 0.85rem; }
    button { margin-left: auto; font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.3em 0.8em; }
    main { display: grid; gap: 0.8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); align-content: start; }
    main[data-count='1'] { grid-template-columns: 1fr; }
    .empty { color: var(--quiet); }
    footer { grid-column: 1 / -1; color: var(--quiet); font-size: 0.85rem; align-self: end; overflow-wrap: anywhere; }
    @media (max-width: 760px) { :host { grid-template: auto auto 1fr / 1fr; } }
  `;

  declare latest: ReadonlyMap<string, DetectionResult>;
  declare alerts: readonly Sighted[];
  declare language: Language;
  declare now: number;
  declare model?: Model;
  private readonly feed = new Feed(feedAddress(window.location), MAX_RATE_FPS);
  private clock?: number;

  constructor() {
    super();
    this.latest = new Map();
    this.alerts = [];
    this.language = preferred();
    this.now = Date.now();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.feed.addEventListener('result', (event) => this.take((event as CustomEvent<DetectionResult>).detail));
    this.feed.addEventListener('state', () => this.connectionChanged());
    this.feed.open();
    this.clock = window.setInterval(() => (this.now = Date.now()), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.feed.close();
    window.clearInterval(this.clock);
  }

  override render() {
    const said = words(this.language);
    const cameras = [...this.latest.keys()].sort();
    const simulated = [...this.latest.values()].some((result) => result.simulated);
    document.documentElement.lang = this.language;
    return html`<header>
        <h1>Roadwatch</h1>
        <span class="state" role="status" data-state=${this.feed.state}>${said[this.feed.state]}</span>
        ${simulated ? html`<span class="simulated">${said.simulated}</span>` : nothing}
        <button @click=${() => this.switchLanguage()}>${said.language}</button>
      </header>
      <main data-count=${cameras.length}>
        ${cameras.length === 0 ? html`<p class="empty">${said.noCameras}</p>` : nothing}
        ${cameras.map((id) => html`<camera-tile .result=${this.latest.get(id)} .words=${said} .now=${this.now}></camera-tile>`)}
      </main>
      <aside>
        <h2>${said.alerts}</h2>
        <alert-list .alerts=${this.alerts} .words=${said}></alert-list>
      </aside>
      <footer>${this.model ? `${said.model} ${this.model.id}${this.model.reason ? ` (${this.model.reason})` : ''}` : nothing}</footer>`;
  }

  private take(result: DetectionResult): void {
    this.latest = new Map(this.latest).set(String(result.cameraId), result);
    this.alerts = withAlertsOf(result, this.alerts);
  }

  /** Whoever comes back may run another model. */
  private connectionChanged(): void {
    this.requestUpdate();
    if (this.feed.state === 'open') {
      void this.askForTheModel();
    }
  }

  private async askForTheModel(): Promise<void> {
    const answer = await fetch('/api/v1/model').catch(() => undefined); // a lost connection is shown by the feed
    if (answer?.ok) {
      this.model = (await answer.json()) as Model;
    }
  }

  private switchLanguage(): void {
    this.language = this.language === 'en' ? 'zh' : 'en';
    prefer(this.language);
  }
}

customElements.define('roadwatch-console', RoadwatchConsole);
