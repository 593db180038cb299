import type * as data from '@banso/benchmark-data';
import { readFile } from 'node:fs/promises';
import { StartError } from '../start-error.js';

type BenchmarkData = typeof data;

/**
 * The data of industries and basis. It is not published, because the right to pass the figures on has not been cleared:
 * whoever runs the server has put it beside. `undefined` when it is not there.
 */
export async function benchmarkData(): Promise<BenchmarkData | undefined> {
  try {
    return await import('@banso/benchmark-data');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * Makes further versions of the basis known, such as next year's, from what `banso basis read` wrote.
 *
 * @throws StartError that names the file
 */
export async function registerBases(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const known = await benchmarkData();
  if (!known) throw new StartError('BANSO_BASIS needs @banso/benchmark-data, which is not there.');
  for (const path of paths) {
    try {
      known.registerBasis(known.parseBasis(JSON.parse(await readFile(path, 'utf8'))));
    } catch (error) {
      throw new StartError(`BANSO_BASIS: ${path} cannot be used: ${(error as Error).message}.`);
    }
  }
}
