import { periodIds, type BenchmarkSheet } from '@banso/model';
import type { ShownUnit } from './amounts.js';
import { cellKey, readCell, rows, withCell, type Cell, type CellReason } from './cells.js';

/** What stands in a cell and could not be read: it stays there until it is corrected. */
export interface CellFault {
  readonly text: string;
  readonly reason: CellReason;
}

/** Faults by cell (`sales-latest`), and by `capital`. */
export type Faults = ReadonlyMap<string, CellFault>;

/** What stands on the screen: the sheet, and what was typed and could not be read. */
export interface Entered {
  readonly sheet: BenchmarkSheet;
  readonly faults: Faults;
}

export const noFaults: Faults = new Map();

export function withFault(faults: Faults, key: string, fault: CellFault | undefined): Faults {
  if (!fault && !faults.has(key)) return faults;
  const next = new Map(faults);
  if (fault) next.set(key, fault);
  else next.delete(key);
  return next;
}

export const cellFaults = (faults: Faults) =>
  rows.flatMap((row) =>
    periodIds.flatMap((period) => {
      const fault = faults.get(cellKey({ row, period }));
      return fault ? [{ row, period, ...fault }] : [];
    }),
  );

/** The sheet as it stands on the screen: what cannot be read, or not yet, counts as not entered. */
export function provisional(
  sheet: BenchmarkSheet,
  faults: Faults,
  typed: { cell: Cell; text: string } | undefined,
  unit: ShownUnit,
): BenchmarkSheet {
  const kept = cellFaults(faults).reduce(
    (next, { row, period }) => withCell(next, { row, period }, row === 'months' ? 12 : null),
    sheet,
  );
  if (!typed) return kept;
  const result = readCell(typed.cell.row, typed.text, unit);
  return withCell(kept, typed.cell, result.ok ? result.value : typed.cell.row === 'months' ? 12 : null);
}
