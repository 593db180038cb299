// What npm runs in a package's folder before and after `npm pack` and `npm publish`: for as long as the tarball is made
// the manifest is the published one, and the licence lies beside it.
//   node ../../scripts/pack.mjs before | after
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedManifest } from './lib/published-manifest.mjs';
import { root } from './lib/paths.mjs';

const folder = process.cwd();
const manifest = join(folder, 'package.json');
const kept = join(folder, 'package.json.kept');
const added = ['LICENSE', 'NOTICE'];

function before() {
  after(); // A run that was broken off has left its own.
  if (!existsSync(join(folder, 'dist'))) throw new Error('Nothing is built. Type: npm run build');
  const own = JSON.parse(readFileSync(manifest, 'utf8'));
  copyFileSync(manifest, kept);
  writeFileSync(manifest, `${JSON.stringify(publishedManifest(own), null, 2)}\n`);
  if (own.license !== 'Apache-2.0') return;
  for (const name of added) copyFileSync(join(root, name), join(folder, name));
}

function after() {
  if (!existsSync(kept)) return;
  renameSync(kept, manifest);
  for (const name of added) rmSync(join(folder, name), { force: true });
}

try {
  if (process.argv[2] === 'before') before();
  else after();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
