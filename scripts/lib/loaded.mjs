import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files that a built file asks for at once: what it imports by a statement, not what `import()` brings later. */
function staticImportsOf(code) {
  const statement = /(?:^|[;}\n])\s*(?:import|export)\b[^;"'()]*["']\.\/([\w.-]+\.js)["']/g;
  return [...code.matchAll(statement)].map(([, file]) => file);
}

/**
 * Everything that is loaded before a page with these entries works, each file once.
 *
 * @param {string} folder of a build, with all its files side by side
 * @param {string[]} entries names without hash: `banso`, `dialogue-log`
 * @returns {string[]} paths
 * @throws Error when an entry was not built
 */
export function loadedWith(folder, entries) {
  let built = [];
  try {
    built = readdirSync(folder).filter((name) => name.endsWith('.js'));
  } catch {
    // Said below, with the entry's name.
  }
  const found = new Set();
  const follow = (file) => {
    if (found.has(file)) return;
    found.add(file);
    staticImportsOf(readFileSync(join(folder, file), 'utf8')).forEach(follow);
  };
  for (const entry of entries) {
    const files = built.filter(
      (name) => name === `${entry}.js` || name.replace(/-[\w-]{8}\.js$/, '') === entry,
    );
    if (files.length === 0) throw new Error(`${entry} is not in ${folder}. Type: npm run build`);
    files.forEach(follow);
  }
  return [...found].map((file) => join(folder, file));
}
