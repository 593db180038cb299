import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binOf, cacheDirectory, root } from './paths.mjs';
import { runNode } from './run.mjs';

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
  };
  const include = [join(folder, 'src')];
  const exclude = ['src/**/*.test.ts', 'src/testing', 'src/test-support'].map((path) => join(folder, path));
  const text = JSON.stringify({ extends: join(folder, 'tsconfig.json'), compilerOptions, include, exclude });
  await writeFile(config, text);
  const { code, output } = await runNode([binOf('typescript', 'tsc'), '-p', config], { capture: true });
  if (code !== 0) throw new Error(`The types of @banso/${name} could not be written:\n${output}`);
}
