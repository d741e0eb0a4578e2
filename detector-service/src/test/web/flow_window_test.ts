import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Flow } from '../../main/resources/web/app/api.ts';
import { flowOf, FlowWindow } from '../../main/resources/web/app/flow-window.ts';

function flow(second: number, read: number, suppressed: Record<string, number>, since = '2026-01-01T00:00:00Z'): Flow {
  return {
    since,
    now: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    cameras: [{
      cameraId: 'a',
      frames: { read, skipped: { sampling: read - 1 }, sampled: 1, dropped: {}, detected: 1 },
      candidates: { total: 10, suppressed, handedOff: 1 },
      groups: { total: 0, suppressed: {}, handedOff: 0 },
    }],
    handoff: { handedOff: 1, answered: 1, failed: {}, inProgress: 0 },
  };
}

Deno.test('the window is the difference of two looks, reasons that did not count left out', () => {
  const window = new FlowWindow();
  window.add(flow(0, 100, { cooldown: 5, no_key: 2 }));
  window.add(flow(3, 130, { cooldown: 9, no_key: 2 }));

  const minute = flowOf(window.lastMinute() as Flow, '');

  strictEqual(minute.frames.read, 30);
  deepStrictEqual(minute.candidates.suppressed, { cooldown: 4 });
  strictEqual(window.seconds, 3);
});

Deno.test('looks older than a minute fall out of the window', () => {
  const window = new FlowWindow();
  for (let second = 0; second <= 120; second += 3) {
    window.add(flow(second, second * 10, {}));
  }

  strictEqual(window.seconds, 60);
  strictEqual(flowOf(window.lastMinute() as Flow, '').frames.read, 600);
});

Deno.test('a service that was started anew begins a new window', () => {
  const window = new FlowWindow();
  window.add(flow(0, 1000, {}));
  window.add(flow(10, 5, {}, '2026-01-01T00:00:08Z'));

  strictEqual(window.lastMinute(), undefined);
  strictEqual(window.latest?.cameras[0].frames.read, 5);
});

Deno.test('one camera is told from all', () => {
  const one = flow(0, 10, {});
  const both: Flow = { ...one, cameras: [one.cameras[0], { ...one.cameras[0], cameraId: 'b' }] };

  strictEqual(flowOf(both, '').frames.read, 20);
  strictEqual(flowOf(both, 'b').frames.read, 10);
  strictEqual(flowOf(both, 'c').frames.read, 0);
});
