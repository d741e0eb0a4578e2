import type { DetectionResult, Portion, Wish } from './protocol.ts';

const LIVELY_FPS = 5;
const QUIET_FPS = 1;
const LIVELY_FOR_MS = 10_000;
const SLOWEST_THAT_MOVES_PX_PER_S = 8;

/**
 * Which pictures the wall needs: of cameras that are seen, as wide as their tiles, and of those where nothing happens fewer. A camera that
 * comes into sight is lively until it proves quiet.
 */
export class Attention {
  private readonly seen = new Map<string, number>();
  private widthPx = 480;

  constructor(private readonly now: () => number) {}

  /** @param widthPx of a tile, in pixels of the screen */
  tilesAre(widthPx: number): void {
    this.widthPx = widthPx;
  }

  inSight(cameraId: string, inSight: boolean): void {
    if (!inSight) {
      this.seen.delete(cameraId);
    } else if (!this.seen.has(cameraId)) {
      this.seen.set(cameraId, this.now());
    }
  }

  /** Looks whether something happens. */
  saw(result: DetectionResult): void {
    const id = String(result.cameraId);
    if (this.seen.has(id) && happens(result)) {
      this.seen.set(id, this.now());
    }
  }

  wish(): Wish {
    const cameraIds = [...this.seen.keys()].sort();
    return { cameraIds, perCamera: Object.fromEntries(cameraIds.map((id) => [id, this.portion(id)])) };
  }

  private portion(cameraId: string): Portion {
    const lively = this.now() - (this.seen.get(cameraId) ?? 0) < LIVELY_FOR_MS;
    return { frames: 'raw', maxRateFps: lively ? LIVELY_FPS : QUIET_FPS, frameWidthPx: this.widthPx };
  }
}

function happens(result: DetectionResult): boolean {
  return result.maxRiskLevel !== 'none' || result.detectedObjects.some((object) => (object.speedPxPerS ?? 0) > SLOWEST_THAT_MOVES_PX_PER_S);
}
