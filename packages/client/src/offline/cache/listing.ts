import type { AnyRecord, RecordId } from '@banso/model';
import { isIn, orderOf } from './filter.js';
import type { AnyFilter } from './filter.js';
import type { DeviceRow } from '../device/device-store.js';
import { byOrder, many } from './order-index.js';
import type { OrderIndex, Placed } from './order-index.js';
import type { RecordCache } from './record-cache.js';
import { RowSlices } from './row-slices.js';

/** More than the contract has: what is here costs less when it is asked for in larger parts. */
export const mostOnPage = 500;

/** So long, in milliseconds, a list that was read stays in memory; a page that is asked for later reads it again. */
const kept = 10_000;

/** What lies on the device of a company, in the order of a list. */
interface Listing<T extends AnyRecord> {
  /** See `ListingsSettings.version`: with another one it is read again. */
  version: number;
  placed: readonly Placed[];
  /** Those that had to be opened to find their place. */
  found: ReadonlyMap<RecordId, T>;
  /** The rows that were not read to find their place. */
  rows: RowSlices;
  /** Those of the next page, which are opened while whoever asked is busy with this one. */
  ahead: Map<RecordId, Promise<T | undefined>>;
}

export interface ListingsSettings<T extends AnyRecord> {
  kind: T['kind'];
  cache: RecordCache;
  order: OrderIndex;
  /** Another number after every change of a record. */
  version: () => number;
  after: (milliseconds: number, call: () => void) => void;
}

/** The records that have something the server does not have, as their person sees them; undefined = they see none. */
export type Views<T> = ReadonlyMap<RecordId, T | undefined>;

export interface ListedPage<T> {
  items: T[];
  views: Views<T>;
  /** The order behind which the next page begins; undefined = that was all. */
  next: string | undefined;
}

/**
 * Pages of what the device has of a kind. Where there is much, the first page reads its own rows, the others are read in slices once for
 * all pages of a list, and a page opens only its own.
 */
export class Listings<T extends AnyRecord> {
  readonly #settings: ListingsSettings<T>;
  readonly #kept = new Map<RecordId | undefined, Listing<T>>();

  constructor(settings: ListingsSettings<T>) {
    this.#settings = settings;
  }

  /**
   * @param after the order behind which the page begins; undefined = it is the first
   * @param look answers the views; asked when the device was read, because that takes its time and is not to hide what has come
   * @throws {StorageError}
   */
  async page(
    filter: AnyFilter,
    after: string | undefined,
    look: () => Promise<Views<T>>,
  ): Promise<ListedPage<T>> {
    const listing = await this.#listingOf(filter.company, after === undefined);
    const { cache } = this.#settings;
    const limit = Math.min(filter.limit ?? 50, mostOnPage);
    const known = new Map<RecordId, T | undefined>(listing.found);
    let isSoon = after === undefined;
    for (;;) {
      const views = await look();
      const entries = withViews(listing.placed, views);
      const missing: Placed[] = [];
      const items: T[] = [];
      let at = after === undefined ? 0 : firstBehind(entries, after);
      // Without a wait from here on: what is handed out is what is known when it is.
      for (; at < entries.length && items.length + missing.length < limit; at++) {
        const placed = entries[at]!;
        const { id, isHere } = placed;
        const record = isHere ? known.get(id) : views.get(id);
        if (isHere && !known.has(id)) missing.push(placed);
        const newest = record && cache.newest(record);
        if (newest && isIn(newest, filter)) items.push(newest);
      }
      if (missing.length > 0) {
        const rowOf = (id: RecordId) => (isSoon ? cache.row(this.#settings.kind, id) : listing.rows.row(id));
        await Promise.all(
          missing.map(async (placed) => {
            const { id } = placed;
            const opening = listing.ahead.get(id) ?? this.#open(placed, rowOf);
            listing.ahead.delete(id);
            known.set(id, await opening);
          }),
        );
        isSoon = false;
        continue;
      }
      const next = at < entries.length ? entries[at - 1]?.order : undefined;
      if (next === undefined) this.#kept.delete(filter.company);
      else
        // What is read now would keep whoever asked waiting for what they read next.
        this.#settings.after(0, () => {
          if (this.#kept.get(filter.company) === listing)
            this.#openAhead(
              listing,
              entries.slice(at, at + mostOnPage),
              entries.slice(at + mostOnPage, at + 2 * mostOnPage),
            );
        });
      return { items, views, next };
    }
  }

  async #open(
    { id, row }: Placed,
    rowOf: (id: RecordId) => Promise<DeviceRow | undefined>,
  ): Promise<T | undefined> {
    const found = row ?? (await rowOf(id));
    return found && this.#settings.cache.open<T>(found);
  }

  /**
   * Opens the next page, and reads the one behind it meanwhile. What cannot be opened now is tried again, and fails, with
   * its page.
   */
  #openAhead(
    { found, rows, ahead }: Listing<T>,
    entries: readonly Placed[],
    behind: readonly Placed[],
  ): void {
    for (const placed of entries) {
      const { id, isHere } = placed;
      if (!isHere || found.has(id) || ahead.has(id)) continue;
      const opening = this.#open(placed, (wanted) => rows.row(wanted));
      ahead.set(id, opening);
      opening.catch(() => ahead.delete(id));
    }
    for (const { id, isHere, row } of behind) if (isHere && !row) void rows.want(id);
  }

  async #listingOf(company: RecordId | undefined, isFirst: boolean): Promise<Listing<T>> {
    const { kind, cache, order, version, after } = this.#settings;
    const former = this.#kept.get(company);
    if (former && !isFirst && former.version === version()) return former;
    const before = version();
    const found = new Map<RecordId, T>();
    const placed = await order.placed(kind, company, (record) => found.set(record.id, record as T));
    const rows = new RowSlices(cache, kind, () => placed.flatMap(({ id, row }) => (row ? [] : [id])));
    const listing: Listing<T> = { version: before, placed, found, rows, ahead: new Map() };
    if (placed.length < many) return listing;
    this.#kept.set(company, listing);
    after(kept, () => {
      if (this.#kept.get(company) === listing) this.#kept.delete(company);
    });
    return listing;
  }
}

/** Views stand in the place of what the device has of the same records. */
function withViews<T extends AnyRecord>(placed: readonly Placed[], views: Views<T>): readonly Placed[] {
  if (views.size === 0) return placed;
  const own = [...views.values()].flatMap((view) =>
    view ? { id: view.id, order: orderOf(view), isHere: false } : [],
  );
  return [...placed.filter(({ id }) => !views.has(id)), ...own].sort(byOrder);
}

/** The number of the first that comes behind an order. */
function firstBehind(entries: readonly Placed[], after: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.order ?? '') < after) high = middle;
    else low = middle + 1;
  }
  return low;
}
