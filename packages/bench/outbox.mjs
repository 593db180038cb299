// The device's outbox in Chromium, beside bare IndexedDB and its peers: an awaited write, a thousand at once, and bringing
// them to a server in another process. Every repetition has a profile of its own.
//   BANSO_BENCH_ENTRIES=2000 BANSO_BENCH_ROUNDS=3 npm run bench -- outbox      fewer entries to bring, fewer repetitions
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { compared, print } from './lib/measure.mjs';

const entries = Number(process.env.BANSO_BENCH_ENTRIES ?? 10_000);
const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 5);
const wanted = process.env.BANSO_BENCH_CASES?.split(',');
const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'banso-bench-'));
const script = join(folder, 'page.js');
await build({
  entryPoints: [local('./lib/outbox-page.mjs')],
  outfile: script,
  bundle: true,
  minify: true,
  format: 'iife',
  conditions: ['source'],
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
});
const server = fork(local('./lib/outbox-server.mjs'), [script]);
const [{ url }] = await once(server, 'message');
const { path, args, env, headless } = await findBrowser();

/** Opens the page in a browser that has never run before. */
async function inFreshBrowser(work) {
  const profile = await mkdtemp(join(folder, 'profile-'));
  const browser = await puppeteer.launch({
    executablePath: path,
    args,
    env,
    headless: headless ?? true,
    userDataDir: profile,
    protocolTimeout: 900_000,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(url);
    return await work(page);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const turned = (list, by) => list.map((_, index) => list[(index + by) % list.length]);
const rows = (times, first) =>
  Object.entries(times).map(([name, own]) => ({ name, ...compared(own, times[first]) }));
const note = (times, name, value) => (times[name] ??= []).push(value);

try {
  const all = await inFreshBrowser((page) => page.evaluate(() => globalThis.bench.names));
  const floors = ['IndexedDB, strict', 'IndexedDB, strict, sealed'];
  const names = all.filter((name) => !wanted || wanted.includes(name) || floors.includes(name));
  /** Measured as they keep only. */
  const keepersOnly = ['ours without sealing', 'IndexedDB, strict, sealed'];
  const one = Object.fromEntries(names.map((name) => [name, []]));
  const many = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const results = await inFreshBrowser((page) =>
      page.evaluate((order) => globalThis.bench.keeping(order, 150, 1000), turned(names, round)),
    );
    for (const [name, result] of Object.entries(results)) {
      one[name].push(result.one);
      many[name].push(result.many);
    }
  }
  server.send('counts');
  await once(server, 'message');
  print('One awaited write', rows(one, 'IndexedDB, strict'), 'ms');
  print('A thousand at once, per write (IndexedDB: one transaction)', rows(many, 'IndexedDB, strict'), 'ms');

  const drained = ['sending alone', ...names.filter((name) => !keepersOnly.includes(name))].filter(
    () => entries > 0,
  );
  const whole = Object.fromEntries(drained.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of turned(drained, round)) {
      // Each request of its own takes workbox minutes: a tenth says enough.
      const count = name === 'workbox' ? Math.ceil(entries / 10) : entries;
      const spent = await inFreshBrowser((page) =>
        page.evaluate((outbox, number) => globalThis.bench.draining(outbox, number), name, count),
      );
      server.send('counts');
      const [counts] = await once(server, 'message');
      assert.deepEqual(counts, { kept: count, twice: 0 }, name);
      note(whole, name, spent / count);
    }
  }
  if (entries > 0)
    print(`Bringing ${entries} entries to the server, per entry`, rows(whole, 'sending alone'), 'ms');
} finally {
  server.disconnect();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
