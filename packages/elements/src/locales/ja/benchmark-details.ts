import type { FigureKey, IndicatorReason, SizeReason } from '@banso/model';

/** ロカベン: what stands with an indicator besides its value. */
export const benchmarkDetails = {
  /** `need`: what would let it be computed. */
  why: (what: string, reason: string, periods: readonly string[], need: string) =>
    `${what}：${reason}${periods.length ? `（${periods.join('、')}）` : ''}。${need}`,
  needs: {
    missing: '入れると計算できます。',
    zero: '0でなければ計算できます。',
    range: '単位をご確認ください。',
  },
  reasons: {
    'sales-missing': '売上高が空欄です',
    'sales-zero': '売上高が0です',
    'previous-sales-missing': '前期の売上高が空欄です',
    'previous-sales-zero': '前期の売上高が0です',
    'operating-profit-missing': '営業利益が空欄です',
    'employees-missing': '従業員数が空欄です',
    'employees-zero': '従業員数が0です',
    'depreciation-missing': '減価償却費が空欄です',
    'cash-missing': '現金・預金が空欄です',
    'borrowings-missing': '借入金が空欄です',
    'ebitda-zero': '営業利益と減価償却費の合計が0です',
    'working-capital-missing': '売掛金・受取手形・棚卸資産・買掛金がどれも空欄です',
    'net-assets-missing': '純資産合計が空欄です',
    'total-liabilities-missing': '負債合計が空欄です',
    'total-assets-zero': '純資産と負債の合計が0です',
    'out-of-range': '数が大きすぎます',
    'size-unknown': '規模が決まっていません',
    'basis-missing': '基準値がありません',
  } satisfies Record<IndicatorReason, string>,
  sizeReasons: {
    'industry-missing': '業種を選ぶと、業種の中央値と位置が出ます。',
    'industry-mismatch': '業種の大分類と小分類が合っていないため、位置が出ません。',
    'employees-missing': '最新期の従業員数を入れると、規模が決まり、位置が出ます。',
    'capital-missing': '資本金を入れると、規模が決まり、位置が出ます。個人事業主は0です。',
    excluded: '従業員数と資本金がどちらも0のため、分析の対象になりません。',
  } satisfies Record<SizeReason, string>,
  /** The distance to the next point: how much more or less of which figure. */
  way: (figure: string, amount: string, more: boolean, point: number) =>
    more ? `${figure}があと${amount}千円で${point}点` : `${figure}があと${amount}千円少ないと${point}点`,
  waysOr: '、または',
  whatIf: 'もし値が違ったら、を見る',
  compareVersions: '基準値の別の版と並べて見る',
  basisLoading: '基準値を読み込んでいます。',
  basisFailed: '基準値を読み込めませんでした。入力した内容は残っています。',
  basisUnknown: (version: string) =>
    `このシートの基準値「${version}」は、この画面にはありません。位置は示せません。`,
  basisRetry: '基準値をもう一度読み込む',

  files: {
    title: 'ファイル',
    read: 'Excelから読み込む',
    drop: 'ファイルをここへ落としても読み込めます。',
    dropping: 'ここで放すと、ファイルを読み取ります。',
    write: 'Excelに書き出す',
    csv: 'CSV（UTF-8）',
    csvOf: 'CSV（UTF-8）に書き出す',
    cp932: 'CSV（CP932）',
    cp932Of: 'CSV（CP932）に書き出す',
    failed:
      '書き出せませんでした。シートの内容は残っています。電波やネットワークをお確かめのうえ、もう一度お試しください。',
    onlyOne: '読み込めるのは、一度に一つのファイルです。',
  },

  /** The figures of a period as the official form calls them. */
  figures: {
    sales: '売上高',
    previousSales: '前期売上高',
    operatingProfit: '営業利益',
    depreciation: '減価償却費',
    cash: '現金・預金',
    notesReceivable: '受取手形',
    accountsReceivable: '売掛金',
    inventory: '棚卸資産',
    totalLiabilities: '負債合計',
    notesPayable: '支払手形',
    accountsPayable: '買掛金',
    borrowings: '借入金',
    netAssets: '純資産合計',
    employees: '従業員数',
  } satisfies Record<FigureKey, string>,
  asWorkbook: 'ワークブックと同じ数え方',
  asWorkbookNote: (count: number) => `METIのワークブックと同じく、計算できた${count}つだけを合計しています。`,
  asWorkbookWholesale: '卸売業の規模は、ワークブックの数式のとおりに判定しています。',
  empty: {
    first: 'ロカベンのシートは、まだありません。',
    more: '決算書が手もとになくても、商流や4つの視点から書きはじめられます。',
    start: 'シートをつくる',
    unnamed: '支援先企業が分かると、ここでシートをつくれます。',
  },
};
