import type { Area } from './reference.js';

/**
 * What stands in a cell. `error` is an error of Excel (`#DIV/0!`) as its text; `uncalculated` a formula of which no
 * result was kept: its text is the formula.
 */
export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'boolean'; readonly text: string }
  | { readonly type: 'error'; readonly text: string }
  | { readonly type: 'uncalculated'; readonly text: string };

/** A cell that is not empty. Rows and columns count from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The cells of one sheet that are not empty. */
export class Grid {
  readonly name: string;
  /** By row, then by column. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly #at: ReadonlyMap<number, Cell>;

  constructor(name: string, cells: readonly Cell[], merges: readonly Area[] = []) {
    this.name = name;
    this.cells = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
    this.merges = merges;
    this.#at = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  }

  /** The cell of a place; every place of merged cells is that of their first. */
  at(row: number, column: number): Cell | undefined {
    const own = this.#at.get(keyOf(row, column));
    if (own) return own;
    const { top, left } = this.areaOf(row, column);
    return this.#at.get(keyOf(top, left));
  }

  /** The merged cells around a place, or the place itself. */
  areaOf(row: number, column: number): Area {
    const found = this.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return found ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cells within an area, by row. */
  within({ top, left, bottom, right }: Area): Cell[] {
    return this.cells.filter(
      ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }
}

const keyOf = (row: number, column: number) => row * 16_384 + column;

/** What a person sees in a cell that holds text or a number; errors and lost formulas are no text. */
export function textOf(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value } = cell;
  if (value.type === 'number') return String(value.number);
  return value.type === 'text' || value.type === 'boolean' ? value.text : '';
}
