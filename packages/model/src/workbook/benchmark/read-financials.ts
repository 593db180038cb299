import { figureKeys, type FigureKey, type Industry, type PeriodId } from '../../benchmark/index.js';
import type { BenchmarkPeriod } from '../../contract/index.js';
import type { Cell, Grid } from '../spreadsheet/grid.js';
import { textOf } from '../spreadsheet/grid.js';
import { cellName } from '../spreadsheet/reference.js';
import type { CompanyFacts, SheetContent } from './content.js';
import type { Findings } from './findings.js';
import {
  basicLabels,
  cellKey,
  companyLabels,
  labelKey,
  lookup,
  majorIndustry,
  minorIndustry,
  periodLabels,
  rowLabels,
} from './labels.js';
import {
  faultOf,
  readAmountCell,
  readMonthCell,
  readMonthsCell,
  readPersonsCell,
  type CellReading,
} from './read-cell.js';

type Row = FigureKey | 'closingMonth' | 'months';
type Columns = ReadonlyMap<PeriodId, number>;

const rowsByLabel = lookup(rowLabels);
const periodsByLabel = lookup(periodLabels);
const companyByLabel = lookup(companyLabels);
const basicByLabel = lookup(basicLabels);
const longest = { name: 200, address: 300, representative: 100 } as const;

export interface Financials extends Pick<SheetContent, 'industry' | 'capital' | 'periods'> {
  readonly company: CompanyFacts;
  /** 事業規模 as the workbook shows it. */
  readonly sizeText: string;
}

/** How many of the rows a sheet has: the one with the most is the input sheet. */
export function countFinancialLabels(grid: Grid): number {
  const headers = headerRows(grid);
  const found = new Set<Row>();
  for (const cell of grid.cells) {
    const row = rowOf(cell);
    if (row && columnsFor(headers, cell)) found.add(row);
  }
  return found.size;
}

/** The basic data and three periods of 【入力】財務分析, found by their labels. */
export function readFinancials(
  grid: Grid,
  { industries, from1904 }: { industries: readonly Industry[]; from1904: boolean },
  findings: Findings,
): Financials {
  const headers = headerRows(grid);
  const rows = new Map<Row, { label: Cell; columns: Columns }>();
  for (const label of grid.cells) {
    const row = rowOf(label);
    const columns = row && columnsFor(headers, label);
    if (row && columns && !rows.has(row)) rows.set(row, { label, columns });
  }
  const cellOf = (row: Row, period: PeriodId) => {
    const found = rows.get(row);
    const column = found?.columns.get(period);
    return found && column !== undefined ? grid.at(found.label.row, column) : undefined;
  };
  const take = <T>(read: CellReading<T>, cell: Cell | undefined, field: string): T | null => {
    if (!read.ok) {
      if (cell) findings.addCell(read.code, grid, cell, field);
      return null;
    }
    if (read.remark && cell) findings.addCell(read.remark, grid, cell, field);
    return read.value;
  };
  for (const row of figureKeys) {
    if (!rows.has(row)) {
      findings.add('label-missing', { ...(grid.name && { sheet: grid.name }), field: `periods/*/${row}` });
    }
  }

  const periods = (['latest', 'previous', 'earlier'] as const).map((id): BenchmarkPeriod => {
    const cell = (row: Row) => cellOf(row, id);
    const field = (row: Row) => `periods/${id}/${row}`;
    const figures = Object.fromEntries(
      figureKeys.map((row) => {
        const read = row === 'employees' ? readPersonsCell(cell(row)) : readAmountCell(cell(row));
        return [row, take(read, cell(row), field(row))];
      }),
    ) as Record<FigureKey, number | null>;
    const month = readMonthCell(cell('closingMonth'), from1904);
    return {
      id,
      closingMonth: take(month, cell('closingMonth'), field('closingMonth')),
      months: take(readMonthsCell(cell('months')), cell('months'), field('months')) ?? 12,
      figures,
    };
  });
  reportUnknownRows(grid, headers, findings);

  const basics = readBasics(grid, headers, findings);
  return {
    periods: carried(periods, rows, grid, cellOf, findings),
    company: basics.company,
    sizeText: basics.sizeText,
    capital: take(readAmountCell(basics.capital), basics.capital, 'capital'),
    industry: readIndustry(grid, basics.major, basics.minor, industries, findings),
  };
}

/** 前期売上高 that was left blank where the form carries it over. */
function carried(
  periods: readonly BenchmarkPeriod[],
  rows: ReadonlyMap<Row, unknown>,
  grid: Grid,
  cellOf: (row: Row, period: PeriodId) => Cell | undefined,
  findings: Findings,
): BenchmarkPeriod[] {
  return periods.map((period, index) => {
    const before = periods[index + 1]?.figures.sales ?? null;
    const { figures, id } = period;
    const isBlank = figures.previousSales === null && !isWrong(cellOf('previousSales', id));
    if (!isBlank || before === null || figures.sales === null || !rows.has('previousSales')) return period;
    findings.add('previous-sales-carried', {
      ...(grid.name && { sheet: grid.name }),
      field: `periods/${id}/previousSales`,
      text: String(before),
    });
    return { ...period, figures: { ...figures, previousSales: before } };
  });
}

/** A cell in which something stands that was not understood. */
const isWrong = (cell: Cell | undefined) => cell !== undefined && cell.value.type !== 'uncalculated';

const rowOf = (cell: Cell): Row | undefined => rowsByLabel.get(cellKey(cell));

interface Header {
  readonly row: number;
  readonly columns: Columns;
}

/** The rows that name the periods, with the column of each. */
function headerRows(grid: Grid): Header[] {
  const byRow = new Map<number, Map<PeriodId, number>>();
  for (const cell of grid.cells) {
    const { row, column } = cell;
    const period = periodsByLabel.get(cellKey(cell));
    if (!period) continue;
    const columns = byRow.get(row) ?? new Map<PeriodId, number>();
    if (!columns.has(period)) byRow.set(row, columns.set(period, column));
  }
  return [...byRow].flatMap(([row, columns]) =>
    columns.has('latest') && columns.size > 1 ? [{ row, columns }] : [],
  );
}

/** The columns of the periods for a label: those of the nearest heading above it and to its right. */
function columnsFor(headers: readonly Header[], label: Cell): Columns | undefined {
  const fits = ({ row, columns }: Header) => row <= label.row && Math.min(...columns.values()) > label.column;
  return headers.findLast(fits)?.columns;
}

interface Basics {
  readonly company: CompanyFacts;
  readonly sizeText: string;
  readonly capital: Cell | undefined;
  readonly major: Cell | undefined;
  readonly minor: Cell | undefined;
}

/** What stands once, beside its label. */
function readBasics(grid: Grid, headers: readonly Header[], findings: Findings): Basics {
  const lastColumn = Math.max(...headers.flatMap(({ columns }) => [...columns.values()]), 0);
  const found = new Map<string, Cell>();
  for (const label of grid.cells) {
    const key = cellKey(label);
    const name = companyByLabel.get(key) ?? basicByLabel.get(key) ?? industryRow(key);
    if (!name || found.has(name)) continue;
    const cell = besides(grid, label, lastColumn);
    if (cell) found.set(name, cell);
  }
  const company = Object.fromEntries(
    (['name', 'address', 'representative'] as const).flatMap((field) => {
      const cell = found.get(field);
      if (!cell) return [];
      const text = textOf(cell).trim();
      if (text === '') findings.addCell(faultOf(cell, 'not-text').code, grid, cell, `company/${field}`);
      if (text.length > longest[field]) findings.addCell('text-too-long', grid, cell, `company/${field}`);
      return text === '' || text.length > longest[field] ? [] : [[field, text]];
    }),
  );
  return {
    company,
    sizeText: textOf(found.get('size')),
    capital: found.get('capital'),
    major: found.get('major'),
    minor: found.get('minor'),
  };
}

const industryRow = (key: string) =>
  majorIndustry.test(key) ? 'major' : minorIndustry.test(key) ? 'minor' : undefined;

/** The first cell that is not empty to the right of a label, up to the column of the last period. */
function besides(grid: Grid, label: Cell, lastColumn: number): Cell | undefined {
  const { right } = grid.areaOf(label.row, label.column);
  for (let column = right + 1; column <= Math.max(lastColumn, right + 3); column++) {
    const cell = grid.at(label.row, column);
    if (cell && cell.row === label.row) return cell;
  }
  return undefined;
}

/** The 小分類 by its code; the name beside it may be spelled as it is in another edition. */
function readIndustry(
  grid: Grid,
  major: Cell | undefined,
  minor: Cell | undefined,
  industries: readonly Industry[],
  findings: Findings,
): string | null {
  if (!minor) return null;
  const text = textOf(minor).normalize('NFKC').trim();
  const code = /^(\d{4})(?!\d)/.exec(text)?.[1];
  const found =
    industries.find((industry) => industry.code === code) ??
    industries.find(({ name }) => labelKey(name) === labelKey(text));
  if (!found) {
    findings.addCell(faultOf(minor, 'industry-unknown').code, grid, minor, 'industry');
    return null;
  }
  const majorCode = /^\d{2}/.exec(textOf(major).normalize('NFKC').trim())?.[0];
  if (major && majorCode !== undefined && majorCode !== found.majorCode) {
    findings.addCell('industry-mismatch', grid, major, 'industry');
  }
  return found.code;
}

/** Figures between the known rows whose label is not known: perhaps of a later edition. */
function reportUnknownRows(grid: Grid, headers: readonly Header[], findings: Findings): void {
  const known = grid.cells.filter((cell) => rowOf(cell) && columnsFor(headers, cell));
  const [top, bottom] = [known[0]?.row ?? 0, known.at(-1)?.row ?? -1];
  const labelColumns = new Set(known.map(({ column }) => column));
  const basic = (key: string) =>
    companyByLabel.has(key) || basicByLabel.has(key) || industryRow(key) !== undefined;
  for (const label of grid.cells) {
    const { row, column, value } = label;
    if (row < top || row > bottom || !labelColumns.has(column) || value.type !== 'text') continue;
    const key = cellKey(label);
    if (rowsByLabel.has(key) || basic(key)) continue;
    const columns = columnsFor(headers, label);
    const latest = columns?.get('latest');
    const cell = latest === undefined ? undefined : grid.at(row, latest);
    if (cell?.row !== row || cell.value.type !== 'number') continue;
    findings.add('row-unknown', {
      ...(grid.name && { sheet: grid.name }),
      cell: cellName(row, column),
      text: value.text.trim(),
    });
  }
}
