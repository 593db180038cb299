/** A call on its way: every attempt is made from it, without a copy of a Request where nobody asks for one. */
export interface Outgoing {
  /** The address; or a Request of somebody else's, of which every attempt is a clone. */
  readonly input: string | Request;
  readonly init: {
    readonly method?: string;
    /** By their names in lower case. */
    readonly headers: Record<string, string>;
    readonly body?: string | undefined;
    readonly redirect?: 'manual';
    readonly cache?: 'no-store';
  };
}

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
}

/** What is known of a call besides its request. */
export interface CallContext {
  /** What is done in the client's words, e.g. `dialogues.put`; `raw` for a call of `banso.raw`. */
  readonly operation: string;
  /** It only reads: it may be repeated without an idempotency key. */
  readonly reads: boolean;
  /** The caller's own signal. */
  readonly signal: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number;
  /** How often it may be tried again. */
  readonly retries: number;
}

export type Handler = (call: Outgoing, context: CallContext) => Promise<Answer>;

/** Nothing confidential in the browser's cache; nothing confidential after a redirect. */
export const requestSettings = { redirect: 'manual', cache: 'no-store' } as const;

export function outgoingOf(request: Request): Outgoing {
  return { input: request, init: { headers: Object.fromEntries(request.headers) } };
}

/** What the platform's `fetch` or `Request` takes for one attempt. */
export function attemptOf({ input, init }: Outgoing, signal?: AbortSignal): [string | Request, RequestInit] {
  return [typeof input === 'string' ? input : input.clone(), signal ? { ...init, signal } : init];
}

/** How a call is named in messages: without its query, which may hold what should not stand in a log. */
export function name({ input, init }: Outgoing): string {
  const { url, method } = typeof input === 'string' ? { url: input, ...init } : input;
  return `${method} ${new URL(url).pathname}`;
}

/** Whom a call asks. */
export function originOf({ input }: Outgoing): string {
  return new URL(typeof input === 'string' ? input : input.url).origin;
}

/** A call that writes carries its name under this. */
export const idempotencyKeyHeader = 'idempotency-key';

/** Sets a header of every attempt. */
export function withHeader(call: Outgoing, header: string, value: string): Outgoing {
  return { ...call, init: { ...call.init, headers: { ...call.init.headers, [header]: value } } };
}
