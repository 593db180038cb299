import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** The files of one folder, read once, and a digest that changes whenever one of them does. */
export class Files {
  readonly digest: string;
  readonly #files = new Map<
    string,
    { type: string; body: Buffer<ArrayBuffer>; zipped: Buffer<ArrayBuffer> }
  >();

  constructor(folder: string) {
    const digest = createHash('sha256');
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map(({ name }) => name)
      .sort();
    for (const name of names) {
      const body = readFileSync(join(folder, name));
      digest.update(name).update('\0').update(body);
      this.#files.set(name, { type: types[extname(name)] ?? '', body, zipped: gzipSync(body) });
    }
    this.digest = digest.digest('hex').slice(0, 12);
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** @param cacheControl how long browsers may keep it */
  serve(context: Context, name: string, cacheControl: string): Response | undefined {
    const file = this.#files.get(name);
    if (!file) return undefined;
    const zipped = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    return context.body(zipped ? file.zipped : file.body, 200, {
      'Content-Type': file.type,
      'Cache-Control': cacheControl,
      Vary: 'Accept-Encoding',
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
  }
}
