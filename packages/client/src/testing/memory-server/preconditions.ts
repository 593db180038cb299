import type { Call } from './call.js';
import { canonical } from './json.js';
import { malformed, refuse } from './refusal.js';

/** What a write builds on: nothing yet, or the revision that was read. */
export type Expected = 'none' | number;

/** One intent: its key, and what it asked for. */
export interface Intent {
  key: string;
  request: string;
}

/** @throws Refusal `precondition-required` without either header, `malformed` with both or another form */
export function expectedOf({ headers }: Call): Expected {
  const match = headers.get('if-match');
  const noneMatch = headers.get('if-none-match');
  if (match === null && noneMatch === null) throw refuse('precondition-required');
  if (match !== null && noneMatch !== null) throw malformed('If-None-Match', 'repeated');
  if (noneMatch === null) return revisionOf(match ?? '');
  if (noneMatch.trim() !== '*') throw malformed('If-None-Match', 'choice', ['*']);
  return 'none';
}

/** @throws Refusal as `expectedOf`; only a record that was read can be withdrawn */
export function expectedRevision({ headers }: Call): number {
  const match = headers.get('if-match');
  if (match === null) throw refuse('precondition-required');
  return revisionOf(match);
}

function revisionOf(match: string): number {
  const digits = /^(?:W\/)?"([1-9][0-9]{0,8})"$/.exec(match.trim())?.[1];
  if (digits === undefined) throw malformed('If-Match', 'revision');
  return Number(digits);
}

/** @throws Refusal `malformed` when the key is too short or too long to be one */
export function intentOf({ method, headers }: Call, id: string, body: unknown): Intent | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  if (key.length < 8) throw malformed('Idempotency-Key', 'too-short', 8);
  if (key.length > 255) throw malformed('Idempotency-Key', 'too-long', 255);
  return { key, request: canonical([method, id, body]) };
}
