import type { Chance } from './chance.js';
import type { EventLog } from './event-log.js';
import type { Surroundings } from './surroundings.js';

interface Planned {
  at: number;
  order: number;
  what: string;
  /** Undefined = called off. */
  happen: (() => void | Promise<unknown>) | undefined;
}

/** More than any good run needs: a run that goes on for ever is ended. */
const mostEvents = 120_000;

/**
 * Time, and everything that will happen in it. One event at a time: an event happens, all code that it sets going goes on
 * as far as it can, and only then the next event happens. So the order of everything is decided here.
 */
export class World {
  /** True time, in milliseconds since 1970; devices may believe something else. */
  now: number;
  readonly chance: Chance;
  readonly log: EventLog;
  readonly #surroundings: Surroundings;
  readonly #planned: Planned[] = [];
  #order = 0;
  #events = 0;

  constructor({ chance, log, surroundings }: { chance: Chance; log: EventLog; surroundings: Surroundings }) {
    this.now = Date.parse('2026-11-18T00:00:00Z') + chance.between(0, 86_400_000);
    this.chance = chance;
    this.log = log;
    this.#surroundings = surroundings;
  }

  get isExhausted(): boolean {
    return this.#events >= mostEvents;
  }

  /**
   * Plans an event after so many milliseconds. Where it answers a promise, time stands still until that resolves: work
   * outside the simulation, e.g. a real database.
   *
   * @returns how to call it off
   */
  after(milliseconds: number, what: string, happen: () => void | Promise<unknown>): () => void {
    const planned: Planned = { at: this.now + milliseconds, order: ++this.#order, what, happen };
    let [low, high] = [0, this.#planned.length];
    // The next one stands last.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#planned[middle]!.at > planned.at) low = middle + 1;
      else high = middle;
    }
    this.#planned.splice(low, 0, planned);
    return () => (planned.happen = undefined);
  }

  /** Resolves after so many milliseconds. */
  pause(milliseconds: number, what: string): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, what, resolve));
  }

  note(line: string): void {
    this.log.add(`${this.now} · ${line}`);
  }

  /** Lets time pass until `isOver`, or until nothing more will happen. */
  run(isOver: () => boolean): Promise<void> {
    return this.#surroundings.steps(() => {
      let next: Planned | undefined;
      do {
        if (isOver() || this.isExhausted) return false;
        next = this.#planned.pop();
        if (!next) return false;
      } while (!next.happen);
      this.#events++;
      this.now = Math.max(this.now, next.at);
      if (next.what) this.log.add(`${this.now} ${next.what}`);
      const happened = next.happen();
      return happened instanceof Promise ? happened : true;
    });
  }

  /** Lets time pass until the work has ended, and answers what it answered. */
  async finish<T>(work: Promise<T>): Promise<T | undefined> {
    let outcome: { value: T } | { error: unknown } | undefined;
    work.then(
      (value) => (outcome = { value }),
      (error: unknown) => (outcome = { error }),
    );
    await this.run(() => outcome !== undefined);
    if (outcome && 'error' in outcome) throw outcome.error;
    return outcome?.value;
  }
}
