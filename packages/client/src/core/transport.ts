import type { Clock } from './clock.js';
import { ConnectionError, ContractError, isBansoError } from './errors.js';
import { attemptOf, name, originOf } from './outgoing.js';
import type { Answer, Handler, Outgoing } from './outgoing.js';

/** What sends a request: the platform's `fetch`, or the host's own. */
export type Fetch = (request: Request) => Promise<Response>;

/** No answer of the contract comes near it; a compressed bomb does. */
const mostBytes = 64 * 1024 * 1024;

/**
 * One attempt: sends the request and reads the whole answer within the time allowed, so that a connection cut in the
 * middle is a failed attempt like any other.
 *
 * @param fetch the host's own, which gets a Request; the platform's takes the parts of one
 */
export function transport(fetch: Fetch | undefined, clock: Clock): Handler {
  const send = fetch
    ? async (...parts: ConstructorParameters<typeof Request>) => fetch(new Request(...parts))
    : (...parts: ConstructorParameters<typeof Request>) => globalThis.fetch(...parts);
  return (call, { signal, timeout }) =>
    new Promise<Answer>((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = new AbortController();
      // Whatever sends it may never hear of the signal: whoever called does not wait for that.
      const give = (reason: unknown) => {
        end();
        reject(reason);
        stop.abort(reason);
      };
      const follow = () => give(signal?.reason);
      const tooLate = () =>
        give(new ConnectionError('timeout', `${name(call)}: no answer within ${timeout} ms`));
      const callOff = Number.isFinite(timeout) ? clock.after(timeout, tooLate) : undefined;
      signal?.addEventListener('abort', follow);
      const end = () => {
        callOff?.();
        signal?.removeEventListener('abort', follow);
      };
      send(...attemptOf(call, stop.signal))
        .then((response) => wholeAnswer(response, call))
        .then(
          (answer) => {
            end();
            resolve(answer);
          },
          (error: unknown) => {
            end();
            reject(isBansoError(error) ? error : (unsendable(call) ?? noAnswer(call, error)));
          },
        );
    });
}

/** Node says which way a connection failed; a page is never told. */
function noAnswer(call: Outgoing, cause: unknown): ConnectionError {
  const { code = 'offline, or blocked by CORS or CSP' } =
    ((cause as Error | undefined)?.cause as { code?: string } | undefined) ?? {};
  return new ConnectionError('offline', `${name(call)}: no answer from ${originOf(call)} (${code})`, cause);
}

/** What is wrong with a call that no network carries, such as a header in Japanese: it fails as if there were none. */
function unsendable(call: Outgoing): TypeError | undefined {
  try {
    new Request(...attemptOf(call));
    return undefined;
  } catch (cause) {
    return new TypeError(`${name(call)}: cannot be sent: ${(cause as Error).message}`, { cause });
  }
}

async function wholeAnswer(response: Response, call: Outgoing): Promise<Answer> {
  const { status, statusText, headers } = response;
  // Followed blindly, a redirect could carry the words to another server or bring back a sign-in page.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    const message = `${name(call)}: redirected (${status || 'to somewhere else'})`;
    throw new ContractError(message, { expected: 'no redirect' });
  }
  return { status, statusText, headers, text: await readText(response) };
}

const decoder = /* @__PURE__ */ new TextDecoder();

/** As `text()`, but not without end. */
async function readText(response: Response): Promise<string> {
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
  if (chunks.length === 1) return decoder.decode(chunks[0]);
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return decoder.decode(body);
}
