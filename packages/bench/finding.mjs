// Finding words in the dialogue log itself, with 100,000 notes: from a key to the painted result.
//   BANSO_BENCH_ROWS=10000 BANSO_BENCH_ROUNDS=1 npm run bench -- finding      fewer notes, fewer rounds
import { median, pages, printTable, quantile } from './lib/page.mjs';

const count = Number(process.env.BANSO_BENCH_ROWS ?? 100_000);
const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 5);
const words = 60;

const browser = await pages('finding/page.js');
console.log(`\n${browser.name}`);
const results = [];
for (let round = 0; round < rounds; round++) {
  const { page, close } = await browser.open();
  results.push(await page.evaluate((...given) => globalThis.bench.typing(...given), count, words));
  await close();
}
await browser.close();
const middle = (of) => median(results.map(of)).toFixed(1);
printTable(
  `The dialogue log with ${count} notes, ${words} words typed key by key, ${rounds} rounds`,
  ['', 'ms'],
  [
    ['the first key, before anything was read: painted after', middle(({ first }) => first)],
    ['all read after', middle(({ read }) => read)],
    ['a key to the painted result: p50', middle(({ times }) => quantile(times, 0.5))],
    ['p95', middle(({ times }) => quantile(times, 0.95))],
  ],
);
const p95 = median(results.map(({ times }) => quantile(times, 0.95)));
const isKept = p95 <= 50;
console.log(
  `\n${isKept ? 'kept  ' : 'FAILED'} from a key to the painted result, p95: ${p95.toFixed(1)} ms, at most 50`,
);
if (!isKept) process.exitCode = 1;
