import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** All that the console says. What cameras, operators and the LLM say stays as it is. */
export type Words = typeof en;
export type Language = 'en' | 'zh';

const WORDS: Record<Language, Words> = { en, zh };

export function words(language: Language): Words {
  return WORDS[language];
}

/** Puts values where a sentence has `{name}`. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The words for a label of the service, or the label where there are none. */
export function wordFor(table: Readonly<Record<string, string>>, label: string): string {
  return Object.hasOwn(table, label) ? table[label] : label;
}
