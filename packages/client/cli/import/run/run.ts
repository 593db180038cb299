import type { World } from '../../world/world.js';
import type { Row } from '../rows/row.js';
import { inOrder } from './in-order.js';
import { ProgressBar } from './progress-bar.js';
import type { Report } from './report.js';
import type { RowImporter } from './row-importer.js';
import type { Progress, StateFile } from './state.js';

/** How long what was done may be unremembered, in milliseconds. */
const forgetful = 500;

export interface Run {
  rows: AsyncIterable<Row>;
  /** How many rows there are. */
  total: number;
  importer: RowImporter;
  report: Report;
  /** Absent: nothing is remembered (a dry run). */
  state?: StateFile;
  from: Progress;
  atOnce: number;
}

/**
 * Imports the rows after `from` in their order, until there are none left or a stop is asked for. Whatever ends it, the
 * report speaks of exactly the rows that the remembered progress counts.
 *
 * @returns how far it came
 * @throws BansoError when the run cannot go on
 */
export async function runImport(run: Run, world: World): Promise<Progress> {
  const { importer, report, state, from, total, atOnce } = run;
  const progress: Progress = { ...from, counts: { ...from.counts } };
  const bar = new ProgressBar(world, total, from.rows);
  let remembered = performance.now();
  const remember = async () => {
    progress.reportBytes = await report.flush();
    await state?.write(progress);
    remembered = performance.now();
  };

  const outcomes = inOrder(
    left(run.rows, from.line, world.stop),
    { atOnce, keysOf: (row) => importer.namesIn(row) },
    async (row) => ({ line: row.line, entries: await importer.import(row) }),
  );
  try {
    for await (const { line, entries } of outcomes) {
      await report.write(entries);
      for (const { status } of entries) progress.counts[status]++;
      progress.line = line;
      progress.rows++;
      bar.show(progress.rows, progress.counts.refused);
      if (performance.now() - remembered > forgetful) await remember();
    }
  } finally {
    bar.clear();
    await remember();
  }
  return progress;
}

/** The rows after a line; after a stop was asked for, none. */
async function* left(rows: AsyncIterable<Row>, line: number, stop: AbortSignal): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (stop.aborted) return;
    if (row.line > line) yield row;
  }
}
