import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { EVERY_ALERT, passes } from '../../main/resources/web/app/alert-filter.ts';
import { declarationOf, draftOf, faultOf, patchOf, secondsOf, sourceOf } from '../../main/resources/web/app/camera-draft.ts';
import type { Stream } from '../../main/resources/web/app/api.ts';
import { History } from '../../main/resources/web/app/history.ts';
import type { AlertEntry, DetectionResult } from '../../main/resources/web/app/protocol.ts';
import { analysisHref, cameraHref, parseRoute } from '../../main/resources/web/app/route.ts';
import { fill, wordFor, words } from '../../main/resources/web/app/words.ts';

const ALERT = {
  alertId: 'x',
  cameraId: 'gate',
  riskLevel: 'medium',
  riskTypes: ['tailgating'],
  lastUpdatedAt: '2026-01-01T00:00:00Z',
} as AlertEntry;
const NOON = Date.parse('2026-01-01T00:10:00Z');

Deno.test('an address names its page, whatever a camera is called', () => {
  deepStrictEqual(parseRoute(''), { page: 'wall' });
  deepStrictEqual(parseRoute('#/nonsense'), { page: 'wall' });
  deepStrictEqual(parseRoute(cameraHref('路口:1')), { page: 'camera', cameraId: '路口:1' });
  deepStrictEqual(parseRoute(analysisHref('a', 'b')), { page: 'camera', cameraId: 'a', analysisId: 'b' });
  deepStrictEqual(parseRoute('#/camera/%E0%A4%A'), { page: 'camera', cameraId: '%E0%A4%A' });
});

Deno.test('filters narrow by level, type, camera, time and acknowledgement', () => {
  strictEqual(passes(EVERY_ALERT, ALERT, NOON), true);
  strictEqual(passes({ ...EVERY_ALERT, leastLevel: 'high' }, ALERT, NOON), false);
  strictEqual(passes({ ...EVERY_ALERT, leastLevel: 'low' }, ALERT, NOON), true);
  strictEqual(passes({ ...EVERY_ALERT, type: 'collision' }, ALERT, NOON), false);
  strictEqual(passes({ ...EVERY_ALERT, cameraId: 'other' }, ALERT, NOON), false);
  strictEqual(passes({ ...EVERY_ALERT, minutes: 5 }, ALERT, NOON), false);
  strictEqual(passes({ ...EVERY_ALERT, minutes: 15 }, ALERT, NOON), true);
  strictEqual(passes({ ...EVERY_ALERT, unseenOnly: true }, { ...ALERT, acknowledgedAt: 'now' }, NOON), false);
});

Deno.test('a new camera is declared with what was filled in alone', () => {
  const draft = { ...draftOf(), cameraId: 'gate', url: ' rtsp://h/1 ', rateFps: '2', cooldown: '5' };

  deepStrictEqual(declarationOf(draft), {
    url: 'rtsp://h/1',
    transport: 'tcp',
    sampling: { rateFps: 2 },
    decodePolicy: 'auto',
    cooldown: 'PT5S',
    loop: false,
    paced: true,
  });
});

Deno.test('a change keeps the hidden address and password, and takes back what was emptied', () => {
  const stream = { cameraId: 'gate', url: 'rtsp://***@h/1', hasCredentials: true, name: 'Gate', cooldown: 'PT1M5S' } as Stream;
  const draft = draftOf(stream);

  const patch = patchOf({ ...draft, name: '', cooldown: '' });

  strictEqual(draft.cooldown, '65');
  strictEqual('url' in patch, false);
  strictEqual('credentials' in patch, false);
  strictEqual(patch['name'], null);
  strictEqual(patch['cooldown'], null);
  deepStrictEqual(sourceOf(draft), { cameraId: 'gate' });
});

Deno.test('what is wrong with a draft is said before anything is sent', () => {
  const en = words('en');
  const good = { ...draftOf(), cameraId: 'gate', url: 'rtsp://h/1' };

  strictEqual(faultOf(good, true, [], en), undefined);
  strictEqual(faultOf({ ...good, cameraId: '' }, true, [], en), en.idMissing);
  strictEqual(faultOf({ ...good, cameraId: '.x' }, true, [], en), en.idWrong);
  strictEqual(faultOf({ ...good, cameraId: 'a b' }, true, [], en), en.idWrong);
  strictEqual(faultOf(good, true, ['gate'], en), en.idTaken);
  strictEqual(faultOf({ ...good, url: ' ' }, true, [], en), en.addressMissing);
  strictEqual(faultOf({ ...good, rateFps: '0' }, true, [], en), en.rateWrong);
  strictEqual(faultOf({ ...good, rateFps: 'x' }, true, [], en), en.rateWrong);
  strictEqual(faultOf({ ...good, cooldown: '-1' }, true, [], en), en.cooldownWrong);
});

Deno.test('durations of the service are read', () => {
  strictEqual(secondsOf('PT1.8S'), 1.8);
  strictEqual(secondsOf('PT1H0M5S'), 3605);
  strictEqual(secondsOf('nonsense'), undefined);
});

Deno.test('history keeps the most of each second, and no longer than asked', () => {
  const history = new History(60_000);
  const at = (timestamp: string, objects: number, maxRiskLevel: string) =>
    history.saw({ timestamp, detectedObjects: Array(objects).fill({}), maxRiskLevel } as unknown as DetectionResult);
  at('2026-01-01T00:00:00Z', 9, 'high');
  at('2026-01-01T00:01:10.200Z', 3, 'low');
  at('2026-01-01T00:01:10.900Z', 2, 'medium');

  deepStrictEqual(history.until(Date.parse('2026-01-01T00:01:11Z')), [{
    at: Date.parse('2026-01-01T00:01:10Z'),
    objects: 3,
    level: 'medium',
  }]);
});

Deno.test('both languages have the same words with the same places for values', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
  const compare = (a: object, b: object, path: string): void => {
    deepStrictEqual(Object.keys(a).sort(), Object.keys(b).sort(), path);
    for (const [key, value] of Object.entries(a)) {
      const other = (b as Record<string, unknown>)[key];
      if (typeof value === 'string') {
        strictEqual(places(value), places(other as string), `${path}.${key}`);
      } else {
        compare(value as object, other as object, `${path}.${key}`);
      }
    }
  };
  compare(words('en'), words('zh'), 'words');
});

Deno.test('sentences are filled, labels without words stay as they are', () => {
  strictEqual(fill('{a} of {b}, {c}', { a: 1, b: 'x' }), '1 of x, {c}');
  strictEqual(fill('{a}!', { a: '\u202eabc' }), '\u2068\u202eabc\u2069!');
  strictEqual(wordFor(words('en').reasons, 'constructor'), 'constructor');
  strictEqual(wordFor(words('en').reasons, 'no_key'), 'no API key');
});
