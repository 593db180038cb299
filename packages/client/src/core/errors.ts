import type { AnyRecord, Issue, Problem, SourceError } from '@banso/model';
import { messageOf } from './messages.js';
import type { Told } from './messages.js';
import { storageMessageOf } from './storage-messages.js';

/** Known in every copy of this package and in every frame, unlike `instanceof`. */
const brand: unique symbol = /* @__PURE__ */ Symbol.for('banso.error');

export type ApiErrorKind =
  'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'invalid' | 'rate-limited' | 'server';

export type StorageErrorKind = 'quota' | 'blocked' | 'evicted' | 'lost' | 'unreadable';

export type ErrorKind = ApiErrorKind | 'offline' | 'timeout' | 'contract' | StorageErrorKind;

/** What every error of this client is. `message` is English, for developers; `userMessage` is for the reader. */
export abstract class BansoError extends Error implements SourceError {
  abstract readonly kind: ErrorKind;
  /** The same call may succeed later without any change. */
  abstract readonly retryable: boolean;
  /** The server's name for the request, for the one who reads its log. */
  readonly requestId: string | undefined;
  declare readonly [brand]: true;

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    // Assigned, not a field: a bundler that lowers a computed field keeps the class, and its texts, in every page.
    this[brand] = true;
  }

  /** What happened and what to do, in the reader's language (`ja…` or `en…`). */
  userMessage(language: string): string {
    return messageOf(this.kind as Told, language);
  }

  /** Where the kind is explained, below the project's repository. */
  get docs(): string {
    return `docs/errors.md#${this.kind}`;
  }
}

export interface ApiErrorDetails {
  problem?: Problem | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/** The server answered, but not with what was asked for. */
export class ApiError extends BansoError {
  override name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly retryable: boolean;
  override readonly requestId: string | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** The problem document (RFC 9457); absent when somebody between us and the server answered. */
  readonly problem: Problem | undefined;
  /** Which fields, by JSON Pointer, and what is wrong with each. */
  readonly issues: readonly Issue[];
  /** `conflict`: the record as it stands. */
  readonly current: AnyRecord | undefined;
  /** How long the server asks to wait, in seconds. */
  readonly retryAfter: number | undefined;

  constructor(message: string, status: number, details: ApiErrorDetails = {}) {
    super(message, details);
    const { problem } = details;
    this.kind = apiErrorKind(status);
    this.retryable =
      this.kind === 'rate-limited' || this.kind === 'server' || this.kind === 'unauthenticated';
    this.status = status;
    this.problem = problem;
    this.requestId = details.requestId ?? problem?.requestId;
    this.issues = problem?.issues ?? [];
    this.current = problem?.current;
    this.retryAfter = details.retryAfter;
  }

  override userMessage(language: string): string {
    return this.status === 413 ? messageOf('too-large', language) : super.userMessage(language);
  }
}

/** No answer came: no network, a refused or cut connection, a page policy in the way, or too late. */
export class ConnectionError extends BansoError {
  override name = 'ConnectionError';
  readonly kind: 'offline' | 'timeout';
  readonly retryable = true;

  constructor(kind: 'offline' | 'timeout', message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}

/** An answer came that the contract does not know: a sign-in page, cut JSON, a missing field. */
export class ContractError extends BansoError {
  override name = 'ContractError';
  readonly kind = 'contract';
  readonly retryable: boolean;
  override readonly requestId: string | undefined;
  /** Where in the answer, as a JSON Pointer; '' = the answer as a whole. */
  readonly path: string;
  /** What should have stood there. */
  readonly expected: string;

  constructor(
    message: string,
    {
      path = '',
      expected,
      ...details
    }: { path?: string; expected: string; requestId?: string | undefined; cause?: unknown },
  ) {
    super(message, details);
    this.path = path;
    this.expected = expected;
    this.requestId = details.requestId;
    // Somebody else's answer may give way to the server's own; a wrong answer of the server's will come again.
    this.retryable = path === '';
  }
}

/**
 * The device did not keep, or cannot give back. What was to be written stays with the caller.
 *
 * - `quota`: no room left.
 * - `blocked`: the browser, another tab with another version of the page, or a vault that is not open, stands in the way.
 * - `evicted`: everything that was kept here is gone; the next call finds an empty store.
 * - `lost`: the connection to the store broke, was opened anew, and broke again.
 * - `unreadable`: what lies there is damaged, was moved, or is sealed with another key.
 */
export class StorageError extends BansoError {
  override name = 'StorageError';
  readonly kind: StorageErrorKind;
  readonly retryable: boolean;

  constructor(kind: StorageErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.retryable = kind !== 'unreadable';
  }

  override userMessage(language: string): string {
    return storageMessageOf(this.kind, language);
  }
}

interface ErrorOfKind {
  quota: StorageError;
  blocked: StorageError;
  evicted: StorageError;
  lost: StorageError;
  unreadable: StorageError;
  offline: ConnectionError;
  timeout: ConnectionError;
  contract: ContractError;
}

/** The class that carries a kind. */
export type BansoErrorOf<K extends ErrorKind> = K extends keyof ErrorOfKind ? ErrorOfKind[K] : ApiError;

/** Whether this client made the error, of this kind if one is named: also by another copy of it, or in a frame. */
export function isBansoError(
  error: unknown,
): error is ApiError | ConnectionError | ContractError | StorageError;
export function isBansoError<K extends ErrorKind>(error: unknown, kind: K): error is BansoErrorOf<K>;
export function isBansoError(error: unknown, kind?: ErrorKind): boolean {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false;
  return kind === undefined || (error as unknown as BansoError).kind === kind;
}

function apiErrorKind(status: number): ApiErrorKind {
  switch (status) {
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 409:
    case 412:
      return 'conflict';
    case 429:
      return 'rate-limited';
    case 408:
      return 'server';
    default:
      return status >= 500 ? 'server' : 'invalid';
  }
}
