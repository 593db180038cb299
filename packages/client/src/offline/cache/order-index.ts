import type { AnyRecord, Kind, RecordId } from '@banso/model';
import { isBansoError } from '../../core/errors.js';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';
import { orderOf } from './filter.js';
import type { RecordCache } from './record-cache.js';
import type { SealedRows } from './sealed-rows.js';

/** Fewer rows than these are opened sooner than an index is read. */
export const many = 500;

/** A record and its place in a list; see `orderOf`. */
export interface Placed {
  id: RecordId;
  order: string;
  /** Where it is on the device; absent of what is not there. */
  row?: DeviceRow;
}

/** Newest first. */
export const byOrder = (a: Placed, b: Placed): number => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0);

/** The place of each revision. */
type Places = Record<RecordId, [revision: number, order: string]>;

/**
 * Which record comes where in a list, without opening all of them: beside many rows lies one more, sealed like them, with the
 * place of each. A revision's place never changes, so an index that is not up to date only lacks some.
 */
export class OrderIndex {
  readonly #rows: SealedRows;
  readonly #cache: RecordCache;

  constructor(rows: SealedRows, cache: RecordCache) {
    this.#rows = rows;
    this.#cache = cache;
  }

  /**
   * The records of a kind, or those of it that belong to a company, newest first.
   *
   * @param opened hears of those that had to be opened for it
   * @throws {StorageError}
   */
  async placed(
    kind: Kind,
    company: RecordId | undefined,
    opened: (record: AnyRecord) => void,
  ): Promise<Placed[]> {
    const rows = (await this.#cache.rows(kind, company)).map((row) => ({ row, id: idOf(row) }));
    const key = this.#rows.key('order', company ?? '', kind);
    const indexed = rows.length < many ? {} : await this.#read(key);
    const places: Places = {};
    const unknown: DeviceRow[] = [];
    for (const { id, row } of rows) {
      const place = indexed[id];
      if (place && place[0] === row.head.revision) places[id] = place;
      else unknown.push(row);
    }
    for (const record of await Promise.all(unknown.map((row) => this.#cache.open(row)))) {
      if (!record) continue;
      places[record.id] = [record.revision, orderOf(record)];
      opened(record);
    }
    // What is out of sight leaves the index at once, what is new with more of it.
    const isStale = unknown.length > rows.length / 20 || Object.keys(indexed).some((id) => !places[id]);
    if (rows.length >= many && isStale) void this.#write(key, places);
    const placed = rows.flatMap(({ id, row }) => {
      const place = places[id];
      return place ? { id, row, order: place[1] } : [];
    });
    return placed.sort(byOrder);
  }

  /** Forgets the places in the lists of a company that cannot be read any more. */
  removed(company: RecordId): DeviceChange {
    return { table: 'marks', clear: this.#rows.key('order', company, '') };
  }

  async #read(key: string): Promise<Places> {
    const row = await this.#rows.read('marks', key);
    try {
      return row ? await this.#rows.open<Places>('marks', row) : {};
    } catch (error) {
      // It is made anew from the records.
      if (isBansoError(error, 'unreadable')) return {};
      throw error;
    }
  }

  /** Where the device does not take it, whoever lists them next opens them again. */
  async #write(key: string, places: Places): Promise<void> {
    try {
      await this.#rows.write([{ table: 'marks', put: await this.#rows.seal('marks', key, {}, places) }]);
    } catch (error) {
      if (!isBansoError(error)) throw error;
    }
  }
}

const idOf = ({ key }: DeviceRow): RecordId => key.slice(key.lastIndexOf('/') + 1);
