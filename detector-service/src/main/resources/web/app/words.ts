import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** All that the console says. What cameras, operators and the LLM say stays as it is. */
export type Words = typeof en;
export type Language = 'en' | 'zh';

/** Letters of such scripts, and the signs that change direction. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\u200f\u202a-\u202e\u2066-\u2069]/u;

const WORDS: Record<Language, Words> = { en, zh };

export function words(language: Language): Words {
  return WORDS[language];
}

/** Puts values where a sentence has `{name}`. One that is written from right to left, or says that it is, turns nothing around it. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => isolated(String(values[name] ?? whole)));
}

function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** The words for a label of the service, or the label where there are none. */
export function wordFor(table: Readonly<Record<string, string>>, label: string): string {
  return Object.hasOwn(table, label) ? table[label] : label;
}
