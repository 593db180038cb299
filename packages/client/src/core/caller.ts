import { readAnswer } from './answer.js';
import type { Expectation } from './answer.js';
import type { Clock } from './clock.js';
import { idempotencyKeyHeader, requestSettings } from './outgoing.js';
import type { Handler, Outgoing } from './outgoing.js';

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
  const standing = baseHeaders(settings.language);
  return async (call, options = {}) => {
    const { signal, timeout = settings.timeout, retries = settings.retries, idempotencyKey } = options;
    signal?.throwIfAborted();
    const { operation, method, path, query, body, reads = method === 'GET' } = call;
    const headers = { ...standing, ...call.headers };
    for (const name in options.headers) headers[name.toLowerCase()] = options.headers[name]!;
    if (idempotencyKey !== undefined) headers[idempotencyKeyHeader] = idempotencyKey;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const outgoing: Outgoing = {
      input: settings.baseUrl + path + (query ? queryString(query) : ''),
      init: {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        ...requestSettings,
      },
    };
    const answer = await handler(outgoing, { operation, reads, signal, timeout, retries });
    return readAnswer(answer, call, outgoing, settings.clock);
  };
}

export function baseHeaders(language: string): Record<string, string> {
  return { accept: 'application/json, application/problem+json', 'accept-language': language };
}

function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) parameters.append(key, String(one));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
