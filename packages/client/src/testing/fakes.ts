import type { Clock } from '../core/clock.js';
import type { ClientSession } from '../core/session.js';

/** What answers a request. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** Answers requests in turn, the last answer again and again, and keeps what was asked. */
export function fakeFetch(...answers: Answer[]) {
  const requests: Request[] = [];
  const bodies: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]!;
    requests.push(request);
    bodies.push(await request.clone().text());
    return answer(request);
  };
  return { fetch, requests, bodies };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  () =>
    Response.json(body, { status, headers });

export const problem = (
  status: number,
  code: string,
  more: object = {},
  headers: Record<string, string> = {},
) =>
  json({ type: `/problems/${code}`, title: `${code} title`, status, code, ...more }, status, {
    'content-type': 'application/problem+json',
    ...headers,
  });

export const html =
  (status: number): Answer =>
  () =>
    new Response('<!doctype html><title>503</title>', { status, headers: { 'content-type': 'text/html' } });

/** As `fetch` fails when no connection comes about. */
export const noConnection: Answer = () => Promise.reject(new TypeError('fetch failed'));

/** An answer that never comes, whatever the signal says. */
export const silence: Answer = () => new Promise(() => {});

export const organisation = { id: `org_${'0'.repeat(32)}`, name: '架空銀行' };
export const person = { id: `per_${'1'.repeat(32)}`, name: '伴走 花子' };

/** A session of the fake person that is good for so many seconds. */
export function fakeSession(token: string, now: number, seconds = 900): ClientSession {
  return { token, expiresAt: new Date(now + seconds * 1000).toISOString(), organisation, person };
}

/** Time that stands still until `run` moves it from one timer to the next. */
export class FakeClock implements Clock {
  /** The delays that came to their end, in order. */
  readonly passed: number[] = [];
  #now: number;
  #timers = new Map<object, { at: number; milliseconds: number; call: () => void }>();

  constructor(now = Date.parse('2026-11-18T01:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Sets the clock as a person or a time server does: nothing that is waited for comes nearer. */
  set(now: number): void {
    for (const timer of this.#timers.values()) timer.at += now - this.#now;
    this.#now = now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const name = {};
    this.#timers.set(name, { at: this.#now + milliseconds, milliseconds, call });
    return () => this.#timers.delete(name);
  }

  /** Lets work go on as far as it can, moving time only when nothing else happens. */
  async run<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finish = () => (done = true);
    work.then(finish, finish);
    while (!done) {
      await idle();
      if (!done) this.#next();
    }
    return work;
  }

  #next() {
    const [first] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
    if (!first) return;
    const [name, { at, milliseconds, call }] = first;
    this.#timers.delete(name);
    this.#now = Math.max(this.#now, at);
    this.passed.push(milliseconds);
    call();
  }
}

/** Comes after everything that is ready to go on; reading a body takes several turns. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
