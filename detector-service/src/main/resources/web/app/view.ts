import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { Desk } from './desk.ts';
import type { Signal } from './signal.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/** A part of the console: speaks the chosen language, and ends what it began to listen to when it leaves the page. */
export abstract class View extends LitElement {
  static override properties: PropertyDeclarations = { desk: { attribute: false } };

  declare desk: Desk;
  private endings: (() => void)[] = [];

  get words(): Words {
    return words(this.desk.settings.language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderOn(this.desk.settings.changed);
    this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endings.forEach((end) => end());
    this.endings = [];
  }

  /** What is done while the part is on the page. */
  protected begin(): void {}

  protected untilLeft(end: () => void): void {
    this.endings.push(end);
  }

  protected renderOn<T>(signal: Signal<T>): void {
    this.untilLeft(signal.on(() => this.requestUpdate()));
  }
}
