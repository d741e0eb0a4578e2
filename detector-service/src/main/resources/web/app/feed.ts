import type { DetectionResult, Message } from './protocol';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export type FeedState = 'connecting' | 'open' | 'waiting';

/**
 * The detector's results as they come: `result` for each, `state` when the connection changes. Comes back by itself, later each time, with
 * some chance so that a hundred consoles do not come at once.
 */
export class Feed extends EventTarget {
  state: FeedState = 'connecting';
  private socket?: WebSocket;
  private pauseMs = FIRST_PAUSE_MS;
  private timer?: number;

  constructor(
    private readonly address: string,
    private readonly maxRateFps: number,
  ) {
    super();
  }

  open(): void {
    this.become('connecting');
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => {
      this.pauseMs = FIRST_PAUSE_MS;
      const data = { cameraIds: null, frames: 'raw', groupImages: false, maxRateFps: this.maxRateFps };
      socket.send(JSON.stringify({ type: 'subscribe', data }));
      this.become('open');
    };
    socket.onmessage = (event) => this.take(String(event.data));
    socket.onclose = () => this.comeBack();
  }

  close(): void {
    window.clearTimeout(this.timer);
    if (this.socket) {
      this.socket.onclose = null;
      this.socket.close();
    }
  }

  private take(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.type === 'detection_result') {
      this.dispatchEvent(new CustomEvent<DetectionResult>('result', { detail: message.data as DetectionResult }));
    }
  }

  private comeBack(): void {
    this.become('waiting');
    const pause = this.pauseMs * (0.5 + Math.random() / 2);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.timer = window.setTimeout(() => this.open(), pause);
  }

  private become(state: FeedState): void {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}

/** The WebSocket beside this page. */
export function feedAddress(location: Location): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;
}
