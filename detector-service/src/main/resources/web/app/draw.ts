import type { Box, DetectedObject, DetectionResult, Level } from './protocol.ts';
import type { Overlays } from './settings.ts';

/** The contract's colours of levels. */
export const LEVEL_COLOURS: Record<Level, string> = { none: '#b8c0cc', low: '#ffd23f', medium: '#ff8c1a', high: '#4da3ff' };

const OBJECT_COLOUR = '#35e07a';
const LABEL_HEIGHT_PX = 15;

/** Pixels of the canvas per pixel of the source, and where the picture begins: it keeps its proportions. */
interface Fit {
  scale: number;
  left: number;
  top: number;
}

/**
 * Paints a picture as large as it fits, and over it what was found.
 *
 * @param pixelRatio pixels of the canvas per CSS pixel, so that lines and words are as large on any screen
 */
export function paint(canvas: HTMLCanvasElement, picture: ImageBitmap, result: DetectionResult, overlays: Overlays, pixelRatio: number): void {
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) {
    return;
  }
  const fit = fitted(canvas, result);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  if (fit.left > 0 || fit.top > 0) {
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, fit.left, fit.top, result.imageWidth * fit.scale, result.imageHeight * fit.scale);
  pen.setTransform(pixelRatio, 0, 0, pixelRatio, fit.left, fit.top);
  paintFindings(pen, result, overlays, fit.scale / pixelRatio);
}

function fitted(canvas: HTMLCanvasElement, result: DetectionResult): Fit {
  const scale = Math.min(canvas.width / result.imageWidth, canvas.height / result.imageHeight);
  return { scale, left: (canvas.width - result.imageWidth * scale) / 2, top: (canvas.height - result.imageHeight * scale) / 2 };
}

function paintFindings(pen: CanvasRenderingContext2D, result: DetectionResult, overlays: Overlays, scale: number): void {
  pen.font = '12px system-ui, sans-serif';
  for (const object of result.detectedObjects) {
    if (overlays.boxes) {
      outline(pen, object.bbox, scale, OBJECT_COLOUR, 1.5);
    }
    label(pen, captionOf(object, overlays), object.bbox, scale);
  }
  if (overlays.groups) {
    result.trafficGroups.forEach((group) => outline(pen, group.bbox, scale, LEVEL_COLOURS[group.riskLevelRaw], 3));
  }
}

function captionOf(object: DetectedObject, overlays: Overlays): string {
  const words = overlays.boxes ? [object.class] : [];
  if (overlays.tracks && object.trackId !== undefined) {
    words.push(`#${object.trackId}`);
  }
  if (overlays.speeds && object.speedPxPerS !== undefined && object.speedPxPerS >= 1) {
    words.push(`${Math.round(object.speedPxPerS)} px/s`);
  }
  return words.join(' ');
}

function outline(pen: CanvasRenderingContext2D, [left, top, right, bottom]: Box, scale: number, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.strokeRect(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale);
}

function label(pen: CanvasRenderingContext2D, text: string, [left, top]: Box, scale: number): void {
  if (text === '') {
    return;
  }
  const above = Math.max(0, top * scale - LABEL_HEIGHT_PX);
  pen.fillStyle = OBJECT_COLOUR;
  pen.fillRect(left * scale, above, pen.measureText(text).width + 6, LABEL_HEIGHT_PX);
  pen.fillStyle = '#04210f';
  pen.fillText(text, left * scale + 3, above + 11.5);
}
