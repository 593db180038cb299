import {
  indicatorKeys,
  type Basis,
  type BasisFigures,
  type IndicatorKey,
  type Industry,
  type Size,
} from '../../benchmark/index.js';
import { indicatorOf, sizeOfText } from '../benchmark/read-results.js';
import { labelKey } from '../benchmark/labels.js';
import { textOf, type Grid } from '../spreadsheet/grid.js';
import { openSpreadsheet, type Spreadsheet } from '../spreadsheet/open.js';
import { drained, type Steps } from '../steps.js';
import { WorkbookError } from '../workbook-error.js';

type Column = 'industry' | 'size' | 'median' | 'deviation' | 'iv' | 'iii' | 'ii' | 'i';
const columnKeys: Readonly<Record<string, Column>> = {
  小分類: 'industry',
  事業規模: 'size',
  中央値: 'median',
  標準偏差: 'deviation',
  iv: 'iv',
  iii: 'iii',
  ii: 'ii',
  i: 'i',
};
const figureColumns = ['iv', 'iii', 'ii', 'i', 'median'] as const;

/** What a workbook says of the basis, with what it lacks. */
export interface BasisReading {
  readonly rows: Basis['rows'];
  /** 標準偏差, in the order of the rows: nothing is scored with it. */
  readonly deviations: Readonly<
    Record<string, Readonly<Record<Size, Readonly<Record<IndicatorKey, number | null>>>>>
  >;
  /** What is not there or not a number: `1301 small equityRatio`. */
  readonly missing: readonly string[];
}

/**
 * The 業種基準値 of METI's own workbook: the six sheets with 小分類, 事業規模, 中央値, 標準偏差, ⅳ ⅲ ⅱ ⅰ, found by these
 * headings. Full precision; 労働生産性 in 千円 as the workbook has it.
 *
 * @throws WorkbookError `no-basis` with the first indicator that has no sheet, and what opening a file throws
 */
export function readBasis(bytes: Uint8Array, industries: readonly Industry[]): BasisReading {
  const tables = drained(tablesOf(bytes));
  const lacking = indicatorKeys.find((key) => !tables.has(key));
  if (lacking) throw new WorkbookError('no-basis', lacking);
  return gathered(tables, industries);
}

/** The basis inside an open workbook; `undefined` when a sheet of it is missing. */
export function* basisWithin(
  book: Spreadsheet,
  industries: readonly Industry[],
): Steps<BasisReading | undefined> {
  const tables = yield* basisTables(book);
  return indicatorKeys.every((key) => tables.has(key)) ? gathered(tables, industries) : undefined;
}

function* tablesOf(bytes: Uint8Array) {
  return yield* basisTables(yield* openSpreadsheet(bytes));
}

type Row = Readonly<Partial<Record<Column, number>>>;
type Table = ReadonlyMap<string, Row>;

/** The tables by indicator; rows by `0305 medium`. */
function* basisTables(book: Spreadsheet): Steps<Map<IndicatorKey, Table>> {
  const tables = new Map<IndicatorKey, Table>();
  for (const { name } of book.sheets.filter((sheet) => sheet.name.includes('基準値'))) {
    const grid = yield* book.grid(name);
    const table = tableOf(grid);
    if (table && !tables.has(table.key)) tables.set(table.key, table.rows);
  }
  return tables;
}

function tableOf(grid: Grid): { key: IndicatorKey; rows: Table } | undefined {
  const header = headerOf(grid);
  if (!header) return undefined;
  const rows = new Map<string, Row>();
  let key = indicatorOf(grid.name.replace(/^【.*】/, '').replace(/基準値.*$/, ''));
  for (const row of new Set(grid.cells.map((cell) => cell.row))) {
    if (row <= header.row) continue;
    const text = (column: Column) => textOf(grid.at(row, header.columns.get(column) ?? 0));
    const code = /^\d{4}/.exec(text('industry').normalize('NFKC'))?.[0];
    const size = sizeOfText(text('size'));
    if (!code || !size) continue;
    key = indicatorOf(textOf(grid.at(row, 1))) ?? key;
    const found = new Map<Column, number>();
    for (const [column, at] of header.columns) {
      const value = grid.at(row, at)?.value;
      if (value?.type === 'number') found.set(column, value.number);
    }
    rows.set(`${code} ${size}`, Object.fromEntries(found));
  }
  return key && rows.size > 0 ? { key, rows } : undefined;
}

function headerOf(grid: Grid): { row: number; columns: ReadonlyMap<Column, number> } | undefined {
  const byRow = new Map<number, Map<Column, number>>();
  for (const { row, column, value } of grid.cells) {
    const key = value.type === 'text' ? columnKeys[labelKey(value.text)] : undefined;
    if (key) byRow.set(row, (byRow.get(row) ?? new Map<Column, number>()).set(key, column));
  }
  for (const [row, columns] of byRow) {
    if (['industry', 'size', ...figureColumns].every((key) => columns.has(key as Column))) {
      return { row, columns };
    }
  }
  return undefined;
}

function gathered(tables: ReadonlyMap<IndicatorKey, Table>, industries: readonly Industry[]): BasisReading {
  const missing: string[] = [];
  const sizes: readonly Size[] = ['medium', 'small'];
  const each = <T>(take: (row: Row | undefined, name: string) => T) =>
    Object.fromEntries(
      industries.map(({ code }) => [
        code,
        Object.fromEntries(
          sizes.map((size) => [
            size,
            Object.fromEntries(
              indicatorKeys.map((key) => [
                key,
                take(tables.get(key)?.get(`${code} ${size}`), `${code} ${size} ${key}`),
              ]),
            ) as Record<IndicatorKey, T>,
          ]),
        ) as Record<Size, Record<IndicatorKey, T>>,
      ]),
    );
  const rows = each((row, name) => {
    const figures = figureColumns.map((column) => row?.[column]);
    if (figures.some((figure) => figure === undefined)) missing.push(name);
    return figures.map((figure) => figure ?? NaN) as unknown as BasisFigures;
  });
  return { rows, deviations: each((row) => row?.deviation ?? null), missing };
}

/**
 * The version among the known ones whose figures are those of the workbook; `undefined` when it has others, as next
 * year's workbook will. LibreOffice keeps 15 digits, so that the last bit does not count.
 */
export function versionOf(
  { rows, missing }: Pick<BasisReading, 'rows' | 'missing'>,
  known: readonly Basis[],
): string | undefined {
  return missing.length > 0 ? undefined : known.find((basis) => isSame(rows, basis.rows))?.version;
}

function isSame(a: Basis['rows'], b: Basis['rows']): boolean {
  return Object.entries(a).every(([code, sizes]) =>
    Object.entries(sizes).every(([size, indicators]) =>
      Object.entries(indicators).every(([key, figures]) => {
        const other = b[code]?.[size as Size]?.[key as IndicatorKey];
        return other !== undefined && figures.every((figure, index) => isNear(figure, other[index]!));
      }),
    ),
  );
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

/** A name for figures of no known version: the same figures always have the same, whoever saved them. */
export function otherVersion({ rows }: Pick<BasisReading, 'rows'>): string {
  const figures = Object.keys(rows)
    .sort()
    .flatMap((code) => (['medium', 'small'] as const).map((size) => rows[code]![size]))
    .flatMap((row) => indicatorKeys.flatMap((key) => row[key].map((figure) => figure.toPrecision(12))));
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const mark of figures.join(' ')) hash = Math.imul(hash ^ mark.charCodeAt(0), 0x01000193);
  return `other-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
