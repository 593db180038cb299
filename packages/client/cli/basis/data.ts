import { readFile } from 'node:fs/promises';
import type * as data from '@banso/benchmark-data';
import { exitCodes } from '../exit-codes.js';
import { messages } from '../locales/index.js';
import { CommandError } from '../world/command-error.js';
import { usage } from '../world/options.js';
import type { World } from '../world/world.js';

type BenchmarkData = typeof data;

/**
 * The data of industries and basis. It is not published with the SDK, because the right to pass the figures on has not
 * been cleared: whoever uses these commands has put it beside.
 *
 * @throws CommandError when it is not there
 */
export async function benchmarkData({ language }: World): Promise<BenchmarkData> {
  try {
    return await import('@banso/benchmark-data');
  } catch (error) {
    throw new CommandError(exitCodes.usage, messages(language).locaben.noData, error);
  }
}

/** Makes the bases in JSON files known. @throws CommandError */
export async function registerFiles(
  data: BenchmarkData,
  paths: readonly string[],
  world: World,
): Promise<void> {
  const texts = messages(world.language).locaben;
  for (const path of paths) {
    const text = await readText(path, world);
    let basis;
    try {
      basis = data.parseBasis(JSON.parse(text));
    } catch (error) {
      throw usage(texts.wrongBasis(path, (error as Error).message), error);
    }
    if (data.basisVersions.some(({ version }) => version === basis.version)) {
      const known = await data.loadBasis(basis.version);
      // The same file given again does no harm.
      if (JSON.stringify(known.rows) === JSON.stringify(basis.rows)) continue;
      throw usage(texts.doubleBasis(basis.version));
    }
    data.registerBasis(basis);
  }
}

/** @throws CommandError when the file cannot be opened */
export async function readText(path: string, world: World): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, world));
}

/** @throws CommandError when the file cannot be opened */
export async function readBytes(path: string, { language }: World): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw usage(messages(language).files.unreadable(path, error.code ?? ''), error);
  });
}
