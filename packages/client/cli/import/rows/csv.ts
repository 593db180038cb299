import { parse } from 'csv-parse/sync';
import type { Row, RowFault } from './row.js';
import { unreadable } from './row.js';

/** A quoted cell may go over this many lines; an open quotation mark must not swallow the rest of the file. */
const mostLines = 1000;

/** A record of CSV before its cells have names. */
export type Cut = { line: number; cells: string[] } | { line: number; broken: true };

/**
 * Cuts lines into records. The quotation marks of a whole record are even in number (RFC 4180). Where that leads to
 * nothing that can be read, only the first line is given up and the next is looked at afresh: a lost quotation mark
 * costs one line, not the file.
 */
export async function* cut(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<Cut> {
  const source = lines[Symbol.asyncIterator]();
  const ahead: string[] = [];
  let line = 1;
  let width: number | undefined;

  const has = async (count: number) => {
    while (ahead.length < count) {
      const next = await source.next();
      if (next.done) return false;
      ahead.push(next.value);
    }
    return true;
  };

  while (await has(1)) {
    let count = 1;
    let isOpen = hasOpenQuote(ahead[0]!);
    while (isOpen && count < mostLines && (await has(count + 1))) {
      if (hasOpenQuote(ahead[count]!)) isOpen = false;
      count++;
    }
    const cells = isOpen ? undefined : cellsOf(ahead.slice(0, count).join(''), delimiter);
    // Several lines that do not make a row of the right width were two broken rows with whole ones between.
    const isRow = cells !== undefined && (count === 1 || width === undefined || cells.length === width);
    const taken = isRow ? count : 1;
    if (!isRow) yield { line, broken: true };
    else if (cells.some((cell) => cell.trim() !== '')) {
      width ??= cells.length;
      yield { line, cells };
    }
    ahead.splice(0, taken);
    line += taken;
  }
}

function hasOpenQuote(text: string): boolean {
  let isOpen = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOpen = !isOpen;
  return isOpen;
}

function cellsOf(text: string, delimiter: string): string[] | undefined {
  if (!text.includes('"')) return text.replace(/\r?\n$/, '').split(delimiter);
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n'] })[0] ?? [];
  } catch {
    return undefined;
  }
}

/** The cells of a line, or why they cannot be read. */
export function cellsIn(record: Cut): readonly string[] | RowFault {
  if ('broken' in record) return { code: 'quotes' };
  return record.cells.some((cell) => cell.includes(unreadable)) ? { code: 'encoding' } : record.cells;
}

/** Gives the cells the names of the columns. Cells beyond the header must be empty, as spreadsheets leave them. */
export function rowOf(record: Cut, header: readonly string[]): Row {
  const { line } = record;
  const cells = cellsIn(record);
  if ('code' in cells) return { line, fault: cells };
  const isRight =
    cells.length === header.length ||
    (cells.length > header.length && cells.slice(header.length).every((cell) => cell.trim() === ''));
  if (!isRight) return { line, fault: { code: 'cells', found: cells.length, expected: header.length } };
  return { line, cells: Object.fromEntries(header.map((name, index) => [name, cells[index]])) };
}
