import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import type { Analyzer, Flow, Llm, Stream } from '../../main/resources/web/app/api.ts';
import { diagnose } from '../../main/resources/web/app/diagnosis.ts';
import { words } from '../../main/resources/web/app/words.ts';

const en = words('en');

const RUNNING = { cameraId: 'gate', desired: 'running', state: 'running' } as Stream;

const LLM: Llm = {
  enabled: true,
  keyConfigured: true,
  model: 'qwen-vl-plus',
  endpoint: 'https://dashscope.aliyuncs.com',
  simulated: false,
  chain: ['qwen-vl-plus'],
  modelInUse: 'qwen-vl-plus',
  selfTest: { status: 'passed', detail: 'model qwen-vl-plus answered', missingModels: [] },
  calls: { running: 0, maxRunning: 32, waiting: 0, maxWaiting: 64 },
  lanes: [],
  budget: { currency: 'CNY', scopes: [], stepsInForce: [] },
};

function analyzer(part: Partial<Llm>, keys: Analyzer['keys'] = []): Analyzer {
  return { url: 'http://localhost:5001', reachable: true, llm: { ...LLM, ...part }, keys };
}

function minute(suppressed: Record<string, number>, total: number, failed: Record<string, number> = {}): Flow {
  return {
    since: '',
    now: '',
    cameras: [{
      cameraId: 'gate',
      frames: { read: 100, skipped: {}, sampled: 50, dropped: {}, detected: 50 },
      candidates: { total, suppressed, handedOff: 1 },
      groups: { total: 5, suppressed: {}, handedOff: 1 },
    }],
    handoff: { handedOff: 1, answered: 1, failed, inProgress: 0 },
  };
}

function texts(part: { streams?: Stream[]; analyzer?: Analyzer; lastMinute?: Flow }): string[] {
  return diagnose({ streams: [RUNNING], ...part }, en).map((finding) => finding.text);
}

Deno.test('nothing is found where all is well', () => {
  deepStrictEqual(texts({ analyzer: analyzer({}), lastMinute: minute({ cooldown: 3 }, 10) }), []);
});

Deno.test('without a camera or with all stopped, that is the reason', () => {
  deepStrictEqual(texts({ streams: [] }), [en.remedies.noCamera]);
  deepStrictEqual(texts({ streams: [{ ...RUNNING, desired: 'stopped', state: 'stopped' }] }), [en.remedies.allStopped]);
});

Deno.test('a dead camera is named with its reason', () => {
  const dead: Stream = { ...RUNNING, name: 'South gate', state: 'waiting-to-reconnect', reason: 'nobody listens on the port' };

  match(texts({ streams: [RUNNING, dead] })[0], /South gate: waiting to reconnect\. nobody listens on the port/);
});

Deno.test('a missing key is said with its remedy, and nothing that follows from it', () => {
  const found = texts({ analyzer: analyzer({ keyConfigured: false, selfTest: { status: 'failed', detail: 'x', missingModels: [] } }) });

  deepStrictEqual(found, [en.remedies.noKey]);
});

Deno.test('an analyzer that does not answer is the reason', () => {
  const down: Analyzer = { url: 'http://localhost:5001', reachable: false, reason: 'nobody listens' };

  match(texts({ analyzer: down })[0], /does not answer at http:\/\/localhost:5001: nobody listens/);
});

Deno.test('open breakers, refused keys and spent money are faults; a simulator is a note', () => {
  const found = diagnose({
    streams: [RUNNING],
    analyzer: analyzer({
      simulated: true,
      lanes: [{ account: 'a', model: 'm', restSeconds: 0, circuitOpen: true, paceUse: 0, running: 0 }],
      budget: { currency: 'CNY', scopes: [{ scope: 'day', tokens: 1, amount: 1, limited: true, part: 0.97 }], stepsInForce: [] },
    }, [{ id: 'k1', account: 'a', endpoint: '', status: 'rejected', restSeconds: 0, running: 0 }]),
  }, en);

  deepStrictEqual(found.map((finding) => finding.weight), ['note', 'fault', 'fault', 'fault', 'fault']);
  match(found.map((finding) => finding.text).join('\n'), /breaker of a \/ m[\s\S]*No key is usable[\s\S]*key k1[\s\S]*97 %/);
});

Deno.test('a reason that is as it should be is a note, another one a fault', () => {
  const quiet = diagnose({ streams: [RUNNING], lastMinute: minute({ nothing_moves: 9 }, 10) }, en);
  const queue = diagnose({ streams: [RUNNING], lastMinute: minute({ queue_full: 9 }, 10) }, en);

  strictEqual(quiet[0].weight, 'note');
  strictEqual(queue[0].weight, 'fault');
});

Deno.test('failed questions are counted with their main reason', () => {
  match(texts({ lastMinute: minute({}, 10, { llm_timeout: 3, internal: 1 }) })[0], /4 questions failed: the LLM took too long/);
});
