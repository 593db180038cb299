import type { RowMaker } from '../convert/row-maker.js';
import { nameOf } from '../convert/row-maker.js';
import type { Row } from '../rows/row.js';
import { NumberTable } from './number-table.js';

/** What a first look through all rows tells. */
export interface Plan {
  rows: number;
  /** The lines in which each record comes. */
  lines: NumberTable;
}

/** Looks through all rows before anything is sent: which come again, and how many there are. */
export async function planOf(rows: AsyncIterable<Row>, maker: RowMaker): Promise<Plan> {
  const lines = new NumberTable();
  let count = 0;
  for await (const row of rows) {
    count++;
    if (row.fault) continue;
    for (const { kind, reference } of maker.keysOf(row.cells)) {
      if (reference !== undefined) lines.note(nameOf(kind, reference), row.line);
    }
  }
  return { rows: count, lines };
}
