import { wait } from '../core/clock.js';
import type { Clock } from '../core/clock.js';
import type { Fetch } from '../core/transport.js';
import { problemOf } from './memory-server/answer.js';
import type { ProblemCode } from './memory-server/refusal.js';
import { statuses } from './memory-server/refusal.js';

/**
 * What may become of a request.
 *
 * - a status: the server is not reached, or refuses; 429 and 503 ask to wait for a second
 * - `unreachable`: no connection
 * - `lost`: it is carried out, and the connection breaks before the answer
 * - `html`: a proxy's own page with 503
 * - `cut`: it is carried out, and the answer breaks off half-way
 * - `captive-portal`: the Wi-Fi's sign-in page with 200
 */
export type Failure = number | 'unreachable' | 'lost' | 'html' | 'cut' | 'captive-portal';

/** What lies between a client and its server. */
export class TestNetwork {
  /** How long every request takes, in milliseconds. */
  delay = 0;
  isOnline = true;
  readonly #server: Fetch;
  readonly #clock: Clock;
  readonly #failures: Failure[] = [];

  constructor(server: Fetch, clock: Clock) {
    this.#server = server;
    this.#clock = clock;
  }

  /** The next requests fail so, one after the other; those that were planned before come first. */
  failNext(failure: Failure, times = 1): void {
    for (let time = 0; time < times; time++) this.#failures.push(failure);
  }

  readonly fetch: Fetch = async (request) => {
    if (this.delay > 0) await wait(this.#clock, this.delay, request.signal);
    if (!this.isOnline) throw unreachable();
    const failure = this.#failures.shift();
    return failure === undefined ? this.#server(request) : this.#failed(failure, request);
  };

  async #failed(failure: Failure, request: Request): Promise<Response> {
    switch (failure) {
      case 'unreachable':
        throw unreachable();
      case 'lost':
        await this.#server(request);
        throw unreachable();
      case 'html':
        return page(503, '<!doctype html><title>503 Service Unavailable</title>');
      case 'captive-portal':
        return page(200, '<!doctype html><title>Free Wi-Fi</title><form action="/login"></form>');
      case 'cut':
        return cut(await this.#server(request));
      default:
        return refusal(failure);
    }
  }
}

/** As `fetch` fails when no connection comes about, or when it breaks. */
const unreachable = () => new TypeError('Failed to fetch');

const page = (status: number, html: string) =>
  new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

/** The server's problem of that status; what the contract has no problem for comes from a proxy. */
function refusal(status: number): Response {
  const [code] = (Object.keys(statuses) as ProblemCode[]).filter((each) => statuses[each] === status);
  if (!code) return page(status, `<!doctype html><title>${status}</title>`);
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    ...((status === 429 || status === 503) && { 'retry-after': '1' }),
  };
  return new Response(JSON.stringify(problemOf(code)), { status, headers });
}

async function cut(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let isHalf = true;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isHalf) controller.enqueue(bytes.slice(0, bytes.length / 2));
      else controller.error(new TypeError('network error'));
      isHalf = false;
    },
  });
  const { status, headers } = answer;
  return new Response(body, { status, headers });
}
