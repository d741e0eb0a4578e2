import { html, nothing } from 'lit';
import * as api from './api.ts';
import type { Probe, Stream } from './api.ts';
import { declarationOf, draftOf, faultOf, patchOf, sourceOf } from './camera-draft.ts';
import type { Draft } from './camera-draft.ts';
import { Dialog } from './dialog.ts';
import { number } from './format.ts';
import { cameraHref } from './route.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

const POLICIES = ['auto', 'all', 'nonref', 'keyframes'];
const VERDICT_LANGUAGES = ['zh', 'en'];

/** Declares a camera, or changes one; it can be tried before. */
export class CameraForm extends Dialog {
  static override properties = {
    ...View.properties,
    stream: { attribute: false },
    draft: { state: true },
    fault: { state: true },
    busy: { state: true },
    probed: { state: true },
    classes: { state: true },
  };

  /** The camera that is changed; absent for a new one. */
  declare stream?: Stream;
  declare draft: Draft;
  declare fault?: string;
  declare busy?: 'probe' | 'save';
  declare probed?: Probe;
  declare classes: readonly string[];

  constructor() {
    super();
    this.classes = [];
  }

  protected override begin(): void {
    this.draft = draftOf(this.stream);
    api.model().then((model) => (this.classes = model.classes), () => undefined); // without a model there is nothing to choose
  }

  protected override heading(): string {
    return this.stream ? fill(this.words.editCamera, { camera: this.stream.name ?? this.stream.cameraId }) : this.words.newCamera;
  }

  protected override content() {
    const { words } = this;
    return html`
      <form novalidate @submit="${(event: Event) => this.submit(event)}" @input="${() => (this.fault = undefined)}">
        <div class="fields">
          ${this.stream ? nothing : this.text('cameraId', words.cameraId, { hint: words.cameraIdHint, required: true })} ${this.text(
            'name',
            words.name,
          )} ${this.address()} ${this.text('username', words.user, {
            placeholder: this.stream?.hasCredentials ? words.passwordKept : '',
          })} ${this.text('password', words.password, {
            type: 'password',
            placeholder: this.stream?.hasCredentials ? words.passwordKept : '',
          })} ${this.text('rateFps', words.rateFps, { placeholder: words.rateHint, mode: 'decimal' })}
        </div>
        ${this.more()} ${this.outcome()}
        <div class="row end">
          <button type="button" ?disabled="${this.busy !== undefined}" @click="${() => void this.probe()}">${this.busy === 'probe'
            ? words.probing
            : words.probe}</button>
          <button type="button" class="push" @click="${() => this.finish()}">${words.cancel}</button>
          <button type="submit" class="main" ?disabled="${this.busy !== undefined}">${this.busy === 'save'
            ? words.saving
            : words.save}</button>
        </div>
      </form>
    `;
  }

  private address() {
    const { words, stream } = this;
    const kept = stream && fill(words.addressKept, { address: stream.url });
    return html`
      <div class="wide">${this.text('url', words.address, { hint: kept ?? words.addressHint, required: !stream })}</div>
    `;
  }

  private more() {
    const { words } = this;
    const policies = POLICIES.map((policy) => [policy, words.decodePolicies[policy] ?? policy] as const);
    const languages = [['', words.asConfigured] as const, ...VERDICT_LANGUAGES.map((tag) => [tag, tag] as const)];
    return html`
      <details>
        <summary>${words.more}</summary>
        <div class="fields">
          ${this.choice('transport', words.transport, [['tcp', 'TCP'], ['udp', 'UDP']])} ${this.choice(
            'decodePolicy',
            words.decodePolicy,
            policies,
          )} ${this.text('cooldown', words.cooldown, { placeholder: words.rateHint, mode: 'decimal' })} ${this.choice(
            'language',
            words.verdictLanguage,
            languages,
          )} ${this.area('context', words.context)} ${this.area('lanes', words.lanes)} ${this.area('rules', words.rules)} ${this
            .classChoice()}
          <label class="wide">${this.check('loop')} ${words.loop}</label>
          <label class="wide">${this.check('paced')} ${words.paced}</label>
        </div>
      </details>
    `;
  }

  private classChoice() {
    const toggle = (name: string, chosen: boolean) =>
      this.put('classes', chosen ? [...this.draft.classes, name] : this.draft.classes.filter((other) => other !== name));
    return this.classes.length === 0 ? nothing : html`
      <fieldset class="wide">
        <legend>${this.words.classes} <span class="quiet small">(${this.words.classesHint})</span></legend>
        ${this.classes.map((name) =>
          html`
            <label><input type="checkbox" .checked="${this.draft.classes.includes(name)}" @change="${(event: Event) =>
              toggle(name, (event.target as HTMLInputElement).checked)}" /> ${name}</label>
          `
        )}
      </fieldset>
    `;
  }

  private outcome() {
    return html`
      <div role="alert">${this.fault ?? nothing}</div>
      <div role="status">${this.probed ? this.facts(this.probed) : nothing}</div>
    `;
  }

  private facts(probe: Probe) {
    const { words } = this;
    const language = this.desk.settings.language;
    const facts = {
      codec: probe.codec,
      width: probe.widthPx,
      height: probe.heightPx,
      rate: number(probe.frameRateFps, language, 2),
      gap: probe.keyframeGapSeconds === undefined ? words.unknown : number(probe.keyframeGapSeconds, language, 2),
      latency: probe.latencyMs,
    };
    return html`
      <p><b class="good">${words.probeGood}</b> ${fill(words.probeFacts, facts)}</p>
      ${probe.warnings.map((warning) =>
        html`
          <p>⚠ ${warning}</p>
        `
      )}
    `;
  }

  private text(
    key: TextKey,
    label: string,
    more: { hint?: string; placeholder?: string; type?: string; mode?: string; required?: boolean } = {},
  ) {
    return html`
      <label class="field"
      >${label}
        <input
          name="${key}"
          type="${more.type ?? 'text'}"
          inputmode="${more.mode ?? 'text'}"
          placeholder="${more.placeholder ?? ''}"
          autocomplete="off"
          spellcheck="false"
          aria-required="${more.required ? 'true' : 'false'}"
          .value="${this.draft[key]}"
          @input="${(event: Event) => this.put(key, (event.target as HTMLInputElement).value)}"
        />
        ${more.hint
          ? html`
            <span class="quiet small">${more.hint}</span>
          `
          : nothing}</label>
    `;
  }

  private area(key: TextKey, label: string) {
    return html`
      <label class="field wide">${label}
        <textarea name="${key}" maxlength="1000" .value="${this.draft[key]}" @input="${(event: Event) =>
          this.put(key, (event.target as HTMLTextAreaElement).value)}"></textarea></label>
    `;
  }

  private choice(key: TextKey, label: string, options: readonly (readonly [string, string])[]) {
    return html`
      <label class="field">${label}
        <select name="${key}" @change="${(event: Event) => this.put(key, (event.target as HTMLSelectElement).value)}">
          ${options.map(([value, words]) =>
            html`
              <option value="${value}" ?selected="${this.draft[key] === value}">${words}</option>
            `
          )}
        </select></label>
    `;
  }

  private check(key: 'loop' | 'paced') {
    return html`
      <input name="${key}" type="checkbox" .checked="${this.draft[key]}" @change="${(event: Event) =>
        this.put(key, (event.target as HTMLInputElement).checked)}" />
    `;
  }

  private put<K extends keyof Draft>(key: K, value: Draft[K]): void {
    this.draft = { ...this.draft, [key]: value };
  }

  private async probe(): Promise<void> {
    if (!this.stream && this.draft.url.trim() === '') {
      this.fault = this.words.addressMissing;
      return;
    }
    this.probed = undefined;
    await this.attempt('probe', async () => {
      this.probed = await api.probe(sourceOf(this.draft));
    });
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const taken = this.desk.cameras.list?.map((stream) => stream.cameraId) ?? [];
    this.fault = faultOf(this.draft, !this.stream, taken, this.words);
    if (!this.fault) {
      await this.attempt('save', () => this.save());
    }
  }

  private async save(): Promise<void> {
    const { cameraId } = this.draft;
    await (this.stream ? api.change(cameraId, patchOf(this.draft)) : api.declare(cameraId, declarationOf(this.draft)));
    await this.desk.cameras.refresh();
    this.finish();
    if (this.stream) {
      location.hash = cameraHref(cameraId);
    }
  }

  private async attempt(what: 'probe' | 'save', work: () => Promise<void>): Promise<void> {
    this.busy = what;
    this.fault = undefined;
    try {
      await work();
    } catch (failure) {
      this.fault = api.reasonOf(failure);
    } finally {
      this.busy = undefined;
    }
  }
}

type TextKey = Exclude<keyof Draft, 'classes' | 'loop' | 'paced'>;

customElements.define('camera-form', CameraForm);
