import { rank } from './alert-book.ts';
import type { AlertEntry, Level } from './protocol.ts';

/** Which alerts are shown; an empty text is any. */
export interface AlertFilter {
  leastLevel: Level;
  type: string;
  cameraId: string;
  /** How long ago at most; 0 for any. */
  minutes: number;
  unseenOnly: boolean;
}

export const EVERY_ALERT: AlertFilter = { leastLevel: 'none', type: '', cameraId: '', minutes: 0, unseenOnly: false };

export function passes(filter: AlertFilter, entry: AlertEntry, now: number): boolean {
  return (
    rank(entry.riskLevel) >= rank(filter.leastLevel) &&
    (filter.type === '' || entry.riskTypes.includes(filter.type)) &&
    (filter.cameraId === '' || entry.cameraId === filter.cameraId) &&
    (filter.minutes === 0 || now - Date.parse(entry.lastUpdatedAt) <= filter.minutes * 60_000) &&
    !(filter.unseenOnly && entry.acknowledgedAt)
  );
}

/** What there is to choose from, each once, in order. */
export function distinct(values: Iterable<string>): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}
