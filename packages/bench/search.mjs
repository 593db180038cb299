// Finding words in 100,000 notes: our scan beside search indexes, and beside the floor, a scan of one joined text.
//   BANSO_BENCH_ROUNDS=1 BANSO_BENCH_CASES=flexsearch npm run bench -- search      fewer rounds, one peer
import { interval, median, pages, printTable, quantile } from './lib/page.mjs';

const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 5);
const size = Number(process.env.BANSO_BENCH_ROWS ?? 100_000);
const wanted = process.env.BANSO_BENCH_CASES?.split(',');
const names = ['joined', 'ours', 'flexsearch', 'minisearch', 'orama'].filter(
  (name) => !wanted || ['joined', 'ours', ...wanted].includes(name),
);
const slow = new Set(['minisearch', 'orama']);

const browser = await pages('search/page.js');
console.log(`\n${browser.name}`);
const results = new Map(names.map((name) => [name, []]));
let characters = 0;
for (let round = 0; round < rounds; round++) {
  for (const name of names) {
    // Half a minute to build each time: once is enough to see it.
    if (round > 0 && slow.has(name)) continue;
    const { page, close } = await browser.open();
    characters = await page.evaluate((rows) => globalThis.bench.prepare(rows), size);
    results.get(name).push(await page.evaluate((which) => globalThis.bench.run(which), name));
    await close();
  }
}
await browser.close();

const truth = results.get('joined')[0].counts;
const middle = (name, of) => median(results.get(name).map(of));
const wrong = (name) => results.get(name)[0].counts.filter((count, index) => count !== truth[index]).length;
printTable(
  `${size} notes, ${characters} characters, 60 words of 2 to 4 characters and each with one more, ${rounds} rounds`,
  ['', 'ready after ms', 'p50 ms', 'p95 ms', 'next key p50', 'p95', 'other number of hits'],
  names.map((name) => [
    name,
    middle(name, ({ built }) => built).toFixed(0),
    middle(name, ({ times }) => quantile(times, 0.5)).toFixed(2),
    middle(name, ({ times }) => quantile(times, 0.95)).toFixed(2),
    middle(name, ({ next }) => quantile(next, 0.5)).toFixed(2),
    middle(name, ({ next }) => quantile(next, 0.95)).toFixed(2),
    `${wrong(name)}/${truth.length}`,
  ]),
);

function gate(what, values, most) {
  const [low, high] = interval(values);
  const isKept = low <= most;
  console.log(
    `${isKept ? 'kept  ' : 'FAILED'} ${what}: ${median(values).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), at most ${most}`,
  );
  if (!isKept) process.exitCode = 1;
}
const ratio = (of, floor = of) =>
  results.get('ours').map((run, round) => of(run) / floor(results.get('joined')[round]));
console.log('');
for (const part of [0.5, 0.95]) {
  gate(
    `p${part * 100} × a joined scan`,
    ratio(({ times }) => quantile(times, part)),
    1.1,
  );
  gate(
    `the next key p${part * 100} × a joined scan`,
    ratio(
      ({ next }) => quantile(next, part),
      ({ times }) => quantile(times, part),
    ),
    0.25,
  );
}
