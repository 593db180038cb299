import { WorkbookError } from '../workbook-error.js';

const mostCells = 100_000;

/**
 * The cells of a CSV by row (RFC 4180; separated by commas, or by tabs where the first line has more of them). A line
 * break within quotation marks belongs to the cell.
 *
 * @throws WorkbookError `too-large`; `broken` when a quotation mark is never closed
 */
export function readCells(source: string): string[][] {
  const text = source.replace(/^\ufeff/, '');
  const line = text.slice(0, /[\r\n]|$/.exec(text)?.index);
  const separator = line.split('\t').length > line.split(',').length ? '\t' : ',';
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}"\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let count = 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new WorkbookError('broken');
    if (++count > mostCells) throw new WorkbookError('too-large');
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === separator) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

/** Rows as a CSV with line ends of Windows, as spreadsheets want them. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row) =>
        `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('');
