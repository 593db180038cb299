// npm run kills: a real browser is killed while it writes through the offline client, and nothing is lost or doubled.
//   npm run kills -- --times 100
import { parseArgs } from 'node:util';
import { sourceFlags, runNode } from './lib/run.mjs';

const { values } = parseArgs({ options: { times: { type: 'string', default: '10' } } });
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) {
  console.error('--times takes a whole number from 1');
  process.exit(2);
}
const code = `
  import { kill } from './scripts/kills/kills.mjs';
  const started = performance.now();
  const { faults, ...figures } = await kill({ times: ${times}, report: console.log });
  for (const fault of faults) console.error(fault);
  console.log(figures, Math.round((performance.now() - started) / 1000) + ' s');
  console.log(figures.kills + ' kills, ' + faults.length + ' faults');
  process.exitCode = faults.length > 0 ? 1 : 0;`;
process.exitCode = (await runNode([...sourceFlags, '--input-type=module', '--eval', code])).code;
