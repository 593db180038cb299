import type { FigureKey, Figures, IndicatorKey } from './keys.js';

/**
 * Why an indicator, or its point, cannot be computed.
 * - `<figure>-missing`: not entered; `<figure>-zero`: would divide by zero (names in kebab case)
 * - `working-capital-missing`: none of the four items of ⑤ was entered
 * - `ebitda-zero`: 営業利益 + 減価償却費 = 0 · `total-assets-zero`: 純資産 + 負債 = 0
 * - `out-of-range`: the result is larger than a double can hold
 * - `size-unknown`, `basis-missing`: no basis to compare with (points only)
 */
export type IndicatorReason =
  | 'sales-missing'
  | 'sales-zero'
  | 'previous-sales-missing'
  | 'previous-sales-zero'
  | 'operating-profit-missing'
  | 'employees-missing'
  | 'employees-zero'
  | 'depreciation-missing'
  | 'cash-missing'
  | 'borrowings-missing'
  | 'ebitda-zero'
  | 'working-capital-missing'
  | 'net-assets-missing'
  | 'total-liabilities-missing'
  | 'total-assets-zero'
  | 'out-of-range'
  | 'size-unknown'
  | 'basis-missing';

export type IndicatorValue =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: null; readonly reason: IndicatorReason };

type Formula = (figures: Figures) => IndicatorValue;

const missing = (reason: IndicatorReason): IndicatorValue => ({ value: null, reason });

/** A quotient as the workbook shows it: an error of Excel becomes "not computable", −0 becomes 0. */
function quotient(value: number): IndicatorValue {
  return Number.isFinite(value) ? { value: value + 0 } : missing('out-of-range');
}

const missingReason = {
  sales: 'sales-missing',
  previousSales: 'previous-sales-missing',
  operatingProfit: 'operating-profit-missing',
  employees: 'employees-missing',
  depreciation: 'depreciation-missing',
  cash: 'cash-missing',
  borrowings: 'borrowings-missing',
  netAssets: 'net-assets-missing',
  totalLiabilities: 'total-liabilities-missing',
} as const satisfies Partial<Record<FigureKey, IndicatorReason>>;

/** Calls `compute` with the named figures once all of them were entered. */
function needing<K extends keyof typeof missingReason>(
  keys: readonly K[],
  compute: (entered: Readonly<Record<K, number>>) => IndicatorValue,
): Formula {
  return (figures) => {
    for (const key of keys) if (figures[key] === null) return missing(missingReason[key]);
    return compute(figures as Readonly<Record<K, number>>);
  };
}

/** ⑤: the four other items count as 0 when blank, unless all of them are (【入力】財務分析!K10). */
const workingCapitalMonths: Formula = (figures) => {
  const { sales, notesReceivable, accountsReceivable, inventory, notesPayable, accountsPayable } = figures;
  if (sales === null) return missing('sales-missing');
  const noItem =
    accountsReceivable === null && notesReceivable === null && inventory === null && accountsPayable === null;
  // The formula tests 支払手形 without ="": a blank or a figure passes, a typed 0 does not.
  if (noItem && notesPayable !== 0) return missing('working-capital-missing');
  if (sales === 0) return missing('sales-zero');
  const receivables = (accountsReceivable ?? 0) + (notesReceivable ?? 0) + (inventory ?? 0);
  return quotient((receivables - ((accountsPayable ?? 0) + (notesPayable ?? 0))) / (sales / 12));
};

/**
 * The six formulas of 【入力】財務分析!K6:K11, in IEEE doubles and in METI's order of operations.
 */
export const formulas: Readonly<Record<IndicatorKey, Formula>> = {
  salesGrowth: needing(['sales', 'previousSales'], ({ sales, previousSales }) =>
    previousSales === 0 ? missing('previous-sales-zero') : quotient(sales / previousSales - 1),
  ),
  operatingMargin: needing(['operatingProfit', 'sales'], ({ operatingProfit, sales }) =>
    sales === 0 ? missing('sales-zero') : quotient(operatingProfit / sales),
  ),
  laborProductivity: needing(['operatingProfit', 'employees'], ({ operatingProfit, employees }) =>
    employees === 0 ? missing('employees-zero') : quotient(operatingProfit / employees),
  ),
  ebitdaDebtMultiple: needing(
    ['operatingProfit', 'depreciation', 'cash', 'borrowings'],
    ({ operatingProfit, depreciation, cash, borrowings }) =>
      operatingProfit + depreciation === 0
        ? missing('ebitda-zero')
        : quotient((borrowings - cash) / (operatingProfit + depreciation)),
  ),
  workingCapitalMonths,
  equityRatio: needing(['netAssets', 'totalLiabilities'], ({ netAssets, totalLiabilities }) =>
    netAssets + totalLiabilities === 0
      ? missing('total-assets-zero')
      : quotient(netAssets / (netAssets + totalLiabilities)),
  ),
};
