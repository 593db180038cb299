/* eslint-disable no-restricted-imports -- A tool of tests that run in Node. */
import { build } from 'esbuild';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../../../../../scripts/lib/browser.mjs';

/** A host name that leads here like 127.0.0.1, but that no browser takes for secure. */
const intranet = 'crm.intranet.example';

/** A server with one page of the offline parts, and browsers with a profile of their own on the disk. */
export class RealBrowser {
  readonly #close: () => Promise<void>;
  readonly #port: number;
  readonly profile: string;
  #browser: Browser | undefined;

  private constructor(port: number, profile: string, close: () => Promise<void>) {
    this.#port = port;
    this.profile = profile;
    this.#close = close;
  }

  static async start(): Promise<RealBrowser> {
    const script = await bundled();
    const server = createServer(({ url }, response) => {
      const isScript = url === '/page.js';
      response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
      response.end(isScript ? script : '<!doctype html><title>x</title><script src="/page.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const profile = await mkdtemp(join(tmpdir(), 'banso-profile-'));
    return new RealBrowser((server.address() as AddressInfo).port, profile, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get insecureOrigin(): string {
    return `http://${intranet}:${this.#port}`;
  }

  /** A page of the profile's browser, which is started when none runs. */
  async page({ origin = this.origin, isPrivate = false } = {}): Promise<Page> {
    const browser = (this.#browser ??= await this.#launch());
    const context = isPrivate ? await browser.createBrowserContext() : browser.defaultBrowserContext();
    const page = await context.newPage();
    await page.goto(origin);
    return page;
  }

  /** Closes the browser as a person does. */
  async closeBrowser(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  /** Ends it at once, as the system does when it runs out of memory. */
  async killBrowser(): Promise<void> {
    const process = this.#browser?.process();
    const ended = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    if (process) await ended;
    this.#browser = undefined;
  }

  async stop(): Promise<void> {
    await this.closeBrowser();
    await this.#close();
  }

  /** Every file of the profile, by its path, at one time. */
  async files(): Promise<Map<string, Buffer>> {
    const entries = await readdir(this.profile, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    try {
      return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)));
    } catch (error) {
      // A browser that runs has put what lay in one file into another meanwhile.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return this.files();
      throw error;
    }
  }

  async #launch(): Promise<Browser> {
    const { path, args, env, headless } = await findBrowser();
    return puppeteer.launch({
      executablePath: path,
      args: [...args, `--host-resolver-rules=MAP ${intranet} 127.0.0.1`],
      env,
      headless: headless ?? true,
      userDataDir: this.profile,
    });
  }
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['source'],
  });
  return outputFiles[0]!.text;
}
