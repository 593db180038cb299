import { StorageError } from '../core/errors.js';
import type {
  DeviceChange,
  DeviceRange,
  DeviceRow,
  DeviceStore,
  DeviceTable,
} from '../offline/device/device-store.js';

type Tables = ReadonlyMap<string, DeviceRow>;

/** What lies on one device, whatever happens to the tabs that wrote it. */
export class MemoryDisk {
  #rows: Tables = new Map();

  /** Table and key of every row, for tests that look for what must not be there. */
  get keys(): string[] {
    return [...this.#rows.keys()].sort();
  }

  read(table: DeviceTable, key: string): DeviceRow | undefined {
    return copied(this.#rows.get(nameOf(table, key)));
  }

  list(table: DeviceTable, { prefix, after, from = prefix, to, limit = Infinity }: DeviceRange): DeviceRow[] {
    return [...this.#rows]
      .filter(([name]) => name.startsWith(nameOf(table, prefix)))
      .filter(([, { key }]) => after === undefined || key > after)
      .filter(([, { key }]) => key >= from && (to === undefined || key <= to))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([, row]) => copied(row)!);
  }

  /** All of the changes or, when an update throws, none. */
  write(changes: readonly DeviceChange[]): void {
    const rows = new Map(this.#rows);
    for (const change of changes) {
      if ('put' in change) rows.set(nameOf(change.table, change.put.key), copied(change.put)!);
      else if ('add' in change) {
        const name = nameOf(change.table, change.add.key);
        if (!rows.has(name)) rows.set(name, copied(change.add)!);
      } else if ('remove' in change) rows.delete(nameOf(change.table, change.remove));
      else if ('clear' in change) {
        const prefix = nameOf(change.table, change.clear);
        for (const name of rows.keys()) if (name.startsWith(prefix)) rows.delete(name);
      } else {
        const name = nameOf(change.table, change.key);
        const next = change.update(copied(rows.get(name)));
        if (next === null) rows.delete(name);
        else if (next) rows.set(name, copied(next)!);
      }
    }
    this.#rows = rows;
  }

  /** As a browser deletes what it keeps for an origin. */
  evict(): void {
    this.#rows = new Map();
  }
}

/** What a tab does with its device, one thing after the other. */
export type Act = <R>(what: string, act: () => R) => Promise<R>;

/** A store on the disk as one tab opens it; every call passes through `act`. */
export function memoryStore(disk: MemoryDisk, act: Act): DeviceStore {
  let isOpen = true;
  const opened = <R>(call: () => R) => {
    if (!isOpen) throw new StorageError('blocked', 'The store was closed');
    return call();
  };
  return {
    read: (table, key) => act(`read ${table}`, () => opened(() => disk.read(table, key))),
    list: (table, range) => act(`list ${table}`, () => opened(() => disk.list(table, range))),
    write: (changes) => act('write', () => opened(() => disk.write(changes))),
    close: () => {
      isOpen = false;
    },
  };
}

/** A table's name holds no slash, so that no key can reach into another table. */
const nameOf = (table: DeviceTable, key: string) => `${table}/${key}`;

const copied = (row: DeviceRow | undefined): DeviceRow | undefined => row && structuredClone(row);
