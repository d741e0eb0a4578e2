import { css, html, nothing } from 'lit';
import './analyses.ts';
import * as api from './api.ts';
import type { AnalysisSummary, Stream } from './api.ts';
import './camera-form.ts';
import { delivers, trouble } from './camera-state.ts';
import { number, percent } from './format.ts';
import { History } from './history.ts';
import './live-picture.ts';
import type { LivePicture } from './live-picture.ts';
import { look } from './look.ts';
import type { TrafficGroup } from './protocol.ts';
import type { Overlays } from './settings.ts';
import './timeline.ts';
import { TIMELINE_MINUTES } from './timeline.ts';
import { fill, wordFor } from './words.ts';
import { View } from './view.ts';

const LIVE_FPS = 15;
const POLL_MS = 3_000;
const OVERLAYS = ['boxes', 'tracks', 'speeds', 'groups'] as const satisfies readonly (keyof Overlays)[];

/** One camera, large: what it shows, what it showed lately, and what the LLM said of it. */
export class CameraView extends View {
  static override properties = {
    ...View.properties,
    cameraId: { attribute: false },
    analysisId: { attribute: false },
    analyses: { state: true },
    editing: { state: true },
    painted: { state: true },
    fault: { state: true },
  };

  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      .main {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr) minmax(15rem, 20rem);
        align-items: start;
      }
      .screen {
        position: relative;
        aspect-ratio: 16 / 9;
        max-height: 75vh;
        width: 100%;
        background: #000;
        border-radius: 8px;
        overflow: hidden;
        color: #e8edf2;
      }
      .screen:fullscreen {
        max-height: none;
        border-radius: 0;
      }
      live-picture {
        position: absolute;
        inset: 0;
      }
      .cover {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        gap: 0.4rem;
        padding: 1rem;
        text-align: center;
        background: #000000b8;
      }
      .cover.thin {
        inset: auto 0 0 0;
        padding: 0.3rem;
      }
      section h2 {
        margin-bottom: 0.5rem;
      }
      .side {
        display: grid;
        gap: 1rem;
      }
      ul {
        list-style: none;
        margin: 0.4rem 0 0;
        padding: 0;
        display: grid;
        gap: 0.4rem;
        max-height: 22rem;
        overflow: auto;
      }
      .under {
        display: grid;
        gap: 0.5rem;
      }
      @media (max-width: 900px) {
        .main {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  declare cameraId: string;
  declare analysisId?: string;
  declare analyses?: readonly AnalysisSummary[];
  declare editing: boolean;
  declare painted: boolean;
  declare fault?: string;
  private readonly history = new History(TIMELINE_MINUTES * 60_000);

  constructor() {
    super();
    this.editing = false;
    this.painted = false;
  }

  protected override begin(): void {
    const { cameras, alerts, ticks } = this.desk;
    [cameras.changed, alerts.changed, ticks].forEach((signal) => this.renderOn(signal));
    this.untilLeft(cameras.results.on((result) => String(result.cameraId) === this.cameraId && this.history.saw(result)));
    const timer = setInterval(() => document.hidden || void this.refresh(), POLL_MS);
    const seen = () => this.ask();
    document.addEventListener('visibilitychange', seen);
    this.untilLeft(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    });
    void this.refresh();
    this.ask();
  }

  override render() {
    const { words } = this;
    const stream = this.desk.cameras.find(this.cameraId);
    if (!stream) {
      const loading = this.desk.cameras.list === undefined;
      return html`
        <p>${loading ? words.loading : fill(words.unknownCamera, { camera: this.cameraId })}</p><p><a href="#/">${words.back}</a></p>
      `;
    }
    return html`
      ${this.head(stream)}
      <div class="main">
        <div class="under">${this.screen(stream)} ${this.tools()} ${this.timeline()}</div>
        <div class="side">${this.groups()} ${this.facts(stream)}</div>
      </div>
      <section class="panel" aria-label="${words.analyses}">
        <h2>${words.analyses}</h2>
        <camera-analyses .desk="${this.desk}" .cameraId="${this.cameraId}" .list="${this.analyses}" .chosen="${this
          .analysisId}"></camera-analyses>
      </section>
      ${this.editing
        ? html`
          <camera-form .desk="${this.desk}" .stream="${stream}" @closed="${() => (this.editing = false)}"></camera-form>
        `
        : nothing}
    `;
  }

  private head(stream: Stream) {
    const { words } = this;
    return html`
      <div class="row">
        <a href="#/" aria-label="${words.back}">←</a>
        <h1>${stream.name ?? stream.cameraId}</h1>
        ${stream.name
          ? html`
            <span class="quiet">${stream.cameraId}</span>
          `
          : nothing}
        <span class="quiet" role="status">${wordFor(words.states, stream.state)}</span>
        <span class="push"></span>
        ${stream.desired === 'running' ? [this.button('stop'), this.button('restart')] : this.button('start')} ${this.changes(stream)}
      </div>
      <div role="alert" class="bad">${this.fault ?? nothing}</div>
    `;
  }

  private button(what: 'start' | 'stop' | 'restart') {
    return html`
      <button @click="${() => void this.attempt(() => api.order(this.cameraId, what))}">${this.words[what]}</button>
    `;
  }

  private changes(stream: Stream) {
    const { words } = this;
    if (stream.declaredBy === 'configuration') {
      return html`
        <span class="quiet small">${words.configured}</span>
      `;
    }
    return html`
      <button @click="${() => (this.editing = true)}">${words.edit}</button>
      <button @click="${() => void this.forget(stream)}">${words.remove}</button>
    `;
  }

  private screen(stream: Stream) {
    const said = trouble(stream, this.words, this.desk.settings.language, this.desk.now());
    const text = said !== nothing ? said : this.painted ? nothing : this.words.noPicture;
    return html`
      <div class="screen">
        <live-picture .desk="${this.desk}" .cameraId="${this.cameraId}" @painted="${() => (this.painted = true)}"></live-picture>
        ${text === nothing ? nothing : html`
          <div class="cover ${delivers(stream) && this.painted ? 'thin' : ''}">${text}</div>
        `}
      </div>
    `;
  }

  private tools() {
    const { words } = this;
    const { overlays } = this.desk.settings;
    return html`
      <div class="row" role="group" aria-label="${words.overlays}">
        ${OVERLAYS.map((key) =>
          html`
            <button aria-pressed="${overlays[key] ? 'true' : 'false'}" @click="${() =>
              this.desk.settings.choose({ overlays: { ...overlays, [key]: !overlays[key] } })}">${words.overlay[key]}</button>
          `
        )}
        <button class="push" @click="${() => void this.renderRoot.querySelector('.screen')?.requestFullscreen()}">${words
          .fullScreen}</button>
        <button @click="${() => void this.save()}">${words.snapshot}</button>
      </div>
    `;
  }

  private timeline() {
    const alerts = this.desk.alerts.all().filter((alert) => alert.cameraId === this.cameraId);
    return html`
      <section class="panel" aria-label="${fill(this.words.timeline, { minutes: TIMELINE_MINUTES })}">
        <camera-timeline
          .desk="${this.desk}"
          .moments="${this.history.until(this.desk.now())}"
          .analyses="${this.analyses ?? []}"
          .alerts="${alerts}"
          .chosen="${this.analysisId}"
        ></camera-timeline>
      </section>
    `;
  }

  private groups() {
    const { words } = this;
    const groups = this.desk.cameras.latestOf(this.cameraId)?.trafficGroups ?? [];
    return html`
      <section class="panel" aria-label="${words.groups}">
        <h2>${words.groups}</h2>
        ${groups.length === 0
          ? html`
            <p class="quiet small">${words.noGroups}</p>
          `
          : html`
            <ul tabindex="0">${groups.map((group) =>
              html`
                <li>${this.group(group)}</li>
              `
            )}</ul>
          `}
      </section>
    `;
  }

  private group(group: TrafficGroup) {
    const { words } = this;
    const prior = group.riskPrior === undefined ? '' : fill(words.prior, { percent: percent(group.riskPrior) });
    return html`
      <div class="row small">
        <b>${fill(words.group, { n: group.groupId ?? group.groupIndex })}</b>
        <span class="chip" data-level="${group.riskLevelRaw}">${wordFor(words.levels, group.riskLevelRaw)}</span>
        <span>${fill(words.members, { count: group.memberCount, classes: group.classes.join(', ') })}</span>
        <span class="quiet">${[prior, group.riskTypes?.join(', ')].filter(Boolean).join(' · ')}</span>
        ${group.insufficientEvidence
          ? html`
            <span class="quiet">${words.abstains}</span>
          `
          : nothing}
      </div>
    `;
  }

  private facts(stream: Stream) {
    const { words } = this;
    const language = this.desk.settings.language;
    const { video } = stream;
    const rate = { rate: number(stream.measuredRateFps, language, 1), target: number(stream.targetRateFps, language, 1) };
    const facts: [string, string | undefined][] = [
      [words.fact.address, stream.url],
      [words.fact.codec, video?.codec],
      [words.fact.size, video && `${video.widthPx} × ${video.heightPx}`],
      [words.fact.rate, video?.frameRateFps?.toLocaleString(language)],
      [words.fact.gap, video?.keyframeGapSeconds === undefined ? undefined : `${number(video.keyframeGapSeconds, language, 2)} s`],
      [words.fact.decode, video && wordFor(words.decodePolicies, video.decodePolicy)],
      [words.fact.sampling, fill(words.rate, rate)],
      [words.fact.troubles, fill(words.troubles, { reconnects: stream.reconnectsLastHour ?? 0, stalls: stream.stallsLastHour ?? 0 })],
    ];
    return html`
      <section class="panel" aria-label="${words.facts}">
        <h2>${words.facts}</h2>
        <dl>${facts.map(([term, fact]) => (fact
          ? html`
            <dt>${term}</dt><dd>${fact}</dd>
          `
          : nothing)
        )}</dl>
      </section>
    `;
  }

  /** As wide as the screen, as fast as it is analysed; nothing while nobody looks. */
  private ask(): void {
    const id = this.cameraId;
    const frameWidthPx = Math.min(1920, Math.round(innerWidth * devicePixelRatio));
    this.desk.feed.want(
      document.hidden
        ? { cameraIds: [], perCamera: {} }
        : { cameraIds: [id], perCamera: { [id]: { frames: 'raw', maxRateFps: LIVE_FPS, frameWidthPx } }, historyOf: id },
    );
  }

  /** What cannot be had stays as it was; a lost connection is shown by the feed. */
  private async refresh(): Promise<void> {
    this.analyses = await api.analyses(this.cameraId).catch(() => this.analyses);
  }

  private async forget(stream: Stream): Promise<void> {
    if (confirm(fill(this.words.removeSure, { camera: stream.name ?? stream.cameraId }))) {
      await this.attempt(() => api.remove(this.cameraId));
      location.hash = this.fault ? location.hash : '#/';
    }
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    this.fault = undefined;
    try {
      await work();
      await this.desk.cameras.refresh();
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    }
  }

  private async save(): Promise<void> {
    const file = await this.renderRoot.querySelector<LivePicture>('live-picture')?.snapshot();
    if (file) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${this.cameraId.replace(/[^\p{L}\p{N}._-]/gu, '_')}-${
        new Date(this.desk.now()).toISOString().replace(/[:.]/g, '-')
      }.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
  }
}

customElements.define('camera-view', CameraView);
