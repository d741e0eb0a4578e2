import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './alert-list.ts';
import type { Stream } from './api.ts';
import { Attention } from './attention.ts';
import './camera-form.ts';
import { delivers } from './camera-state.ts';
import { look } from './look.ts';
import './many-form.ts';
import './tile.ts';
import type { CameraTile } from './tile.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

const NARROWEST_TILE_PX = 240;
const MOST_COLUMNS = 6;
const GAP_PX = 12;
const LATEST_ALERTS = 30;

/** All cameras side by side, and the latest alerts. Tiles out of sight get no pictures. */
export class CameraWall extends View {
  static override properties = { ...View.properties, form: { state: true }, sought: { state: true } };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr min(24rem, 30vw);
        gap: 1rem;
        align-items: start;
      }
      .wall {
        display: grid;
        gap: 12px;
        grid-template-columns: repeat(var(--columns, 1), minmax(0, 1fr));
      }
      .row {
        margin-bottom: 0.8rem;
        min-height: 2.4rem;
      }
      .empty {
        padding: 3rem 1rem;
        text-align: center;
        display: grid;
        gap: 0.8rem;
        justify-items: center;
      }
      aside {
        display: grid;
        gap: 0.6rem;
        position: sticky;
        top: 0.5rem;
        max-height: calc(100vh - 1rem);
        overflow: auto;
      }
      aside .row {
        margin: 0;
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        aside {
          position: static;
          max-height: none;
        }
      }
    `,
  ];

  declare form?: 'one' | 'many';
  declare sought: string;
  private readonly attention = new Attention(() => performance.now());
  private readonly sight = new IntersectionObserver((entries) => this.looked(entries), { rootMargin: '80px' });
  private readonly size = new ResizeObserver(() => this.arrange());

  constructor() {
    super();
    this.sought = '';
  }

  protected override begin(): void {
    const { cameras, alerts, ticks, feed } = this.desk;
    this.renderOn(cameras.changed);
    this.renderOn(alerts.changed);
    this.untilLeft(cameras.results.on((result) => this.attention.saw(result)));
    this.untilLeft(ticks.on(() => feed.want(this.attention.wish())));
    const hide = () => document.hidden && feed.want({ cameraIds: [], perCamera: {} });
    document.addEventListener('visibilitychange', hide);
    this.untilLeft(() => {
      document.removeEventListener('visibilitychange', hide);
      this.sight.disconnect();
      this.size.disconnect();
    });
  }

  override render() {
    const { words } = this;
    const all = this.desk.cameras.list;
    return html`
      <section aria-label="${words.wall}">
        <div class="row">
          <button class="main" @click="${() => (this.form = 'one')}">${words.addCamera}</button>
          <button @click="${() => (this.form = 'many')}">${words.addMany}</button>
          ${all && all.length > 0 ? this.overview(all) : nothing}
        </div>
        ${all === undefined
          ? html`
            <p class="empty quiet">${words.loading}</p>
          `
          : this.tiles(all)}
      </section>
      <aside aria-label="${words.latestAlerts}">
        <div class="row"><h2>${words.latestAlerts}</h2><a class="push small" href="#/alerts">${words.allAlerts}</a></div>
        <alert-list .desk="${this.desk}" .entries="${this.desk.alerts.all().slice(0, LATEST_ALERTS)}"></alert-list>
      </aside>
      ${this.form === 'one'
        ? html`
          <camera-form .desk="${this.desk}" @closed="${() => (this.form = undefined)}"></camera-form>
        `
        : nothing} ${this.form === 'many'
        ? html`
          <many-form .desk="${this.desk}" @closed="${() => (this.form = undefined)}"></many-form>
        `
        : nothing}
    `;
  }

  override updated(): void {
    this.arrange();
    const wall = this.renderRoot.querySelector('.wall');
    if (wall) {
      this.size.observe(wall);
    }
    this.sight.disconnect();
    this.renderRoot.querySelectorAll('camera-tile').forEach((tile) => this.sight.observe(tile));
  }

  private overview(all: readonly Stream[]) {
    const running = all.filter(delivers).length;
    return html`
      <input type="search" aria-label="${this.words.search}" placeholder="${this.words.search}" .value="${this.sought}" @input="${(
        event: Event,
      ) => (this.sought = (event.target as HTMLInputElement).value)}" />
      <span class="quiet push">${fill(this.words.cameraCount, { running, all: all.length })}</span>
    `;
  }

  private tiles(all: readonly Stream[]) {
    if (all.length === 0) {
      return html`
        <div class="empty panel">
          <p>${this.words.noCameras}</p>
          <p class="quiet">${this.words.noCamerasHint}</p>
        </div>
      `;
    }
    const shown = this.found(all);
    return shown.length === 0
      ? html`
        <p class="empty quiet">${this.words.noMatch}</p>
      `
      : html`
        <div class="wall" data-count="${shown.length}">
          ${repeat(shown, (stream) => stream.cameraId, (stream) =>
            html`
              <camera-tile .desk="${this.desk}" .stream="${stream}"></camera-tile>
            `)}
        </div>
      `;
  }

  private found(all: readonly Stream[]): readonly Stream[] {
    const sought = this.sought.trim().toLowerCase();
    return sought === '' ? all : all.filter((stream) => `${stream.cameraId} ${stream.name ?? ''}`.toLowerCase().includes(sought));
  }

  /** As square as the room allows. */
  private arrange(): void {
    const wall = this.renderRoot.querySelector<HTMLElement>('.wall');
    if (wall) {
      const room = Math.max(1, Math.floor((wall.clientWidth + GAP_PX) / (NARROWEST_TILE_PX + GAP_PX)));
      const columns = Math.min(Math.ceil(Math.sqrt(Number(wall.dataset['count']))), room, MOST_COLUMNS);
      wall.style.setProperty('--columns', String(columns));
      this.attention.tilesAre(
        Math.min(1920, Math.max(240, Math.round(((wall.clientWidth - GAP_PX * (columns - 1)) / columns) * devicePixelRatio))),
      );
    }
  }

  private looked(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      this.attention.inSight((entry.target as CameraTile).stream.cameraId, entry.isIntersecting && entry.target.isConnected);
    }
    this.desk.feed.want(this.attention.wish());
  }
}

customElements.define('camera-wall', CameraWall);
