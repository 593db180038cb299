// npm run vectors -- FILE.json [--excel]
// Runs every case of a ロカベン vectors file through the model; the last line counts them.
//   --excel   compare with what Excel computes where that differs from the law (`expectedExcel`)
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkVector } from './lib/vector-check.mjs';
import { parseVectorFile } from './lib/vector-file.mjs';

const usage = 'Usage: npm run vectors -- FILE.json [--excel]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { excel: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(usage);
  const failed = await run(parseVectorFile(await readFile(path, 'utf8')), values);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

async function run({ meta, cases }, options) {
  const { loadBasis } = await import('../packages/benchmark-data/src/index.ts');
  let failed = 0;
  for (const vector of cases) {
    const version = (vector.benchmarkVersion ?? meta.benchmarkVersion).replace(/^meti-/, '');
    const differences = checkVector(vector, await loadBasis(version), options);
    if (differences.length > 0) failed += 1;
    for (const { field, expected, got } of differences) {
      console.log(`${vector.id}  ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
    }
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  return failed;
}
