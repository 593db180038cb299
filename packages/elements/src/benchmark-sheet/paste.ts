import { periodIds, periodOf, readClosingMonth, readNumber, type BenchmarkSheet } from '@banso/model';
import { today } from '../base/format.js';
import { cellAt, rows, type Cell, type Row } from './cells.js';

/** Where the cells of a pasted block belong, and what was left out of it. */
export interface Placed {
  readonly cells: readonly { readonly cell: Cell; readonly text: string }[];
  /** Figures for which the grid has no place. */
  readonly beyond: number;
  /** Headings and labels, none of which is a figure. */
  readonly leftOut: number;
  /** What the columns went by: the closing months above them, or their place; `other`: months that are not here. */
  readonly columns: 'months' | 'place' | 'other';
  /** The rows went by their labels, not by their place. */
  readonly byLabel: boolean;
}

interface Line {
  readonly label: string;
  readonly texts: readonly string[];
}

/**
 * Places what Excel put on the clipboard at the chosen cell. Rows above and columns beside the figures that hold no
 * number are headings and labels: they tell where the figures belong, and never become figures.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  [top, left]: readonly [number, number],
  sheet: BenchmarkSheet,
  rowOf: (label: string) => Row | undefined,
): Placed {
  const { lines, width, labels } = withoutLabels(block);
  const first = firstFigures(lines);
  const head = lines.slice(0, first);
  const body = lines.slice(first);
  const heading = head.findLast(({ texts }) => isHeading(texts));
  const months = heading?.texts.map(monthOf) ?? [];
  const periods = periodsOf(months, width, top, sheet);
  const columns = periods ?? Array.from({ length: width }, (_, index) => left + index);
  const named = body.map((line) => (line.texts.some(isNumber) ? rowOf(line.label) : undefined));
  const byLabel =
    named.some(Boolean) &&
    body.every(({ texts }, index) => !texts.some(isNumber) || named[index] !== undefined);
  // Chosen was the row of closing months: what stood above the figures was its own.
  const start = top === 0 && first > 0 ? 1 : top;
  const wanted = [
    ...(heading && (top === 0 || periods) ? headingCells(heading, columns, top, sheet) : []),
    ...body.flatMap(({ texts }, index) => {
      const name = named[index];
      if (byLabel && !name) return [];
      const row = byLabel && name ? rows.indexOf(name) : start + index;
      return texts.map((text, column) => ({ cell: cellAt(row, columns[column] ?? -1), text }));
    }),
  ];
  const unused = heading && !(top === 0 || periods);
  const above = head.flatMap(({ texts }) => texts).filter(isFilled).length;
  return {
    cells: wanted.flatMap(({ cell, text }) => (cell ? [{ cell, text }] : [])),
    beyond: wanted.filter(({ cell, text }) => !cell && isFilled(text)).length,
    leftOut: labels + above - (heading && !unused ? heading.texts.filter(isFilled).length : 0),
    columns: periods ? 'months' : unused ? 'other' : 'place',
    byLabel,
  };
}

/** The block without the columns at its edges that hold words and no number. */
function withoutLabels(block: readonly (readonly string[])[]) {
  const width = Math.max(...block.map(({ length }) => length));
  const column = (index: number) => block.map((line) => line[index] ?? '');
  const isLabels = (index: number) => {
    const texts = column(index);
    const words = texts.filter((text) => isWords(text));
    return !texts.some(isNumber) && (words.some((text) => !monthOf(text)) || words.length > 1);
  };
  const figures = Array.from({ length: width }, (_, index) => index).filter((index) =>
    column(index).some(isNumber),
  );
  const [firstFigure = 0, lastFigure = width - 1] = [figures[0], figures.at(-1)];
  const before = Array.from({ length: firstFigure }, (_, index) => index).findLast(isLabels);
  const from = before === undefined ? 0 : before + 1;
  const after = Array.from({ length: width }, (_, index) => index).find(
    (index) => index > lastFigure && isLabels(index),
  );
  const to = after ?? width;
  const outside = (line: readonly string[]) => [...line.slice(0, from), ...line.slice(to)];
  return {
    width: to - from,
    labels: block.flatMap(outside).filter(isFilled).length,
    lines: block.map((line): Line => ({
      label: line.slice(0, from).findLast(isFilled) ?? '',
      texts: Array.from({ length: to - from }, (_, index) => line[from + index] ?? ''),
    })),
  };
}

/** The first row below those that hold words and no number. */
function firstFigures(lines: readonly Line[]): number {
  const number = lines.findIndex(({ texts }) => texts.some(isNumber));
  const above = lines.slice(0, number < 0 ? lines.length : number);
  return (
    above.findLastIndex(
      ({ texts, label }) => texts.some(isWords) || (isFilled(label) && !texts.some(isFilled)),
    ) + 1
  );
}

const isHeading = (texts: readonly string[]) =>
  texts.some(isFilled) && texts.every((text) => !isFilled(text) || monthOf(text) !== undefined);

/** The column of each period, when every month above the figures is known to be one of the sheet's or can become it. */
function periodsOf(
  months: readonly (string | undefined)[],
  width: number,
  top: number,
  sheet: BenchmarkSheet,
): number[] | undefined {
  const known = months.filter((month) => month !== undefined);
  if (known.length === 0 || known.length !== width || new Set(known).size !== width) return undefined;
  // One column pasted over the whole of a period replaces it.
  if (top === 0 && width === 1) return undefined;
  const own = periodIds.map((id) => periodOf(sheet, id).closingMonth ?? undefined);
  const found = known.map((month) => own.indexOf(month));
  if (found.every((column) => column >= 0)) return found;
  if (width > periodIds.length) return undefined;
  const ordered = [...known].sort();
  const columns = known.map((month) => periodIds.length - width + ordered.indexOf(month));
  const free = columns.every((column, index) => !own[column] || own[column] === known[index]);
  return free || (top === 0 && width === periodIds.length) ? columns : undefined;
}

/** The months themselves, where the sheet does not know them yet or their row was chosen. */
const headingCells = (heading: Line, columns: readonly number[], top: number, sheet: BenchmarkSheet) =>
  heading.texts.flatMap((text, index) => {
    const cell = cellAt(0, columns[index] ?? -1);
    const isKnown = cell && periodOf(sheet, cell.period).closingMonth;
    return top === 0 || !isKnown ? [{ cell, text }] : [];
  });

const isFilled = (text: string) => text.trim() !== '';
const isNumber = (text: string) => readNumber(text).ok;
/** Letters: a dash alone, as for a figure that is not there, is no label. */
const isWords = (text: string) => !isNumber(text) && /\p{L}/u.test(text.replaceAll('\u30fc', ''));

function monthOf(text: string): string | undefined {
  if (!isFilled(text) || isNumber(text)) return undefined;
  const result = readClosingMonth(text, { reference: today() });
  return result.ok ? result.month : undefined;
}
