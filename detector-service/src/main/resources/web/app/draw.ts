import type { Box, DetectedObject, DetectionResult, Level } from './protocol.ts';
import type { Overlays } from './settings.ts';

/** The contract's colours of levels. */
export const LEVEL_COLOURS: Record<Level, string> = { none: '#b8c0cc', low: '#ffd23f', medium: '#ff8c1a', high: '#4da3ff' };

const OBJECT_COLOUR = '#35e07a';
const FONT = '12px system-ui, sans-serif';
const LABEL_HEIGHT_PX = 15;
/** Narrower pictures have no room for whole captions. */
const NARROW_PX = 700;
/** Slower is not told from standing. */
const SLOWEST_PX_PER_S = 5;

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
export function paint(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  result: DetectionResult,
  overlays: Overlays,
  pixelRatio: number,
): void {
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
  if (overlays.boxes) {
    result.detectedObjects.forEach((object) => outline(pen, object.bbox, scale, OBJECT_COLOUR, 1.5));
  }
  if (overlays.groups) {
    result.trafficGroups.forEach((group) => outline(pen, group.bbox, scale, LEVEL_COLOURS[group.riskLevelRaw], 3));
  }
  paintCaptions(pen, result, overlays, scale);
}

/** Those of the largest objects first; one that would cover another is left out. */
function paintCaptions(pen: CanvasRenderingContext2D, result: DetectionResult, overlays: Overlays, scale: number): void {
  pen.font = FONT;
  const taken: Box[] = [];
  for (const object of result.detectedObjects.toSorted((a, b) => areaOf(b.bbox) - areaOf(a.bbox))) {
    const caption = captionOf(object, overlays, result.imageWidth * scale < NARROW_PX);
    const left = object.bbox[0] * scale;
    const top = Math.max(0, object.bbox[1] * scale - LABEL_HEIGHT_PX);
    const place: Box = [left, top, left + pen.measureText(caption).width + 6, top + LABEL_HEIGHT_PX];
    if (caption !== '' && !taken.some((other) => overlap(place, other))) {
      taken.push(place);
      label(pen, caption, place);
    }
  }
}

/** @param brief where there is little room: no class */
function captionOf(object: DetectedObject, overlays: Overlays, brief: boolean): string {
  const words = overlays.boxes && !brief ? [object.class] : [];
  if (overlays.tracks && object.trackId !== undefined) {
    words.push(`#${object.trackId}`);
  }
  if (overlays.speeds && object.speedPxPerS !== undefined && object.speedPxPerS >= SLOWEST_PX_PER_S) {
    words.push(`${Math.round(object.speedPxPerS)} px/s`);
  }
  return words.join(' ');
}

function outline(pen: CanvasRenderingContext2D, [left, top, right, bottom]: Box, scale: number, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.strokeRect(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale);
}

function label(pen: CanvasRenderingContext2D, text: string, [left, top, right, bottom]: Box): void {
  pen.fillStyle = OBJECT_COLOUR;
  pen.fillRect(left, top, right - left, bottom - top);
  pen.fillStyle = '#04210f';
  pen.fillText(text, left + 3, top + 11.5);
}

function areaOf([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
