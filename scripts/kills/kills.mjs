import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@banso/client';
import { newRecordId } from '@banso/model';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../lib/browser.mjs';
import { startPageHost } from '../lib/page-host.mjs';
import { root } from '../lib/paths.mjs';
import { Service } from '../lib/service.mjs';
import { Ledger } from './ledger.mjs';

/** So many dialogues are written at the same time in each tab. */
const lanes = 3;

/** The longest time until a kill, in milliseconds: from the first keystroke to a full outbox. */
const longest = 2_000;

/**
 * Kills a real browser while it writes through the offline client to a real server in another process, again and again
 * on one profile, every third time without a network; then lets it send, and compares.
 *
 * `unsent`: how many writes lay unsent on the device when it was opened again, over all kills.
 *
 * @param {{ times: number, random?: () => number, report?: (line: string) => void }} options
 * @returns {Promise<{ kills: number, acknowledged: number, dialogues: number, unsent: number, revisions: number, faults: string[] }>}
 */
export async function kill({ times, random = Math.random, report = () => {} }) {
  const place = await Place.open();
  const ledger = new Ledger();
  let revisions = 0;
  let unsent = 0;
  try {
    for (let round = 0; round < times; round++) {
      place.host.isOnline = round % 3 !== 2;
      const tabs = await place.tabs(1 + (round % 2), ledger);
      unsent += await checkDevice(tabs[0], ledger);
      const company = place.company;
      const known = ledger.dialogues;
      for (const [index, tab] of tabs.entries()) {
        for (let lane = 0; lane < lanes; lane++) {
          // In each tab one new dialogue; others go on, those of last time first.
          const former = lane === 0 ? undefined : known.at(-(1 + index * lanes + lane));
          void tab.evaluate((at, id) => globalThis.killed.write(at, id), company, former).catch(() => {});
        }
      }
      await pause(random() * longest);
      await place.killBrowser();
      if ((round + 1) % 10 === 0 || round + 1 === times)
        report(
          `${round + 1} kills, ${ledger.acknowledged} acknowledged writes, ${ledger.faults.length} faults`,
        );
    }
    place.host.isOnline = true;
    const [tab] = await place.tabs(1, ledger);
    unsent += await checkDevice(tab, ledger);
    await drain(tab, ledger);
    const kept = await place.kept();
    ledger.checkServer(kept);
    revisions = kept.reduce((sum, dialogue) => sum + dialogue.revisions.length, 0);
  } finally {
    await place.close();
  }
  const { acknowledged, dialogues, faults } = ledger;
  return { kills: times, acknowledged, dialogues: dialogues.length, unsent, revisions, faults };
}

/** Opens the device after a kill and looks at it; answers how much was not sent yet. */
async function checkDevice(tab, ledger) {
  const opened = await tab.evaluate(() => globalThis.killed.open());
  if (opened.state !== 'open') throw new Error(`The device does not open: ${JSON.stringify(opened)}`);
  const ids = ledger.dialogues;
  const read = await tab.evaluate((all) => globalThis.killed.read(all), ids);
  for (const [index, id] of ids.entries()) ledger.checkDevice(id, read[index]);
  return opened.unsent;
}

async function drain(tab, ledger) {
  const until = Date.now() + 120_000;
  for (;;) {
    const left = await tab.evaluate(() => globalThis.killed.drain());
    if (left.decisions + left.notOnDevice > 0)
      return void ledger.faults.push(`outbox: ${JSON.stringify(left)}, although nobody else writes`);
    if (left.waiting === 0) return;
    if (Date.now() > until) return void ledger.faults.push(`outbox: ${left.waiting} still wait`);
    await pause(100);
  }
}

/** The reference server as a process of its own, a host's back end, and a browser with one profile. */
class Place {
  #folder;
  #api;
  #browser;
  host;
  company;
  #staff;

  static async open() {
    const place = new Place();
    place.#folder = await mkdtemp(join(tmpdir(), 'banso-kills-'));
    const data = join(place.#folder, 'data');
    const settings = { BANSO_API_PORT: '0', BANSO_DATA: data, BANSO_DEMO: 'off', BANSO_LOG: 'errors' };
    place.#api = new Service('API', 'packages/server/src/main.ts', settings);
    const api = await place.#api.ready;
    const { id, secret } = JSON.parse(readFileSync(join(data, 'host-credentials.json'), 'utf8'));
    const openSession = (person) =>
      fetch(`${api}/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${id}:${secret}`)}` },
        body: JSON.stringify({ person: { system: 'staff', ...person }, role: 'supporter' }),
      });
    const script = await bundled();
    place.host = await startPageHost({
      api,
      session: () => openSession({ id: '1', name: '伴走 花子' }),
      file: async (path) =>
        path === '/page.js'
          ? { type: 'text/javascript; charset=utf-8', body: script }
          : path === '/'
            ? { type: 'text/html; charset=utf-8', body: '<!doctype html><script src="/page.js"></script>' }
            : undefined,
    });
    place.#staff = createClient({
      baseUrl: api,
      session: async () => (await openSession({ id: '2', name: '検査 太郎' })).json(),
    });
    const company = { id: newRecordId('company'), kind: 'company', revision: 0, audience: 'organisation' };
    place.company = (
      await place.#staff.companies.put({ ...company, externalIds: [], name: '架空精密工業' })
    ).id;
    return place;
  }

  /** Pages of one browser, which is started for them. What they say goes into the ledger. */
  async tabs(count, ledger) {
    const { path, args, env, headless } = await findBrowser();
    this.#browser = await puppeteer.launch({
      executablePath: path,
      args,
      env,
      headless: headless ?? true,
      userDataDir: join(this.#folder, 'profile'),
    });
    const tabs = [];
    for (let index = 0; index < count; index++) {
      const tab = await this.#browser.newPage();
      await tab.exposeFunction('tell', (...said) => ledger.tell(...said));
      await tab.goto(this.host.url);
      // The first one opens the device for all.
      if (index > 0) await tab.evaluate(() => globalThis.killed.open());
      tabs.push(tab);
    }
    return tabs;
  }

  /** Ends all of its processes at once, as the system does when it runs out of memory. */
  async killBrowser() {
    const child = this.#browser.process();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
    this.#browser = undefined;
  }

  /** What the server has: every dialogue of the company, with the notes of each revision, oldest first. */
  async kept() {
    const found = [];
    for await (const { id } of this.#staff.dialogues.list({ company: this.company })) {
      const revisions = [];
      for await (const { record } of this.#staff.dialogues.history(id)) {
        const notes = [...record.notes].sort((a, b) => a.position - b.position);
        revisions.unshift(notes.map(({ text }) => text));
      }
      found.push({ id, revisions });
    }
    return found;
  }

  async close() {
    await this.#browser?.close();
    await this.host?.close();
    await this.#api?.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/kills/page.js')],
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['source'],
  });
  return outputFiles[0].text;
}
