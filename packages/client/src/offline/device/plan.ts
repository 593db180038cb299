import type { DeviceChange, DeviceRow, DeviceTable } from './device-store.js';

/** What one call of `write` asks for. */
export type Write = readonly DeviceChange[];

export type Operation =
  | { table: DeviceTable; put: DeviceRow }
  | { table: DeviceTable; add: DeviceRow; isNew?: true }
  | { table: DeviceTable; remove: string }
  | { table: DeviceTable; clear: string };

/** The rows that updates look at, by table and key; what is set in a layer above another stays in it. */
export class Rows {
  readonly #below: Rows | undefined;
  readonly #rows = new Map<DeviceTable, Map<string, DeviceRow | undefined>>();

  constructor(below?: Rows) {
    this.#below = below;
  }

  get(table: DeviceTable, key: string): DeviceRow | undefined {
    const own = this.#rows.get(table);
    return own?.has(key) ? own.get(key) : this.#below?.get(table, key);
  }

  has(table: DeviceTable, key: string): boolean {
    return this.#rows.get(table)?.has(key) || (this.#below?.has(table, key) ?? false);
  }

  set(table: DeviceTable, key: string, row: DeviceRow | undefined): void {
    let rows = this.#rows.get(table);
    if (!rows) this.#rows.set(table, (rows = new Map<string, DeviceRow | undefined>()));
    rows.set(key, row);
  }

  /** Table and key of every row of this layer and those below; a key may come twice. */
  *keys(): Iterable<[DeviceTable, string]> {
    for (const [table, rows] of this.#rows) for (const key of rows.keys()) yield [table, key];
    if (this.#below) yield* this.#below.keys();
  }

  /** Lets the layer below have what was set in this one. */
  settle(): void {
    for (const [table, rows] of this.#rows) for (const [key, row] of rows) this.#below?.set(table, key, row);
  }
}

/** Table and key of every row that an update of these writes looks at, each once. */
export function updatedRows(writes: readonly Write[]): [DeviceTable, string][] {
  const seen = new Rows();
  for (const change of writes.flat()) {
    if ('update' in change) seen.set(change.table, change.key, undefined);
  }
  return [...seen.keys()];
}

/**
 * What is to be done for these writes if every condition holds, known without having looked; undefined when an update has
 * a say in it, or a condition looks at what one of the writes changes.
 */
export function operationsIfAllHold(writes: readonly Write[]): Operation[] | undefined {
  const looked = new Set<DeviceTable>();
  const operations: Operation[] = [];
  for (const change of writes.flat()) {
    if (!('update' in change)) operations.push(change);
    else if (change.isCondition) looked.add(change.table);
    else return undefined;
  }
  return operations.some(({ table }) => looked.has(table)) ? undefined : operations;
}

/**
 * What is to be done for these writes, one after the other, each as if it were alone: an update sees what stood before
 * it, and a write whose update throws is left out as a whole.
 *
 * @param current the rows that updates look at, as they stand; the later writes' view of them afterwards
 */
export function planOf(
  writes: readonly Write[],
  current: Rows,
): { operations: Operation[]; failures: Map<number, unknown> } {
  /** By what is done to which row: the last one alone stands, however many there were. */
  const operations = new Map<unknown, Operation>();
  const failures = new Map<number, unknown>();
  writes.forEach((write, index) => {
    const seen = new Rows(current);
    try {
      const own = write.flatMap((change) => operationsOf(change, seen));
      for (const operation of own) {
        const name = nameOf(operation);
        operations.delete(name);
        operations.set(name, operation);
      }
      seen.settle();
    } catch (error) {
      failures.set(index, error);
    }
  });
  return { operations: [...operations.values()], failures };
}

/** What is done to one row, whatever stood there, goes by the row; everything else by itself. */
function nameOf(operation: Operation): unknown {
  const { table, put, remove = put?.key } = operation as { table: string; put?: DeviceRow; remove?: string };
  return remove === undefined ? operation : table + remove;
}

/** Notes in `rows` what the change makes of them. */
function operationsOf(change: DeviceChange, rows: Rows): Operation[] {
  const { table } = change;
  if ('update' in change) {
    const answer = change.update(rows.get(table, change.key));
    if (answer === undefined) return [];
    rows.set(table, change.key, answer ?? undefined);
    return [answer === null ? { table, remove: change.key } : { table, put: answer }];
  }
  if ('put' in change) {
    if (rows.has(table, change.put.key)) rows.set(table, change.put.key, change.put);
  } else if ('add' in change) {
    if (rows.get(table, change.add.key)) return [];
    if (rows.has(table, change.add.key)) rows.set(table, change.add.key, change.add);
  } else if ('remove' in change) {
    if (rows.has(table, change.remove)) rows.set(table, change.remove, undefined);
  } else {
    for (const [other, key] of [...rows.keys()]) {
      if (other === table && key.startsWith(change.clear)) rows.set(table, key, undefined);
    }
  }
  return [change];
}
