import type { IndicatorKey } from '../../benchmark/index.js';
import { financial, figureRows, sheetNames } from './write-places.js';

/** The value of one indicator from the input column of a period; `-` where it cannot be computed. */
export function valueFormula(key: IndicatorKey, column: string): string {
  const at = (figure: keyof typeof figureRows) => `${column}${figureRows[figure]}`;
  const needing = (figures: readonly (keyof typeof figureRows)[], expression: string) =>
    `IF(OR(${figures.map((figure) => `${at(figure)}=""`).join(',')}),"-",IFERROR(${expression},"-"))`;
  const [sales, profit] = [at('sales'), at('operatingProfit')];
  switch (key) {
    case 'salesGrowth':
      return needing(['sales', 'previousSales'], `${sales}/${at('previousSales')}-1`);
    case 'operatingMargin':
      return needing(['operatingProfit', 'sales'], `${profit}/${sales}`);
    case 'laborProductivity':
      return needing(['operatingProfit', 'employees'], `${profit}/${at('employees')}`);
    case 'ebitdaDebtMultiple':
      return needing(
        ['operatingProfit', 'depreciation', 'cash', 'borrowings'],
        `(${at('borrowings')}-${at('cash')})/(${profit}+${at('depreciation')})`,
      );
    case 'workingCapitalMonths': {
      const items = (['accountsReceivable', 'notesReceivable', 'inventory', 'accountsPayable'] as const).map(
        at,
      );
      const [receivable, notes, inventory, payable] = items;
      const notesPayable = at('notesPayable');
      const none = `AND(${items.map((item) => `${item}=""`).join(',')},OR(${notesPayable}="",${notesPayable}<>0))`;
      return `IF(OR(${sales}="",${none}),"-",IFERROR((${receivable}+${notes}+${inventory}-(${payable}+${notesPayable}))/(${sales}/12),"-"))`;
    }
    case 'equityRatio':
      return needing(
        ['netAssets', 'totalLiabilities'],
        `${at('netAssets')}/(${at('netAssets')}+${at('totalLiabilities')})`,
      );
  }
}

/** The point for the value in `cell`, by the thresholds ⅳ ⅲ ⅱ ⅰ in J to M of `row`; `.` where there is none. */
export function pointFormula(key: IndicatorKey, cell: string, column: string, row: number): string {
  const lower = key === 'ebitdaDebtMultiple' || key === 'workingCapitalMonths';
  const bands = ['M', 'L', 'K', 'J'].reduceRight<string>(
    (rest, letter, index) => `IF(${cell}${lower ? '<' : '>='}$${letter}$${row},${5 - index},${rest})`,
    '1',
  );
  const banded = `IF(OR($J$${row}="-",${cell}="-"),".",${bands})`;
  if (key !== 'ebitdaDebtMultiple') return banded;
  const at = (figure: keyof typeof figureRows) => `${column}${figureRows[figure]}`;
  const [debt, cash, profit, depreciation] = [
    at('borrowings'),
    at('cash'),
    at('operatingProfit'),
    at('depreciation'),
  ];
  return (
    `IF($J$${row}="-",".",IFERROR(IF(AND(${debt}<>"",${cash}<>"",${debt}-${cash}<=0),5,` +
    `IF(AND(${profit}<>"",${depreciation}<>"",${profit}+${depreciation}<=0),1,${banded})),"."))`
  );
}

/** A figure of the basis for the chosen 小分類 and 事業規模; `-` when there is none. */
export function basisFormula(sheet: string, column: string): string {
  const [industry, size] = [financial('$D$10'), financial('$D$20')];
  const range = (letter: string) => `'${sheet}'!$${letter}:$${letter}`;
  const criteria = `${range('C')},${industry},${range('D')},${size}`;
  return `IF(COUNTIFS(${criteria})=1,SUMIFS(${range(column)},${criteria}),"-")`;
}

/** 総合評価 of a total. */
export const rankFormula = (cell: string): string =>
  `IF(${cell}>=24,"A",IF(${cell}>=18,"B",IF(${cell}>=12,"C","D")))`;

/** 事業規模, or what is missing for it. */
export const sizeFormula = (messages: {
  industry: string;
  mismatch: string;
  employees: string;
  capital: string;
}): string =>
  `IF(OR(D9="",D10=""),"${messages.industry}",IF(LEFT(D9,2)<>LEFT(D10,2),"${messages.mismatch}",` +
  `IF(D12="","${messages.employees}",IF(D13="","${messages.capital}",'${sheetNames.size}'!C2))))`;
