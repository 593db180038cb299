import type { BenchmarkSheet } from '../../contract/index.js';
import { demoRecord } from '../build.js';
import { ids } from '../ids.js';

/**
 * The sample sheet saved in METI's ローカルベンチマーク workbook (2018年度版), to the digit: 1301_観光業, 18 points and
 * B, 10 and D, 12 and C. The workbook names no closing months: those here are invented, which `demo` says.
 */
export const sheet: BenchmarkSheet = {
  ...demoRecord,
  id: ids.innSheet,
  kind: 'benchmark-sheet',
  company: ids.inn,
  title: 'ローカルベンチマーク記入例',
  basisVersion: '2018',
  industry: '1301',
  capital: 10000,
  periods: [
    {
      id: 'latest',
      closingMonth: '2018-03',
      months: 12,
      figures: {
        sales: 5130250,
        previousSales: 4756859,
        operatingProfit: 15000,
        depreciation: 0,
        cash: 1000,
        notesReceivable: 270760,
        accountsReceivable: 456500,
        inventory: 439285,
        totalLiabilities: 1668387,
        notesPayable: 463324,
        accountsPayable: 373206,
        borrowings: 0,
        netAssets: 912793,
        employees: 30,
      },
    },
    {
      id: 'previous',
      closingMonth: '2017-03',
      months: 12,
      figures: {
        sales: 4756859,
        previousSales: 4871515,
        operatingProfit: -15320,
        depreciation: 18340,
        cash: 465301.06,
        notesReceivable: 259929.6,
        accountsReceivable: 944198.4,
        inventory: 621713.6,
        totalLiabilities: 3201651.52,
        notesPayable: 444791.04,
        accountsPayable: 258277.76,
        borrowings: 650120,
        netAssets: 70281.28,
        employees: 39,
      },
    },
    {
      id: 'earlier',
      closingMonth: '2016-03',
      months: 12,
      figures: {
        sales: 4871515,
        previousSales: 4932102,
        operatingProfit: 0,
        depreciation: 0,
        cash: 474607.0812,
        notesReceivable: 228738.048,
        accountsReceivable: 566894.592,
        inventory: 371107.968,
        totalLiabilities: 2409453.3376,
        notesPayable: 391416.1152,
        accountsPayable: 315284.4288,
        borrowings: 970130,
        netAssets: 771127.5264,
        employees: 30,
      },
    },
  ],
  flow: { steps: [] },
  views: { owner: {}, business: {}, environment: {}, organisation: {} },
  summary: {},
};
