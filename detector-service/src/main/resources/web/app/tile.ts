import { LitElement, css, html } from 'lit';
import type { Box, DetectionResult, Level } from './protocol';
import type { Words } from './words';

const COLOURS: Record<Level, string> = { none: '#b8c0cc', low: '#ffd23f', medium: '#ff8c1a', high: '#4da3ff' };
const OBJECT_COLOUR = '#35e07a';

/** One camera: its latest picture with what was found drawn over it in the browser. */
export class CameraTile extends LitElement {
  static override properties = { result: { attribute: false }, words: { attribute: false }, now: { attribute: false } };

  static override styles = css`
    :host { display: block; background: var(--panel); border-radius: 8px; overflow: hidden; border: 2px solid transparent; }
    :host([level='medium']) { border-color: #ff8c1a; }
    :host([level='high']) { border-color: #4da3ff; }
    canvas { display: block; width: 100%; aspect-ratio: 16 / 9; background: #000; }
    footer { display: flex; gap: 0.75em; padding: 0.4em 0.7em; font-size: 0.85rem; align-items: baseline; }
    b { overflow-wrap: anywhere; }
    span { color: var(--quiet); }
    .end { margin-left: auto; }
  `;

  declare result?: DetectionResult;
  declare words: Words;
  declare now: number;
  private drawn = -1;

  override render() {
    const result = this.result;
    if (!result) {
      return html``;
    }
    const age = Math.max(0, Math.round((this.now - Date.parse(result.timestamp)) / 1000));
    return html`<canvas role="img" aria-label=${`${result.cameraId}`}></canvas>
      <footer>
        <b>${result.cameraId}</b>
        <span>${result.detectedObjects.length} ${this.words.objects}</span>
        <span class="end">${age} ${this.words.ago}</span>
      </footer>`;
  }

  override updated(): void {
    const result = this.result;
    this.setAttribute('level', result?.maxRiskLevel ?? 'none');
    if (result?.rawFrame && result.sequence !== this.drawn) {
      this.drawn = result.sequence;
      void this.draw(result, result.rawFrame);
    }
  }

  /** Decoded off the main thread; a later frame that is ready first wins. */
  private async draw(result: DetectionResult, frame: string): Promise<void> {
    const picture = await createImageBitmap(jpegOf(frame));
    const canvas = this.renderRoot.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen || this.drawn !== result.sequence) {
      picture.close();
      return;
    }
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.style.aspectRatio = `${picture.width} / ${picture.height}`;
    pen.drawImage(picture, 0, 0);
    const scale = picture.width / result.imageWidth;
    picture.close();
    this.drawBoxes(pen, result, scale);
  }

  private drawBoxes(pen: CanvasRenderingContext2D, result: DetectionResult, scale: number): void {
    pen.font = '12px system-ui, sans-serif';
    pen.lineWidth = 1.5;
    for (const object of result.detectedObjects) {
      outline(pen, object.bbox, scale, OBJECT_COLOUR);
      const name = object.trackId === undefined ? object.class : `${object.class} #${object.trackId}`;
      label(pen, name, object.bbox[0] * scale, object.bbox[1] * scale, OBJECT_COLOUR);
    }
    pen.lineWidth = 3;
    for (const group of result.trafficGroups) {
      outline(pen, group.bbox, scale, COLOURS[group.riskLevelRaw]);
    }
  }
}

/** The bytes of a data URI; fetching it would need a hole in the content security policy. */
function jpegOf(dataUri: string): Blob {
  const bytes = Uint8Array.from(atob(dataUri.slice(dataUri.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}

function outline(pen: CanvasRenderingContext2D, box: Box, scale: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.strokeRect(box[0] * scale, box[1] * scale, (box[2] - box[0]) * scale, (box[3] - box[1]) * scale);
}

function label(pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  const width = pen.measureText(text).width + 6;
  const top = Math.max(0, y - 15);
  pen.fillStyle = colour;
  pen.fillRect(x, top, width, 15);
  pen.fillStyle = '#04210f';
  pen.fillText(text, x + 3, top + 11.5);
}

customElements.define('camera-tile', CameraTile);
