import { html, nothing } from 'lit';
import type { Stream } from './api.ts';
import { clockTime } from './format.ts';
import { fill, wordFor } from './words.ts';
import type { Words } from './words.ts';

/** Whether pictures come. */
export function delivers(stream: Stream): boolean {
  return stream.state === 'running';
}

/** Why there is no picture, and when the next attempt is; nothing while pictures come. */
export function trouble(stream: Stream, words: Words, language: string, now: number) {
  if (delivers(stream)) {
    return stream.frozenSince
      ? html`
        <p>${fill(words.frozen, { time: clockTime(stream.frozenSince, language) })}</p>
      `
      : nothing;
  }
  return html`
    <p><b>${wordFor(words.states, stream.state)}</b></p>
    ${stream.reason
      ? html`
        <p>${stream.reason}</p>
      `
      : nothing} ${nextAttempt(stream, words, now)}
  `;
}

function nextAttempt(stream: Stream, words: Words, now: number) {
  if (!stream.nextAttemptAt) {
    return nothing;
  }
  const seconds = Math.ceil((Date.parse(stream.nextAttemptAt) - now) / 1000);
  return html`
    <p>${seconds > 0 ? fill(words.nextAttempt, { seconds }) : words.attemptNow}</p>
  `;
}
