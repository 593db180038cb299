import type { AnyRecord, Kind, RecordId, Revision } from '@banso/model';

/**
 * What a person wants the server to have. It is never a request: the request is made anew for every attempt. It leaves
 * only when the server has it or the person gives it up.
 */
export interface Intent<T extends AnyRecord = AnyRecord> {
  /** Ordered by when it was made, not by a clock: one record's intents are sent in this order. */
  readonly id: string;
  readonly kind: Kind;
  readonly record: RecordId;
  readonly operation: 'put' | 'withdraw';
  /** The record as the person left it, brought onto the server's version once it was tried; for a withdrawal as it stood. */
  readonly value: T;
  /** Why it is withdrawn. */
  readonly reason?: string;
  /**
   * What the person changed: the server's version they saw, or what an intent before this one wants. Absent for a new
   * record, and where this device does not know.
   */
  readonly base?: T;
  /** The same for every attempt, over reloads and crashes. */
  readonly key: string;
  /** The names of what was written that is in it, the latest last: of whatever may have to be written again. */
  readonly holds?: readonly string[];
  /** It holds what the person chose where both changed the same place: if they write something else, that is kept aside. */
  readonly isChoice?: boolean;
  /**
   * Words that were not chosen where both changed the same place, as records on `base`: each becomes a revision before
   * `value` does, so that it can be read in the history. The first one is what went out under `key`.
   */
  readonly asides?: readonly T[];
  /** Milliseconds since 1970, by this device's clock; for people to read, never for order. */
  readonly madeAt: number;
  /** How often it went out under this key; counted before it goes. */
  readonly attempts: number;
  /** The revision that every attempt under this key is made against. Absent = never tried, so it may still change. */
  readonly sent?: number;
  /** `waiting` to be sent · `decision`: refused or overlapping, and only the person can say what to do. */
  readonly state: 'waiting' | 'decision';
  /** Why it waits for a decision. */
  readonly problem?: IntentProblem;
}

export interface IntentProblem {
  /** As of the client's errors: `conflict` = both changed the same place. */
  kind: string;
  message: string;
  status?: number;
  code?: string;
  issues?: readonly { path: string; code: string; message: string }[];
  /** For an overlap: the version that stands on the server. */
  current?: AnyRecord;
  /** For an overlap: whose words those are, and of when, where the person's own stand above them in `current`. */
  by?: Revision;
}

/**
 * - `keep-mine`: mine where both changed the same place, theirs elsewhere; for a refusal: try again.
 * - `take-theirs`: theirs where both changed the same place, mine elsewhere.
 * - `keep-both`: both texts, one below the other, where both changed the same text.
 * - `give-up`: this intent is not sent, nor what was kept aside with it. What came after it still is.
 */
export type IntentChoice = 'keep-mine' | 'take-theirs' | 'keep-both' | 'give-up';

/** Names what an intent is now: another one as soon as something else comes into it, or it is refused. */
export const markOf = ({ id, holds = [], problem }: Pick<Intent, 'id' | 'holds' | 'problem'>): string =>
  `${holds.at(-1) ?? id}${isRefused({ problem }) ? ' refused' : ''}`;

/** The server will not have it as it is, whatever others wrote. */
export const isRefused = ({ problem }: Pick<Intent, 'problem'>): boolean =>
  problem !== undefined && problem.kind !== 'conflict';

/** So many names an intent remembers: far more than are written while one of them is in doubt. */
const mostHeld = 32;

/** The names of all that is in several intents. */
export function holding(...intents: readonly Pick<Intent, 'holds'>[]): readonly string[] {
  return intents.flatMap(({ holds }) => holds ?? []).slice(-mostHeld);
}
