// What a page downloads: our SDK as a host's bundler makes it, beside its peers. esbuild, ES2022, minified, gzip -9; exact.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

const bundles = {
  'ours, online (session, retries, checks, sources, messages)': `export { createClient, isBansoError } from '@banso/client';`,
  'ours, everything exported': `export * from '@banso/client';`,
  'ours, with offline (cache, outbox, vault with PIN, tabs, decisions)': `export { createClient } from '@banso/client/offline'; export { isBansoError } from '@banso/client';`,
  'openapi-fetch': `export { default } from 'openapi-fetch';`,
  'hey-api': `export { createClient, createConfig } from '@hey-api/client-fetch';`,
  ky: `export { default } from 'ky';`,
  axios: `export { default } from 'axios';`,
  valibot: checking(`'valibot'`, 'v.parse(schema, value)'),
  'zod/mini': checking(`'zod/mini'`, 'schema.parse(value)'),
  zod: checking(`'zod'`, 'schema.parse(value)'),
  idb: `export { openDB } from 'idb';`,
  'workbox-background-sync': `export { Queue } from 'workbox-background-sync';`,
  dexie: `export { default } from 'dexie';`,
  'pouchdb-browser': `export { default } from 'pouchdb-browser';`,
};

/** A checker with the few words of a library that a contract takes. */
function checking(from, parse) {
  return `import * as v from ${from};
    const schema = v.looseObject({ a: v.string(), b: v.number(), c: v.array(v.boolean()), d: v.optional(v.nullable(v.string())) });
    export const check = (value) => ${parse};`;
}

const width = Math.max(...Object.keys(bundles).map((name) => name.length));
console.log(`\nBytes\n${'case'.padEnd(width)}   minified       gzip`);
for (const [name, contents] of Object.entries(bundles)) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'production'],
    external: ['node:*'],
    splitting: true,
    outdir: here,
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
  const entry = outputFiles.find(({ path }) => path.endsWith('stdin.js'));
  const reached = staticParts(entry, outputFiles);
  const sum = (of) => reached.reduce((total, file) => total + of(file), 0);
  const gzip = sum(({ contents: bytes }) => gzipSync(bytes, { level: 9 }).length);
  console.log(
    `${name.padEnd(width)} ${String(sum(({ contents: bytes }) => bytes.length)).padStart(10)} ${String(gzip).padStart(10)}`,
  );
}

/** The entry and what it imports at once; what it loads on demand is not counted. */
function staticParts(entry, files, found = new Set([entry])) {
  for (const [, name] of entry.text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
    const file = files.find(({ path }) => path.endsWith(`/${name}`));
    if (file && !found.has(file)) {
      found.add(file);
      staticParts(file, files, found);
    }
  }
  return [...found];
}
