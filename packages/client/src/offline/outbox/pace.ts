import { longestWait } from '../../core/retry.js';
import type { Clock } from '../../core/clock.js';

/** Seconds before the next try after so many failures in a row: 1 doubling to 60, of which chance takes up to half. */
export function pause(failures: number, chance: number): number {
  return Math.min(longestWait, 2 ** Math.min(failures - 1, 10)) * (1 - chance / 2);
}

/** Who waits until when. Times are spans, never dates: a clock that jumps brings nothing nearer or farther. */
export class Pace {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #failures = new Map<string, number>();
  readonly #waits = new Map<string, () => void>();

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  isWaiting(name: string): boolean {
    return this.#waits.has(name);
  }

  /** Counts a failure; calls back when the next try is due. `asked` = the seconds that the server asks for. */
  fail(name: string, asked: number | undefined, due: () => void): void {
    const failures = (this.#failures.get(name) ?? 0) + 1;
    this.#failures.set(name, failures);
    const own = pause(failures, this.#random());
    const seconds = asked === undefined ? own : Math.max(own, Math.min(asked, longestWait));
    this.#waits.get(name)?.();
    const callOff = this.#clock.after(seconds * 1000, () => {
      this.#waits.delete(name);
      due();
    });
    this.#waits.set(name, callOff);
  }

  succeed(name: string): void {
    this.#failures.delete(name);
    this.#end(name);
  }

  /** Nobody waits any more; how often each failed is not forgotten. */
  hurry(): void {
    for (const name of [...this.#waits.keys()]) this.#end(name);
  }

  #end(name: string) {
    this.#waits.get(name)?.();
    this.#waits.delete(name);
  }
}
