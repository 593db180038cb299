// The list of the dialogue log beside other lists, on the same rows in the same browser: first paint, main thread per
// viewport of scrolling, blank places, shifts of what is read, memory.
//   BANSO_BENCH_ROUNDS=1 BANSO_BENCH_CASES=litVirtualizer npm run bench -- list      fewer rounds, one peer
import { interval, median, pages, printTable } from './lib/page.mjs';

const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 5);
const wanted = process.env.BANSO_BENCH_CASES?.split(',');
const floors = ['oneScreen', 'redrawScreen', 'widgetScreen', 'widgetRedraw'];
const own = ['flow', 'widget'];
const all = [...floors, ...own, 'litVirtualizer', 'tanstackVirtual', 'vaadinGrid', 'agGrid'];
const names = all.filter(
  (name) => !wanted || floors.includes(name) || own.includes(name) || wanted.includes(name),
);
const lists = names.filter((name) => !floors.includes(name));
/** What the log's own rows cost by themselves is compared with its own floors. */
const floorOf = (name, floor) =>
  name.startsWith('widget') ? { oneScreen: 'widgetScreen', redrawScreen: 'widgetRedraw' }[floor] : floor;

const browser = await pages('list/page.js');
console.log(`\n${browser.name}`);

async function taskTime(session, work) {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const before = await read();
  await work();
  const after = await read();
  return {
    task: after.TaskDuration - before.TaskDuration,
    script: after.ScriptDuration - before.ScriptDuration,
    layout:
      after.LayoutDuration + after.RecalcStyleDuration - before.LayoutDuration - before.RecalcStyleDuration,
  };
}

/** One case in a page of its own. */
async function run(name, count) {
  const { page, session, close } = await browser.open();
  try {
    await session.send('Performance.enable');
    await page.evaluate(([rows, which]) => globalThis.bench.prepare(rows, which), [count, name]);
    const bytes = await page.evaluate(() => globalThis.bench.memory());
    const first = await page.evaluate((which) => globalThis.bench.mount(which), name);
    // 200 frames of 300 px are 100 heights of the box.
    const scrolled = await taskTime(session, () => page.evaluate(() => globalThis.bench.scroll(200, 300)));
    if (!lists.includes(name)) return { first, ...scrolled };
    const memory = (await page.evaluate(() => globalThis.bench.memory())) - bytes;
    const down = await page.evaluate(() => globalThis.bench.blanks(60, 300));
    await page.evaluate(() => globalThis.bench.jumpTo(0.5));
    const up = await page.evaluate(() => globalThis.bench.blanks(60, -300));
    await page.evaluate(() => globalThis.bench.jumpTo(0.75));
    const shift = await page.evaluate(() => globalThis.bench.shifts(60, -100));
    const prepended = await page.evaluate(() => globalThis.bench.prepend());
    return { first, ...scrolled, memory, down, up, shift, prepended };
  } finally {
    await close();
  }
}

const results = new Map();
for (const count of [1_000, 100_000]) {
  for (const name of names) results.set(`${name} ${count}`, []);
  for (let round = 0; round < rounds; round++)
    for (const name of names) results.get(`${name} ${count}`).push(await run(name, count));
}
await browser.close();

/** Of each round the ratio to the floor of that round: what disturbs the machine disturbs both. */
const ratios = (name, count, floor, field) =>
  results
    .get(`${name} ${count}`)
    .map((run, round) => run[field] / results.get(`${floor} ${count}`)[round][field]);
const of = (name, count, field) => median(results.get(`${name} ${count}`).map((run) => run[field]));

for (const count of [1_000, 100_000]) {
  printTable(
    `${count} rows of 640 × 600 px, ${rounds} rounds`,
    [
      '',
      'first paint ms',
      '× one screen',
      'main thread ms per viewport',
      '× redraw',
      'script',
      'layout',
      'blank down %',
      'up %',
      'shift px',
      'prepend px',
      'memory MB',
    ],
    names.map((name) => {
      const number = (field, digits) => (floors.includes(name) ? '' : of(name, count, field).toFixed(digits));
      return [
        name,
        of(name, count, 'first').toFixed(1),
        median(ratios(name, count, floorOf(name, 'oneScreen'), 'first')).toFixed(2),
        (of(name, count, 'task') / 100).toFixed(2),
        median(ratios(name, count, floorOf(name, 'redrawScreen'), 'task')).toFixed(2),
        (of(name, count, 'script') / 100).toFixed(2),
        (of(name, count, 'layout') / 100).toFixed(2),
        number('down', 1),
        number('up', 1),
        number('shift', 0),
        number('prepended', 0),
        floors.includes(name) ? '' : (of(name, count, 'memory') / 1e6).toFixed(2),
      ];
    }),
  );
}

/** A gate fails when the whole interval of its ratio lies above it. */
function gate(what, values, most) {
  const [low, high] = interval(values);
  const isKept = low <= most;
  console.log(
    `${isKept ? 'kept  ' : 'FAILED'} ${what}: ${median(values).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), at most ${most}`,
  );
  if (!isKept) process.exitCode = 1;
}
console.log('');
for (const name of own) {
  for (const count of [1_000, 100_000]) {
    const first = ratios(name, count, floorOf(name, 'oneScreen'), 'first');
    const task = ratios(name, count, floorOf(name, 'redrawScreen'), 'task');
    gate(`${name}: first paint of ${count} × one screen`, first, 1.25);
    gate(`${name}: main thread at ${count} × redrawing a screen`, task, 0.85);
    for (const field of ['down', 'up', 'shift', 'prepended'])
      gate(
        `${name}: ${{ down: 'blank % downwards', up: 'blank % upwards', shift: 'shift px', prepended: 'px when rows come before' }[field]} at ${count}`,
        results.get(`${name} ${count}`).map((run) => run[field]),
        name === 'widget' && field === 'prepended' ? 1 : 0,
      );
  }
  gate(
    `${name}: memory at 100,000 in MB`,
    results.get(`${name} 100000`).map(({ memory }) => memory / 1e6),
    1,
  );
}
