import type { Cell, Grid } from '../spreadsheet/grid.js';
import { textOf } from '../spreadsheet/grid.js';
import type { Findings } from './findings.js';
import { faultOf } from './read-cell.js';

/** Arrows that the form draws between its boxes. */
const arrow = /^[\s⇒→➡▶⇨↓⬇▼]+$/u;

/** Whether a cell can be an answer. */
export const isAnswer = (cell: Cell): boolean => cell.value.type !== 'text' || !arrow.test(cell.value.text);

/** The answers of a field: cells in a row stand beside each other, rows below each other. */
export class Answer {
  readonly #lines: { row: number; text: string }[] = [];
  readonly #first: Cell[] = [];

  /** What stands in a cell; what is no text is reported. */
  add(cell: Cell, grid: Grid, findings: Findings, field: string, text = textOf(cell)): void {
    if (text === '') {
      findings.addCell(faultOf(cell, 'not-text').code, grid, cell, field);
      return;
    }
    const last = this.#lines.at(-1);
    if (last && last.row === cell.row) last.text += `　${text}`;
    else this.#lines.push({ row: cell.row, text });
    this.#first.push(cell);
  }

  /** The whole text; nothing, and a finding, when it is longer than the field can keep. */
  text(most: number, grid: Grid, findings: Findings, field: string): string | undefined {
    const text = this.#lines
      .map((line) => line.text)
      .join('\n')
      .trim();
    if (text === '') return undefined;
    const [cell] = this.#first;
    if (text.length > most && cell) {
      findings.addCell('text-too-long', grid, cell, field);
      return undefined;
    }
    return text;
  }
}
