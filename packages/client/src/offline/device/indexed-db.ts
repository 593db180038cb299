import { unwrap } from 'idb';
import type { StorageError } from '../../core/errors.js';
import { systemClock } from '../../core/clock.js';
import type { Clock } from '../../core/clock.js';
import { Connection } from './connection.js';
import type { Remembered } from './connection.js';
import type { DeviceRange, DeviceRow, DeviceStore, DeviceTable } from './device-store.js';
import { GroupCommit } from './group-commit.js';
import { GroupRead } from './group-read.js';
import type { RowName } from './group-read.js';
import { Rows, operationsIfAllHold, planOf, updatedRows } from './plan.js';
import type { Operation, Write } from './plan.js';
import { schemaSteps } from './schema.js';
import type { DeviceDatabase, SchemaStep } from './schema.js';

export interface IndexedDbOptions {
  /** The name of the database (`banso`). */
  name?: string;
  steps?: readonly SchemaStep[];
  clock?: Clock;
  /** How long opening, or one transaction, may take, in milliseconds (10 000). */
  timeout?: number;
  remembered?: Remembered;
  /** See `Platform.openStore`. */
  tell?: (fault: StorageError) => void;
}

/**
 * The device's store in IndexedDB: one object store per table. Writes are strictly durable (safe from a power cut) and
 * share transactions; a connection that breaks is opened anew.
 *
 * @throws {StorageError}
 */
export async function openIndexedDb(options: IndexedDbOptions = {}): Promise<DeviceStore> {
  const connection = new Connection({
    name: 'banso',
    steps: schemaSteps,
    clock: systemClock,
    timeout: 10_000,
    remembered: { get: () => undefined, set: () => {} },
    tell: () => {},
    ...options,
  });
  await connection.open();
  const group = new GroupCommit((writes) =>
    connection.run((database, signal, isAgain) => commit(database, writes, signal, isAgain)),
  );
  const reads = new GroupRead((rows) => connection.run((database) => read(database, rows)));
  return {
    read: (table, key) => reads.read(table, key),
    list: (table, range) => connection.run((database) => list(database, table, range)),
    write: async (changes) => {
      if (changes.length > 0) await group.write(changes);
    },
    close: () => connection.close(),
  };
}

/** Sorts after every character that a key has. */
const last = '\uffff';

async function read(database: DeviceDatabase, rows: readonly RowName[]): Promise<(DeviceRow | undefined)[]> {
  const tables = [...new Set(rows.map(([table]) => table))];
  return Promise.all(rowsIn(unwrap(database).transaction(tables), rows));
}

function rowsIn(transaction: IDBTransaction, rows: readonly RowName[]): Promise<DeviceRow | undefined>[] {
  return rows.map(
    ([table, key]) =>
      new Promise((resolve, reject) => {
        const getting = transaction.objectStore(table).get(key) as IDBRequest<DeviceRow | undefined>;
        getting.onsuccess = () => resolve(getting.result);
        getting.onerror = () => reject(getting.error ?? new DOMException('Failed', 'UnknownError'));
      }),
  );
}

async function list(database: DeviceDatabase, table: DeviceTable, range: DeviceRange): Promise<DeviceRow[]> {
  const { prefix, after, from = prefix, to = prefix + last, limit } = range;
  const isWithin = after !== undefined && after >= from;
  const begin = isWithin ? after : from;
  if (isWithin ? begin >= to : begin > to) return [];
  return database.getAll(table, IDBKeyRange.bound(begin, to, isWithin), limit);
}

/** All of the writes in one transaction; answers those whose update threw, and what it threw. */
async function commit(
  database: DeviceDatabase,
  writes: readonly Write[],
  signal: AbortSignal,
  isAgain: boolean,
): Promise<ReadonlyMap<number, unknown>> {
  const tables = [...new Set(writes.flat().map(({ table }) => table))];
  if (tables.length === 0) return new Map();
  const transaction = unwrap(database).transaction(tables, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Aborted', 'AbortError'));
  });
  done.catch(() => {}); // Awaited below, unless something fails before.
  const carryOutAll = (operations: readonly Operation[]) =>
    operations.forEach((operation) => carryOut(transaction.objectStore(operation.table), operation, isAgain));
  try {
    signal.addEventListener('abort', () => abort(transaction));
    const names = updatedRows(writes);
    const looked = Promise.all(rowsIn(transaction, names));
    looked.catch(() => {}); // Awaited below, unless something fails before.
    // Done while it looks, which saves a turn; undone if a condition does not hold.
    const ahead = operationsIfAllHold(writes);
    if (ahead) carryOutAll(ahead);
    const found = await looked;
    const rows = new Rows();
    names.forEach(([table, key], index) => rows.set(table, key, found[index]));
    const { operations, failures } = planOf(writes, rows);
    if (ahead && failures.size > 0) {
      abort(transaction);
      const rest = writes.map((write, index) => (failures.has(index) ? [] : write));
      return new Map([...failures, ...(await commit(database, rest, signal, isAgain))]);
    }
    if (!ahead) carryOutAll(operations);
    // Told to commit, it would fail with the first row that is added where one stands.
    if (!operations.some((operation) => isAdding(operation, isAgain))) transaction.commit();
    await done;
    return failures;
  } catch (error) {
    abort(transaction);
    // Why the transaction ended says more than that a request in it was called off.
    throw transaction.error ?? error;
  }
}

/** Whether a row may stand there already. */
const isAdding = (operation: Operation, isAgain: boolean) =>
  'add' in operation && (isAgain || !operation.isNew);

function carryOut(table: IDBObjectStore, operation: Operation, isAgain: boolean): void {
  if ('put' in operation) table.put(operation.put);
  else if ('add' in operation) {
    if (isAdding(operation, isAgain)) addTo(table, operation.add);
    else table.put(operation.add);
  } else if ('remove' in operation) table.delete(operation.remove);
  else table.delete(IDBKeyRange.bound(operation.clear, operation.clear + last));
}

/** Without looking first, which would cost a turn. */
function addTo(table: IDBObjectStore, row: DeviceRow): void {
  const adding = table.add(row);
  adding.addEventListener('error', (event) => {
    if (adding.error?.name !== 'ConstraintError') return;
    event.preventDefault(); // Something stands there: nothing is changed, and nothing else undone.
    event.stopPropagation();
  });
}

/** Nothing of it is kept; it may have ended already. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had.
  }
}
