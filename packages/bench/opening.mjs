// Opening a company's dialogues from the device without a network: until the first screen is painted, and until a word of the
// oldest meeting is found; beside reading and opening as many sealed rows and doing nothing with them.
//   BANSO_BENCH_ROWS=1000 BANSO_BENCH_ROUNDS=3 npm run bench -- opening      fewer dialogues, fewer repetitions
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { median, printTable } from './lib/page.mjs';

const count = Number(process.env.BANSO_BENCH_ROWS ?? 10_000);
const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 5);
const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'banso-bench-'));
const script = join(folder, 'page.js');
await build({
  entryPoints: [local('./lib/opening-page.mjs')],
  outfile: script,
  bundle: true,
  minify: true,
  format: 'iife',
  conditions: ['source', 'browser', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfig: local('../../tsconfig.base.json'),
  logLevel: 'error',
});
const server = fork(local('./lib/opening-server.mjs'), [script, String(count)]);
const [{ url, company }] = await once(server, 'message');
const { path, args, env, headless, name } = await findBrowser();
const browser = await puppeteer.launch({
  executablePath: path,
  args,
  env,
  headless: headless ?? true,
  userDataDir: join(folder, 'profile'),
  protocolTimeout: 900_000,
});

async function inPage(work, isOffline = false) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(url);
  await page.setOfflineMode(isOffline);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

try {
  console.log(`\n${name}`);
  await inPage((page) => page.evaluate((of, wanted) => globalThis.bench.fill(of, wanted), company, count));
  const times = { first: [], found: [], all: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const opened = await inPage(
      (page) => page.evaluate((of, wanted) => globalThis.bench.widget(of, wanted), company, count),
      true,
    );
    for (const [what, time] of Object.entries(opened)) times[what].push(time);
    times.bare.push(await inPage((page) => page.evaluate((wanted) => globalThis.bench.bare(wanted), count)));
  }
  const told = {
    first: 'the log: first screen painted',
    found: 'the log: a word of the oldest meeting found',
    all: 'the log: all of them in its value',
    bare: 'bare IndexedDB and WebCrypto: rows read, opened and parsed, all at once',
  };
  printTable(
    `${count} sealed dialogues of 10 notes, no network, ${rounds} rounds`,
    ['', 'ms', 'least', 'most'],
    Object.entries(told).map(([what, label]) => [
      label,
      median(times[what]).toFixed(0),
      Math.min(...times[what]).toFixed(0),
      Math.max(...times[what]).toFixed(0),
    ]),
  );
} finally {
  await browser.close();
  server.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
