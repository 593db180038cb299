import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFlags } from '../../../scripts/lib/run.mjs';

/** A folder that is gone after the tests. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'saiou-crm-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A bundle of one line, for what does not need the real one. */
export function smallBundle(folder: string): string {
  writeFileSync(join(folder, 'banso.js'), 'export {};\n');
  return folder;
}

/** Somebody in front of a browser: keeps cookies, sends its origin, follows no redirects. */
export class Visitor {
  #cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie);
    if (!headers.has('origin')) headers.set('origin', this.url);
    const response = await fetch(this.url + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signIn(number = '10482', password = `demo-${number}`): Promise<Response> {
    const page = await (await this.ask('/login')).text();
    return this.submit('/login', { number, password, csrf: csrfIn(page) });
  }

  submit(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }
}

export const csrfIn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The API as a process of its own, which can be killed as a power cut would; always at the same address. */
export class ApiProcess {
  #child: ChildProcess | undefined;
  #port = '0';

  constructor(readonly dataFolder: string) {}

  /** Resolves with its address when it is ready. */
  async start(): Promise<string> {
    const child = spawn(process.execPath, [...sourceFlags, 'packages/server/src/main.ts'], {
      cwd: repository,
      env: { ...process.env, BANSO_API_PORT: this.#port, BANSO_DATA: this.dataFolder },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
    const url = await new Promise<string>((resolve, reject) => {
      child.on('message', (message: { ready?: string }) => message.ready && resolve(message.ready));
      child.on('exit', (code) => reject(new Error(`The API ended with ${code}: ${complaint}`)));
    });
    this.#port = new URL(url).port;
    return url;
  }

  /** SIGKILL: nothing is finished, nothing is cleaned up. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
