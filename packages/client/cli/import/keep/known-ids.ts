import type { RecordId } from '@banso/model';

/** Enough for the records that neighbouring rows share. */
const most = 10_000;

/** The ids of records that were seen lately, by their names among all rows; the oldest ones are forgotten. */
export class KnownIds {
  readonly #ids = new Map<string, RecordId>();

  get(name: string): RecordId | undefined {
    return this.#ids.get(name);
  }

  set(name: string, id: RecordId): void {
    this.#ids.delete(name);
    this.#ids.set(name, id);
    if (this.#ids.size > most) this.#ids.delete(this.#ids.keys().next().value!);
  }
}
