import type { AnyRecord, Source } from '@banso/model';

/** A key that was pressed is on its way to the device after so many ms. */
const pause = 400;

/** Hands what is being typed to the source: at most `pause` ms later, the newest version of each record only. */
export class DraftKeeper<T extends AnyRecord> {
  /** Whether the source could keep what was handed over last. */
  areKept = true;
  readonly #waiting = new Map<string, T>();
  readonly #source: () => Source<T> | undefined;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when `areKept` has become something else. */
  constructor(source: () => Source<T> | undefined, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  add(record: T): void {
    if (!this.#source()) return;
    this.#waiting.set(record.id, record);
    this.#timer ??= setTimeout(() => void this.flush(), pause);
  }

  /** It was committed: nothing older may come after that. */
  drop(id: string): void {
    this.#waiting.delete(id);
  }

  /** Hands over at once what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const source = this.#source();
    const drafts = [...this.#waiting];
    this.#waiting.clear();
    if (!source || drafts.length === 0) return;
    const wereKept = this.areKept;
    try {
      await Promise.all(drafts.map(([id, record]) => source.draft(id, record)));
      this.areKept = true;
    } catch {
      // Said in words while anything is being typed; the words themselves are still in the field.
      this.areKept = false;
    }
    if (wereKept !== this.areKept) this.#changed();
  }
}
