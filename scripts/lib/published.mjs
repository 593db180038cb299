import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { posix, root } from './paths.mjs';
import { runNode } from './run.mjs';

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

/**
 * Imports every entry of every built package in a bare Node, as a host's server or build does: without our
 * condition, without a page.
 *
 * @returns {Promise<number>} how many entries were imported
 * @throws Error with what Node says
 */
export async function checkEntries() {
  const entries = (await readdir(join(root, 'packages'))).flatMap(entriesOf);
  const code = `for (const entry of ${JSON.stringify(entries)})
    await import(entry).catch((error) => { console.error(entry, error); process.exitCode = 1; });`;
  const args = ['--input-type=module', '--eval', code];
  const { code: exitCode, output } = await runNode(args, { capture: true });
  if (exitCode !== 0) throw new Error(`These entries cannot be imported:\n${output}`);
  return entries.length;
}

function entriesOf(name) {
  const folder = join(root, 'packages', name);
  if (!existsSync(join(folder, 'dist'))) return [];
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const subpaths = Object.entries(manifest.exports ?? {}).filter(([, target]) => target.source);
  return subpaths.map(([subpath]) => `${manifest.name}${subpath.slice(1)}`);
}
