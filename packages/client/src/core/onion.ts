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

export type Next = (request: Request) => Promise<Response>;

/**
 * One layer around a call. It may change the request, answer by itself, look at the answer, or call `next` again,
 * which is a retry (with a clone: a request's body can be sent once).
 */
export type Middleware = (request: Request, next: Next, context: CallContext) => Promise<Response>;

export type Handler = (request: Request, context: CallContext) => Promise<Response>;

/** The layers around a handler, the first one outermost. */
export function onion(layers: readonly Middleware[], handler: Handler): Handler {
  return layers.reduceRight<Handler>(
    (inner, layer) => (request, context) => layer(request, (next) => inner(next, context), context),
    handler,
  );
}
