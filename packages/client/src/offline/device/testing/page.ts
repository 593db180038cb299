/**
 * What a test's page is made of: the offline parts by name, and what is done with them in a real browser. A test hands in
 * and gets back what JSON can carry.
 */
import { openVault } from '../../vault/vault.js';
import type { Vault } from '../../vault/vault.js';
import { browserPlatform, platformAbsence } from '../browser-platform.js';
import type { DeviceStore } from '../device-store.js';
import { openIndexedDb } from '../indexed-db.js';
import { estimateRoom } from '../persist.js';

const told: string[] = [];
let opened: DeviceStore;
let sealed: Vault;

async function open(name: string): Promise<DeviceStore> {
  return (opened = await browserPlatform(name).openStore(({ kind }) => told.push(kind)));
}

const parts = {
  platformAbsence,
  estimateRoom,
  told: () => told,

  /** Opens a store, tells how many rows there are, and writes one more. */
  async visit(name: string) {
    const before = told.length;
    const store = await open(name);
    const rows = (await store.list('records', { prefix: '' })).length;
    await store.write([{ table: 'records', put: { key: `row ${rows}`, head: {} } }]);
    return { rows, told: told.slice(before) };
  },

  /** Writes rows of so many random bytes at the same time into the store that is open. */
  async writeAtOnce(lengths: Record<string, number>) {
    const writes = Object.entries(lengths).map(([key, length]) =>
      opened.write([{ table: 'records', put: { key, head: {}, body: randomBytes(length) } }]),
    );
    const outcomes = (await Promise.allSettled(writes)).map((outcome) =>
      outcome.status === 'fulfilled' ? 'kept' : (outcome.reason as { kind: string }).kind,
    );
    return { outcomes, keys: (await opened.list('records', { prefix: '' })).map(({ key }) => key) };
  },

  async openFault(name: string) {
    try {
      await open(name);
      return 'none';
    } catch (error) {
      return (error as { kind: string }).kind;
    }
  },

  async writeIntents(name: string, count: number) {
    const store = await open(name);
    const rows = Array.from({ length: count }, (_, index) => ({ key: `per_1/${index}`, head: { index } }));
    await Promise.all(rows.map((put) => store.write([{ table: 'intents', put }])));
  },

  async countIntents(name: string) {
    return (await (await open(name)).list('intents', { prefix: '' })).length;
  },

  /** Seals the words in every table; answers the bytes that must not, and those that may lie on the disk. */
  async seal(words: string, pin: string) {
    const { platform, drawn } = watchedPlatform();
    const store = await platform.openStore();
    const secret = base64url(platform.crypto.getRandomValues(new Uint8Array(32)));
    const answer = async () => ({ person: 'per_1', secret });
    const deviceKeys = { fetch: answer, put: answer, remove: async () => {} };
    const vault = await openVault({ platform, store, person: 'per_1', deviceKeys });
    await vault.purge(); // What a test before this one left.
    await vault.create();
    await vault.setPin(pin);
    const text = new TextEncoder().encode(JSON.stringify({ note: words.repeat(20) }));
    for (let index = 0; index < 300; index++) {
      const table = (['records', 'intents', 'drafts'] as const)[index % 3]!;
      const key = `per_1/dialogue/${index}`;
      const body = await vault.sealer.seal(text, `${table}/${key}`);
      await store.write([vault.guard(), { table, put: { key, head: { revision: index }, body } }]);
    }
    sealed = vault;
    const wrap = (await store.read('keys', 'per_1/pin-wrap'))!.body!;
    const pieces = [0, wrap.length / 2, wrap.length - 64].map((at) => [...wrap.subarray(at, at + 64)]);
    // Of 256 bits are the server's secret, then the data key.
    const [serverSecret, dataKey] = drawn.filter(({ length }) => length === 32).map((bytes) => [...bytes]);
    return { serverSecret: serverSecret!, secret, dataKey: dataKey!, wrap: pieces };
  },

  /** Purges what `seal` sealed. */
  purge: () => sealed.purge(),

  /** Sets another PIN where `seal` set one. */
  setPin: (pin: string) => sealed.setPin(pin),

  /** A row that is not sealed, in a store of its own. */
  async writeBare(words: string) {
    const store = await openIndexedDb({ name: 'bare' });
    await store.write([{ table: 'records', put: { key: 'a', head: { words } } }]);
  },

  /** A key that WebCrypto does not export, kept as it is; answers its bytes. */
  async keepBareKey() {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
    const store = await openIndexedDb({ name: 'bare' });
    await store.write([{ table: 'records', put: { key: 'k', head: {}, body: key as never } }]);
    return [...raw];
  },
};

/** The browser's platform, which keeps the random bytes that were drawn. */
function watchedPlatform() {
  const platform = browserPlatform('sealed');
  const drawn: Uint8Array[] = [];
  const getRandomValues: Crypto['getRandomValues'] = (array) => {
    crypto.getRandomValues(array);
    drawn.push((array as unknown as Uint8Array).slice());
    return array;
  };
  return { platform: { ...platform, crypto: { subtle: crypto.subtle, getRandomValues } }, drawn };
}

function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');

declare global {
  var offline: typeof parts;
}
globalThis.offline = parts;
