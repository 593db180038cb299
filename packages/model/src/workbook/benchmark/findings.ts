import { cellName } from '../spreadsheet/reference.js';
import type { Cell, Grid } from '../spreadsheet/grid.js';
import type { Finding, FindingCode } from './content.js';

const longest = 200;

/** Collects what was not understood while a file is read. */
export class Findings {
  readonly list: Finding[] = [];

  add(code: FindingCode, about: Omit<Finding, 'code'> = {}): void {
    const { text } = about;
    this.list.push({
      code,
      ...about,
      ...(text !== undefined && { text: text.length > longest ? `${text.slice(0, longest)}…` : text }),
    });
  }

  /** About a cell of a sheet. */
  addCell(code: FindingCode, grid: Grid, cell: Cell, field?: string): void {
    const { value, row, column } = cell;
    const text = value.type === 'number' ? String(value.number) : value.text;
    this.add(code, {
      ...(grid.name !== '' && { sheet: grid.name }),
      cell: cellName(row, column),
      ...(field !== undefined && { field }),
      text,
    });
  }
}
