import { attemptOf, outgoingOf } from './outgoing.js';
import type { Answer, CallContext, Handler } from './outgoing.js';

export type { CallContext };

export type Next = (request: Request) => Promise<Response>;

/**
 * One layer around a call. It may change the request, answer by itself, look at the answer, or call `next` again,
 * which is a retry (with a clone: a request's body can be sent once).
 */
export type Middleware = (request: Request, next: Next, context: CallContext) => Promise<Response>;

/** The layers around a handler, the first one outermost. A Request and a Response are made only for them. */
export function onion(layers: readonly Middleware[], handler: Handler): Handler {
  if (layers.length === 0) return handler;
  const layered = layers.reduceRight(
    (inner, layer) => (request: Request, context: CallContext) =>
      layer(request, (next) => inner(next, context), context),
    async (request: Request, context: CallContext) => responseOf(await handler(outgoingOf(request), context)),
  );
  return async (call, context) => {
    const response = await layered(new Request(...attemptOf(call)), context);
    const { status, statusText, headers } = response;
    return { status, statusText, headers, text: await response.text() };
  };
}

export function responseOf({ text, ...rest }: Answer): Response {
  return new Response(text || null, rest);
}
