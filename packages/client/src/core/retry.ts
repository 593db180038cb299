import { wait } from './clock.js';
import type { Clock } from './clock.js';
import { isBansoError } from './errors.js';
import { idempotencyKeyHeader } from './outgoing.js';
import type { CallContext, Handler, Outgoing } from './outgoing.js';

/** The longest that a server's `Retry-After` is obeyed, in seconds. */
export const longestWait = 60;

/**
 * Tries again after a connection failure, 408, 429 and 5xx. 409 and 412 are real conflicts, other 4xx real answers.
 * A write is repeated only under its idempotency key, which is the same for every attempt.
 */
export function retry(next: Handler, clock: Clock, random: () => number): Handler {
  return async (call, context) => {
    const attempts = isRepeatable(call, context) ? context.retries : 0;
    for (let attempt = 0; attempt < attempts; attempt++) {
      let askedFor: number | undefined;
      try {
        const answer = await next(call, context);
        if (!isPassing(answer.status)) return answer;
        askedFor = retryAfter(answer.headers, clock.now());
      } catch (error) {
        if (!isBansoError(error, 'offline') && !isBansoError(error, 'timeout')) throw error;
      }
      const seconds = askedFor === undefined ? backoff(attempt, random()) : Math.min(askedFor, longestWait);
      await wait(clock, seconds * 1000, context.signal);
    }
    return next(call, context);
  };
}

/** Seconds before try `attempt` (0 = the first repetition): 0.5 doubling to 8, of which chance takes up to half. */
export function backoff(attempt: number, chance: number): number {
  return Math.min(8, 0.5 * 2 ** attempt) * (1 - chance / 2);
}

/**
 * The seconds that `Retry-After` asks for, as a number or as a date, which is read against the server's own clock.
 * undefined = it says nothing that can be followed.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const seconds = (Date.parse(value) - (Date.parse(headers.get('date') ?? '') || now)) / 1000;
  return /[a-z]/i.test(value) && seconds > 0 ? seconds : undefined;
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function isRepeatable(call: Outgoing, context: CallContext): boolean {
  return context.reads || idempotencyKeyHeader in call.init.headers;
}
