import { guards } from '@banso/model';
import type { Session } from '@banso/model';
import { abortable } from './clock.js';
import type { Clock } from './clock.js';
import { ApiError, ConnectionError, ContractError, isBansoError } from './errors.js';
import type { Middleware } from './onion.js';

/** What the host's back end answers about the person who is signed in there. */
export type ClientSession = Omit<Session, 'role'> & Partial<Pick<Session, 'role'>>;

/**
 * Asks the host's back end for a session; throws when there is none. Called when one is needed, once for all calls
 * that wait, again ahead of its expiry and after the server refused it. `signal` aborts when nobody waits any more.
 */
export type SessionCallback = (signal: AbortSignal) => Promise<ClientSession>;

interface Asking {
  session: Promise<ClientSession>;
  stop: AbortController;
  waiting: number;
}

/** Keeps one session in memory, of one person for its whole life. */
export class SessionKeeper {
  readonly #ask: SessionCallback;
  readonly #clock: Clock;
  readonly #timeout: number;
  #session: ClientSession | undefined;
  /** When to ask for the next one, by this device's clock. */
  #due = 0;
  #asking: Asking | undefined;

  constructor(ask: SessionCallback, clock: Clock, timeout: number) {
    this.#ask = ask;
    this.#clock = clock;
    this.#timeout = timeout;
  }

  /** A session that should still be good. */
  async current(signal?: AbortSignal): Promise<ClientSession> {
    if (this.#session && this.#clock.now() < this.#due) return this.#session;
    return this.#next(signal);
  }

  /** Another session than the one whose token the server refused. */
  async renew(refused: string, signal?: AbortSignal): Promise<ClientSession> {
    if (this.#session?.token === refused) this.#due = 0;
    return this.current(signal);
  }

  async #next(signal: AbortSignal | undefined): Promise<ClientSession> {
    const asking = (this.#asking ??= this.#start());
    asking.waiting++;
    try {
      return await abortable(asking.session, signal);
    } finally {
      if (--asking.waiting === 0) {
        asking.stop.abort();
        if (this.#asking === asking) this.#asking = undefined;
      }
    }
  }

  #start(): Asking {
    const stop = new AbortController();
    const tooLate = () => stop.abort(new ConnectionError('timeout', `No session within ${this.#timeout} ms`));
    const callOff = Number.isFinite(this.#timeout) ? this.#clock.after(this.#timeout, tooLate) : undefined;
    const session = abortable(this.#askOnce(stop.signal), stop.signal).finally(callOff);
    session.catch(() => {}); // Heard by those who wait; when nobody does any more, nobody needs to.
    return { session, stop, waiting: 0 };
  }

  async #askOnce(signal: AbortSignal): Promise<ClientSession> {
    let answer: ClientSession;
    try {
      answer = await this.#ask(signal);
    } catch (error) {
      throw isBansoError(error) ? error : unauthenticated('The session callback failed', error);
    }
    const fault = guards.checkSession({ role: '', ...answer });
    if (fault !== undefined || Number.isNaN(Date.parse(answer.expiresAt))) {
      const details = { path: fault ?? '/expiresAt', expected: 'Session' };
      throw unauthenticated(
        'The session callback answered no session',
        new ContractError(`Wrong at ${details.path}`, details),
      );
    }
    if (this.#session && !isSamePerson(this.#session, answer)) {
      throw unauthenticated('Another person is signed in now; a client serves one: make a new client');
    }
    if (!signal.aborted) this.#keep(answer);
    return answer;
  }

  #keep(session: ClientSession) {
    const now = this.#clock.now();
    const left = Date.parse(session.expiresAt) - now;
    this.#session = session;
    // A fresh session that seems to have expired tells of a wrong clock here: then only the server knows (401).
    this.#due = left > 0 ? now + left - Math.min(60_000, left / 5) : Infinity;
  }
}

/** Signs every request that is not signed yet; after a 401 asks for another session and repeats the call once. */
export function signedIn(sessions: SessionKeeper): Middleware {
  return async (request, next, { signal }) => {
    if (request.headers.has('authorization')) return next(request);
    const { token } = await sessions.current(signal);
    const response = await next(signed(request.clone(), token));
    if (response.status !== 401) return response;
    return next(signed(request, (await sessions.renew(token, signal)).token));
  };
}

function signed(request: Request, token: string): Request {
  request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

function isSamePerson(a: ClientSession, b: ClientSession): boolean {
  return a.person.id === b.person.id && a.organisation.id === b.organisation.id;
}

function unauthenticated(message: string, cause?: unknown): ApiError {
  return new ApiError(message, 401, cause === undefined ? {} : { cause });
}
