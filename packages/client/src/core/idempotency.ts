import { newItemId } from '@banso/model';
import { idempotencyKeyHeader, withHeader } from './outgoing.js';
import type { Handler } from './outgoing.js';

/** Gives every write that has none its key: one per intent, outside of all attempts. */
export function named(next: Handler): Handler {
  return (call, context) =>
    next(
      context.reads || idempotencyKeyHeader in call.init.headers
        ? call
        : withHeader(call, idempotencyKeyHeader, newIdempotencyKey()),
      context,
    );
}

/** A new intent's name. Works on an insecure origin too, and is the same in every run of a simulation. */
export function newIdempotencyKey(): string {
  return newItemId();
}
