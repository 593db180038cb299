import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binOf, cacheDirectory, root } from './paths.mjs';
import { runNode } from './run.mjs';
import { withWebTypes } from './web-types.mjs';

/** Packages that run in browsers and in Node, and must not ask a host for the `lib` of either. */
const everywhere = ['model', 'benchmark-data', 'client'];

/**
 * Writes a package's declarations into its dist. The packages it depends on are read as they are published, so they
 * must have been built before it.
 *
 * @throws Error with the compiler's output when it fails
 */
export async function writeTypes(name) {
  const folder = join(root, 'packages', name);
  await mkdir(cacheDirectory, { recursive: true });
  const config = join(cacheDirectory, `types-${name}.json`);
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: false,
    customConditions: [],
    rootDir: join(folder, 'src'),
    outDir: join(folder, 'dist'),
    types: name === 'server' ? ['node'] : [],
  };
  // What the entries reach, and nothing else: no test, no test's helper.
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = Object.values(exports).flatMap(({ source }) => (source ? [join(folder, source)] : []));
  const ambient = join(folder, 'src', 'platform.d.ts');
  if (existsSync(ambient)) files.push(ambient);
  const text = JSON.stringify({
    extends: join(folder, 'tsconfig.json'),
    compilerOptions,
    files,
    include: [],
  });
  await writeFile(config, text);
  const { code, output } = await runNode([binOf('typescript', 'tsc'), '-p', config], { capture: true });
  if (code !== 0) throw new Error(`The types of @banso/${name} could not be written:\n${output}`);
  if (everywhere.includes(name)) withWebTypes(join(folder, 'dist'));
}
