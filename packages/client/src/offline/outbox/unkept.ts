import type { RecordId } from '@banso/model';
import { isSameContent } from '../../source/content.js';
import type { Platform } from '../platform.js';
import { Pace } from './pace.js';
import type { Edit } from './plan-edit.js';
import { broughtOnto } from './view.js';
import type { Wish } from './view.js';

/** What the device could not keep: it stays in this tab's memory, and is written again until the device has it. */
export class Unkept {
  readonly #edits = new Map<RecordId, Edit>();
  readonly #pace: Pace;
  readonly #write: (record: RecordId) => Promise<void>;

  /** @param write tries to put what `get` has of a record on the device */
  constructor(
    { clock, random }: Pick<Platform, 'clock' | 'random'>,
    write: (record: RecordId) => Promise<void>,
  ) {
    this.#pace = new Pace(clock, random);
    this.#write = write;
  }

  get all(): readonly Edit[] {
    return [...this.#edits.values()];
  }

  get(record: RecordId): Edit | undefined {
    return this.#edits.get(record);
  }

  /** As the person sees it, on top of what is kept. */
  wishOf(record: RecordId): Wish | undefined {
    const edit = this.#edits.get(record);
    return edit && { operation: 'put', value: edit.value, ...(edit.base && { base: edit.base }) };
  }

  /** A newer edit together with what is here of its record. */
  with(edit: Edit): Edit {
    const former = this.#edits.get(edit.value.id);
    if (!former) return edit;
    const isOnTop = edit.base !== undefined && isSameContent(edit.base, former.value);
    const value = isOnTop ? edit.value : broughtOnto(former.value, edit.base, edit.value).value;
    return { ...edit, value, base: former.base };
  }

  /** Keeps it in memory, and tries again later. */
  add(edit: Edit): void {
    const { id } = edit.value;
    this.#edits.set(id, edit);
    this.#later(id);
  }

  /** It is on the device. */
  drop(record: RecordId): void {
    this.#edits.delete(record);
    this.#pace.succeed(record);
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
