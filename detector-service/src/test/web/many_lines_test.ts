import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readLines, twice } from '../../main/resources/web/app/many-lines.ts';

Deno.test('a line is an address, an id and an address, or has a name as well', () => {
  const lines = readLines('rtsp://10.0.0.7/main\n\n# not yet\ngate-1, rtsp://10.0.0.8/main\ngate-2, /videos/a.mp4, South gate, lane 2\n');

  deepStrictEqual(lines, [
    { number: 1, cameraId: '10-0-0-7-main', url: 'rtsp://10.0.0.7/main' },
    { number: 4, cameraId: 'gate-1', url: 'rtsp://10.0.0.8/main' },
    { number: 5, cameraId: 'gate-2', url: '/videos/a.mp4', name: 'South gate, lane 2' },
  ]);
});

Deno.test('an id that is made of an address has nothing secret in it', () => {
  const [line] = readLines('rtsp://viewer:s3cret@10.0.0.7:554/main?token=abc');

  strictEqual(line.cameraId, '10-0-0-7-554-main');
  strictEqual(line.url, 'rtsp://viewer:s3cret@10.0.0.7:554/main?token=abc');
});

Deno.test('an id that is there twice is found', () => {
  strictEqual(twice(readLines('a, rtsp://h/1\nb, rtsp://h/2\na, rtsp://h/3')), 'a');
  strictEqual(twice(readLines('a, rtsp://h/1\nb, rtsp://h/2')), undefined);
});
