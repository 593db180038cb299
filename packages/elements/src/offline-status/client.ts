import type { AnyRecord, Kind, Revision, SourceError } from '@banso/model';

export type OfflineReason =
  | 'insecure-origin'
  | 'no-storage'
  | 'unsupported'
  | 'storage'
  | 'server'
  | 'no-network'
  | 'not-signed-in'
  | 'unknown-key'
  | 'revoked'
  | 'lost'
  | 'expired'
  | 'signed-out'
  | 'another-person';

export type PinAnswer =
  | { outcome: 'open' | 'destroyed' | 'not-offline' | 'no-pin' }
  | { outcome: 'wrong'; triesLeft: number; waitUntil: number }
  | { outcome: 'wait'; waitUntil: number };

export type NewPinAnswer = {
  outcome: 'set' | 'too-short' | 'too-simple' | 'none' | 'unknown' | 'revoked';
};

export type Choice = 'keep-mine' | 'take-theirs' | 'keep-both' | 'give-up';

/** What is kept on this device, and who opens it; `banso.offline` of `@banso/client/offline` is one. */
export interface OfflineStore extends EventTarget {
  readonly state: 'starting' | 'off' | 'locked' | 'open';
  readonly reason: OfflineReason | undefined;
  readonly error: SourceError | undefined;
  readonly persons: readonly { person: string; hasPin: boolean; label?: string; seenAt: number }[];
  readonly vault:
    { hasPin: boolean; triesLeft: number; waitUntil?: number; offlineUntil?: number } | undefined;
  readonly persistence: 'granted' | 'refused' | 'unknown' | undefined;
  open(): Promise<unknown>;
  openWithPin(pin: string, person?: string): Promise<PinAnswer>;
  setPin(pin: string): Promise<NewPinAnswer>;
  changePin(current: string, next: string): Promise<NewPinAnswer | PinAnswer>;
  signOut(
    options?:
      | { unsent?: 'ask' | 'keep' | 'discard' }
      | { unsent: 'export'; take: (unsent: object) => void | Promise<void> },
  ): Promise<{ outcome: 'signed-out' | 'unsent' }>;
  purge(): Promise<void>;
}

/** One change that the server does not have. */
export interface Unsent {
  readonly id: string;
  readonly kind: Kind;
  readonly operation: 'put' | 'withdraw';
  readonly value: AnyRecord;
  readonly base?: AnyRecord;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly state: 'waiting' | 'decision';
  readonly problem?: { readonly kind: string; readonly current?: AnyRecord; readonly by?: Revision };
  readonly choices: readonly Choice[];
  readonly error?: SourceError;
}

/** What the server does not have; `banso.outbox` of `@banso/client/offline` is one. */
export interface UnsentList extends EventTarget {
  readonly entries: readonly Unsent[];
  readonly counts: { waiting: number; decisions: number; notOnDevice: number };
  readonly waitingFor: 'network' | 'intermediary' | 'session' | 'server' | 'device' | undefined;
  flush(): Promise<void>;
  decide(id: string, choice: Choice): Promise<void>;
  export(): object;
}

/** Everything the status shows and does. A client of `@banso/client/offline` is one. */
export interface OfflineParts {
  readonly offline: OfflineStore;
  readonly outbox: UnsentList;
}
