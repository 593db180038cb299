// npm run simulate: the SDK and its outbox against simulated networks, devices, tabs and people. One seed = one run.
//   npm run simulate -- --seeds 2000 [--from 1]     so many seeds; the last line counts them
//   npm run simulate -- --seed 4711 --log           one seed with everything that happened in it
//   --workers N     processes (one per processor)   --database never     without the seeds on the embedded database
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sourceFlags } from './lib/run.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    log: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
    database: { type: 'string', default: 'auto' },
  },
});
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1) {
  console.error('--seeds, --from and --seed take whole numbers');
  process.exit(2);
}

/** Every 50th seed has the reference server on its database, every 10th the platform's own cryptography and requests. */
function kindOf(seed) {
  if (seed % 50 === 0 && values.database !== 'never') return 'database';
  return seed % 10 === 0 ? 'real' : 'quick';
}

const started = performance.now();
const totals = { passed: 0, failed: 0, kept: 0, simulated: 0 };
let next = first;
let isAgain = false;

/** Every 1000th seed runs twice: the same seed is the same run. */
const again = new Map();

function take(worker) {
  const seed = isAgain ? next - 1 : next++;
  isAgain = !isAgain && seed % 1000 === 0 && kindOf(seed) !== 'database';
  if (seed >= first + count) {
    worker.send({});
    return;
  }
  worker.send({ seed, kind: kindOf(seed), log: values.log });
}

function hear({ seed, kind, violations, hash, kept, simulated, faults, log }) {
  if (values.log) console.log(log.join('\n'));
  const former = again.get(seed);
  again.set(seed, hash);
  if (former !== undefined) {
    if (former !== hash) violations.push({ promise: 'the same run', what: `${former}, then ${hash}` });
    if (violations.length === 0) return;
    totals.passed--;
  }
  if (violations.length === 0) totals.passed++;
  else {
    totals.failed++;
    console.log(`\nseed ${seed} (${kind}) failed, ${hash}: ${faults}`);
    for (const { promise, what } of violations.slice(0, 8)) console.log(`  ${promise}: ${what}`);
    if (violations.length > 8) console.log(`  and ${violations.length - 8} more`);
    console.log(`  replay: npm run simulate -- --seed ${seed} --log`);
  }
  totals.kept += kept;
  totals.simulated += simulated;
  const done = totals.passed + totals.failed;
  if (done % 500 === 0) console.log(`${done} of ${count} seeds, ${seconds()} s, ${totals.failed} failed`);
}

const seconds = () => ((performance.now() - started) / 1000).toFixed(1);

function work() {
  return new Promise((resolve) => {
    const file = fileURLToPath(new URL('lib/simulation-worker.mjs', import.meta.url));
    const worker = fork(file, [], { execArgv: [...sourceFlags, '--no-warnings'] });
    worker.on('message', (message) => {
      if (!message.isReady) hear(message);
      take(worker);
    });
    worker.on('exit', (code) => {
      if (code !== 0) {
        totals.failed++;
        console.log(`a worker ended with ${code}`);
      }
      resolve();
    });
  });
}

await Promise.all(Array.from({ length: Math.min(Number(values.workers), count) }, work));
const days = totals.simulated / 86_400_000;
const times = totals.simulated / (performance.now() - started);
console.log(
  `\n${totals.kept} writes told to be safe, ${days.toFixed(1)} simulated days in ${seconds()} s (${times.toFixed(0)} times as fast)`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
