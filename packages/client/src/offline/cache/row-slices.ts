import type { Kind, RecordId } from '@banso/model';
import type { DeviceRow } from '../device/device-store.js';
import type { RecordCache } from './record-cache.js';

/** So many rows are read at once: one after the other they take thrice as long, all together nothing is done meanwhile. */
const size = 500;

type Rows = ReadonlyMap<RecordId, DeviceRow>;

/** Many rows of a kind, of which those that lie beside each other are read together when the first of them is wanted. */
export class RowSlices {
  readonly #cache: RecordCache;
  readonly #kind: Kind;
  readonly #ids: () => readonly RecordId[];
  /** The first and the last id of each slice, in the order in which they lie. */
  #slices: readonly (readonly [first: RecordId, last: RecordId])[] | undefined;
  readonly #read = new Map<number, Promise<Rows>>();

  /** @param ids asked for when the first row is wanted */
  constructor(cache: RecordCache, kind: Kind, ids: () => readonly RecordId[]) {
    this.#cache = cache;
    this.#kind = kind;
    this.#ids = ids;
  }

  /** @throws {StorageError} */
  async row(id: RecordId): Promise<DeviceRow | undefined> {
    return (await this.want(id)).get(id);
  }

  /** Begins to read what lies around a row, unless that was begun. */
  want(id: RecordId): Promise<Rows> {
    const slices = (this.#slices ??= sliced([...this.#ids()].sort()));
    const number = slices.findIndex(([, last]) => last >= id);
    const [first, last] = slices[number] ?? [id, id];
    let reading = this.#read.get(number);
    if (!reading) {
      this.#read.set(number, (reading = this.#cache.between(this.#kind, first, last)));
      // It is tried again by whoever wants it next.
      reading.catch(() => this.#read.delete(number));
    }
    return reading;
  }
}

function sliced(ids: readonly RecordId[]): [RecordId, RecordId][] {
  const slices: [RecordId, RecordId][] = [];
  for (let at = 0; at < ids.length; at += size)
    slices.push([ids[at]!, ids[Math.min(at + size, ids.length) - 1]!]);
  return slices;
}
