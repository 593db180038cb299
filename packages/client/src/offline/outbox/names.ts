import type { Platform } from '../platform.js';

/** Names that nobody else makes, from the platform's chance. */
export class Names {
  readonly #crypto: Platform['crypto'];

  constructor(crypto: Platform['crypto']) {
    this.#crypto = crypto;
  }

  /** An intent's idempotency key. */
  key(): string {
    return this.#hex(16);
  }

  /** One version of a row. */
  stamp(): string {
    return this.#hex(8);
  }

  /** An intent's id: two tabs may have counted to the same number. */
  order(number: string): string {
    return `${number}-${this.#hex(4)}`;
  }

  #hex(bytes: number): string {
    const chance = this.#crypto.getRandomValues(new Uint8Array(bytes));
    return Array.from(chance, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
