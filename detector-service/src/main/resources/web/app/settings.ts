import { Signal } from './signal.ts';
import type { Language } from './words.ts';

export type Theme = 'auto' | 'dark' | 'light';

/** What is drawn over a picture. */
export interface Overlays {
  boxes: boolean;
  tracks: boolean;
  speeds: boolean;
  groups: boolean;
}

interface Chosen {
  language: Language;
  theme: Theme;
  sound: boolean;
  overlays: Overlays;
}

const KEY = 'roadwatch.settings';

/** What the operator chose, kept in this browser. */
export class Settings {
  readonly changed = new Signal();
  private chosen: Chosen = { ...defaults(), ...kept() };

  get language(): Language {
    return this.chosen.language;
  }

  get theme(): Theme {
    return this.chosen.theme;
  }

  get sound(): boolean {
    return this.chosen.sound;
  }

  get overlays(): Overlays {
    return this.chosen.overlays;
  }

  choose(part: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...part };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.chosen));
    } catch { // a browser that keeps nothing: it counts until the page is left
    }
    this.changed.emit();
  }
}

function defaults(): Chosen {
  const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  return { language, theme: 'auto', sound: true, overlays: { boxes: true, tracks: true, speeds: true, groups: true } };
}

function kept(): Partial<Chosen> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Chosen>;
  } catch {
    return {};
  }
}
