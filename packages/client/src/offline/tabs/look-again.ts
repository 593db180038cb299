import type { RecordId } from '@banso/model';
import { isBansoError } from '../../core/errors.js';
import type { Refreshed } from '../cache/follower.js';
import type { Lines } from '../outbox/lines.js';
import { Pace } from '../outbox/pace.js';
import type { Platform } from '../platform.js';

/** The name of the only pause. */
const device = '';

/** Reads again what may not be as it was, when another tab or the device gives reason to, until the device answers. */
export class LookAgain {
  readonly #lines: Pick<Lines, 'read' | 'readAll'>;
  readonly #pace: Pace;
  readonly #tell: (changes: readonly Refreshed[]) => void;
  readonly #ids = new Set<string>();
  readonly #records = new Map<RecordId, Refreshed>();
  #reading: Promise<void> | undefined;
  #isAll = false;
  #isOver = false;

  /** @param tell tells everybody here of records again */
  constructor(
    lines: Pick<Lines, 'read' | 'readAll'>,
    { clock, random }: Pick<Platform, 'clock' | 'random'>,
    tell: (changes: readonly Refreshed[]) => void,
  ) {
    this.#lines = lines;
    this.#tell = tell;
    this.#pace = new Pace(clock, random);
  }

  /**
   * These may not be as they were. Whatever is still to be read is read together with them, and taken in at once: of two
   * intents of a record, the later one is never known alone.
   */
  at(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.#ids.add(id));
    this.#reading ??= this.#readIds();
    return this.#reading;
  }

  /** Whoever shows this record could not read it: they are told of it again. */
  atRecord(change: Refreshed): void {
    this.#records.set(change.id, change);
    this.#later();
  }

  /** Any intent may not be as it was. */
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

  async #readIds(): Promise<void> {
    try {
      let isDone: boolean;
      do {
        const ids = [...this.#ids];
        this.#ids.clear();
        isDone = await this.#look(
          () => this.#lines.read(ids),
          () => ids.forEach((id) => this.#ids.add(id)),
        );
      } while (isDone && this.#ids.size > 0);
    } finally {
      // Together with the last look at what is to be read: what comes then begins another reading.
      this.#reading = undefined;
    }
  }

  /** @returns whether the device has answered; otherwise it is asked again later */
  async #look(read: () => Promise<unknown>, remember: () => void): Promise<boolean> {
    try {
      await read();
      if (this.#ids.size === 0 && this.#records.size === 0 && !this.#isAll) this.#pace.succeed(device);
      return true;
    } catch (error) {
      if (!isBansoError(error)) throw error;
      remember();
      this.#later();
      return false;
    }
  }

  #later(): void {
    if (this.#isOver || this.#pace.isWaiting(device)) return;
    this.#pace.fail(device, undefined, () => {
      const [records, isAll] = [[...this.#records.values()], this.#isAll];
      this.#records.clear();
      this.#isAll = false;
      if (isAll) this.#ids.clear();
      void (isAll ? this.atAll() : this.at([]));
      if (records.length > 0) this.#tell(records);
    });
  }
}
