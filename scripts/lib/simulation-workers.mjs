// Processes that run seeds.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSimulation, quickFlags } from './simulation.mjs';

/** Every 50th seed has the reference server on its database, every 10th the platform's own cryptography and requests. */
function kindOf(seed, database) {
  if (seed % 50 === 0 && database) return 'database';
  return seed % 10 === 0 ? 'real' : 'quick';
}

/** Of every thousand seeds, one with the quick stand-ins and one without run twice: the same seed is the same run. */
const isRunTwice = (seed) => seed % 1000 === 1 || seed % 1000 === 10;

/**
 * Runs seeds in several processes.
 *
 * @param {{ first: number, count: number, workers: number, log?: boolean, database?: boolean, hear: (result: any) => void }} options
 *   `database`: with the seeds on the embedded database; `hear`: called with what came of each seed
 */
export async function runSeeds({ first, count, workers, log = false, database = true, hear }) {
  const address = await buildSimulation();
  const end = first + count;
  let next = first;
  // Starting a database takes as long as many seeds: one process has it, and begins with the seeds that need it.
  let nextOnDatabase = database ? Math.ceil(first / 50) * 50 : Infinity;

  function* seeds(withDatabase) {
    for (; withDatabase && nextOnDatabase < end; nextOnDatabase += 50) yield nextOnDatabase;
    while (next < end) {
      const seed = next++;
      if (kindOf(seed, database) !== 'database') yield seed;
    }
  }
  const work = (_, index) => runWorker({ address, seeds: seeds(index === 0), log, database, hear });
  await Promise.all(Array.from({ length: Math.min(workers, count) }, work));
}

function runWorker({ address, seeds, log, database, hear }) {
  return new Promise((resolve) => {
    const file = fileURLToPath(new URL('simulation-worker.mjs', import.meta.url));
    const worker = fork(file, [address], { execArgv: [...quickFlags, '--conditions=source'] });
    let former;
    let seed;
    const take = () => {
      seed = seeds.next().value;
      send();
    };
    const send = () => worker.send(seed === undefined ? {} : { seed, kind: kindOf(seed, database), log });
    worker.on('message', (result) => {
      if (result.isReady) return take();
      const violations = [...result.violations];
      if (former) {
        if (former !== result.hash) {
          violations.push({ promise: 'the same run', what: `${former}, then ${result.hash}` });
        }
        former = undefined;
      } else if (isRunTwice(seed)) {
        former = result.hash;
        return send();
      }
      hear({ ...result, violations });
      return take();
    });
    worker.on('exit', (code) => {
      if (code !== 0) {
        const violations = [{ promise: 'the run itself', what: `its process ended with ${code}` }];
        hear({ seed, kind: kindOf(seed, database), violations, log: [], kept: 0, simulated: 0 });
      }
      resolve();
    });
  });
}
