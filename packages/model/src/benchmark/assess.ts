import { basisRow, findIndustry, type Basis, type BasisFigures } from './basis.js';
import { formulas, type IndicatorReason } from './indicators.js';
import { indicatorKeys, type Figures, type IndicatorKey, type Point, type Rank, type Size } from './keys.js';
import { pointOf, rankOf } from './points.js';
import { sizeOf, type SizeReason } from './size.js';

/** One period of a sheet. `id` and the rest of the contract's fields may be there and are not looked at. */
export interface SheetPeriod {
  readonly figures: Figures;
}

export interface AssessOptions {
  /** 小分類: code (`0304`) or label of the workbook; `null` when not chosen. */
  readonly industry: string | null;
  /** 大分類, when it was entered separately (an imported workbook); by default that of `industry`. */
  readonly majorIndustry?: string | null;
  /** 資本金, 千円; 0 for a sole proprietor, `null` when not entered. */
  readonly capital: number | null;
  readonly basis: Basis;
  /**
   * The regular staff that decide the size: those of the newest period, whichever period is assessed.
   * By default the period's own.
   */
  readonly employees?: number | null;
  /**
   * By default the size follows 中小企業基本法. With `true` it follows Excel's reading of the workbook, where the
   * employees of a wholesaler never count: a wholesaler without capital, or with more than 1億円, is then medium.
   */
  readonly workbookQuirks?: boolean;
}

export interface Indicator {
  readonly key: IndicatorKey;
  /** In the indicator's own unit, full precision; `null` when it cannot be computed, never 0 in its place. */
  readonly value: number | null;
  readonly point: Point | null;
  /** 業種基準値: the median of the industry and size. */
  readonly median: number | null;
  /** Why the value, or when there is one, the point is missing. */
  readonly reason?: IndicatorReason;
}

export interface Assessment {
  readonly size: Size | null;
  readonly sizeReason?: SizeReason;
  readonly indicators: readonly Indicator[];
  /** 総合評価点, at most 30; `null` until all six points exist, so that a missing figure does not look weak. */
  readonly total: number | null;
  readonly rank: Rank | null;
  /** What the workbook itself shows: missing points ignored, total and rank given all the same. */
  readonly workbook: { readonly total: number; readonly rank: Rank };
}

/**
 * The six indicators of one period, compared with the basis of its industry and size, exactly as METI's
 * workbook computes them. Points show the distance from the industry's basis, not the worth of a firm.
 */
export function assess(period: SheetPeriod, options: AssessOptions): Assessment {
  const { figures } = period;
  const { basis, industry, majorIndustry, capital, workbookQuirks } = options;
  const employees = options.employees === undefined ? figures.employees : options.employees;
  const sized = sizeOf({
    industries: basis.industries,
    industry,
    majorIndustry,
    employees,
    capital,
    workbookQuirks,
  });
  const code = industry === null ? null : (findIndustry(basis.industries, industry)?.code ?? null);
  const row = sized.size === null || code === null ? null : basisRow(basis, code, sized.size);
  const withoutRow: IndicatorReason = sized.size === null ? 'size-unknown' : 'basis-missing';

  const indicators = indicatorKeys.map((key) => indicatorOf(key, figures, row?.[key] ?? null, withoutRow));
  const points = indicators.flatMap(({ point }) => point ?? []);
  const sum = points.reduce((total: number, point) => total + point, 0);
  const complete = points.length === indicatorKeys.length;
  return {
    size: sized.size,
    ...(sized.reason && { sizeReason: sized.reason }),
    indicators,
    total: complete ? sum : null,
    rank: complete ? rankOf(sum) : null,
    workbook: { total: sum, rank: rankOf(sum) },
  };
}

function indicatorOf(
  key: IndicatorKey,
  figures: Figures,
  row: BasisFigures | null,
  withoutRow: IndicatorReason,
): Indicator {
  const computed = formulas[key](figures);
  const point = row && pointOf(key, computed.value, figures, row);
  const reason = computed.reason ?? (row === null ? withoutRow : undefined) ?? outOfRange(point);
  return { key, value: computed.value, point, median: row?.[4] ?? null, ...(reason && { reason }) };
}

const outOfRange = (point: Point | null): IndicatorReason | undefined =>
  point === null ? 'out-of-range' : undefined;
