import { isNamed } from '@banso/model';
import type { AnyRecord, RecordId } from '@banso/model';
import { isBansoError } from '../core/errors.js';
import { listOf } from '../core/list.js';
import type { Page } from '../core/list.js';
import type { ListFilter } from '../records/filters.js';
import type { RecordCalls } from '../records/records.js';

/** So many records are remembered. */
const mostRemembered = 1_000;

/**
 * What the API answered while there was no device: it goes there as soon as there is one, so that nobody sees anything
 * older afterwards. What the server says later that there is none of does not go there.
 */
export class Answered {
  readonly #records = new Map<RecordId, AnyRecord>();

  /** Everything that was answered since it was taken last. */
  take(): AnyRecord[] {
    const records = [...this.#records.values()];
    this.#records.clear();
    return records;
  }

  note(records: readonly AnyRecord[]): void {
    for (const record of records) {
      const { id, revision } = record;
      if ((this.#records.get(id)?.revision ?? 0) > revision) continue;
      this.#records.delete(id);
      this.#records.set(id, record);
    }
    for (const id of [...this.#records.keys()].slice(0, -mostRemembered)) this.#records.delete(id);
  }

  /** The same calls, whose answers are remembered. */
  of<T extends AnyRecord, Filter extends ListFilter>(calls: RecordCalls<T, Filter>): RecordCalls<T, Filter> {
    const noted = async (call: Promise<T>): Promise<T> => {
      const record = await call;
      this.note([record]);
      return record;
    };
    const forget = (reference: string, error: unknown) => {
      const isGone = (record: AnyRecord) => isNamed(record, reference);
      if (isBansoError(error, 'not-found'))
        [...this.#records.values()].filter(isGone).forEach(({ id }) => this.#records.delete(id));
      throw error;
    };
    return {
      ...calls,
      get: (reference, options) =>
        noted(calls.get(reference, options)).catch((error: unknown) => forget(reference, error)),
      put: (record, options) => noted(calls.put(record, options)),
      withdraw: (record, reason, options) => noted(calls.withdraw(record, reason, options)),
      list: (filter, options) =>
        listOf<T, Page<T>>(
          async (cursor) => {
            const page = await calls.list(filter, options).page(cursor);
            this.note(page.items);
            return page;
          },
          ({ next }) => next ?? undefined,
        ),
    };
  }
}
