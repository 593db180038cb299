import { isBansoError } from '../../core/errors.js';
import type { Lines } from '../outbox/lines.js';
import { Pace } from '../outbox/pace.js';
import type { Platform } from '../platform.js';

/** The name of the only pause. */
const device = '';

/** Reads again which intents there are, when another tab or the device gives reason to, until the device answers. */
export class LookAgain {
  readonly #lines: Pick<Lines, 'read' | 'readAll'>;
  readonly #pace: Pace;
  readonly #ids = new Set<string>();
  #isAll = false;
  #isOver = false;

  constructor(lines: Pick<Lines, 'read' | 'readAll'>, { clock, random }: Pick<Platform, 'clock' | 'random'>) {
    this.#lines = lines;
    this.#pace = new Pace(clock, random);
  }

  /** These may not be as they were. */
  async at(ids: readonly string[]): Promise<void> {
    await this.#look(
      () => this.#lines.read(ids),
      () => ids.forEach((id) => this.#ids.add(id)),
    );
  }

  /** Anything may not be as it was. */
  async atAll(): Promise<void> {
    await this.#look(
      () => this.#lines.readAll(),
      () => (this.#isAll = true),
    );
  }

  stop(): void {
    this.#isOver = true;
    this.#pace.hurry();
  }

  async #look(read: () => Promise<unknown>, remember: () => void): Promise<void> {
    try {
      await read();
      if (this.#ids.size === 0 && !this.#isAll) this.#pace.succeed(device);
    } catch (error) {
      if (!isBansoError(error)) throw error;
      remember();
      if (!this.#isOver && !this.#pace.isWaiting(device)) this.#later();
    }
  }

  #later(): void {
    this.#pace.fail(device, undefined, () => {
      const [ids, isAll] = [[...this.#ids], this.#isAll];
      this.#ids.clear();
      this.#isAll = false;
      void (isAll ? this.atAll() : this.at(ids));
    });
  }
}
