import type { Analyzer, Flow, Key, Llm, Stream } from './api.ts';
import { percent } from './format.ts';
import { flowOf, mainReason, sum } from './flow-window.ts';
import { fill, wordFor } from './words.ts';
import type { Words } from './words.ts';

/** Something that keeps verdicts from coming, and what to do. `note`: it is as it should be. */
export interface Finding {
  weight: 'fault' | 'note';
  text: string;
}

/** Reasons that say that nothing dangerous was to be seen, or that somebody was asked just now. */
const AS_IT_SHOULD_BE = new Set(['cooldown', 'call_in_progress', 'nothing_moves', 'nothing_new', 'too_few_objects']);
const MOST_SHED = 0.05;
const NEARLY_SPENT = 0.9;
const MANY = 0.5;

/** What is known at this moment. */
export interface Facts {
  streams: readonly Stream[];
  analyzer?: Analyzer;
  lastMinute?: Flow;
}

/** Why there is nothing, in the order in which it should be put right. */
export function diagnose(facts: Facts, words: Words): Finding[] {
  return [
    ...ofCameras(facts.streams, words),
    ...(facts.lastMinute ? ofFrames(facts.lastMinute, words) : []),
    ...(facts.analyzer ? ofAnalyzer(facts.analyzer, words) : []),
    ...(facts.lastMinute ? ofCalls(facts.lastMinute, words) : []),
  ];
}

function ofCameras(streams: readonly Stream[], words: Words): Finding[] {
  if (streams.length === 0) {
    return [fault(words.remedies.noCamera)];
  }
  if (streams.every((stream) => stream.desired === 'stopped')) {
    return [fault(words.remedies.allStopped)];
  }
  const down = streams.filter((stream) => ['failed', 'stalled', 'waiting-to-reconnect'].includes(stream.state));
  return down.map((stream) =>
    fault(
      fill(words.remedies.cameraDown, {
        camera: stream.name ?? stream.cameraId,
        state: wordFor(words.states, stream.state),
        reason: stream.reason ?? '',
      }),
    )
  );
}

function ofFrames(minute: Flow, words: Words): Finding[] {
  const { frames, groups, candidates } = flowOf(minute, '');
  const shed = frames.dropped['detector_busy'] ?? 0;
  const nothingFound = frames.detected > 0 && groups.total === 0 && candidates.suppressed['too_few_objects'] === candidates.total;
  return [
    ...(frames.sampled > 0 && shed / frames.sampled > MOST_SHED
      ? [fault(fill(words.remedies.shedding, { percent: percent(shed / frames.sampled) }))]
      : []),
    ...(nothingFound ? [note(words.remedies.nothingFound)] : []),
  ];
}

function ofAnalyzer(analyzer: Analyzer, words: Words): Finding[] {
  const { llm, keys } = analyzer;
  if (!analyzer.reachable || !llm) {
    return [fault(fill(words.remedies.analyzerDown, { url: analyzer.url, reason: analyzer.reason ?? '' }))];
  }
  if (!llm.enabled) {
    return [fault(words.remedies.disabled)];
  }
  if (!llm.keyConfigured) {
    return [fault(words.remedies.noKey)];
  }
  return [...ofSelfTest(llm, words), ...ofLanes(llm, words), ...ofKeys(keys ?? [], words), ...ofBudget(llm, words)];
}

function ofSelfTest(llm: Llm, words: Words): Finding[] {
  return [
    ...(llm.simulated ? [note(words.remedies.simulated)] : []),
    ...(llm.selfTest.status === 'failed' ? [fault(fill(words.remedies.selfTest, { detail: llm.selfTest.detail }))] : []),
  ];
}

function ofLanes(llm: Llm, words: Words): Finding[] {
  return llm.lanes.flatMap(({ account, model, circuitOpen, restSeconds, restsFor }) => {
    const lane = `${account} / ${model}`;
    if (circuitOpen) {
      return [fault(fill(words.remedies.breaker, { lane }))];
    }
    const reason = restsFor ? wordFor(words.reasons, restsFor) : '';
    return restSeconds > 0 ? [fault(fill(words.remedies.lanesRest, { lane, seconds: Math.ceil(restSeconds), reason }))] : [];
  });
}

function ofKeys(keys: readonly Key[], words: Words): Finding[] {
  const usable = keys.some((key) => key.status === 'usable');
  return [
    ...(keys.length > 0 && !usable ? [fault(words.remedies.noUsableKey)] : []),
    ...keys.filter((key) => key.status === 'rejected').map((key) => fault(fill(words.remedies.keyRejected, { key: key.id }))),
    ...keys.filter((key) => key.status === 'resting').map((key) =>
      fault(fill(words.remedies.keyResting, { key: key.id, seconds: Math.ceil(key.restSeconds) }))
    ),
  ];
}

function ofBudget({ budget }: Llm, words: Words): Finding[] {
  const tight = budget.scopes.filter((scope) => scope.limited && scope.part >= NEARLY_SPENT);
  return [
    ...tight.map((scope) =>
      fault(fill(words.remedies.budget, { scope: wordFor(words.scopes, scope.scope), percent: percent(scope.part) }))
    ),
    ...budget.stepsInForce.map((step) => fault(fill(words.remedies.budgetStep, { step }))),
  ];
}

function ofCalls(minute: Flow, words: Words): Finding[] {
  const { candidates } = flowOf(minute, '');
  const reason = mainReason(candidates.suppressed);
  const part = reason && candidates.total > 0 ? (candidates.suppressed[reason] ?? 0) / candidates.total : 0;
  const said = { reason: wordFor(words.reasons, reason ?? ''), percent: percent(part) };
  const failed = mainReason(minute.handoff.failed);
  return [
    ...(failed ? [fault(fill(words.remedies.failing, { count: sum(minute.handoff.failed), reason: wordFor(words.reasons, failed) }))] : []),
    ...(reason && part > MANY
      ? [AS_IT_SHOULD_BE.has(reason) ? note(fill(words.remedies.quietScene, said)) : fault(fill(words.remedies.suppressed, said))]
      : []),
  ];
}

function fault(text: string): Finding {
  return { weight: 'fault', text };
}

function note(text: string): Finding {
  return { weight: 'note', text };
}
