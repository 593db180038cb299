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

  /** These may not be as they were. */
  async at(ids: readonly string[]): Promise<void> {
    await this.#look(
      () => this.#lines.read(ids),
      () => ids.forEach((id) => this.#ids.add(id)),
    );
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

  async #look(read: () => Promise<unknown>, remember: () => void): Promise<void> {
    try {
      await read();
      if (this.#ids.size === 0 && this.#records.size === 0 && !this.#isAll) this.#pace.succeed(device);
    } catch (error) {
      if (!isBansoError(error)) throw error;
      remember();
      this.#later();
    }
  }

  #later(): void {
    if (this.#isOver || this.#pace.isWaiting(device)) return;
    this.#pace.fail(device, undefined, () => {
      const [ids, records, isAll] = [[...this.#ids], [...this.#records.values()], this.#isAll];
      this.#ids.clear();
      this.#records.clear();
      this.#isAll = false;
      void (isAll ? this.atAll() : this.at(ids));
      if (records.length > 0) this.#tell(records);
    });
  }
}
