// The simulation of client and server as one JavaScript file, so that it starts at once and runs fast.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheDirectory, posix, root } from './paths.mjs';

/**
 * The flags under which runs take the least time of all processors: nothing is done at the same time, by other threads;
 * code that runs a few times is compiled plainly at once, and only what runs very often once more with all pains; and a
 * database that is there for some seconds is not compiled twice.
 */
export const quickFlags = [
  '--single-threaded',
  '--always-sparkplug',
  '--no-lazy-feedback-allocation',
  '--interrupt-budget=400000',
  '--liftoff-only',
];

const entry = join(root, 'packages/client/src/simulation/run.ts');

/**
 * Builds the file that `runSeed` is in.
 *
 * @param {readonly (readonly [file: string, from: string, to: string])[]} [edits] a fault to plant: in each file the first
 *   text must stand once, and gives way to the second
 * @returns {Promise<string>} its address, with other edits another one
 */
export async function buildSimulation(edits = []) {
  const left = new Set(edits.map(([file]) => file));
  const plant = {
    name: 'plant',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const file = posix(path);
        if (!left.delete(file)) return undefined;
        let contents = await readFile(path, 'utf8');
        for (const [, from, to] of edits.filter(([other]) => other === file)) {
          const times = contents.split(from).length - 1;
          if (times !== 1) throw new Error(`${file}: "${from}" stands there ${times} times`);
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
    sourcemap: edits.length === 0 && 'inline',
    absWorkingDir: root,
    logLevel: 'silent',
    plugins: [plant],
  });
  if (left.size > 0) throw new Error(`The simulation does not use ${[...left].join(', ')}`);
  const [{ text }] = outputFiles;
  const folder = join(cacheDirectory, 'simulation');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`);
  // In one step: others may be reading it, or writing the same.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
  return pathToFileURL(file).href;
}

/**
 * The simulation with a fault planted into it; see `buildSimulation`.
 *
 * @returns {Promise<{ runSeed: Function }>}
 */
export async function loadPlanted(edits) {
  const address = await buildSimulation(edits);
  const module = await import(address);
  await rm(new URL(address));
  return module;
}
