import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { Attention } from '../../main/resources/web/app/attention.ts';
import type { DetectionResult, Level } from '../../main/resources/web/app/protocol.ts';

function result(cameraId: string, speedPxPerS: number, maxRiskLevel: Level = 'none'): DetectionResult {
  const car = { class: 'car', confidence: 0.9, bbox: [0, 0, 10, 10] as [number, number, number, number], speedPxPerS };
  return {
    cameraId,
    timestamp: '2026-01-01T00:00:00Z',
    sequence: 1,
    epoch: 'e',
    rawFrame: null,
    imageWidth: 100,
    imageHeight: 100,
    detectedObjects: [car],
    trafficGroups: [],
    maxRiskLevel,
    simulated: null,
  };
}

Deno.test('pictures are wanted of cameras in sight alone', () => {
  const attention = new Attention(() => 0);
  attention.inSight('b', true);
  attention.inSight('a', true);
  attention.inSight('c', true);
  attention.inSight('c', false);

  deepStrictEqual(attention.wish().cameraIds, ['a', 'b']);
  deepStrictEqual(Object.keys(attention.wish().perCamera), ['a', 'b']);
});

Deno.test('a camera where nothing moves becomes slow, and fast again when something does', () => {
  let now = 0;
  const attention = new Attention(() => now);
  const rate = () => attention.wish().perCamera['a'].maxRateFps;
  attention.inSight('a', true);
  strictEqual(rate(), 5);

  now = 11_000;
  attention.saw(result('a', 2));
  strictEqual(rate(), 1);

  attention.saw(result('a', 40));
  strictEqual(rate(), 5);
});

Deno.test('an alert makes a camera lively even if all stand still', () => {
  let now = 0;
  const attention = new Attention(() => now);
  attention.inSight('a', true);
  now = 60_000;
  attention.saw(result('a', 0, 'medium'));

  strictEqual(attention.wish().perCamera['a'].maxRateFps, 5);
});
