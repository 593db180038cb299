// Whether the simulation finds a planted fault, and how soon.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadPlanted, quickFlags } from './simulation.mjs';

/** @typedef {import('./planted-faults.mjs').PlantedFault} PlantedFault */

/**
 * @typedef {object} Find
 * @property {number} [seed] the seed that found it; absent when none did
 * @property {string} [promise] which promise it saw broken
 * @property {string} [what] and how
 * @property {string} [error] why the fault could not be planted
 */

/**
 * Runs seeds with a fault planted until one breaks a promise that the fault is to break, and keeps it without the fault.
 *
 * @param {PlantedFault} fault
 * @param {Iterable<number>} seeds
 * @param {(seed: number) => Promise<ReadonlySet<string>>} brokenAnyway the promises that a seed breaks without the fault
 * @returns {Promise<Find | undefined>}
 */
export async function hunt({ edits, breaks }, seeds, brokenAnyway) {
  const { runSeed } = await loadPlanted(edits);
  for (const seed of seeds) {
    const violations = (await violationsOf(runSeed, seed)).filter(({ promise }) => breaks.includes(promise));
    if (violations.length === 0) continue;
    const anyway = await brokenAnyway(seed);
    const found = violations.find(({ promise }) => !anyway.has(promise));
    if (found) return { seed, ...found };
  }
  return undefined;
}

/** The promises that the simulation as it is sees broken, each seed run once. */
export function soundRuns(runSeed) {
  const known = new Map();
  return async (seed) => {
    const broken =
      known.get(seed) ?? new Set((await violationsOf(runSeed, seed)).map(({ promise }) => promise));
    known.set(seed, broken);
    return broken;
  };
}

async function violationsOf(runSeed, seed) {
  try {
    return (await runSeed(seed)).violations;
  } catch (error) {
    return [{ promise: 'the run itself', what: String(error) }];
  }
}

/**
 * Hunts for several faults, in as many processes.
 *
 * @param {readonly PlantedFault[]} faults
 * @param {{ workers: number, seedsOf: (fault: PlantedFault) => readonly number[], tell?: (fault: PlantedFault, find: Find) => void }} options
 * @returns {Promise<Map<PlantedFault, Find>>} what found each
 */
export async function huntAll(faults, { workers, seedsOf, tell = () => {} }) {
  const finds = new Map();
  const left = [...faults];
  const work = () =>
    new Promise((resolve, reject) => {
      const file = fileURLToPath(new URL('hunt-worker.mjs', import.meta.url));
      const worker = fork(file, [], { execArgv: quickFlags });
      let fault;
      worker.on('message', ({ find, error }) => {
        if (fault) {
          finds.set(fault, { ...find, error });
          tell(fault, { ...find, error });
        }
        fault = left.shift();
        worker.send(fault ? { fault, seeds: seedsOf(fault) } : {});
      });
      worker.on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${fault?.name}: the process ended with ${code}`));
      });
    });
  await Promise.all(Array.from({ length: Math.min(workers, faults.length) }, work));
  return finds;
}
