import { numbersFrom } from '../testing/memory-platform.js';

/** Everything that is left to chance in a run, from one seed. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = numbersFrom(seed);
    // Neighbouring seeds begin alike.
    for (let drawn = 0; drawn < 8; drawn++) this.#next();
  }

  /** From 0 up to 1. */
  number(): number {
    return this.#next();
  }

  happens(probability: number): boolean {
    return this.#next() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('Nothing to choose from');
    return items[Math.floor(this.#next() * items.length)]!;
  }

  /** One of the names, each as likely as its weight says; undefined when no weight is above 0. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K | undefined {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.#next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return entries.find(([, weight]) => (left -= weight) < 0)?.[0];
  }

  /** A stream of its own: what is drawn from it changes nothing elsewhere. */
  fork(): Chance {
    return new Chance(Math.floor(this.#next() * 2 ** 32));
  }

  fill<A extends Uint8Array>(bytes: A): A {
    bytes.forEach((_, index) => (bytes[index] = Math.floor(this.#next() * 256)));
    return bytes;
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => Math.floor(this.#next() * 16).toString(16)).join('');
  }
}
