import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

  submit(path: string, fields: Record<string, string>, headers: HeadersInit = {}): Promise<Response> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }
}

export const csrfIn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
