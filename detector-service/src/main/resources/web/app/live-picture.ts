import { css, html } from 'lit';
import { paint } from './draw.ts';
import type { DetectionResult } from './protocol.ts';
import { fill } from './words.ts';
import { View } from './view.ts';

/** One camera's pictures as they come, with what was found painted over them. Nothing is rendered anew for a picture. */
export class LivePicture extends View {
  static override properties = { ...View.properties, cameraId: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
      position: relative;
      background: #000;
      overflow: hidden;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  declare cameraId: string;
  private newest = -1;
  private epoch = '';

  protected override begin(): void {
    this.untilLeft(this.desk.cameras.results.on((result) => void this.take(result)));
    const known = this.desk.cameras.latestOf(this.cameraId);
    if (known) {
      void this.updateComplete.then(() => this.take(known));
    }
  }

  override render() {
    return html`
      <canvas role="img" aria-label="${fill(this.words.pictureOf, { camera: this.cameraId })}"></canvas>
    `;
  }

  /** What is seen now, as a file; absent before the first picture. */
  async snapshot(): Promise<Blob | null> {
    return this.newest < 0 ? null : await new Promise((done) => this.canvas.toBlob(done, 'image/png'));
  }

  private get canvas(): HTMLCanvasElement {
    return this.renderRoot.querySelector('canvas') as HTMLCanvasElement;
  }

  /** Decoded off the main thread; a later frame that is ready first wins. */
  private async take(result: DetectionResult): Promise<void> {
    if (String(result.cameraId) !== this.cameraId || !result.rawFrame || !this.isNews(result)) {
      return;
    }
    this.newest = result.sequence;
    this.epoch = result.epoch;
    const picture = await createImageBitmap(jpegOf(result.rawFrame));
    if (this.isConnected && this.newest === result.sequence) {
      this.fitCanvas();
      paint(this.canvas, picture, result, this.desk.settings.overlays, devicePixelRatio);
      this.dispatchEvent(new CustomEvent('painted'));
    }
    picture.close();
  }

  private isNews(result: DetectionResult): boolean {
    return this.epoch !== result.epoch || result.sequence > this.newest;
  }

  private fitCanvas(): void {
    const width = Math.round(this.clientWidth * devicePixelRatio);
    const height = Math.round(this.clientHeight * devicePixelRatio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
  }
}

/** The bytes of a data URI; fetching it would need a hole in the content security policy. */
function jpegOf(dataUri: string): Blob {
  const letters = atob(dataUri.slice(dataUri.indexOf(',') + 1));
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) {
    bytes[index] = letters.charCodeAt(index);
  }
  return new Blob([bytes], { type: 'image/jpeg' });
}

customElements.define('live-picture', LivePicture);
