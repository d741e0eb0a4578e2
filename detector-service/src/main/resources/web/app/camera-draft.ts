import type { Stream } from './api.ts';
import type { Words } from './words.ts';

/** What the form holds, as texts, before it is a declaration. */
export interface Draft {
  cameraId: string;
  name: string;
  url: string;
  username: string;
  password: string;
  transport: string;
  rateFps: string;
  decodePolicy: string;
  classes: string[];
  cooldown: string;
  context: string;
  lanes: string;
  rules: string;
  language: string;
  loop: boolean;
  paced: boolean;
}

const ID = /^[\p{L}\p{N}_:-][\p{L}\p{N}._:-]{0,63}$/u;

/** A camera as the form shows it first; its address is hidden, so that field is empty. */
export function draftOf(stream?: Stream): Draft {
  return {
    cameraId: stream?.cameraId ?? '',
    name: stream?.name ?? '',
    url: '',
    username: '',
    password: '',
    transport: stream?.transport ?? 'tcp',
    rateFps: stream?.sampling ? rateOf(stream) : '',
    decodePolicy: stream?.decodePolicy ?? 'auto',
    classes: stream?.classes ?? [],
    cooldown: stream?.cooldown ? String(secondsOf(stream.cooldown) ?? '') : '',
    context: stream?.context ?? '',
    lanes: stream?.lanes ?? '',
    rules: stream?.rules ?? '',
    language: stream?.language ?? '',
    loop: stream?.loop ?? false,
    paced: stream?.paced ?? true,
  };
}

/** What is wrong with it, in words; absent when it can be sent. */
export function faultOf(draft: Draft, isNew: boolean, taken: readonly string[], words: Words): string | undefined {
  if (isNew && draft.cameraId === '') {
    return words.idMissing;
  }
  if (isNew && !ID.test(draft.cameraId)) {
    return words.idWrong;
  }
  if (isNew && taken.includes(draft.cameraId)) {
    return words.idTaken;
  }
  if (isNew && draft.url.trim() === '') {
    return words.addressMissing;
  }
  if (draft.rateFps !== '' && !between(draft.rateFps, 0.001, 120)) {
    return words.rateWrong;
  }
  return draft.cooldown === '' || between(draft.cooldown, 0, 86_400) ? undefined : words.cooldownWrong;
}

/** The whole declaration of a new camera. */
export function declarationOf(draft: Draft): object {
  return Object.fromEntries(Object.entries(patchOf(draft)).filter(([, value]) => value !== null));
}

/** What replaces what is declared: null for what has its default again. The address stays unless there is a new one. */
export function patchOf(draft: Draft): Record<string, unknown> {
  const url = draft.url.trim();
  return {
    ...(url === '' ? {} : { url }),
    ...(draft.username === '' ? {} : { credentials: { username: draft.username, password: draft.password } }),
    name: textOrNull(draft.name),
    transport: draft.transport,
    sampling: draft.rateFps === '' ? null : { rateFps: Number(draft.rateFps) },
    decodePolicy: draft.decodePolicy,
    classes: draft.classes.length === 0 ? null : draft.classes,
    cooldown: draft.cooldown === '' ? null : `PT${Number(draft.cooldown)}S`,
    context: textOrNull(draft.context),
    lanes: textOrNull(draft.lanes),
    rules: textOrNull(draft.rules),
    language: textOrNull(draft.language),
    loop: draft.loop,
    paced: draft.paced,
  };
}

/** What is opened to see whether it can be: the address of the form, or that of the camera. */
export function sourceOf(draft: Draft): object {
  const url = draft.url.trim();
  if (url === '') {
    return { cameraId: draft.cameraId };
  }
  const credentials = draft.username === '' ? {} : { credentials: { username: draft.username, password: draft.password } };
  return { url, transport: draft.transport, ...credentials };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function between(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return value >= least && value <= most;
}

function rateOf(stream: Stream): string {
  const interval = stream.sampling?.interval && secondsOf(stream.sampling.interval);
  return String(stream.sampling?.rateFps ?? (interval ? Number((1 / interval).toFixed(3)) : ''));
}

/** Of an ISO-8601 duration of at most a day, as the service writes them. */
export function secondsOf(duration: string): number | undefined {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : undefined;
}
