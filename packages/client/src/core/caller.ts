import { readAnswer } from './answer.js';
import type { Expectation } from './answer.js';
import type { Clock } from './clock.js';
import type { Handler } from './onion.js';
import { idempotencyKeyHeader } from './idempotency.js';
import { name } from './transport.js';

/** What every call can be given. */
export interface CallOptions {
  /** Stops the call, whatever it waits for: it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds; `Infinity` = for ever. */
  timeout?: number | undefined;
  /** How often it may be tried again. */
  retries?: number | undefined;
  headers?: Record<string, string> | undefined;
}

/** What every call that writes can be given besides. */
export interface WriteOptions extends CallOptions {
  /** The intent's name where the caller keeps it, e.g. over a restart; otherwise a new one is made. */
  idempotencyKey?: string | undefined;
}

export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface Call extends Expectation {
  operation: string;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `baseUrl`. */
  path: string;
  query?: Query;
  headers?: Record<string, string>;
  body?: unknown;
  /** A `POST` that only reads. */
  reads?: boolean;
}

/** Makes one call of the contract and answers its checked content. */
export type Caller = <T>(call: Call, options?: WriteOptions) => Promise<T>;

export interface CallerSettings {
  baseUrl: string;
  timeout: number;
  retries: number;
  language: string;
  clock: Clock;
}

export function createCaller(handler: Handler, settings: CallerSettings): Caller {
  return async (call, options = {}) => {
    const { signal, timeout = settings.timeout, retries = settings.retries, idempotencyKey } = options;
    signal?.throwIfAborted();
    const headers = new Headers({ ...baseHeaders(settings.language), ...call.headers, ...options.headers });
    if (idempotencyKey !== undefined) headers.set(idempotencyKeyHeader, idempotencyKey);
    if (call.body !== undefined) headers.set('content-type', 'application/json');
    const request = new Request(settings.baseUrl + call.path + queryString(call.query), {
      method: call.method,
      headers,
      body: call.body === undefined ? null : JSON.stringify(call.body),
      ...requestSettings,
    });
    const reads = call.reads ?? call.method === 'GET';
    const response = await handler(request, { operation: call.operation, reads, signal, timeout, retries });
    return readAnswer(response, call, {
      name: name(request),
      now: settings.clock.now(),
    });
  };
}

/** Nothing confidential in the browser's cache; nothing confidential after a redirect. */
export const requestSettings = { redirect: 'manual', cache: 'no-store' } as const;

export function baseHeaders(language: string): Record<string, string> {
  return { accept: 'application/json, application/problem+json', 'accept-language': language };
}

function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) parameters.append(key, String(one));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
