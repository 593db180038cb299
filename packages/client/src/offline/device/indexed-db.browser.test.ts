import { expect, waitUntil } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { StorageError } from '../../core/errors.js';
import type { DeviceRow, DeviceStore } from './device-store.js';
import { openIndexedDb } from './indexed-db.js';
import type { IndexedDbOptions } from './indexed-db.js';
import { schemaSteps } from './schema.js';
import type { SchemaStep } from './schema.js';

const row = (key: string, count = 0, body?: Uint8Array): DeviceRow => ({
  key,
  head: { count },
  ...(body && { body }),
});
const keys = (rows: DeviceRow[]) => rows.map(({ key }) => key);

let name: string;
let opened: DeviceStore[];
let told: StorageError[];

async function open(options: IndexedDbOptions = {}): Promise<DeviceStore> {
  const store = await openIndexedDb({ name, tell: (fault) => told.push(fault), ...options });
  opened.push(store);
  return store;
}

/** The fault that a call ends with. */
async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as StorageError).kind ?? error;
  }
}

/** Replaces a method of IndexedDB until the end of the test. */
const restore: (() => void)[] = [];
function replace<T extends object, K extends keyof T>(owner: T, method: K, make: (original: T[K]) => T[K]) {
  const original = owner[method];
  owner[method] = make(original);
  restore.push(() => (owner[method] = original));
}

beforeEach(() => {
  name = `test-${Math.random().toString(36).slice(2)}`;
  opened = [];
  told = [];
});

afterEach(async () => {
  restore.splice(0).forEach((undo) => undo());
  opened.forEach((store) => store.close());
  await deleteDB(name);
});

describe('the store in IndexedDB', () => {
  it('keeps rows over a reopening, bytes included', async () => {
    const body = crypto.getRandomValues(new Uint8Array(1000));
    const store = await open();
    await store.write([{ table: 'records', put: row('per_1/a', 7, body) }]);
    store.close();
    const again = await open();
    expect(await again.read('records', 'per_1/a')).to.deep.equal(row('per_1/a', 7, body));
    expect(await again.read('records', 'per_1/b')).to.equal(undefined);
    expect(await again.read('intents', 'per_1/a')).to.equal(undefined);
  });

  it('lists one person and one kind in the order of keys, from where it left off', async () => {
    const store = await open();
    const names = ['per_1/b/1', 'per_1/b/2', 'per_1/b/3', 'per_1/c/1', 'per_10/b/1', 'per_2/b/1'];
    await store.write(names.map((key) => ({ table: 'records', put: row(key) })));
    const list = async (range: Parameters<DeviceStore['list']>[1]) =>
      keys(await store.list('records', range));
    expect(await list({ prefix: '' })).to.deep.equal(names);
    expect(await list({ prefix: 'per_1/' })).to.deep.equal(names.slice(0, 4));
    expect(await list({ prefix: 'per_1/b/', limit: 2 })).to.deep.equal(names.slice(0, 2));
    expect(await list({ prefix: 'per_1/b/', after: 'per_1/b/2' })).to.deep.equal(['per_1/b/3']);
    expect(await list({ prefix: 'per_1/b/', after: 'per_0' })).to.deep.equal(names.slice(0, 3));
    expect(await list({ prefix: 'per_1/b/', after: 'per_1/c/1' })).to.deep.equal([]);
    expect(await list({ prefix: 'per_1/b/', from: 'per_1/b/2', to: 'per_1/b/3' })).to.deep.equal(
      names.slice(1, 3),
    );
    expect(await list({ prefix: 'per_1/b/', from: 'per_1/b/2', to: 'per_1/b/2' })).to.deep.equal([names[1]]);
    expect(await list({ prefix: 'per_1/b/', from: 'per_1/b/3', to: 'per_1/b/1' })).to.deep.equal([]);
  });

  it('writes all of a call or nothing of it', async () => {
    const store = await open();
    const refused = store.write([
      { table: 'records', put: row('a') },
      {
        table: 'keys',
        key: 'k',
        update: (current) => {
          if (!current) throw new RangeError('gone');
          return undefined;
        },
      },
    ]);
    expect(await refused.catch((error: unknown) => error)).to.be.instanceOf(RangeError);
    expect(await store.read('records', 'a')).to.equal(undefined);
    const uncloneable = { key: 'b', head: { a: (() => {}) as never } };
    const mistake = await store
      .write([
        { table: 'records', put: row('a') },
        { table: 'records', put: uncloneable },
      ])
      .catch((error: unknown) => error);
    expect((mistake as Error).name).to.equal('DataCloneError');
    expect(await store.read('records', 'a')).to.equal(undefined);
  });

  it('keeps a write only if its conditions hold, and those beside it whatever becomes of it', async () => {
    const store = await open();
    await store.write([{ table: 'keys', put: row('per_1/vault', 1) }]);
    const writeIf = (count: number, key: string, table: 'records' | 'keys' = 'records') =>
      store.write([
        {
          table: 'keys',
          key: 'per_1/vault',
          isCondition: true,
          update(current) {
            if (current?.head.count !== count) throw new RangeError('another vault');
            return undefined;
          },
        },
        { table, put: row(key, 2) },
      ]);
    const outcomes = await Promise.allSettled([writeIf(1, 'a'), writeIf(2, 'b'), writeIf(1, 'c')]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(keys(await store.list('records', { prefix: '' }))).to.deep.equal(['a', 'c']);
    // A condition sees what a write before it has changed.
    const inTurn = await Promise.allSettled([
      writeIf(1, 'd'),
      writeIf(1, 'per_1/vault', 'keys'),
      writeIf(1, 'e'),
    ]);
    expect(inTurn.map(({ status }) => status)).to.deep.equal(['fulfilled', 'fulfilled', 'rejected']);
    expect(keys(await store.list('records', { prefix: '' }))).to.deep.equal(['a', 'c', 'd']);
    expect((await Promise.allSettled([writeIf(1, 'f')]))[0].status).to.equal('rejected');
  });

  it('adds a row only where nothing stands, and keeps whatever is written with it', async () => {
    const store = await open();
    await store.write([{ table: 'intents', put: row('a', 1) }]);
    await Promise.all([
      store.write([
        { table: 'intents', add: row('a', 2) },
        { table: 'drafts', put: row('d') },
      ]),
      store.write([{ table: 'intents', add: row('b', 3) }]),
      store.write([{ table: 'intents', add: row('b', 4) }]),
    ]);
    const found = await Promise.all(['a', 'b'].map((key) => store.read('intents', key)));
    expect(found.map((one) => one?.head.count)).to.deep.equal([1, 3]);
    expect(await store.read('drafts', 'd')).to.deep.equal(row('d'));
  });

  it('reads what is asked for in one task in one transaction', async () => {
    let transactions = 0;
    const store = await open();
    await store.write([1, 2, 3].map((count) => ({ table: 'records', put: row(`a/${count}`, count) })));
    replace(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...call) {
          transactions++;
          return original.apply(this, call);
        },
    );
    const found = await Promise.all([
      store.read('records', 'a/3'),
      store.read('drafts', 'a/3'),
      store.read('records', 'a/1'),
    ]);
    expect(found.map((one) => one?.head.count)).to.deep.equal([3, undefined, 1]);
    expect(transactions).to.equal(1);
  });

  it('lets two tabs change the same row, each seeing the other', async () => {
    const [one, two] = [await open(), await open()];
    const add = (store: DeviceStore) =>
      store.write([
        { table: 'marks', key: 'n', update: (current) => row('n', Number(current?.head.count ?? 0) + 1) },
      ]);
    await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2 ? one : two)));
    expect((await one.read('marks', 'n'))?.head.count).to.equal(40);
  });

  it('clears the rows of one person and no other', async () => {
    const store = await open();
    await store.write(['per_1/a', 'per_1/b', 'per_2/a'].map((key) => ({ table: 'drafts', put: row(key) })));
    await store.write([{ table: 'drafts', clear: 'per_1/' }]);
    expect(keys(await store.list('drafts', { prefix: '' }))).to.deep.equal(['per_2/a']);
  });

  it('asks for strict durability and shares one transaction among the writes of one task', async () => {
    const asked: (string | undefined)[] = [];
    replace(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...call) {
          if (call[1] === 'readwrite') asked.push(call[2]?.durability);
          return original.apply(this, call);
        },
    );
    const store = await open();
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) => store.write([{ table: 'intents', put: row(`a/${index}`) }])),
    );
    expect(asked).to.deep.equal(['strict']);
    expect(await store.list('intents', { prefix: 'a/' })).to.have.lengthOf(1000);
    await store.write([]);
    expect(asked).to.have.lengthOf(1);
  });
});

describe('a connection that breaks', () => {
  it('is opened anew and the write repeated once, within a second', async () => {
    const store = await open();
    let broken = 0;
    replace(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...call) {
          if (call[1] === 'readwrite' && broken++ === 0)
            throw new DOMException(
              'Connection to Indexed Database server lost. Refresh the page to try again',
              'UnknownError',
            );
          return original.apply(this, call);
        },
    );
    const began = performance.now();
    await store.write([{ table: 'records', put: row('a') }]);
    expect(performance.now() - began).to.be.below(1000);
    expect(await store.read('records', 'a')).to.deep.equal(row('a'));
    expect(told).to.deep.equal([]);
  });

  it('is opened anew after it was closed from outside', async () => {
    const connections: IDBDatabase[] = [];
    replace(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...call) {
          connections.push(this);
          return original.apply(this, call);
        },
    );
    const store = await open();
    connections.forEach((database) => database.close()); // From now on it throws InvalidStateError.
    await store.write([{ table: 'records', put: row('a') }]);
    expect(await store.read('records', 'a')).to.deep.equal(row('a'));
  });

  it('is told when it breaks again, and mended by the next call', async () => {
    const store = await open();
    let isBroken = true;
    replace(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...call) {
          const transaction = original.apply(this, call);
          if (call[1] === 'readwrite' && isBroken) queueMicrotask(() => transaction.abort()); // No error at all.
          return transaction;
        },
    );
    const write = () => store.write([{ table: 'records', put: row('a') }]);
    expect(await faultOf(write())).to.equal('lost');
    expect(await store.read('records', 'a')).to.equal(undefined);
    isBroken = false;
    await write();
    expect(await store.read('records', 'a')).to.deep.equal(row('a'));
  });

  it('is given up when a transaction never ends, and the next one is not held up by it', async () => {
    const store = await open({ timeout: 400 });
    let hangs = true;
    replace(
      IDBObjectStore.prototype,
      'get',
      (original) =>
        function (this: IDBObjectStore, ...call) {
          const request = original.apply(this, call);
          if (!hangs || this.name !== 'marks') return request;
          // The answer is never heard of, and the transaction stays alive.
          request.addEventListener('success', (event) => event.stopImmediatePropagation());
          const stayAlive = () => {
            try {
              original.call(this, 'x').onsuccess = stayAlive;
            } catch {
              // It was aborted at last.
            }
          };
          stayAlive();
          return request;
        },
    );
    const write = () => store.write([{ table: 'marks', key: 'a', update: () => row('a', 1) }]);
    expect(await faultOf(write())).to.equal('lost');
    hangs = false;
    await write();
    expect((await store.read('marks', 'a'))?.head.count).to.equal(1);
  });

  it('says that everything is gone when the database was deleted under it, and then works on an empty one', async () => {
    const store = await open();
    await store.write([{ table: 'records', put: row('a') }]);
    const deleted = deleteDB(name);
    const outcome = await faultOf(store.write([{ table: 'records', put: row('b') }]));
    await deleted;
    if (outcome === 'none') {
      // It came just before.
      expect(await faultOf(store.read('records', 'b'))).to.equal('evicted');
    } else {
      expect(outcome).to.equal('evicted');
    }
    await store.write([{ table: 'records', put: row('c') }]);
    expect(keys(await store.list('records', { prefix: '' }))).to.deep.equal(['c']);
  });

  it('tells the page at once, without waiting for a call', async () => {
    const store = await open();
    await store.write([{ table: 'records', put: row('a') }]);
    await deleteDB(name);
    await waitUntil(() => told.length > 0);
    expect(told.map(({ kind }) => kind)).to.deep.equal(['evicted']);
    await store.write([{ table: 'records', put: row('b') }]);
    expect(keys(await store.list('records', { prefix: '' }))).to.deep.equal(['b']);
  });

  it('says on opening that the database was deleted since the last visit', async () => {
    let identity: string | undefined;
    const remembered = { get: () => identity, set: (made: string) => void (identity = made) };
    (await open({ remembered })).close();
    (await open({ remembered })).close();
    expect(told).to.deep.equal([]);
    await deleteDB(name);
    await open({ remembered });
    expect(told.map(({ kind }) => kind)).to.deep.equal(['evicted']);
    await open({ remembered });
    expect(told).to.have.lengthOf(1);
  });
});

describe('a new version of the page', () => {
  const second: SchemaStep = (database) => {
    (database as unknown as IDBDatabase).createObjectStore('labels', { keyPath: 'key' });
  };

  it('keeps every row of the version before', async () => {
    const before = await open();
    const tables = ['records', 'intents', 'drafts', 'keys', 'marks'] as const;
    await before.write(tables.map((table) => ({ table, put: row('a', 1, new Uint8Array([1])) })));
    before.close();
    const after = await open({ steps: [...schemaSteps, second] });
    for (const table of tables)
      expect(await after.read(table, 'a')).to.deep.equal(row('a', 1, new Uint8Array([1])));
    expect(told).to.deep.equal([]);
  });

  it('takes over a database that was made by hand at an earlier version', async () => {
    const hand = await openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore('records', { keyPath: 'key' }),
    });
    await hand.put('records', row('a', 5));
    hand.close();
    const steps: SchemaStep[] = [
      (database) => void database.createObjectStore('records', { keyPath: 'key' }),
      (database) => void database.createObjectStore('about', { keyPath: 'key' }),
      (database) => void database.createObjectStore('marks', { keyPath: 'key' }),
    ];
    const store = await open({ steps });
    await store.write([{ table: 'marks', put: row('m') }]);
    expect((await store.read('records', 'a'))?.head.count).to.equal(5);
  });

  it('makes the page of the version before close, say so, and stay away', async () => {
    const older = await open();
    await older.write([{ table: 'records', put: row('a') }]);
    const newer = await open({ steps: [...schemaSteps, second] });
    expect(told.map(({ kind }) => kind)).to.deep.equal(['blocked']);
    expect(await faultOf(older.write([{ table: 'records', put: row('b') }]))).to.equal('blocked');
    expect(await faultOf(open())).to.equal('blocked');
    expect(keys(await newer.list('records', { prefix: '' }))).to.deep.equal(['a']);
  });

  it('waits for a tab that does not close, says so, and goes on once it has', async () => {
    const stubborn = await openDB(name, 1, { upgrade: (database) => schemaSteps[0]!(database as never) });
    const steps = [...schemaSteps, second];
    expect(await faultOf(open({ steps, timeout: 100 }))).to.equal('blocked');
    expect(told.map(({ kind }) => kind)).to.deep.equal(['blocked']);
    stubborn.close();
    const store = await open({ steps });
    await store.write([{ table: 'records', put: row('a') }]);
  });

  it('leaves everything as it was when an upgrade fails half-way', async () => {
    const store = await open();
    await store.write([{ table: 'records', put: row('a') }]);
    store.close();
    const failing: SchemaStep = (database) => {
      second(database);
      database.createObjectStore('records', { keyPath: 'key' }); // There is one.
    };
    expect(await faultOf(open({ steps: [...schemaSteps, failing] }))).to.equal('lost');
    const again = await open();
    expect(keys(await again.list('records', { prefix: '' }))).to.deep.equal(['a']);
  });
});
