// npm run simulate: the SDK and its outbox against simulated networks, devices, tabs and people. One seed = one run.
//   npm run simulate -- --seeds 2000 [--from 1]     so many seeds; the last line counts them
//   npm run simulate -- --seed 4711 --log           one seed with everything that happened in it
//   npm run simulate -- --mutants [--seeds 300]     each planted fault, and which seed finds it: the simulation's own test
//   --workers N     processes (one per processor)   --database never     without the seeds on the embedded database
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { huntAll } from './lib/hunt.mjs';
import { plantedFaults } from './lib/planted-faults.mjs';
import { runSeeds } from './lib/simulation-workers.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    log: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
    database: { type: 'string', default: 'auto' },
  },
});
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds ?? (values.mutants ? 300 : 200)) : 1;
const workers = Number(values.workers);
if (![first, count, workers].every((number) => Number.isInteger(number) && number > 0)) {
  console.error('--seeds, --from, --seed and --workers take whole numbers');
  process.exit(2);
}

const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
process.exitCode = (await (values.mutants ? huntMutants() : simulate())) ? 0 : 1;

async function simulate() {
  const totals = { passed: 0, failed: 0, kept: 0, simulated: 0 };
  const failures = [];
  const hear = ({ seed, kind, violations, hash, kept, simulated, faults, log }) => {
    if (values.log) console.log(log.join('\n'));
    if (violations.length === 0) totals.passed++;
    else {
      totals.failed++;
      failures.push(`✗ seed ${seed} (${kind}): ${violations[0].promise}: ${violations[0].what}\n`);
      console.log(`\nseed ${seed} (${kind}) failed, ${hash}: ${faults}`);
      for (const { promise, what } of violations.slice(0, 8)) console.log(`  ${promise}: ${what}`);
      if (violations.length > 8) console.log(`  and ${violations.length - 8} more`);
      console.log(`  replay: npm run simulate -- --seed ${seed} --log`);
    }
    totals.kept += kept;
    totals.simulated += simulated;
    const done = totals.passed + totals.failed;
    if (done % 500 === 0) console.log(`${done} of ${count} seeds, ${seconds()} s, ${totals.failed} failed`);
  };
  await runSeeds({ first, count, workers, log: values.log, database: values.database !== 'never', hear });
  const days = totals.simulated / 86_400_000;
  const times = totals.simulated / (performance.now() - started);
  console.log(
    `\n${totals.kept} writes told to be safe, ${days.toFixed(1)} simulated days in ${seconds()} s (${times.toFixed(0)} times as fast, ${(count / Number(seconds())).toFixed(1)} seeds per second)`,
  );
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.send?.({ counts: { passed: totals.passed, failed: totals.failed, skipped: 0 }, failures });
  return totals.failed === 0;
}

async function huntMutants() {
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  const finds = await huntAll(plantedFaults, {
    workers,
    seedsOf: () => seeds,
    tell: ({ name }, { seed, error }) =>
      console.log(
        `${seed === undefined ? 'not found' : `seed ${seed}`.padEnd(9)}  ${name}${error ? `: ${error}` : ''}`,
      ),
  });
  const width = Math.max(...plantedFaults.map(({ name }) => name.length));
  console.log(`\n${'planted fault'.padEnd(width)}  seed  promise`);
  for (const fault of plantedFaults) {
    const { seed = '—', promise = 'not found' } = finds.get(fault);
    console.log(`${fault.name.padEnd(width)}  ${String(seed).padStart(4)}  ${promise}`);
  }
  const found = plantedFaults.filter((fault) => finds.get(fault).seed !== undefined).length;
  console.log(`\n${found} of ${plantedFaults.length} found within ${count} seeds each, ${seconds()} s`);
  return found === plantedFaults.length;
}
