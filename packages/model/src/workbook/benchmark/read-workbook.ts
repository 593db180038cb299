import type { Basis, Industry } from '../../benchmark/index.js';
import { newBenchmarkSheet } from '../../records/index.js';
import { basisWithin, otherVersion, versionOf } from '../basis/read-basis.js';
import type { Grid } from '../spreadsheet/grid.js';
import { openSpreadsheet } from '../spreadsheet/open.js';
import { drained, type Steps } from '../steps.js';
import { WorkbookError } from '../workbook-error.js';
import {
  parts,
  type CompanyFacts,
  type Finding,
  type Part,
  type SheetContent,
  type ShownResults,
} from './content.js';
import { Findings } from './findings.js';
import { countFinancialLabels, readFinancials, type Financials } from './read-financials.js';
import { countFlowLabels, readFlow } from './read-flow.js';
import { readResults } from './read-results.js';
import { countViewLabels, readViews } from './read-views.js';

/** What was read of a file; nothing of it is kept anywhere yet. */
export interface BenchmarkReading {
  readonly company: CompanyFacts;
  readonly content: SheetContent;
  /** The parts that the file has at all. */
  readonly parts: readonly Part[];
  /**
   * The version of the known bases whose figures the file holds, or a name made of the figures (`other-1f00c3d2`) when
   * they are of none; `undefined` = it holds none.
   */
  readonly basisVersion: string | undefined;
  /** What the workbook itself shows, to be compared with; `null` when it never calculated. */
  readonly shown: ShownResults | null;
  readonly findings: readonly Finding[];
}

export interface ReadOptions {
  readonly industries: readonly Industry[];
  /** The versions among which the workbook's own basis is looked for. */
  readonly bases: readonly Basis[];
}

/** Fewer labels than these are no sheet of ローカルベンチマーク. */
const fewest: Readonly<Record<Part, number>> = { financials: 6, flow: 3, views: 4 };
const counters: Readonly<Record<Part, (grid: Grid) => number>> = {
  financials: countFinancialLabels,
  flow: countFlowLabels,
  views: countViewLabels,
};

/**
 * Reads ローカルベンチマーク from an Excel file: METI's workbook as Excel or LibreOffice saved it, one of another year, or
 * one that `writeWorkbook` made. Sheets and cells are found by their labels, wherever they stand.
 *
 * @throws WorkbookError when the file is no such workbook: then nothing was read
 */
export const readWorkbook = (bytes: Uint8Array, options: ReadOptions): BenchmarkReading =>
  drained(workbookSteps(bytes, options));

/** The same, step by step. */
export function* workbookSteps(
  bytes: Uint8Array,
  { industries, bases }: ReadOptions,
): Steps<BenchmarkReading> {
  const book = yield* openSpreadsheet(bytes);
  const findings = new Findings();
  if (book.hasMacros) findings.add('macros-not-run');
  if (book.hasExternalLinks) findings.add('links-not-followed');
  const grids: Grid[] = [];
  for (const { name } of book.sheets) {
    if (!name.startsWith('【参照】') && !name.includes('基準値')) grids.push(yield* book.grid(name));
  }
  yield;
  const reading = readGrids(grids, { industries, from1904: book.from1904 }, findings);
  yield;
  const basis = yield* basisWithin(book, industries);
  const version = basis && (versionOf(basis, bases) ?? otherVersion(basis));
  if (!basis) findings.add('basis-missing');
  else if (!bases.some((known) => known.version === version)) findings.add('basis-other', { text: version });
  return { ...reading, basisVersion: version };
}

/** Reads ローカルベンチマーク from the cells of sheets. @throws WorkbookError `no-benchmark` */
export function readGrids(
  grids: readonly Grid[],
  options: { industries: readonly Industry[]; from1904: boolean },
  findings: Findings,
): Omit<BenchmarkReading, 'basisVersion'> {
  const found = new Map<Part, Grid>();
  for (const part of parts) {
    const grid = gridOf(part, grids);
    if (grid) found.set(part, grid);
  }
  if (found.size === 0) throw new WorkbookError('no-benchmark');
  for (const part of parts) if (!found.has(part)) findings.add('sheet-missing', { field: part });

  const empty = emptyContent();
  const read = <T>(part: Part, reader: (grid: Grid) => T, otherwise: T): T => {
    const grid = found.get(part);
    return grid ? reader(grid) : otherwise;
  };
  const financials = read<Financials | undefined>(
    'financials',
    (grid) => readFinancials(grid, options, findings),
    undefined,
  );
  return {
    company: financials?.company ?? {},
    content: {
      industry: financials?.industry ?? null,
      capital: financials?.capital ?? null,
      periods: financials?.periods ?? empty.periods,
      flow: read('flow', (grid) => readFlow(grid, findings), empty.flow),
      ...read('views', (grid) => readViews(grid, findings), { views: empty.views, summary: empty.summary }),
    },
    parts: parts.filter((part) => found.has(part)),
    shown: read('financials', (grid) => readResults(grid, financials?.sizeText ?? ''), null),
    findings: findings.list,
  };
}

/** The sheet with the most labels of a part, when it has enough of them. */
function gridOf(part: Part, grids: readonly Grid[]): Grid | undefined {
  const counted = grids.map((grid) => ({ grid, count: counters[part](grid) }));
  const best = counted.reduce((most, each) => (each.count > most.count ? each : most), {
    grid: undefined,
    count: 0,
  } as {
    grid: Grid | undefined;
    count: number;
  });
  return best.count >= fewest[part] ? best.grid : undefined;
}

const emptyContent = (): SheetContent => newBenchmarkSheet('', '');
