import { newItemId } from '@banso/model';
import type { Middleware } from './onion.js';

export const idempotencyKeyHeader = 'idempotency-key';

/** Gives every write that has none its key: one per intent, outside of all attempts. */
export const idempotency: Middleware = (request, next, context) => {
  if (!context.reads && !request.headers.has(idempotencyKeyHeader)) {
    request.headers.set(idempotencyKeyHeader, newIdempotencyKey());
  }
  return next(request);
};

/** A new intent's name. Works on an insecure origin too. */
export function newIdempotencyKey(): string {
  return newItemId();
}
