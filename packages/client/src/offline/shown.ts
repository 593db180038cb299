import type { AnyRecord } from '@banso/model';
import { copyOf } from '../source/copy.js';

/** A caller who types while saves are under way is this many revisions behind at most. */
const mostKept = 8;

/**
 * What one caller was shown of a record and handed in, so that it is known from what their next value is made. A record
 * keeps its revision until the server has it, so that the last one of a revision counts.
 */
export class Shown<T extends AnyRecord> {
  /** What the caller has in their hands. */
  last: T | undefined;
  /** The marks of the intents that were in it. */
  intents: readonly string[] = [];
  /** The server's version beneath it, where it holds what was not sent. */
  beneath: T | undefined;
  readonly #bases = new Map<number, T>();

  /** Takes in what the caller has now. `base`: what they are to see their changes against, if it is something else. */
  take(value: T, intents: readonly string[], base: T = value): void {
    this.hold(copyOf(value), intents, base === value ? undefined : copyOf(base));
  }

  /** The same of what nobody changes any more: no copies of it are made. */
  hold(value: T, intents: readonly string[], base: T = value): void {
    this.last = value;
    this.intents = intents;
    this.#bases.delete(value.revision);
    this.#bases.set(value.revision, base);
    const oldest = this.#bases.keys().next();
    if (this.#bases.size > mostKept && !oldest.done) this.#bases.delete(oldest.value);
  }

  /** Learns from somebody else from what the caller's values are made. */
  learn(bases: ReadonlyMap<number, T>): void {
    for (const [revision, base] of bases) {
      if (!this.#bases.has(revision)) this.#bases.set(revision, copyOf(base));
    }
  }

  /** From what values of each revision are made. */
  get bases(): ReadonlyMap<number, T> {
    return this.#bases;
  }

  /** What a value of this revision was made from, as far as is known here. */
  baseOf(revision: number): T | undefined {
    return this.#bases.get(revision);
  }
}
