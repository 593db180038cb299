/** The six formulas as a page would write them: no reasons, no points. */
export const plainIndicators = ({ periods }) =>
  periods.map(({ figures: f }) => [
    f.sales / f.previousSales - 1,
    f.operatingProfit / f.sales,
    f.operatingProfit / f.employees,
    (f.borrowings - f.cash) / (f.operatingProfit + f.depreciation),
    (f.accountsReceivable + f.notesReceivable + f.inventory - (f.accountsPayable + f.notesPayable)) /
      (f.sales / 12),
    f.netAssets / (f.netAssets + f.totalLiabilities),
  ]);
