import type { Context } from 'hono';
import { refuse } from '../problems/refusal.js';
import type { Intent } from '../records/idempotency.js';
import { digestOf } from '../records/idempotency.js';
import type { Expected } from '../records/write.js';

/**
 * What a write builds on, from `If-None-Match: *` or `If-Match: "7"`.
 *
 * @throws Refusal `precondition-required` without either, `malformed` with both or another form
 */
export function expectedOf(context: Context): Expected {
  const match = context.req.header('if-match');
  const noneMatch = context.req.header('if-none-match');
  if (match === undefined && noneMatch === undefined) throw refuse('precondition-required');
  if (match !== undefined && noneMatch !== undefined) throw malformed('If-None-Match');
  if (noneMatch !== undefined) {
    if (noneMatch.trim() !== '*') throw malformed('If-None-Match', ['*']);
    return 'none';
  }
  return revisionOf(match ?? '');
}

/** @throws Refusal as `expectedOf`; only a record that was read can be withdrawn */
export function expectedRevision(context: Context): number {
  const match = context.req.header('if-match');
  if (match === undefined) throw refuse('precondition-required');
  return revisionOf(match);
}

function revisionOf(match: string): number {
  // A proxy that compresses may have weakened the tag; it still names the revision.
  const digits = /^(?:W\/)?"([1-9][0-9]{0,8})"$/.exec(match.trim())?.[1];
  if (digits === undefined) throw malformed('If-Match');
  return Number(digits);
}

function malformed(header: string, allowed?: string[]) {
  const code = allowed ? 'choice' : header === 'If-Match' ? 'revision' : 'repeated';
  return refuse('malformed', { findings: [{ path: header, code, allowed }] });
}

/** @throws Refusal `malformed` when the key is too short or too long to be one */
export function intentOf(context: Context, id: string, body: unknown): Intent | undefined {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return undefined;
  const finding =
    key.length < 8
      ? ({ code: 'too-short', allowed: 8 } as const)
      : { code: 'too-long' as const, allowed: 255 };
  if (key.length < 8 || key.length > 255) {
    throw refuse('malformed', { findings: [{ path: 'Idempotency-Key', ...finding }] });
  }
  return { key, digest: digestOf(context.req.method, id, body) };
}
