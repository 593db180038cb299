import { abortable } from './clock.js';
import type { Clock } from './clock.js';
import { ConnectionError, ContractError, isBansoError } from './errors.js';
import type { Handler } from './onion.js';

/** What sends a request: the platform's `fetch`, or the host's own. */
export type Fetch = (request: Request) => Promise<Response>;

/** No answer of the contract comes near it; a compressed bomb does. */
const mostBytes = 64 * 1024 * 1024;

/**
 * One attempt: sends the request and reads the whole answer within the time allowed, so that a connection cut in the
 * middle is a failed attempt like any other.
 */
export function transport(fetch: Fetch, clock: Clock): Handler {
  return async (request, { signal, timeout }) => {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const follow = () => stop.abort(signal?.reason);
    signal?.addEventListener('abort', follow);
    const tooLate = () =>
      stop.abort(new ConnectionError('timeout', `${name(request)}: no answer within ${timeout} ms`));
    const callOff = Number.isFinite(timeout) ? clock.after(timeout, tooLate) : undefined;
    try {
      const attempt = fetch(new Request(request, { signal: stop.signal }));
      return await abortable(attempt.then(wholeAnswer), stop.signal);
    } catch (error) {
      if (stop.signal.aborted) throw stop.signal.reason;
      if (isBansoError(error)) throw error;
      throw new ConnectionError(
        'offline',
        `${name(request)}: no answer (offline, or blocked by CORS or CSP)`,
        error,
      );
    } finally {
      callOff?.();
      signal?.removeEventListener('abort', follow);
    }
  };
}

async function wholeAnswer(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  // Followed blindly, a redirect could carry the words to another server or bring back a sign-in page.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new ContractError(`Redirected (${status || 'to somewhere else'})`, { expected: 'no redirect' });
  }
  const body = await readBody(response);
  return new Response(body.length > 0 ? body : null, { status, statusText, headers });
}

async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      throw new ContractError('The answer is too large', { expected: `at most ${mostBytes} bytes` });
    }
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

/** How a request is named in messages: without its query, which may hold what should not stand in a log. */
export function name(request: Request): string {
  return `${request.method} ${new URL(request.url).pathname}`;
}
