import type { AlertEntry, Box, Level } from './protocol.ts';

/** The detector's REST API as far as the console uses it; docs/api.md has every field. */

export type StreamState = 'stopped' | 'connecting' | 'running' | 'stalled' | 'waiting-to-reconnect' | 'ended' | 'failed';

/** What can be declared of a camera, without what is hidden. */
export interface Declaration {
  url: string;
  name?: string;
  transport?: string;
  sampling?: { rateFps?: number; interval?: string };
  decodePolicy?: string;
  classes?: string[];
  cooldown?: string;
  context?: string;
  lanes?: string;
  rules?: string;
  language?: string;
  loop?: boolean;
  paced?: boolean;
}

export interface Stream extends Declaration {
  cameraId: string;
  hasCredentials: boolean;
  samplingInterval: string;
  desired: 'running' | 'stopped';
  declaredBy: 'api' | 'configuration';
  state: StreamState;
  since?: string;
  attempt?: number;
  nextAttemptAt?: string;
  reason?: string;
  video?: Video & { decodePolicy: string };
  lastFrameAt?: string;
  measuredRateFps?: number;
  targetRateFps?: number;
  reconnectsLastHour?: number;
  stallsLastHour?: number;
  frozenSince?: string;
}

interface Video {
  codec: string;
  widthPx: number;
  heightPx: number;
  frameRateFps?: number;
  keyframeGapSeconds?: number;
}

export interface Probe extends Video {
  url: string;
  latencyMs: number;
  warnings: string[];
}

export interface Model {
  id: string;
  classes: string[];
  choice: string;
  reason?: string;
}

export interface BatchReport {
  succeeded: number;
  failed: number;
  results: { cameraId: string; status: number; problem?: Problem }[];
}

export interface AnalysisSummary {
  analysisId: string;
  cameraId: string;
  capturedAt: string;
  outcome: 'pending' | 'answered' | 'failed';
  reason?: string;
  groupCount: number;
  maxRiskLevel?: Level;
  alertIds: string[];
}

export interface GroupVerdict {
  groupIndex: number;
  description: string;
  riskLevel: Level;
  confidence: number;
  riskTypes: string[];
  triggerObjectIds: number[];
  observation?: string;
  insufficientEvidence?: boolean;
}

export interface LlmCall {
  model: string;
  promptVersion: string;
  latencySeconds: number;
  attempts: number;
  promptTokens: number;
  completionTokens: number;
  cost?: number;
  currency?: string;
  requestId?: string;
  simulated: boolean;
  rawText: string;
  timing: { queueSeconds: number; totalSeconds: number };
}

export interface Analysis extends AnalysisSummary {
  imageWidth: number;
  imageHeight: number;
  detections: { class: string; confidence: number; bbox: Box; trackId?: number }[];
  groups: { groupIndex: number; trend?: { groupId: number } }[];
  images: { groupIndex: number; bbox: Box; widthPx: number; heightPx: number }[];
  result?: { verdict: { results: GroupVerdict[]; unjudged?: { groupIndex: number; reason: string }[] }; llm: LlmCall };
}

export type Counts = Record<string, number>;

/** Each line adds up: what came in is what went on and what was left out, for a reason. */
export interface CameraFlow {
  cameraId: string;
  frames: { read: number; skipped: Counts; sampled: number; dropped: Counts; detected: number };
  candidates: { total: number; suppressed: Counts; handedOff: number };
  groups: { total: number; suppressed: Counts; handedOff: number };
}

export interface Flow {
  since: string;
  now: string;
  cameras: CameraFlow[];
  handoff: { handedOff: number; answered: number; failed: Counts; inProgress: number };
}

export interface Llm {
  enabled: boolean;
  keyConfigured: boolean;
  model: string;
  endpoint: string;
  simulated: boolean;
  chain: string[];
  modelInUse: string;
  selfTest: { status: 'pending' | 'skipped' | 'passed' | 'failed'; at?: string; detail: string; missingModels: string[] };
  calls: { running: number; maxRunning: number; waiting: number; maxWaiting: number };
  lanes: {
    account: string;
    model: string;
    restSeconds: number;
    restsFor?: string;
    circuitOpen: boolean;
    paceUse: number;
    running: number;
  }[];
  budget: {
    currency: string;
    scopes: { scope: string; tokens: number; amount: number; limited: boolean; part: number }[];
    stepsInForce: string[];
  };
  latency?: { successes: number; failures: Counts; p50Seconds?: number; p95Seconds?: number };
}

export interface Key {
  id: string;
  account: string;
  endpoint: string;
  status: 'usable' | 'resting' | 'rejected' | 'disabled';
  restSeconds: number;
  running: number;
}

export interface Analyzer {
  url: string;
  reachable: boolean;
  reason?: string;
  llm?: Llm;
  keys?: Key[];
}

interface Problem {
  title?: string;
  detail?: string;
}

/** A refusal in the service's own words. */
export class Refusal extends Error {}

export const streams = () => call<Stream[]>('GET', '/streams');
export const declare = (id: string, declaration: object) => call<Stream>('PUT', streamPath(id), declaration);
export const change = (id: string, patch: object) => call<Stream>('PATCH', streamPath(id), patch);
export const declareMany = (declarations: object[]) => call<BatchReport>('POST', '/streams/batch', { declare: declarations });
export const order = (id: string, what: 'start' | 'stop' | 'restart') => call<Stream>('POST', `${streamPath(id)}/${what}`);
export const remove = (id: string) => call<void>('DELETE', streamPath(id));
export const probe = (source: object) => call<Probe>('POST', '/probe', source);
export const model = () => call<Model>('GET', '/model');
export const alerts = (limit: number) => call<AlertEntry[]>('GET', `/alerts?limit=${limit}`);
export const acknowledge = (alertId: string, seen: boolean) =>
  call<AlertEntry>(seen ? 'PUT' : 'DELETE', `/alerts/${encodeURIComponent(alertId)}/acknowledgement`);
export const analyses = (id: string) => call<AnalysisSummary[]>('GET', `${streamPath(id)}/analyses`);
export const analysis = (id: string, analysisId: string) => call<Analysis>('GET', analysisPath(id, analysisId));
export const flow = () => call<Flow>('GET', '/flow');
export const analyzer = () => call<Analyzer>('GET', '/analyzer');
export const selfTest = () => call<Llm['selfTest']>('POST', '/analyzer/self-test');

/** Where the picture of a group lies that the LLM was shown. */
export function evidencePath(id: string, analysisId: string, groupIndex: number): string {
  return `/api/v1${analysisPath(id, analysisId)}/groups/${groupIndex}.jpg`;
}

function streamPath(id: string): string {
  return `/streams/${encodeURIComponent(id)}`;
}

function analysisPath(id: string, analysisId: string): string {
  return `${streamPath(id)}/analyses/${encodeURIComponent(analysisId)}`;
}

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const headers: HeadersInit = body ? { 'Content-Type': 'application/json' } : {};
  const answer = await fetch(`/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) {
    throw new Refusal(wordsOf((await answer.json().catch(() => ({}))) as Problem, answer.status));
  }
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export function wordsOf(problem: Problem | undefined, status: number): string {
  return problem?.detail ?? problem?.title ?? `HTTP ${status}`;
}

/** What went wrong, for people. */
export function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
