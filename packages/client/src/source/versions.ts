import type { AnyRecord } from '@banso/model';
import { copyOf } from './copy.js';

/** A person who types while saves are under way is this many revisions behind at most; older ones are in the history. */
const mostKept = 8;

/**
 * What a source knows of one record: how the server keeps it, and from what the values that callers hand in were made.
 */
export class Versions<T extends AnyRecord> {
  /** The newest version of the server's. */
  latest: T | undefined;
  readonly #bases = new Map<number, T>();

  /** Takes in a version of the server's; an answer that was overtaken on its way changes nothing. */
  see(record: T): void {
    const copy = copyOf(record);
    this.#remember(record.revision, copy);
    if (record.revision >= (this.latest?.revision ?? 0)) this.latest = copy;
  }

  /**
   * Takes in that the server kept what a caller handed in. Whoever still holds that revision goes on from what they
   * handed in, not from what the server had before.
   */
  accept(handedIn: T, kept: T): void {
    this.#remember(handedIn.revision, copyOf(handedIn));
    this.see(kept);
  }

  /** Learns from somebody else from what the caller's values are made. */
  learn(bases: ReadonlyMap<number, T>): void {
    bases.forEach((base, revision) => this.#remember(revision, copyOf(base)));
  }

  /** From what values of each revision are made, as far back as is known. */
  get bases(): ReadonlyMap<number, T> {
    return this.#bases;
  }

  /** What a value of this revision was made from. */
  baseOf(revision: number): T | undefined {
    return this.#bases.get(revision);
  }

  #remember(revision: number, value: T) {
    this.#bases.delete(revision);
    this.#bases.set(revision, value);
    const oldest = this.#bases.keys().next();
    if (this.#bases.size > mostKept && !oldest.done) this.#bases.delete(oldest.value);
  }
}
