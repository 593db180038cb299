import type { Write } from './plan.js';
import { isBansoError } from '../../core/errors.js';

/** Carries out several writes in one transaction and answers which of them could not be, and why. */
export type Commit = (writes: readonly Write[]) => Promise<ReadonlyMap<number, unknown>>;

interface Waiting {
  write: Write;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Writes asked for in the same task, or while a transaction is under way, share the next one: a transaction that is safe
 * from a power cut costs about the same for one write as for a thousand.
 */
export class GroupCommit {
  readonly #commit: Commit;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(commit: Commit) {
    this.#commit = commit;
  }

  write(write: Write): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    await Promise.resolve(); // The rest of the task may ask for more.
    while (this.#waiting.length > 0) await this.#settle(this.#waiting.splice(0));
    this.#running = false;
  }

  async #settle(group: Waiting[]): Promise<void> {
    try {
      const failures = await this.#commit(group.map(({ write }) => write));
      group.forEach(({ resolve, reject }, index) =>
        failures.has(index) ? reject(failures.get(index)) : resolve(),
      );
    } catch (error) {
      const concernsAll = isBansoError(error) && error.kind !== 'quota' && error.kind !== 'unreadable';
      if (group.length === 1 || concernsAll) group.forEach(({ reject }) => reject(error));
      // One of them may be too large, or no value that can be stored: the others do not suffer for it.
      else for (const one of group) await this.#settle([one]);
    }
  }
}
