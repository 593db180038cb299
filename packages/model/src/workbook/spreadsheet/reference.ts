/** A rectangle of cells, counted from 1; both ends are in it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The largest row and column of Excel. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** `D26` as row and column, counted from 1; `undefined` for what is no cell. */
export function readReference(text: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!found) return undefined;
  const row = Number(found[2]);
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return row <= mostRows && column <= mostColumns ? { row, column } : undefined;
}

/** `A1:B2`, or one cell. */
export function readArea(text: string): Area | undefined {
  const [first, last] = text.split(':').map(readReference);
  const end = text.includes(':') ? last : first;
  if (!first || !end) return undefined;
  return { top: first.row, left: first.column, bottom: end.row, right: end.column };
}

/** 4 and 26 as `D26`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
