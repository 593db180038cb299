import type { AnyRecord, Kind, RecordId } from '@banso/model';

/**
 * What a person wants the server to have. It is never a request: the request is made anew for every attempt. It leaves
 * only when the server has it or the person gives it up.
 */
export interface Intent<T extends AnyRecord = AnyRecord> {
  /** Ordered by the time it was made: one record's intents are sent in this order. */
  id: string;
  kind: Kind;
  record: RecordId;
  operation: 'put' | 'withdraw';
  /** The record as the person left it; for a withdrawal as it stood. */
  value: T;
  /** Why it is withdrawn. */
  reason?: string;
  /** The server's version that the person saw, to merge from; absent for a new record. */
  base?: T;
  /** The same for every attempt, over reloads and crashes. */
  key: string;
  /** Milliseconds since 1970, by this device's clock; for people to read, never for order. */
  madeAt: number;
  /** How often it went out. An intent that was never tried may fold into the next one; one that was tried may have arrived. */
  attempts: number;
  /** `waiting` to be sent · `decision`: refused or overlapping, and only the person can say what to do. */
  state: 'waiting' | 'decision';
  /** Why it waits for a decision, or why the last attempt failed. */
  problem?: IntentProblem;
}

export interface IntentProblem {
  kind: string;
  status?: number;
  code?: string;
  message: string;
  issues?: readonly { path: string; code: string; message?: string }[];
  /** For an overlap: the version that stands on the server. */
  current?: AnyRecord;
}
