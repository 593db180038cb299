// The sheet with its radar beside grids and charts that a host would put together for the same work: first paint, and
// from a keystroke to the new picture. Then the assessment in Node beside a plain loop of the six formulas.
//   BANSO_BENCH_ROUNDS=1 npm run bench -- sheet      fewer rounds
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { industries, loadBasis } from '@banso/benchmark-data';
import { assessSheet } from '@banso/model';
import { samples } from '@banso/model/samples';
import { readBenchmarkFile, writeWorkbook } from '@banso/model/workbook';
import { measure, print } from './lib/measure.mjs';
import { median, pages, printTable, quantile } from './lib/page.mjs';
import { plainIndicators } from './sheet/plain.js';

const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 5);
const keys = 60;
const cases = {
  ours: 'ours',
  'chart-tabulator': 'chart.js radar + Tabulator',
  'chart-ag-grid': 'chart.js radar + AG Grid',
  'echarts-tabulator': 'ECharts radar + Tabulator',
  'echarts-ag-grid': 'ECharts radar + AG Grid',
};
const names = Object.keys(cases);

const browser = await pages('sheet/page.js');
console.log(`\n${browser.name}`);
const results = Object.fromEntries(names.map((name) => [name, { first: [], keys: [] }]));
for (let round = 0; round < rounds; round++) {
  for (let place = 0; place < names.length; place++) {
    const name = names[(place + round) % names.length];
    const { page, close } = await browser.open();
    try {
      results[name].first.push(await page.evaluate((which) => globalThis.bench.mount(which), name));
      results[name].keys.push(await page.evaluate((count) => globalThis.bench.type(count), keys));
    } finally {
      await close();
    }
  }
}
await browser.close();

/** Of each round by itself: what disturbs the machine in one does not decide. */
const perKey = (name, part) => median(results[name].keys.map((times) => quantile(times, part)));
const keyRatio = (name) =>
  median(results[name].keys.map((times, round) => median(times) / median(results.ours.keys[round])));
const firstRatio = (name) =>
  median(results[name].first.map((time, round) => time / results.ours.first[round]));
const sizes = await Promise.all(names.map((name) => bytesOf(`sheet/${name}.js`)));
printTable(
  `Three periods and their radar, ${rounds} rounds of ${keys} keystrokes`,
  ['', 'first paint ms', '× ours', 'keystroke p50 ms', 'p95 ms', '× ours', 'gzip kB'],
  names.map((name, index) => [
    cases[name],
    median(results[name].first).toFixed(1),
    firstRatio(name).toFixed(2),
    perKey(name, 0.5).toFixed(2),
    perKey(name, 0.95).toFixed(2),
    keyRatio(name).toFixed(2),
    (sizes[index] / 1000).toFixed(1),
  ]),
);
console.log('gzip: what is loaded at once, with the engine and the sample sheet that every case has');
const p95 = perKey('ours', 0.95);
const isKept = p95 <= 16;
console.log(
  `${isKept ? 'kept  ' : 'FAILED'} from a keystroke to the picture, p95: ${p95.toFixed(2)} ms, at most 16`,
);
if (!isKept) process.exitCode = 1;

const basis = await loadBasis('2018');
const sheet = samples.benchmarkSheet;
print(
  'Three periods assessed in Node; ours with size, points, medians, totals and reasons',
  await measure({
    'the six formulas in a plain loop': () => plainIndicators(sheet),
    'our assessment': () => assessSheet(sheet, basis),
  }),
);

// METI's own workbook where it lies beside the repository, and one of ours with as many sheets.
const shared = join(
  process.env.BANSO_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
  'locaben',
);
const official = ['meti-2018.xlsm', 'filled.xlsx'].filter((name) => existsSync(join(shared, name)));
const bases = [basis, await loadBasis('2022')];
const books = [
  ...official.map((name) => [name, new Uint8Array(readFileSync(join(shared, name)))]),
  ['one of ours', writeWorkbook(sheet, { basis })],
];
for (const [name, bytes] of books) {
  const times = [];
  for (let round = 0; round < 15; round++) {
    const began = performance.now();
    readBenchmarkFile(bytes, { industries, bases });
    times.push(performance.now() - began);
  }
  const middle = median(times);
  console.log(
    `${middle <= 300 ? 'kept  ' : 'FAILED'} reading ${name}: ${middle.toFixed(0)} ms, the first ${times[0].toFixed(0)}, at most 300`,
  );
  if (middle > 300) process.exitCode = 1;
}

/** What a page loads at once for a case, gzip -9. */
async function bytesOf(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    outdir: fileURLToPath(new URL('sheet-bytes', import.meta.url)),
    conditions: ['source', 'browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url)),
    logLevel: 'error',
  });
  const nameOf = (path) => path.split(/[\\/]/).at(-1);
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]));
  const reached = new Set();
  const reach = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { path, kind } of outputs.get(name).imports)
      if (kind === 'import-statement') reach(nameOf(path));
  };
  reach(nameOf(entry));
  return outputFiles
    .filter(({ path }) => reached.has(nameOf(path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
