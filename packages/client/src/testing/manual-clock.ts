import type { Clock } from '../core/clock.js';

/** Time that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number;
  #moved = 0;
  readonly #timers = new Map<object, { at: number; call: () => void }>();

  constructor(now = Date.parse('2026-11-18T01:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Sets the clock as a person or a time server does: nothing that is waited for comes nearer. */
  set(now: number): void {
    this.#now = now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const name = {};
    this.#timers.set(name, { at: this.#moved + milliseconds, call });
    return () => this.#timers.delete(name);
  }

  /** Lets everything go on that waits for no time, then moves time on, timer by timer. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#moved + milliseconds;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#moveTo(next.at);
      this.#timers.delete(next.name);
      next.call();
      await settled();
    }
    this.#moveTo(end);
  }

  /** Moves time on until the work has ended; no more than a day. */
  async run<R>(work: Promise<R>): Promise<R> {
    let isDone = false;
    const done = () => (isDone = true);
    work.then(done, done);
    const end = this.#moved + 86_400_000;
    await settled();
    for (let next = this.#next(end); !isDone && next; next = this.#next(end)) {
      await this.pass(next.at - this.#moved);
    }
    return work;
  }

  #next(end: number) {
    const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
    const [first] = due;
    return first && { name: first[0], ...first[1] };
  }

  #moveTo(moved: number): void {
    this.#now += moved - this.#moved;
    this.#moved = moved;
  }
}

/** Comes after everything that waits for no time; reading a body takes several turns. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise<void>(soon);
}

/** Node's way is much faster than a timer, which browsers have. */
const { setImmediate: soon = (call) => void setTimeout(call, 0) } = globalThis as {
  setImmediate?: (call: () => void) => void;
};
