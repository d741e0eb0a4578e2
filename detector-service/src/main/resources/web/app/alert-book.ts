import * as api from './api.ts';
import type { Feed } from './feed.ts';
import { LEVELS } from './protocol.ts';
import type { AlertEntry, Level } from './protocol.ts';
import { Signal } from './signal.ts';

const MOST = 500;

/** The alerts of all cameras, one entry for each danger, as the service keeps them. */
export class AlertBook {
  readonly changed = new Signal();
  /** An alert that was not there, or rose in level. */
  readonly raised = new Signal<AlertEntry>();
  /** Whether the service was heard. */
  loaded = false;
  private entries = new Map<string, AlertEntry>();
  private sorted?: readonly AlertEntry[];

  constructor(private readonly feed: Feed) {
    feed.alerts.on((entry) => this.take(entry));
    feed.connected.on(() => void this.load()); // what was missed is asked for
  }

  /** Newest first. */
  all(): readonly AlertEntry[] {
    this.sorted ??= [...this.entries.values()].sort((a, b) => b.raisedAt.localeCompare(a.raisedAt));
    return this.sorted;
  }

  latestOf(cameraId: string): AlertEntry | undefined {
    return this.all().find((entry) => entry.cameraId === cameraId);
  }

  unseen(level: Level): number {
    return this.all().filter((entry) => !entry.acknowledgedAt && entry.riskLevel === level).length;
  }

  async acknowledge(alertId: string, seen = true): Promise<void> {
    this.put(await api.acknowledge(alertId, seen));
    this.tell();
  }

  private async load(): Promise<void> {
    const told: AlertEntry[] = []; // meanwhile, and perhaps not in the list
    const end = this.feed.alerts.on((entry) => told.push(entry));
    try {
      const listed = await api.alerts(MOST);
      this.entries = new Map([...listed, ...told].map((entry) => [entry.alertId, entry]));
      this.loaded = true;
      this.tell();
    } catch {
      // the feed shows a lost connection; the next one asks again
    } finally {
      end();
    }
  }

  private take(entry: AlertEntry): void {
    const before = this.entries.get(entry.alertId);
    this.put(entry);
    this.tell();
    if (!before || rank(entry.riskLevel) > rank(before.riskLevel)) {
      this.raised.emit(entry);
    }
  }

  private put(entry: AlertEntry): void {
    this.entries.set(entry.alertId, entry);
    if (this.entries.size > MOST) {
      this.entries.delete(this.entries.keys().next().value as string);
    }
  }

  private tell(): void {
    this.sorted = undefined;
    this.changed.emit();
  }
}

export function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
