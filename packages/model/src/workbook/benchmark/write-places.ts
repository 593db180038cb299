import { figureKeys, type FigureKey, type PeriodId } from '../../benchmark/index.js';

/** The sheets of METI's workbook in their order. */
export const sheetNames = {
  results: '財務分析シート ver3',
  financials: '【入力】財務分析',
  flow: '【入力】商流・業務フロー',
  views: '【入力】4つの視点',
  jsic: '【参照】業種',
  industries: '【参照】業種区分',
  size: '【参照】企業規模',
} as const;

/** A cell of the financial input as another sheet refers to it. */
export const financial = (cell: string): string => `'${sheetNames.financials}'!${cell}`;

/** Where each figure of a period stands in 【入力】財務分析. */
export const figureRows: Readonly<Record<FigureKey, number>> = {
  employees: 12,
  sales: 27,
  previousSales: 28,
  operatingProfit: 29,
  depreciation: 30,
  cash: 31,
  notesReceivable: 32,
  accountsReceivable: 33,
  inventory: 34,
  totalLiabilities: 35,
  notesPayable: 36,
  accountsPayable: 37,
  borrowings: 38,
  netAssets: 39,
};
/** The figures below 決算年月, as they follow each other. */
export const statementRows = figureKeys.filter((key) => key !== 'employees');

/** Each period: its column of input, and those of its results (算出結果, 点数). */
export const periodColumns: Readonly<Record<PeriodId, { input: string; value: string; point: string }>> = {
  latest: { input: 'D', value: 'K', point: 'L' },
  previous: { input: 'E', value: 'M', point: 'N' },
  earlier: { input: 'F', value: 'O', point: 'P' },
};
export const orderedPeriods = ['latest', 'previous', 'earlier'] as const satisfies readonly PeriodId[];

/** ① to ⑥ with their names, classes, units and formulas in words; the sheet with the basis of each. */
export const indicatorTexts = [
  {
    name: '①売上増加率',
    aspect: '売上持続性',
    unit: '％',
    words: '（最新期売上高／前期売上高）－１',
    basis: '【参照】売上増加率基準値',
  },
  {
    name: '②営業利益率',
    aspect: '収益性',
    unit: '％',
    words: '営業利益／最新期売上高',
    basis: '【参照】営業利益率基準値',
  },
  {
    name: '③労働生産性',
    aspect: '生産性',
    unit: '千円',
    words: '営業利益／従業員数',
    basis: '【参照】労働生産性基準値',
  },
  {
    name: '④EBITDA有利子負債倍率',
    aspect: '健全性',
    unit: '倍',
    words: '（借入金－現金・預金）／（営業利益＋減価償却費）',
    basis: '【参照】EBITDA基準値',
  },
  {
    name: '⑤営業運転資本回転期間',
    aspect: '効率性',
    unit: 'ヶ月',
    words: '｛売掛金＋受取手形＋棚卸資産－（買掛金＋支払手形）｝／（売上高／１２）',
    basis: '【参照】営業運転資本回転期間基準値',
  },
  {
    name: '⑥自己資本比率',
    aspect: '安全性',
    unit: '％',
    words: '純資産／（純資産＋負債）',
    basis: '【参照】自己資本比率基準値',
  },
] as const;
