/**
 * Measures cases beside each other: the rounds of all cases alternate, so that what disturbs the machine disturbs
 * every case alike.
 *
 * @param {Record<string, () => unknown>} cases what to time; an answered promise is awaited
 * @param {{ rounds?: number, milliseconds?: number }} [options] rounds per case, and about how long one round lasts
 * @returns {Promise<{ name: string, median: number, minimum: number }[]>} microseconds per call
 */
export async function measure(cases, { rounds = 25, milliseconds = 40 } = {}) {
  const runs = [];
  for (const [name, call] of Object.entries(cases))
    runs.push({ name, call, calls: await calibrate(call, milliseconds), times: [] });
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) run.times.push(await timeOf(run.call, run.calls));
  }
  return runs.map(({ name, times }) => ({ name, median: medianOf(times), minimum: Math.min(...times) }));
}

/** Warms the case up and answers how many calls fill a round. */
async function calibrate(call, milliseconds) {
  let calls = 1;
  for (;;) {
    const spent = ((await timeOf(call, calls)) * calls) / 1000;
    if (spent >= milliseconds) return Math.max(1, Math.round((calls * milliseconds) / spent));
    calls *= 2;
  }
}

async function timeOf(call, calls) {
  const started = performance.now();
  for (let i = 0; i < calls; i++) {
    const answer = call();
    if (answer instanceof Promise) await answer;
  }
  return ((performance.now() - started) * 1000) / calls;
}

function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Prints a table whose ratios are against the first row, median by median. */
export function print(title, rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`\n${title}\n${'case'.padEnd(width)}   median µs   minimum µs   × first`);
  for (const { name, median, minimum } of rows) {
    const figures = [
      median.toFixed(1).padStart(10),
      minimum.toFixed(1).padStart(11),
      (median / rows[0].median).toFixed(2),
    ];
    console.log(`${name.padEnd(width)}  ${figures[0]}  ${figures[1]}  ${figures[2].padStart(8)}`);
  }
}
