import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where scripts keep what can be made again at any time. */
export const cacheDirectory = join(root, 'node_modules', '.cache', 'banso');

/** A path as it is written in globs, messages and manifests: relative to the root, with forward slashes. */
export const posix = (path) => relative(root, path).split(sep).join('/');

const require = createRequire(join(root, 'package.json'));

/** The manifest of an installed package, and the folder it lies in. */
export function manifestOf(packageName) {
  for (const modules of require.resolve.paths(packageName)) {
    const folder = join(modules, packageName);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return { ...JSON.parse(readFileSync(manifest, 'utf8')), folder };
  }
  throw new Error(`${packageName} is not installed. Type: npm ci`);
}

/** The JavaScript file behind a package's command, so that it runs with `process.execPath` on every system. */
export function binOf(packageName, command = packageName) {
  const { bin, folder } = manifestOf(packageName);
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
