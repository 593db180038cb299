import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

const source = join(root, 'scripts', 'lib', 'web-types.d.ts');

/** The names that the file declares. */
const names = [...readFileSync(source, 'utf8').matchAll(/^export type (\w+)/gm)].map(([, name]) => name);

/**
 * Makes built declarations independent of the host's `lib`: whatever they name of the web's standard comes from a file
 * beside them, which takes it from the host's `lib` or `@types/node` where one declares it.
 *
 * @param {string} dist
 */
export function withWebTypes(dist) {
  const files = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.d.ts'));
  for (const file of files) {
    const path = join(dist, file);
    const text = readFileSync(path, 'utf8');
    const used = names.filter((name) =>
      new RegExp(`(?<![.\\w])${name}(?![\\w?]|: )`).test(withoutComments(text)),
    );
    if (used.length === 0) continue;
    const from = `${relative(dirname(path), dist).split(sep).join('/') || '.'}/web-types.js`;
    // Of types alone: there is no such module at run time, and a declared class may extend a type import.
    writeFileSync(path, `import type { ${used.join(', ')} } from '${from}';\n${text}`);
  }
  writeFileSync(join(dist, 'web-types.d.ts'), readFileSync(source));
}

const withoutComments = (text) => text.replace(/\/\*.*?\*\/|\/\/.*$/gms, '');
