import { createHash } from 'node:crypto';

/**
 * In which lines each of very many names stands first and last: 16 bytes a name, as long as it is, where a Map of
 * strings takes ten times as many. Names are told apart by 64 bits of their SHA-256: of a million, two are taken for
 * one with a chance of 1 in 30 million.
 */
export class NumberTable {
  #size = 0;
  #slots: Uint32Array;

  constructor(capacity = 1024) {
    this.#slots = new Uint32Array(capacity * 4);
  }

  get size(): number {
    return this.#size;
  }

  /** Notes that a name stands in a line, counted from 1; lines come in their order. */
  note(name: string, line: number): void {
    if (this.#size * 10 > this.#capacity * 7) this.#grow();
    const [high, low] = hash(name);
    const at = this.#slot(high, low);
    if (this.#slots[at + 2] === 0) {
      this.#slots.set([high, low, line, line], at);
      this.#size++;
    } else this.#slots[at + 3] = line;
  }

  /** undefined = in none. */
  linesOf(name: string): { first: number; last: number } | undefined {
    const at = this.#slot(...hash(name));
    const [first = 0, last = 0] = this.#slots.subarray(at + 2, at + 4);
    return first === 0 ? undefined : { first, last };
  }

  get #capacity(): number {
    return this.#slots.length / 4;
  }

  /** Where a name stands or would. */
  #slot(high: number, low: number): number {
    const capacity = this.#capacity;
    for (let slot = low % capacity; ; slot = (slot + 1) % capacity) {
      const at = slot * 4;
      const isFree = this.#slots[at + 2] === 0;
      if (isFree || (this.#slots[at] === high && this.#slots[at + 1] === low)) return at;
    }
  }

  #grow(): void {
    const former = this.#slots;
    this.#slots = new Uint32Array(former.length * 2);
    for (let at = 0; at < former.length; at += 4) {
      const [high = 0, low = 0, first = 0] = former.subarray(at, at + 3);
      if (first > 0) this.#slots.set(former.subarray(at, at + 4), this.#slot(high, low));
    }
  }
}

function hash(name: string): [high: number, low: number] {
  const digest = createHash('sha256').update(name).digest();
  return [digest.readUInt32BE(0), digest.readUInt32BE(4)];
}
