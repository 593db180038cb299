import type { Platform } from '../platform.js';
import { hexOf } from '../vault/bytes.js';

/** So many bytes of chance are drawn at once: each draw costs as much as a hundred names. */
const drawn = 512;

/** Names that nobody else makes, from the platform's chance. Not secrets. */
export class Names {
  readonly #crypto: Platform['crypto'];
  readonly #chance = new Uint8Array(drawn);
  #used = drawn;

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
    if (this.#used + bytes > drawn) {
      this.#crypto.getRandomValues(this.#chance);
      this.#used = 0;
    }
    return hexOf(this.#chance.subarray(this.#used, (this.#used += bytes)));
  }
}
