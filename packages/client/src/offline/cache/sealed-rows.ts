import type { Kind, RecordId } from '@banso/model';
import { isBansoError } from '../../core/errors.js';
import type {
  DeviceChange,
  DeviceRange,
  DeviceRow,
  DeviceStore,
  DeviceTable,
} from '../device/device-store.js';
import type { Sealer } from '../vault/sealer.js';
import { written } from './written-lately.js';

/** The rows of one person on this device: their keys begin with the person's id, their content is sealed. */
export class SealedRows {
  readonly person: string;
  readonly #store: DeviceStore;
  readonly #sealer: Sealer;
  readonly #guard: (() => DeviceChange) | undefined;
  readonly #evicted: () => void;

  /**
   * @param guard belongs to every write; see `Vault.guard`
   * @param evicted called when the device turns out to have lost everything
   */
  constructor(
    store: DeviceStore,
    sealer: Sealer,
    guard?: () => DeviceChange,
    evicted: () => void = () => {},
  ) {
    this.person = sealer.person;
    this.#store = store;
    this.#sealer = sealer;
    this.#guard = guard;
    this.#evicted = evicted;
  }

  /** The key of a row of this person. */
  key(...parts: readonly string[]): string {
    return [this.person, ...parts].join('/');
  }

  async seal(table: DeviceTable, key: string, head: DeviceRow['head'], value: unknown): Promise<DeviceRow> {
    const plain = encoder.encode(JSON.stringify(value));
    return { key, head, body: await this.#sealer.seal(plain, `${table}/${key}`) };
  }

  /** @throws {StorageError} `unreadable` */
  async open<T>(table: DeviceTable, row: DeviceRow): Promise<T> {
    const plain = await this.#sealer.open(row.body ?? new Uint8Array(), `${table}/${row.key}`);
    return JSON.parse(decoder.decode(plain)) as T;
  }

  read(table: DeviceTable, key: string): Promise<DeviceRow | undefined> {
    return this.#watched(this.#store.read(table, key));
  }

  /** Every row of this person in a table, or those whose key goes on with `parts`. */
  list(
    table: DeviceTable,
    parts: readonly string[] = [],
    range?: Omit<DeviceRange, 'prefix'>,
  ): Promise<DeviceRow[]> {
    return this.#watched(this.#store.list(table, { ...range, prefix: this.key(...parts, '') }));
  }

  async write(changes: readonly DeviceChange[]): Promise<void> {
    const guard = this.#guard?.();
    const all = [...(guard ? [guard] : []), ...changes, ...this.#written(changes)];
    await this.#watched(this.#store.write(all));
  }

  /** Which records of a kind were written lately; see `written`. */
  writtenLately(kind: string): Promise<DeviceRow | undefined> {
    return this.read('marks', this.#logOf(kind));
  }

  /** A record never goes back: whatever changes its row looks at what stands there. */
  #written(changes: readonly DeviceChange[]): DeviceChange[] {
    return changes.flatMap((change) => {
      if (change.table !== 'records' || !('update' in change)) return [];
      const [, kind, id] = change.key.split('/') as [string, Kind, RecordId];
      return [written(this.#logOf(kind), id)];
    });
  }

  #logOf(kind: string): string {
    return this.key('lately', kind);
  }

  async #watched<R>(call: Promise<R>): Promise<R> {
    try {
      return await call;
    } catch (error) {
      if (isBansoError(error, 'evicted')) this.#evicted();
      throw error;
    }
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
