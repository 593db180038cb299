import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { posix, root } from './paths.mjs';

const carried = /\.(?:js|css|html|json)$/;

/**
 * Checks every built file that a browser may load: a page in Shift_JIS reads a script as Shift_JIS, so a byte that is
 * not ASCII arrives as another character.
 *
 * @returns {Promise<number>} how many files were checked
 * @throws Error that names each file and line
 */
export async function checkPublished() {
  let checked = 0;
  const faults = [];
  for (const name of await readdir(join(root, 'packages'))) {
    const dist = join(root, 'packages', name, 'dist');
    if (!existsSync(dist)) continue;
    for (const file of await readdir(dist, { recursive: true })) {
      if (!carried.test(file)) continue;
      checked += 1;
      const lines = readFileSync(join(dist, file), 'utf8').split('\n');
      const line = lines.findIndex((text) => /[^\0-\x7f]/.test(text));
      if (line >= 0)
        faults.push(
          `${posix(join(dist, file))}:${line + 1}: ${lines[line].match(/.{0,20}[^\0-\x7f].{0,20}/)[0]}`,
        );
    }
  }
  if (faults.length > 0) throw new Error(`These files are not ASCII:\n${faults.join('\n')}`);
  return checked;
}
