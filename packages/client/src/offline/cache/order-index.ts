import type { AnyRecord, Kind, RecordId } from '@banso/model';
import { isBansoError } from '../../core/errors.js';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';
import { orderOf } from './filter.js';
import { idOf } from './record-cache.js';
import type { RecordCache } from './record-cache.js';
import type { SealedRows } from './sealed-rows.js';
import { mostWritten, writtenSince, writtenUntil } from './written-lately.js';

/** Fewer rows than these are opened sooner than an index is read. */
export const many = 500;

/** A record and its place in a list; see `orderOf`. */
export interface Placed {
  id: RecordId;
  order: string;
  /** Whether it lies on the device. */
  isHere: boolean;
  /** It as it lies there, where it was read already. */
  row?: DeviceRow | undefined;
}

/** Newest first. */
export const byOrder = (a: Placed, b: Placed): number => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0);

/** The day of each revision, without which the id alone is its place; the newest first. */
type Places = Record<RecordId, [revision: number, day: string]>;

/**
 * Which record comes where in a list, without opening all of them: beside many rows lies one more, sealed like them, with the
 * place of each. A revision's place never changes, so an index that is not up to date only lacks some; and where it is known which
 * were written since, no others are read.
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
    const key = this.#rows.key('order', company ?? '', kind);
    const [index, log] = await Promise.all([this.#rows.read('marks', key), this.#rows.writtenLately(kind)]);
    const former = index && (await this.#open(index));
    const since = former && log && writtenSince(log, index.head);
    const indexed = former ?? {};
    const rows = await (since ? this.#cache.rowsOf(kind, since, company) : this.#cache.rows(kind, company));
    const read = new Map(rows.map((row) => [idOf(row), row]));
    const places: Places = since ? { ...indexed } : {};
    for (const id of since ?? []) delete places[id];
    const unknown: DeviceRow[] = [];
    for (const [id, row] of read) {
      const place = indexed[id];
      if (place && place[0] === row.head.revision) places[id] = place;
      else unknown.push(row);
    }
    let isAsOnDevice = true;
    for (const record of await Promise.all(unknown.map((row) => this.#cache.open(row)))) {
      if (!record) continue;
      const { id, revision } = record;
      places[id] = [revision, dayOf(orderOf(record))];
      if (revision !== read.get(id)?.head.revision) isAsOnDevice = false;
      opened(record);
    }
    const placed = Object.entries(places).map(([id, [, day]]) => ({
      id,
      order: `${day}\n${id}`,
      isHere: true,
      row: read.get(id),
    }));
    placed.sort(byOrder);
    // What is out of sight leaves the index at once, what is new with more of it.
    const isStale = log ? !since || since.length > mostWritten / 2 : unknown.length > placed.length / 20;
    const hasLess = Object.keys(indexed).some((id) => !places[id]);
    if (placed.length >= many && isAsOnDevice && (isStale || hasLess)) {
      const inOrder = placed.map(({ id }) => [id, places[id]]);
      void this.#write(key, log ? writtenUntil(log) : {}, Object.fromEntries(inOrder) as Places);
    }
    return placed;
  }

  /** Forgets the places in the lists of a company that cannot be read any more. */
  removed(company: RecordId): DeviceChange {
    return { table: 'marks', clear: this.#rows.key('order', company, '') };
  }

  async #open(row: DeviceRow): Promise<Places | undefined> {
    try {
      return await this.#rows.open<Places>('marks', row);
    } catch (error) {
      // It is made anew from the records.
      if (isBansoError(error, 'unreadable')) return undefined;
      throw error;
    }
  }

  /** Where the device does not take it, whoever lists them next opens them again. */
  async #write(key: string, head: DeviceRow['head'], places: Places): Promise<void> {
    try {
      await this.#rows.write([{ table: 'marks', put: await this.#rows.seal('marks', key, head, places) }]);
    } catch (error) {
      if (!isBansoError(error)) throw error;
    }
  }
}

const dayOf = (order: string) => order.slice(0, order.indexOf('\n'));
