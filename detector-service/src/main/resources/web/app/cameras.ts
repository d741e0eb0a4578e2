import * as api from './api.ts';
import type { Stream } from './api.ts';
import type { Feed } from './feed.ts';
import type { DetectionResult } from './protocol.ts';
import { Signal } from './signal.ts';

const POLL_MS = 3_000;

/** The declared cameras, what they are doing, and the latest result of each that is looked at. */
export class Cameras {
  /** The list, or what a camera is doing. */
  readonly changed = new Signal();
  readonly results: Signal<DetectionResult>;
  /** Absent until the service was heard for the first time. */
  list?: readonly Stream[];
  /** Whether the latest answers of the LLM came from a stand-in. */
  simulated = false;
  private readonly latest = new Map<string, DetectionResult>();
  private asking = false;

  constructor(feed: Feed) {
    this.results = feed.results;
    feed.results.on((result) => this.take(result));
    feed.cameraNews.on(() => void this.refresh());
    feed.connected.on(() => void this.refresh());
  }

  watch(): () => void {
    const timer = setInterval(() => document.hidden || void this.refresh(), POLL_MS);
    return () => clearInterval(timer);
  }

  find(cameraId: string): Stream | undefined {
    return this.list?.find((stream) => stream.cameraId === cameraId);
  }

  latestOf(cameraId: string): DetectionResult | undefined {
    return this.latest.get(cameraId);
  }

  /** A lost connection is shown by the feed, so a list that cannot be had stays as it was. */
  async refresh(): Promise<void> {
    if (this.asking) {
      return;
    }
    this.asking = true;
    try {
      this.list = (await api.streams()).sort(byName);
      this.forgetTheRemoved(new Set(this.list.map((stream) => stream.cameraId)));
      this.changed.emit();
    } catch {
      // asked again soon
    } finally {
      this.asking = false;
    }
  }

  private take(result: DetectionResult): void {
    const id = String(result.cameraId);
    this.simulated = result.simulated ?? this.simulated;
    const before = this.latest.get(id);
    if (!before || before.epoch !== result.epoch || before.sequence < result.sequence) {
      this.latest.set(id, result);
    }
  }

  private forgetTheRemoved(declared: ReadonlySet<string>): void {
    for (const id of this.latest.keys()) {
      if (!declared.has(id)) {
        this.latest.delete(id);
      }
    }
  }
}

const order = new Intl.Collator(undefined, { numeric: true });

function byName(a: Stream, b: Stream): number {
  return order.compare(a.name ?? a.cameraId, b.name ?? b.cameraId);
}
