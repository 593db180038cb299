// The simulation of client and server as one JavaScript file, so that it starts at once and runs fast.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheDirectory, posix, root } from './paths.mjs';

const entry = join(root, 'packages/client/src/simulation/run.ts');

/**
 * @param {{ file: string, replace: readonly (readonly [string, string])[] }} [mutant] a fault to plant into a source
 *   file: the first text of each pair must stand there once, and gives way to the second
 * @returns {Promise<{ runSeed: Function }>} the module, each time it is changed another one
 */
export async function loadSimulation(mutant) {
  let isPlanted = mutant === undefined;
  const plant = {
    name: 'plant',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (posix(path) !== mutant?.file) return undefined;
        isPlanted = true;
        let contents = await readFile(path, 'utf8');
        for (const [from, to] of mutant.replace) {
          const times = contents.split(from).length - 1;
          if (times !== 1) throw new Error(`${mutant.file}: "${from}" stands there ${times} times`);
          contents = contents.replace(from, () => to);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    sourcemap: 'inline',
    absWorkingDir: root,
    logLevel: 'silent',
    plugins: [plant],
  });
  if (!isPlanted) throw new Error(`The simulation does not use ${mutant.file}`);
  const [{ text }] = outputFiles;
  const folder = join(cacheDirectory, 'simulation');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`);
  await writeFile(file, text);
  return import(pathToFileURL(file).href);
}
