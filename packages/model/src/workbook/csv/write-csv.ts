import { periodOf, type Industry } from '../../benchmark/index.js';
import type { BenchmarkSheet } from '../../contract/index.js';
import { defused } from '../../text/index.js';
import type { CompanyFacts, SheetContent } from '../benchmark/content.js';
import { writeCells } from './cells.js';
import { encodeCp932 } from './encoding.js';
import { columnTitles, onceLabels, periodLabel, periodRows, stepLabel, textFields } from './fields.js';

export interface CsvOptions {
  readonly company?: CompanyFacts;
  readonly industries: readonly Industry[];
  /** UTF-8 with a mark, by which spreadsheets know it; or CP932 for what only reads that. */
  readonly encoding?: 'utf-8' | 'cp932';
}

export interface CsvFile {
  readonly bytes: Uint8Array;
  /** Characters that CP932 does not have: 〓 stands in their places. */
  readonly missing: readonly string[];
}

/**
 * The sheet as a CSV: one row for each line of the form with a column for each period, then one row for each text. A
 * text that a spreadsheet might carry out as a formula begins with `'`, which reading takes off again.
 */
export function writeCsv(
  sheet: SheetContent & Pick<BenchmarkSheet, 'basisVersion'>,
  { company = {}, industries, encoding = 'utf-8' }: CsvOptions,
): CsvFile {
  const text = writeCells(rowsOf(sheet, company, industries));
  if (encoding === 'cp932') return encodeCp932(text);
  return { bytes: new TextEncoder().encode(`\ufeff${text}`), missing: [] };
}

const textCell = (text: string | null | undefined) => defused(text ?? '');
/** A figure as plain digits: `-1500`, never `1e+21`. */
const numberCell = (value: number | null | undefined) => (value == null ? '' : String(value));

function rowsOf(
  sheet: SheetContent & Pick<BenchmarkSheet, 'basisVersion'>,
  company: CompanyFacts,
  industries: readonly Industry[],
): string[][] {
  const industry = industries.find(({ code }) => code === sheet.industry);
  const once = (label: string, text: string) => [label, text, '', ''];
  const periods = (['latest', 'previous', 'earlier'] as const).map((id) => periodOf(sheet, id));
  const steps = [...sheet.flow.steps].sort((a, b) => a.position - b.position);
  return [
    [...columnTitles],
    once(onceLabels.name, textCell(company.name)),
    once(onceLabels.address, textCell(company.address)),
    once(onceLabels.representative, textCell(company.representative)),
    once(onceLabels.industry, industry ? `${industry.code}_${industry.name}` : textCell(sheet.industry)),
    once(onceLabels.capital, numberCell(sheet.capital)),
    once(onceLabels.basisVersion, textCell(sheet.basisVersion)),
    ...periodRows.map((row) => [
      periodLabel(row),
      ...periods.map(({ closingMonth, months, figures }) =>
        row === 'closingMonth' ? (closingMonth ?? '') : numberCell(row === 'months' ? months : figures[row]),
      ),
    ]),
    ...steps.flatMap((step, index) =>
      (['title', 'content', 'differentiation'] as const).map((field) =>
        once(stepLabel(index + 1, field), textCell(step[field])),
      ),
    ),
    ...textFields.map(([path, label]) => once(label, textCell(textAt(sheet, path)))),
  ];
}

function textAt(sheet: SheetContent, path: string): string | undefined {
  const found = path
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], sheet);
  return typeof found === 'string' ? found : undefined;
}
