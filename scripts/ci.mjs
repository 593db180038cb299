// All checks; every one runs, the tests last, so that their count is the last line.
import { binOf } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const checks = [
  ['lint', ['scripts/lint.mjs']],
  ['generated files', ['scripts/generate.mjs', '--check']],
  ['build', ['scripts/build.mjs']],
  ['sizes', [binOf('size-limit')]],
  ['packed packages', ['scripts/packed.mjs']],
];

const failed = [];
for (const [name, args] of checks) {
  console.log(`\n=== ${name}`);
  const { code, seconds } = await runNode(args);
  if (code !== 0) failed.push(name);
  console.log(`(${seconds} s)`);
}

console.log('\n=== tests');
if (failed.length > 0) console.log(`Failed before the tests: ${failed.join(', ')}`);
const tests = await runNode(['scripts/test.mjs', '--everything']);
process.exitCode = tests.code !== 0 || failed.length > 0 ? 1 : 0;
