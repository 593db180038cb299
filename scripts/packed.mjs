// npm run packed: packs every published package and uses the tarballs as a host does, outside this repository.
// Reads what `npm run build` made.
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const reporter = pathToFileURL(`${root}/scripts/lib/node-reporter.mjs`).href;
const { code, messages } = await runNode([
  '--test',
  `--test-reporter=${reporter}`,
  'scripts/packed/packed.check.mjs',
]);
const { passed = 0, failed = 0 } = messages.findLast((message) => message.counts)?.counts ?? {};
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = code;
