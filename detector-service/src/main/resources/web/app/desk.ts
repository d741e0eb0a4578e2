import { AlertBook } from './alert-book.ts';
import { Cameras } from './cameras.ts';
import { Feed, feedAddress } from './feed.ts';
import { Settings } from './settings.ts';
import { Signal } from './signal.ts';

const TICK_MS = 1_000;

/** What all pages share. */
export class Desk {
  readonly settings = new Settings();
  readonly feed = new Feed(feedAddress(location));
  readonly cameras = new Cameras(this.feed);
  readonly alerts = new AlertBook(this.feed);
  /** Once a second while the page is seen. */
  readonly ticks = new Signal();
  private skewMs = 0;

  constructor() {
    this.feed.subscribed.on(({ serverTime }) => (this.skewMs = Date.parse(serverTime) - Date.now()));
  }

  /** Milliseconds since 1970 by the clock of the service: the browser's may be wrong. */
  now(): number {
    return Date.now() + this.skewMs;
  }

  /** Returns what ends it. */
  begin(): () => void {
    this.feed.open();
    const endOfWatch = this.cameras.watch();
    const timer = setInterval(() => document.hidden || this.ticks.emit(), TICK_MS);
    return () => {
      this.feed.close();
      endOfWatch();
      clearInterval(timer);
    };
  }
}
