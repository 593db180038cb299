import { isBansoError } from '../../core/errors.js';
import type { AnyRecord, RecordId } from '@banso/model';
import { isSameContent } from '../../source/content.js';
import type { Platform } from '../platform.js';
import { Pace } from './pace.js';
import type { NamedEdit } from './plan-edit.js';
import { broughtOnto } from './view.js';
import type { Wish } from './view.js';

export interface UnkeptEdit {
  readonly edit: NamedEdit;
  /** The device failed when it was to be written, and may have it all the same. */
  readonly isDoubtful: boolean;
}

/**
 * What the device could not keep: it stays in this tab's memory, and is written again until the device has it. What of a
 * record is certainly not there becomes one with what comes after it; what is in doubt stays as it was.
 */
export class Unkept {
  readonly #edits = new Map<RecordId, UnkeptEdit[]>();
  readonly #pace: Pace;
  readonly #write: (record: RecordId) => Promise<void>;

  /** @param write tries to put what `of` has of a record on the device */
  constructor(
    { clock, random }: Pick<Platform, 'clock' | 'random'>,
    write: (record: RecordId) => Promise<void>,
  ) {
    this.#pace = new Pace(clock, random);
    this.#write = write;
  }

  get all(): readonly NamedEdit[] {
    return [...this.#edits.values()].flat().map(({ edit }) => edit);
  }

  /** How many records it is about. */
  get size(): number {
    return this.#edits.size;
  }

  /** What is here of a record, in the order in which it was handed in. */
  of(record: RecordId): readonly UnkeptEdit[] {
    return this.#edits.get(record) ?? [];
  }

  /** As the person sees it, on top of what is kept. */
  wishesOf(record: RecordId): Wish[] {
    return this.of(record).map(({ edit: { value, base } }) => ({
      operation: 'put',
      value,
      ...(base && { base }),
    }));
  }

  /** Keeps it in memory, and tries again later. `fault`: what the device said, if it was asked. */
  add(edit: NamedEdit, fault?: unknown): void {
    const { id } = edit.value;
    const [last, ...before] = [...this.of(id)].reverse();
    const isOne = last && !last.isDoubtful && isLoose(last.edit) && isLoose(edit) && !last.edit.isChoice;
    const whole = isOne ? together(last.edit, edit) : edit;
    const former = isOne ? before.reverse() : this.of(id);
    this.#edits.set(id, [...former, { edit: whole, isDoubtful: isBansoError(fault, 'lost') }]);
    this.#later(id);
  }

  /** The first one of a record is on the device. */
  drop(record: RecordId): void {
    const rest = this.of(record).slice(1);
    if (rest.length > 0) this.#edits.set(record, rest);
    else {
      this.#edits.delete(record);
      this.#pace.succeed(record);
    }
  }

  /** The device failed when the first one of a record was written again. */
  fail(record: RecordId, fault: unknown): void {
    const [first, ...rest] = this.of(record);
    if (first && isBansoError(fault, 'lost'))
      this.#edits.set(record, [{ ...first, isDoubtful: true }, ...rest]);
  }

  /** Tries everything again. */
  async retry(): Promise<void> {
    await Promise.all([...this.#edits.keys()].map((id) => this.#try(id)));
  }

  stop(): void {
    this.#pace.hurry();
  }

  async #try(id: RecordId): Promise<void> {
    try {
      await this.#write(id);
    } catch {
      // Told when it failed first; the widget still shows that it is not kept.
      if (this.#edits.has(id)) this.#later(id);
    }
  }

  #later(id: RecordId): void {
    this.#pace.fail(id, undefined, () => void this.#try(id));
  }
}

/** Nothing was ever done with it. */
const isLoose = ({ isTried, problem }: NamedEdit) => !isTried && !problem;

/** Two edits of a record as one, under the name of the later one. */
function together<T extends AnyRecord>(former: NamedEdit<T>, edit: NamedEdit<T>): NamedEdit<T> {
  const isOnTop = edit.base !== undefined && isSameContent(edit.base, former.value);
  const { revision } = former.value;
  const value = isOnTop
    ? { ...edit.value, revision }
    : broughtOnto(former.value, edit.base, edit.value).value;
  return { ...edit, value, base: former.base };
}
