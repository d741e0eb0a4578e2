import type { CameraFlow, Counts, Flow } from './api.ts';

const MINUTE_MS = 60_000;

/** What happened between two looks at the totals; those of a service that was started anew count from 0. */
export class FlowWindow {
  private looks: Flow[] = [];

  add(flow: Flow): void {
    if (this.looks.length > 0 && this.looks[0]?.since !== flow.since) {
      this.looks = [];
    }
    this.looks.push(flow);
    while (this.looks.length > 2 && at(flow) - at(this.looks[1] as Flow) >= MINUTE_MS) {
      this.looks.shift();
    }
  }

  get latest(): Flow | undefined {
    return this.looks.at(-1);
  }

  /** How much of the last minute is known. */
  get seconds(): number {
    const [first] = this.looks;
    return first && this.latest ? Math.round((at(this.latest) - at(first)) / 1000) : 0;
  }

  /** Absent before the second look. */
  lastMinute(): Flow | undefined {
    const [first, second] = this.looks;
    return first && second && this.latest && difference(this.latest, first);
  }
}

/** The camera of that id, or all together. */
export function flowOf(flow: Flow, cameraId: string): CameraFlow {
  const cameras = cameraId === '' ? flow.cameras : flow.cameras.filter((camera) => camera.cameraId === cameraId);
  return cameras.reduce((sum, camera) => combined(sum, camera, (a, b) => a + b), nothingOf(cameraId));
}

export function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** The reason with the highest count. */
export function mainReason(counts: Counts): string | undefined {
  return Object.entries(counts).sort(([, a], [, b]) => b - a)[0]?.[0];
}

function difference(now: Flow, before: Flow): Flow {
  const minus = (a: number, b: number) => a - b;
  const { handoff } = now;
  return {
    ...now,
    cameras: now.cameras.map((camera) =>
      combined(camera, before.cameras.find((one) => one.cameraId === camera.cameraId) ?? nothingOf(camera.cameraId), minus)
    ),
    handoff: {
      handedOff: handoff.handedOff - before.handoff.handedOff,
      answered: handoff.answered - before.handoff.answered,
      failed: counts(handoff.failed, before.handoff.failed, minus),
      inProgress: handoff.inProgress,
    },
  };
}

type Join = (a: number, b: number) => number;

function combined(a: CameraFlow, b: CameraFlow, join: Join): CameraFlow {
  return {
    cameraId: a.cameraId,
    frames: {
      read: join(a.frames.read, b.frames.read),
      skipped: counts(a.frames.skipped, b.frames.skipped, join),
      sampled: join(a.frames.sampled, b.frames.sampled),
      dropped: counts(a.frames.dropped, b.frames.dropped, join),
      detected: join(a.frames.detected, b.frames.detected),
    },
    candidates: part(a.candidates, b.candidates, join),
    groups: part(a.groups, b.groups, join),
  };
}

function part(a: CameraFlow['groups'], b: CameraFlow['groups'], join: Join): CameraFlow['groups'] {
  return { total: join(a.total, b.total), suppressed: counts(a.suppressed, b.suppressed, join), handedOff: join(a.handedOff, b.handedOff) };
}

function counts(a: Counts, b: Counts, join: Join): Counts {
  const reasons = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...reasons].map((reason) => [reason, join(a[reason] ?? 0, b[reason] ?? 0)] as const).filter(([, count]) => count !== 0),
  );
}

function nothingOf(cameraId: string): CameraFlow {
  const none = { total: 0, suppressed: {}, handedOff: 0 };
  return { cameraId, frames: { read: 0, skipped: {}, sampled: 0, dropped: {}, detected: 0 }, candidates: none, groups: none };
}

function at(flow: Flow): number {
  return Date.parse(flow.now);
}
