import { guards } from '@banso/model';
import type { RecordId, Session } from '@banso/model';
import { abortable } from './clock.js';
import type { Clock } from './clock.js';
import { ApiError, ConnectionError, ContractError, isBansoError } from './errors.js';
import { withHeader } from './outgoing.js';
import type { Handler, Outgoing } from './outgoing.js';

/** What the host's back end answers about the person who is signed in there. */
export interface ClientSession extends Omit<Session, 'role'> {
  role?: Session['role'];
}

/**
 * Asks the host's back end for a session; throws when there is none. Called when one is needed, once for all calls
 * that wait, again ahead of its expiry and after the server refused it. `signal` aborts when nobody waits any more.
 * A `ConnectionError` that it throws is passed on (`offline`); any other error means `unauthenticated`.
 */
export type SessionCallback = (signal: AbortSignal) => Promise<ClientSession>;

/** Somebody else is signed in at the host than the person whom this client serves. */
export class AnotherPerson extends ApiError {
  constructor() {
    super('Another person is signed in now; a client serves one: make a new client', 401);
  }
}

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
  #person: RecordId | undefined;
  /** When to ask for the next one, by this device's clock. */
  #due = 0;
  #asking: Asking | undefined;

  constructor(ask: SessionCallback, clock: Clock, timeout: number) {
    this.#ask = ask;
    this.#clock = clock;
    this.#timeout = timeout;
  }

  /** The session that is here, if it should still be good. */
  get kept(): ClientSession | undefined {
    return this.#clock.now() < this.#due ? this.#session : undefined;
  }

  /** Whom it serves; undefined until there was a session, or `serve` said so. */
  get person(): RecordId | undefined {
    return this.#person;
  }

  /** Serves this person alone from now on, who has proved themselves in another way, if there was no session yet. */
  serve(person: RecordId): void {
    if (!this.#session) this.#person = person;
  }

  /** A session that should still be good. */
  async current(signal?: AbortSignal): Promise<ClientSession> {
    return this.kept ?? this.#next(signal);
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
      const message = `The session callback answered no session: wrong at '${details.path}'`;
      throw unauthenticated(message, new ContractError(message, details));
    }
    const organisation = this.#session?.organisation.id ?? answer.organisation.id;
    if ((this.#person ?? answer.person.id) !== answer.person.id || organisation !== answer.organisation.id) {
      throw new AnotherPerson();
    }
    if (!signal.aborted) this.#keep(answer);
    return answer;
  }

  #keep(session: ClientSession) {
    const now = this.#clock.now();
    const left = Date.parse(session.expiresAt) - now;
    this.#session = session;
    this.#person = session.person.id;
    // A fresh session that seems to have expired tells of a wrong clock here: then only the server knows (401).
    this.#due = left > 0 ? now + left - Math.min(60_000, left / 5) : Infinity;
  }
}

/** Signs every call that is not signed yet; after a 401 asks for another session and repeats the call once. */
export function signedIn(next: Handler, sessions: SessionKeeper): Handler {
  return async (call, context) => {
    if ('authorization' in call.init.headers) return next(call, context);
    const { token } = sessions.kept ?? (await sessions.current(context.signal));
    const answer = await next(signed(call, token), context);
    if (answer.status !== 401) return answer;
    return next(signed(call, (await sessions.renew(token, context.signal)).token), context);
  };
}

function signed(call: Outgoing, token: string): Outgoing {
  return withHeader(call, 'authorization', `Bearer ${token}`);
}

function unauthenticated(message: string, cause?: unknown): ApiError {
  return new ApiError(message, 401, cause === undefined ? {} : { cause });
}
