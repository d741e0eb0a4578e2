import type { AlertEntry, DetectionResult, Message, Subscribed, Wish } from './protocol.ts';
import { Signal } from './signal.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export type FeedState = 'connecting' | 'open' | 'waiting';

const NOTHING: Wish = { cameraIds: [], perCamera: {} };

/**
 * The detector's messages as they come. Comes back by itself, later each time, with some chance so that a hundred consoles do not come at
 * once; what was wanted is wanted again.
 */
export class Feed {
  readonly changed = new Signal();
  readonly results = new Signal<DetectionResult>();
  readonly alerts = new Signal<AlertEntry>();
  readonly subscribed = new Signal<Subscribed>();
  /** A connection began, and is answered. */
  readonly connected = new Signal();
  /** A camera began, stopped or failed. */
  readonly cameraNews = new Signal();
  state: FeedState = 'connecting';
  private wish = NOTHING;
  private sent = '';
  private epoch?: string;
  private greeted = false;
  private socket?: WebSocket;
  private pauseMs = FIRST_PAUSE_MS;
  private timer?: number;

  constructor(private readonly address: string) {}

  open(): void {
    this.become('connecting');
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => {
      this.pauseMs = FIRST_PAUSE_MS;
      this.sent = '';
      this.greeted = false;
      this.become('open');
      this.subscribe();
    };
    socket.onmessage = (event) => this.take(String(event.data));
    socket.onclose = () => this.comeBack();
  }

  close(): void {
    clearTimeout(this.timer);
    if (this.socket) {
      this.socket.onclose = null;
      this.socket.close();
    }
  }

  /** From now on this is wanted. */
  want(wish: Wish): void {
    this.wish = wish;
    this.subscribe();
  }

  private subscribe(): void {
    const text = JSON.stringify({ type: 'subscribe', data: this.asked() });
    if (this.state === 'open' && text !== this.sent) {
      this.sent = text;
      this.socket?.send(text);
    }
  }

  /** History needs the epoch, which the first answer of a connection tells. */
  private asked() {
    const { cameraIds, perCamera, historyOf } = this.wish;
    const history = historyOf !== undefined && this.epoch ? { epoch: this.epoch, resume: { [historyOf]: 0 } } : {};
    return { cameraIds, perCamera, frames: 'none', groupImages: false, alerts: true, ...history };
  }

  private take(text: string): void {
    const { type, data } = JSON.parse(text) as Message;
    switch (type) {
      case 'detection_result':
        return this.results.emit(data as DetectionResult);
      case 'alert':
        return this.alerts.emit(data as AlertEntry);
      case 'camera_status':
      case 'stream_stopped':
        return this.cameraNews.emit();
      case 'subscribed':
        return this.learn(data as Subscribed);
    }
  }

  private learn(answer: Subscribed): void {
    const anew = this.epoch !== answer.epoch;
    this.epoch = answer.epoch;
    this.subscribed.emit(answer);
    if (!this.greeted) {
      this.greeted = true;
      this.connected.emit();
    }
    if (anew && this.wish.historyOf !== undefined) {
      this.subscribe();
    }
  }

  private comeBack(): void {
    this.become('waiting');
    const pause = this.pauseMs * (0.5 + Math.random() / 2);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.timer = setTimeout(() => this.open(), pause);
  }

  private become(state: FeedState): void {
    this.state = state;
    this.changed.emit();
  }
}

/** The WebSocket beside this page. */
export function feedAddress(location: Location): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;
}
