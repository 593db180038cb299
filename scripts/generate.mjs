// npm run generate: writes every generated file from its source.
//   npm run generate -- --check     writes nothing; fails when a file on disk is not what would be written
// A generator is a file in scripts/generate/ whose default export is `async () => [{ path, content }]`.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { filesUnder } from './lib/files.mjs';
import { root } from './lib/paths.mjs';

const check = process.argv.includes('--check');
const folder = join(root, 'scripts', 'generate');

async function generated() {
  const files = [];
  for (const name of readdirSync(folder).filter(
    (entry) => entry.endsWith('.mjs') && !entry.endsWith('.test.mjs'),
  )) {
    const { default: generate } = await import(pathToFileURL(join(folder, name)).href);
    files.push(...(await generate()));
  }
  return Promise.all(
    files.map(async ({ path, content }) => ({ path, content: await formatted(path, content) })),
  );
}

async function formatted(path, content) {
  return format(content, { ...(await resolveConfig(join(root, path))), filepath: path });
}

function onDisk(path) {
  try {
    return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

const files = await generated();
const stale = files.filter(({ path, content }) => onDisk(path) !== content);
const known = new Set(files.map(({ path }) => path));
const orphans = ['packages', 'examples']
  .flatMap(filesUnder)
  .filter((path) => /\.gen\.\w+$/.test(path) && !known.has(path));

if (check) {
  for (const { path } of stale) console.error(`${path} is not what its source makes. Type: npm run generate`);
  for (const path of orphans) console.error(`${path} is made by no generator. Delete it, or rename it.`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  for (const { path, content } of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}
console.log(`Generated files: ${files.length}, ${check ? 'out of date' : 'written'}: ${stale.length}`);
