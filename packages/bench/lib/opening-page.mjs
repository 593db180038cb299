/**
 * What runs in the browser: a company's dialogues are read to the device, and opened from there without a network, by the
 * widget and by the least that whoever seals them has to do.
 */
import { createClient } from '@banso/client/offline';
import { BansoDialogueLog } from '../../elements/src/dialogue-log/dialogue-log.ts';
import { person, session } from './signed-in.mjs';

BansoDialogueLog.define();

// The same in every page, as a server gives it.
const secret = btoa('0123456789abcdef0123456789abcdef')
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replace('=', '');
const answer = async () => ({ person: person.id, secret });

async function clientOf() {
  const deviceKeys = { fetch: answer, put: answer, remove: async () => {} };
  const client = createClient({ baseUrl: '/api', session, offline: { deviceKeys } });
  await client.offline.ready;
  if (client.offline.state !== 'open') throw new Error(`The device is ${client.offline.state}`);
  return client;
}

/** Reads everything of a company to the device. */
async function fill(company, count) {
  const client = await clientOf();
  await client.dialogues.list({ company }).page();
  for (let kept = 0; kept < count;) {
    await pause(200);
    kept = await rowsHere();
  }
  await pause(500);
  client.close();
}

/** Milliseconds until the first words are painted, and until a word of the oldest meeting is found. */
async function widget(company, count) {
  const started = performance.now();
  const since = () => performance.now() - started;
  const client = await clientOf();
  const log = new BansoDialogueLog();
  Object.assign(log, { source: client.dialogues.source(), company, readOnly: true });
  document.body.append(log);
  await until('the first words', () => log.renderRoot?.querySelector('[data-note]'));
  await frame();
  const first = since();
  log.renderRoot.querySelector('[data-panel="find"]').click();
  const field = await until('the field', () => log.renderRoot.querySelector('.find .words'));
  field.value = '一番最初の言葉';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const told = () => log.renderRoot.querySelector('.find .told')?.textContent ?? '';
  await until('the hit', () => told().includes('1 / 1件') && !told().includes('読み進め'));
  await frame();
  const found = since();
  await until('all', () => log.value.length === count);
  const all = since();
  client.close();
  return { first, found, all };
}

/** Rows as long as ours, each opened by itself, all at once. */
async function bare(count) {
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const texts = await plainRows(count);
  const encoder = new TextEncoder();
  const database = await opened('bare', (upgraded) => upgraded.createObjectStore('rows', { keyPath: 'key' }));
  for (let from = 0; from < count; from += 1000) {
    const rows = await Promise.all(
      texts.slice(from, from + 1000).map(async (text, index) => ({
        key: String(from + index).padStart(8, '0'),
        body: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, encoder.encode(text))),
      })),
    );
    const transaction = database.transaction('rows', 'readwrite');
    rows.forEach((row) => transaction.objectStore('rows').put(row));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  const started = performance.now();
  const rows = await done(database.transaction('rows').objectStore('rows').getAll());
  const decoder = new TextDecoder();
  const records = await Promise.all(
    rows.map(async ({ body }) =>
      JSON.parse(decoder.decode(await crypto.subtle.decrypt(algorithm, key, body))),
    ),
  );
  const took = performance.now() - started;
  if (records.length !== count) throw new Error('Some are missing');
  database.close();
  return took;
}

/** The same records as text, from the server. */
async function plainRows(count) {
  const rows = [];
  for (let after = '0'; rows.length < count;) {
    const response = await fetch(`/api/v1/changes?limit=1000&after=${after}`);
    const { items, next } = await response.json();
    rows.push(...items.map(({ record }) => JSON.stringify(record)));
    after = next;
  }
  return rows;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function opened(name, upgrade = () => {}) {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => upgrade(opening.result);
  return done(opening);
}

/** Of the one database that is here. */
async function rowsHere() {
  const [{ name }] = await indexedDB.databases();
  const database = await opened(name);
  const count = await done(database.transaction('records').objectStore('records').count());
  database.close();
  return count;
}

async function until(what, look) {
  const started = performance.now();
  while (performance.now() - started < 120_000) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`It did not come: ${what}`);
}

globalThis.bench = { fill, widget, bare };
