/**
 * What runs in the browser: our outbox, its peers, and bare IndexedDB, each keeping the same dialogues on the device and
 * sending them. The bench calls `run` and gets back milliseconds.
 */
import { newDialogue } from '@banso/model';
import Dexie from 'dexie';
import { openDB } from 'idb';
import PouchDB from 'pouchdb-browser';
import { Queue } from 'workbox-background-sync';
import { createClient as createOnlineClient } from '@banso/client';
import { createClient } from '../../client/src/offline/index.js';
import { browserPlatform } from '../../client/src/offline/device/browser-platform.js';
import { Workspace } from '../../client/src/offline/workspace.js';
import { person, session } from './signed-in.mjs';

const company = `cmp_${'0'.repeat(32)}`;
const text = '社員がついてきてくれない。工場長が辞めてから、段取りを決める人がいないままになっている。';

/** A short meeting as it is typed in: about 800 characters of JSON. */
const entry = () => ({
  ...newDialogue(company, '2026-11-18'),
  theme: '現場の段取り',
  notes: [1, 2].map((position) => ({ id: `n${position}`, position, kind: 'words', text })),
});

const put = (record) =>
  fetch(`/api/v1/dialogues/${record.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  }).then((response) => response.json());

/**
 * What every outbox here does: `keep` one record, `keepAll` many at once, and `drain`, which brings all of them to the
 * server. All resolve when it is done.
 */

/** As many at a time as our sender has; a browser opens no more connections to one server. */
async function sendAll(records, sent) {
  const left = [...records].reverse();
  const worker = async () => {
    for (let record = left.pop(); record; record = left.pop()) {
      await put(record);
      await sent(record);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

/** Read a hundred, send them, remove each when the server has it: the loop that everybody writes. */
async function drainBy(read, remove) {
  for (let batch = await read(100); batch.length > 0; batch = await read(100))
    await sendAll(batch, ({ id }) => remove(id));
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function bare(name, durability) {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
  const database = await done(opening);
  const writing = (work) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('entries', 'readwrite', { durability });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      work(transaction.objectStore('entries'));
    });
  return {
    keep: (record) => writing((store) => store.put(record)),
    keepAll: (records) => writing((store) => records.forEach((record) => store.put(record))),
    drain: () =>
      drainBy(
        (count) => done(database.transaction('entries').objectStore('entries').getAll(null, count)),
        (id) => writing((store) => store.delete(id)),
      ),
  };
}

/** The least that whoever wants the same secrecy has to do: each record by itself, with a fresh IV, under a key in memory. */
async function bareSealed(name) {
  const { keep, keepAll } = await bare(name, 'strict');
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const encoder = new TextEncoder();
  const sealed = async (record) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(record.id) };
    const body = await crypto.subtle.encrypt(algorithm, key, encoder.encode(JSON.stringify(record)));
    return { id: record.id, iv, body };
  };
  return {
    keep: async (record) => keep(await sealed(record)),
    keepAll: async (records) => keepAll(await Promise.all(records.map(sealed))),
  };
}

const outboxes = {
  'IndexedDB, strict': (name) => bare(name, 'strict'),
  'IndexedDB, strict, sealed': bareSealed,
  'IndexedDB, relaxed': (name) => bare(name, 'relaxed'),
  async ours(name) {
    const secret = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace('=', '');
    const answer = async () => ({ person: person.id, secret });
    const gate = gated(name);
    const client = createClient({
      baseUrl: '/api',
      session,
      offline: {
        platform: gate.platform,
        deviceKeys: { fetch: answer, put: answer, remove: async () => {} },
      },
    });
    await client.offline.ready;
    if (client.offline.state !== 'open') throw new Error(`ours is ${client.offline.state}`);
    return {
      keep: (record) => client.dialogues.put(record),
      keepAll: (records) => Promise.all(records.map((record) => client.dialogues.put(record))),
      async drain() {
        gate.open();
        while (client.outbox.counts.waiting > 0) await client.outbox.flush();
        client.close();
      },
    };
  },
  async 'ours without sealing'(name) {
    const gate = gated(name);
    const online = createOnlineClient({ baseUrl: '/api', session });
    const store = await gate.platform.openStore();
    const same = async (bytes) => bytes;
    const sealer = { person: person.id, seal: same, open: same };
    const workspace = await Workspace.open({ online, platform: gate.platform, store, sealer });
    const keep = (value) => workspace.edit({ kind: 'dialogue', value, seen: [] });
    return { keep, keepAll: (records) => Promise.all(records.map(keep)) };
  },
  async idb(name) {
    const database = await openDB(name, 1, {
      upgrade: (upgraded) => void upgraded.createObjectStore('entries', { keyPath: 'id' }),
    });
    return {
      keep: (record) => database.put('entries', record),
      async keepAll(records) {
        const transaction = database.transaction('entries', 'readwrite');
        await Promise.all([...records.map((record) => transaction.store.put(record)), transaction.done]);
      },
      drain: () =>
        drainBy(
          (count) => database.getAll('entries', undefined, count),
          (id) => database.delete('entries', id),
        ),
    };
  },
  async dexie(name) {
    const database = new Dexie(name);
    database.version(1).stores({ entries: 'id' });
    const table = database.table('entries');
    return {
      keep: (record) => table.put(record),
      keepAll: (records) => table.bulkPut([...records]),
      drain: () =>
        drainBy(
          (count) => table.limit(count).toArray(),
          (id) => table.delete(id),
        ),
    };
  },
  async pouchdb(name) {
    const database = new PouchDB(name, { auto_compaction: true });
    const revisions = new Map();
    return {
      keep: (record) => database.put({ _id: record.id, record }),
      keepAll: (records) => database.bulkDocs(records.map((record) => ({ _id: record.id, record }))),
      drain: () =>
        drainBy(
          async (count) => {
            const { rows } = await database.allDocs({ include_docs: true, limit: count });
            rows.forEach((row) => 'value' in row && revisions.set(row.id, row.value.rev));
            return rows.flatMap((row) => ('doc' in row && row.doc ? [row.doc.record] : []));
          },
          (id) => database.remove(id, revisions.get(id)),
        ),
    };
  },
  async workbox(name) {
    const queue = new Queue(name, { forceSyncFallback: true, maxRetentionTime: 60 * 24 * 365 });
    const keep = (record) =>
      queue.pushRequest({
        request: new Request(`/api/v1/dialogues/${record.id}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(record),
        }),
      });
    return {
      keep,
      keepAll: (records) => Promise.all(records.map(keep)),
      drain: () => queue.replayRequests(),
    };
  },
};

/** The browser's own platform, in which another tab has the turn to send until `open`. */
function gated(name) {
  const platform = browserPlatform(name);
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  const locks = {
    async request(lock, options, work) {
      if (lock.startsWith('outbox:')) await opened;
      return platform.locks.request(lock, options, work);
    },
  };
  return { platform: { ...platform, locks }, open };
}

/** What each case takes, in milliseconds per entry, cases in turn. */
async function keeping(names, awaited, atOnce) {
  const results = {};
  for (const name of names) {
    const outbox = await outboxes[name](`keeping ${name}`);
    await outbox.keep(entry());
    const records = Array.from({ length: awaited }, entry);
    const one = await timed(async () => {
      for (const record of records) await outbox.keep(record);
    });
    const all = Array.from({ length: atOnce }, entry);
    const many = await timed(() => outbox.keepAll(all));
    results[name] = { one: one / awaited, many: many / atOnce };
  }
  return results;
}

/** What it takes to bring so many entries to the server, in milliseconds; `sending alone` keeps nothing. */
async function draining(name, count) {
  const records = Array.from({ length: count }, entry);
  if (name === 'sending alone') return timed(() => sendAll(records, async () => {}));
  const outbox = await outboxes[name](`draining ${name}`);
  await outbox.keepAll(records);
  return timed(() => outbox.drain());
}

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

// Workbox looks for a service worker's registration; without background sync it sends when it is told to.
Object.assign(globalThis, { registration: {}, bench: { names: Object.keys(outboxes), keeping, draining } });
