import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { startServer } from '@banso/server';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../lib/browser.mjs';
import { startPageHost } from '../lib/page-host.mjs';
import { manifestOf, root } from '../lib/paths.mjs';
import { textOf } from './snippets.mjs';

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** The policy that the guide to embedding tells hosts to set. */
export const policy = /^Content-Security-Policy: (.*)$/m.exec(textOf('docs/embedding.md'))[1];

/** Says which widget heard what from its source, and what the policy stopped. */
const watch = `
globalThis.heard = [];
addEventListener('banso-state', ({ target, detail }) => heard.push(target.localName + ' ' + detail.state));
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  console.error('stopped by ' + effectiveDirective + ': ' + blockedURI));`;

/** The reference server, a host as the guides describe one, and a browser: where the snippets run. */
export class Place {
  /** Files of the host's own site, by their path. */
  files = new Map([
    ['/watch.js', watch],
    ['/visit/shell.html', '<!doctype html><title>訪問</title>'],
    ['/assets/crm.css', 'main { display: block; }'],
  ]);
  #server;
  #host;
  #browser;

  /** @param {(request: Request) => Promise<Response>} session what the guide says about it */
  static async open(session) {
    const place = new Place();
    place.#server = await startServer({ port: 0, dataDirectory: 'memory', log: 'off' });
    const { url, credentials } = place.#server;
    process.env.BANSO_API_URL = url;
    Object.assign(globalThis, {
      credentials,
      signedIn: async () => ({ number: '10482', name: '齋藤美邑', branch: '北足立支店' }),
    });
    place.#host = await startPageHost({ api: url, session, policy, file: (path) => place.#file(path) });
    return place;
  }

  get api() {
    return this.#server.url;
  }

  get credentials() {
    return this.#server.credentials;
  }

  async #file(path) {
    const type = types[extname(path)] ?? types['.html'];
    if (this.files.has(path)) return { type, body: this.files.get(path) };
    const bundle = `/banso/${manifestOf('@banso/embed').version}/`;
    if (!path.startsWith(bundle)) return undefined;
    const body = await readFile(join(root, 'packages/embed/dist', basename(path))).catch(() => undefined);
    return body && { type, body };
  }

  /**
   * Opens a page with this body; answers what went wrong in it until `work` is done.
   *
   * @param {(page: import('puppeteer-core').Page) => Promise<void>} work
   */
  async visit(name, { language, body }, work) {
    const markup = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title><script src="/watch.js"></script></head><body>${body}</body></html>`;
    this.files.set(`/visit/${name}.html`, markup);
    const page = await (await this.#opened()).newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      const { url = '' } = message.location();
      if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
        faults.push(`${message.text()} ${url}`);
    });
    try {
      await page.goto(`${this.#host.url}/visit/${name}.html`);
      await work(page);
    } catch (error) {
      faults.push(error.message);
    }
    await page.close();
    return faults;
  }

  async #opened() {
    const { path, args, env, headless } = await findBrowser();
    const options = { executablePath: path, args, env, headless: headless ?? true };
    return (this.#browser ??= await puppeteer.launch(options));
  }

  async close() {
    await this.#browser?.close();
    await this.#host?.close();
    await this.#server?.stop();
  }
}

/** Runs a script of a shell in a folder; throws with what it said when it fails. */
export function shell(script, cwd, env) {
  return new Promise((resolve, reject) => {
    execFile('bash', ['-euo', 'pipefail', '-c', script], { cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${script}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
