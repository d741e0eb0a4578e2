import { rank } from './alert-book.ts';
import type { DetectionResult, Level } from './protocol.ts';

/** What one second of a camera was like. */
export interface Moment {
  /** Milliseconds since 1970. */
  at: number;
  objects: number;
  level: Level;
}

const SECOND_MS = 1000;

/** What a camera showed lately, by the second: most objects, and the highest level. */
export class History {
  private readonly moments = new Map<number, Moment>();

  constructor(private readonly lengthMs: number) {}

  saw(result: DetectionResult): void {
    const at = Math.floor(Date.parse(result.timestamp) / SECOND_MS) * SECOND_MS;
    const before = this.moments.get(at);
    const objects = Math.max(before?.objects ?? 0, result.detectedObjects.length);
    const level = before && rank(before.level) > rank(result.maxRiskLevel) ? before.level : result.maxRiskLevel;
    this.moments.set(at, { at, objects, level });
  }

  /** Oldest first. */
  until(now: number): Moment[] {
    for (const at of this.moments.keys()) {
      if (now - at > this.lengthMs) {
        this.moments.delete(at);
      }
    }
    return [...this.moments.values()].sort((a, b) => a.at - b.at);
  }
}
