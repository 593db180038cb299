/** What happened in a run, in order. The hash is the same only when every line is. */
export class EventLog {
  /** Kept only when asked for. */
  readonly lines: string[] = [];
  #low = 0xdeadbeef;
  #high = 0x41c6ce57;
  #count = 0;
  readonly #keeps: boolean;

  constructor({ keeps = false } = {}) {
    this.#keeps = keeps;
  }

  get count(): number {
    return this.#count;
  }

  get hash(): string {
    return [this.#high, this.#low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  add(line: string): void {
    this.#count++;
    for (let index = 0; index < line.length; index++) {
      const code = line.charCodeAt(index);
      this.#low = Math.imul(this.#low ^ code, 2_654_435_761);
      this.#high = Math.imul(this.#high ^ code, 1_597_334_677);
    }
    this.#low = Math.imul(this.#low ^ (this.#high >>> 16), 2_246_822_507);
    this.#high = Math.imul(this.#high ^ (this.#low >>> 13), 3_266_489_909);
    if (this.#keeps) this.lines.push(line);
  }
}

/** A short name for a text or bytes, for the log. */
export function digest(content: string | Uint8Array): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < content.length; index++) {
    const code = typeof content === 'string' ? content.charCodeAt(index) : content[index]!;
    sum = Math.imul(sum ^ code, 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
