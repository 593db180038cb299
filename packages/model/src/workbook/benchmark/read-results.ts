import {
  indicatorKeys,
  type IndicatorKey,
  type PeriodId,
  type Point,
  type Size,
} from '../../benchmark/index.js';
import type { Grid } from '../spreadsheet/grid.js';
import type { ShownResults } from './content.js';
import { cellKey, labelKey } from './labels.js';

const names: Readonly<Record<IndicatorKey, readonly string[]>> = {
  salesGrowth: ['売上増加率', '売上高増加率'],
  operatingMargin: ['営業利益率', '売上高営業利益率'],
  laborProductivity: ['労働生産性'],
  // The 基準値 sheets of 2018 write ＥＢＴＤＡ.
  ebitdaDebtMultiple: ['EBITDA有利子負債倍率', 'EBTDA有利子負債倍率'],
  workingCapitalMonths: ['営業運転資本回転期間'],
  equityRatio: ['自己資本比率'],
};
const byKey = new Map(
  indicatorKeys.flatMap((key) => names[key].map((name) => [labelKey(name), key] as const)),
);

/** The indicator that a label names, with its number or without: ④EBITDA有利子負債倍率 ※9. */
export const indicatorOf = (text: string): IndicatorKey | undefined =>
  byKey.get(labelKey(text).replace(/^[1-6]/, ''));

const sizes: Readonly<Record<string, Size>> = { 中規模事業者: 'medium', 小規模事業者: 'small' };

/** 事業規模 as the workbook writes it. */
export const sizeOfText = (text: string): Size | null => sizes[text.normalize('NFKC').trim()] ?? null;

const periods: readonly PeriodId[] = ['latest', 'previous', 'earlier'];

/**
 * What the workbook itself shows (■算出結果 of 【入力】財務分析: a pair of 算出結果 and 点数 for each period). `null` when
 * there is nothing of the kind, or nothing was ever calculated.
 */
export function readResults(grid: Grid, sizeText: string): ShownResults | null {
  const pairs = pairsOf(grid);
  if (!pairs) return null;
  const shown = periods.slice(0, pairs.columns.length).map((id, index) => {
    const [valueColumn, pointColumn] = pairs.columns[index]!;
    return {
      id,
      indicators: indicatorKeys.map((key) => {
        const row = rowOf(grid, key, pairs.row, valueColumn);
        return {
          key,
          value: numberAt(grid, row, valueColumn),
          point: pointAt(grid, row, pointColumn),
        };
      }),
    };
  });
  const isCalculated = shown.some(({ indicators }) => indicators.some(({ value }) => value !== null));
  return isCalculated ? { size: sizeOfText(sizeText), periods: shown } : null;
}

/** The row of headings with 算出結果 and 点数 in turns. */
function pairsOf(grid: Grid): { row: number; columns: [number, number][] } | undefined {
  const headings = grid.cells.flatMap((cell) => {
    const { row, column } = cell;
    const key = cellKey(cell);
    return key === '算出結果' || key === '点数' ? [{ row, column, key }] : [];
  });
  const row = headings.find(({ key }) => key === '点数')?.row;
  const own = headings.filter((heading) => heading.row === row);
  const columns = own.flatMap(({ key, column }, index): [number, number][] => {
    const next = own[index + 1];
    return key === '算出結果' && next?.key === '点数' ? [[column, next.column]] : [];
  });
  return row === undefined || columns.length === 0 ? undefined : { row, columns };
}

function rowOf(grid: Grid, key: IndicatorKey, below: number, before: number): number | undefined {
  const label = grid.cells.find(
    ({ row, column, value }) =>
      row > below && column < before && value.type === 'text' && indicatorOf(value.text) === key,
  );
  return label?.row;
}

function numberAt(grid: Grid, row: number | undefined, column: number): number | null {
  const value = row === undefined ? undefined : grid.at(row, column)?.value;
  return value?.type === 'number' ? value.number : null;
}

function pointAt(grid: Grid, row: number | undefined, column: number): Point | null {
  const found = numberAt(grid, row, column);
  return found !== null && [1, 2, 3, 4, 5].includes(found) ? (found as Point) : null;
}
