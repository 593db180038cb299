import type { Random } from './random.js';
import { hex } from './random.js';
import { refuse } from './refusal.js';
import type { Viewer } from './viewer.js';

/** The sessions that are open. A token says nothing by itself: it is looked up. */
export class Tokens {
  readonly #sessions = new Map<string, { viewer: Viewer; expires: number }>();
  readonly #now: () => number;
  readonly #random: Random;

  constructor(now: () => number, random: Random) {
    this.#now = now;
    this.#random = random;
  }

  /** A token that stands for `viewer` until `expires`, in milliseconds since 1970. */
  write(viewer: Viewer, expires: number): string {
    const token = `memory.${this.#sessions.size + 1}.${hex(this.#random, 32)}`;
    this.#sessions.set(token, { viewer, expires });
    return token;
  }

  /** @throws Refusal `session-expired` or `unauthenticated` */
  read(authorization: string | null): Viewer {
    const token = /^Bearer +([\w.-]+)$/i.exec(authorization ?? '')?.[1] ?? '';
    const session = this.#sessions.get(token);
    if (!session)
      throw refuse('unauthenticated', { headers: { 'www-authenticate': 'Bearer realm="banso"' } });
    if (session.expires > this.#now()) return session.viewer;
    throw refuse('session-expired', {
      headers: { 'www-authenticate': 'Bearer realm="banso", error="invalid_token"' },
    });
  }

  /** Every token that was given out expires at once. */
  expire(): void {
    for (const session of this.#sessions.values()) session.expires = -Infinity;
  }
}
