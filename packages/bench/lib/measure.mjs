/**
 * Measures cases beside each other: the rounds of all cases alternate, each round beginning with another case, so that
 * what disturbs the machine disturbs every case alike.
 *
 * @param {Record<string, () => unknown>} cases what to time, the first being what the others are compared with; an
 *   answered promise is awaited
 * @param {{ rounds?: number, milliseconds?: number, calls?: number, inFlight?: number }} [options] rounds per case; about
 *   how long a round lasts, or how many calls it makes; how many calls are under way at the same time
 * @returns {Promise<Measured[]>} microseconds per call
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} median
 * @property {number} minimum
 * @property {number} over the median of the differences to the first case, round by round
 * @property {number} ratio the median of the ratios to the first case, round by round
 * @property {[number, number]} between where that ratio lies (95 %, bootstrap)
 * @property {number} cpu the median of what this process computed for a call
 */
export async function measure(cases, { rounds = 25, milliseconds = 40, calls, inFlight = 1 } = {}) {
  const runs = [];
  for (const [name, call] of Object.entries(cases)) {
    const fitting = await calibrate(call, milliseconds, inFlight);
    runs.push({ name, call, calls: calls ?? fitting, times: [], cpu: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < runs.length; place++) {
      const run = runs[(place + round) % runs.length];
      const began = process.cpuUsage();
      run.times.push(await timeOf(run.call, run.calls, inFlight));
      const { user, system } = process.cpuUsage(began);
      run.cpu.push((user + system) / run.calls);
    }
  }
  const [first] = runs;
  return runs.map(({ name, times, cpu }) => ({ name, cpu: medianOf(cpu), ...compared(times, first.times) }));
}

/** A row of figures beside those of the first case, taken in the same rounds. */
export function compared(times, first) {
  const ratios = times.map((time, round) => time / first[round]);
  return {
    median: medianOf(times),
    minimum: Math.min(...times),
    over: medianOf(times.map((time, round) => time - first[round])),
    ratio: medianOf(ratios),
    between: bootstrap(ratios),
  };
}

/** Warms the case up and answers how many calls fill a round. */
async function calibrate(call, milliseconds, inFlight) {
  let calls = inFlight;
  for (;;) {
    const spent = ((await timeOf(call, calls, inFlight)) * calls) / 1000;
    if (spent >= milliseconds) return Math.max(inFlight, Math.round((calls * milliseconds) / spent));
    calls *= 2;
  }
}

async function timeOf(call, calls, inFlight) {
  const started = performance.now();
  let left = calls;
  const worker = async () => {
    while (left-- > 0) {
      const answer = call();
      if (answer instanceof Promise) await answer;
    }
  };
  if (inFlight === 1) await worker();
  else await Promise.all(Array.from({ length: inFlight }, worker));
  return ((performance.now() - started) * 1000) / calls;
}

export function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The range in which the median lies in 95 % of samples drawn from these values. */
function bootstrap(values, draws = 1000) {
  const medians = Array.from({ length: draws }, () =>
    medianOf(values.map(() => values[Math.floor(Math.random() * values.length)])),
  ).sort((a, b) => a - b);
  return [medians[Math.floor(draws * 0.025)], medians[Math.floor(draws * 0.975)]];
}

/** Prints a table whose last columns compare with the first row. */
export function print(title, rows, unit = 'µs') {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const heads = [`median ${unit}`, `minimum ${unit}`, `CPU ${unit}`, `over first`, '× first', '95 % within'];
  const columns = heads.filter((head) => !head.startsWith('CPU') || rows[0].cpu !== undefined);
  console.log(`\n${title}\n${'case'.padEnd(width)}  ${columns.map((head) => head.padStart(12)).join(' ')}`);
  for (const { name, median, minimum, cpu, over, ratio, between } of rows) {
    const digits = unit === 'µs' ? 1 : 3;
    const figures = [
      median.toFixed(digits),
      minimum.toFixed(digits),
      ...(cpu === undefined ? [] : [cpu.toFixed(digits)]),
      over.toFixed(digits),
      ratio.toFixed(3),
      `${between[0].toFixed(2)}–${between[1].toFixed(2)}`,
    ];
    console.log(`${name.padEnd(width)}  ${figures.map((figure) => figure.padStart(12)).join(' ')}`);
  }
}
