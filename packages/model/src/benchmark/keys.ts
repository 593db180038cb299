/** The six indicators of ローカルベンチマーク, in the order of the sheet: ①〜⑥. */
export const indicatorKeys = [
  'salesGrowth',
  'operatingMargin',
  'laborProductivity',
  'ebitdaDebtMultiple',
  'workingCapitalMonths',
  'equityRatio',
] as const;

/**
 * One of the six indicators.
 * - `salesGrowth` ① 売上増加率 (ratio) · `operatingMargin` ② 営業利益率 (ratio)
 * - `laborProductivity` ③ 労働生産性 (千円 per person; 営業利益/従業員数, not 付加価値)
 * - `ebitdaDebtMultiple` ④ EBITDA有利子負債倍率 (倍) · `workingCapitalMonths` ⑤ 営業運転資本回転期間 (months)
 * - `equityRatio` ⑥ 自己資本比率 (ratio)
 */
export type IndicatorKey = (typeof indicatorKeys)[number];

/** Which side of the basis is the better one; ④ and ⑤ are better when low. */
export const direction: Readonly<Record<IndicatorKey, 'higher' | 'lower'>> = {
  salesGrowth: 'higher',
  operatingMargin: 'higher',
  laborProductivity: 'higher',
  ebitdaDebtMultiple: 'lower',
  workingCapitalMonths: 'lower',
  equityRatio: 'higher',
};

/** 事業規模: 中規模事業者 (中堅企業 are counted here too) or 小規模事業者. */
export type Size = 'medium' | 'small';

/** 点 of one indicator; 5 is the best band. */
export type Point = 1 | 2 | 3 | 4 | 5;

/** 総合評価 of the total: A ≥ 24, B ≥ 18, C ≥ 12, D below. */
export type Rank = 'A' | 'B' | 'C' | 'D';

/** The keys of the figures of one period (千円; `employees` in persons), in the order of the input sheet. */
export const figureKeys = [
  'sales',
  'previousSales',
  'operatingProfit',
  'depreciation',
  'cash',
  'notesReceivable',
  'accountsReceivable',
  'inventory',
  'totalLiabilities',
  'notesPayable',
  'accountsPayable',
  'borrowings',
  'netAssets',
  'employees',
] as const;

export type FigureKey = (typeof figureKeys)[number];

/**
 * What the workbook asks of one settlement period, in 千円 (`employees`: regular staff, persons).
 * `null` is "not entered", which is not zero: the workbook treats the two differently.
 */
export type Figures = { readonly [K in FigureKey]: number | null };
