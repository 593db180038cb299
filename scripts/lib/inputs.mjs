import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesUnder } from './files.mjs';
import { root } from './paths.mjs';

/** A digest of every source file under the given files and folders: equal digests mean an equal build. */
export function digestOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const files = statSync(full).isDirectory()
      ? filesUnder(path).filter((file) => !file.includes('.test.'))
      : [path];
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Runs a build only when its inputs changed since the stamp was written. */
export async function unlessStamped(stamp, digest, build) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  await build();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
  return true;
}
