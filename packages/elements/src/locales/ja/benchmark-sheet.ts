import type {
  FigureKey,
  IndicatorKey,
  IndicatorReason,
  MoneyReason,
  NegativeStyle,
  PeriodId,
  Rank,
  SheetCheck,
  Size,
  SizeReason,
} from '@banso/model';

const circled = (n: number) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : `(${n})`);

/** ロカベン */
export const benchmarkSheet = {
  name: 'ロカベン',
  fullName: 'ローカルベンチマーク',
  /** △1,234 in Japanese statements, −1,234 elsewhere. */
  negative: 'triangle' as NegativeStyle,
  basis: (version: string, inferred: boolean) => `基準値 ${basisName(version, inferred)}`,
  basisName,
  facts: { industry: '業種', size: '規模', employees: '従業員', unit: '単位', sheet: 'シート' },
  sizes: { medium: '中規模事業者', small: '小規模事業者' } satisfies Record<Size, string>,
  unit: '千円',
  persons: (count: string) => `${count}人`,
  /** English names; Japanese ones come with the data. */
  industries: {} as Record<string, string>,
  majorIndustries: {} as Record<string, string>,
  tabList: 'シートの部分',
  tabs: {
    indicators: '六つの指標',
    financials: '財務の入力',
    flow: '商流・業務フロー',
    views: '4つの視点',
    summary: '対話内容の総括',
  },
  period: (month: string) => `${month}期`,
  periods: { latest: '最新期', previous: '前期', earlier: '前々期' } satisfies Record<PeriodId, string>,
  empty: {
    first: 'ロカベンのシートは、まだありません。',
    more: '決算書が手もとになくても、商流や4つの視点から書きはじめられます。',
    start: 'シートをつくる',
    unnamed: '支援先企業が分かると、ここでシートをつくれます。',
  },
  startAnother: '新しいシートをつくる',
  sheetNamed: (period: string, title: string) => (title ? `${period}（${title}）` : period),
  unusable: 'このシートは、読める形になっていません。ページの管理者にお知らせください。',
  untitled: '決算年月のないシート',

  indicator: '指標',
  unitHead: '単位',
  medianHead: '業種の中央値',
  trendHead: '三期の動き',
  placeHead: '位置',
  indicators: {
    salesGrowth: { name: '売上増加率', short: '売上増加率', aspect: '売上持続性', unit: '％' },
    operatingMargin: { name: '営業利益率', short: '営業利益率', aspect: '収益性', unit: '％' },
    laborProductivity: { name: '労働生産性', short: '労働生産性', aspect: '生産性', unit: '千円' },
    ebitdaDebtMultiple: {
      name: 'EBITDA有利子負債倍率',
      short: '有利子負債倍率',
      aspect: '健全性',
      unit: '倍',
    },
    workingCapitalMonths: {
      name: '営業運転資本回転期間',
      short: '運転資本回転',
      aspect: '効率性',
      unit: 'か月',
    },
    equityRatio: { name: '自己資本比率', short: '自己資本比率', aspect: '安全性', unit: '％' },
  } satisfies Record<IndicatorKey, { name: string; short: string; aspect: string; unit: string }>,
  ordinal: circled,
  withUnit: (value: string, unit: string) => `${value}${unit}`,
  placeNote:
    '位置は、同じ業種・規模の基準値からの離れ具合を五段階で示したものです。会社の価値を表すものではありません。',
  placeLegend: '●は今期、○は前期。',
  place: (now: number | null, before: number | null) =>
    (now === null ? 'まだ位置がありません' : `5段階の${now}`) +
    (before === null || before === now ? '' : `、前期は${before}`),
  notYet: 'まだ計算できません',
  cannot: '計算できません',
  why: (what: string, reason: string, periods: readonly string[]) =>
    `${what}：${reason}${periods.length ? `（${periods.join('、')}）` : ''}`,
  reasons: {
    'sales-missing': '売上高が空欄です',
    'sales-zero': '売上高が0です',
    'previous-sales-missing': '前期売上高が空欄です',
    'previous-sales-zero': '前期売上高が0です',
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
  basisLoading: '基準値を読み込んでいます。',
  basisFailed: '基準値を読み込めませんでした。入力した内容は残っています。',
  basisUnknown: (version: string) =>
    `このシートの基準値「${version}」は、この画面にはありません。位置は示せません。`,
  basisRetry: '基準値をもう一度読み込む',

  radar: '六つの指標の位置',
  radarSummary: (period: string, points: string) => `${period}：${points}`,
  total: (points: number, rank: Rank) => `合計 ${points}／30（参考：総合${rank}）`,
  totalBefore: (period: string, points: number, rank: Rank) => `${period} ${points}（${rank}）`,
  noTotal: '合計と総合は、六つの位置がそろうと出ます。',
  asWorkbook: 'ワークブックと同じ数え方',
  asWorkbookNote: (count: number) => `METIのワークブックと同じく、計算できた${count}つだけを合計しています。`,
  asWorkbookWholesale: '卸売業の規模は、ワークブックの数式のとおりに判定しています。',

  settings: {
    industry: '業種（小分類）',
    noIndustry: '業種を選ぶ',
    capital: '資本金（千円）',
    capitalNote: '個人事業主は0',
    basisVersion: '基準値の版',
  },
  grid: {
    name: '財務の入力',
    unit: '千円',
    help: '矢印キーで動き、そのまま打つと置き換わります。F2で直し、Enterで決まり、Escで戻ります。Excelの列や範囲を貼り付けられます。',
    leave: '表から出るには、EscのあとにTabを押します。',
    choosePeriod: '入力する期',
    carried: (period: string) => `${period}の売上高`,
    cell: (row: string, period: string) => `${row} ${period}`,
    undo: '元に戻す',
    redo: 'やり直す',
    undone: '一つ前に戻しました。',
    redone: 'やり直しました。',
    pasted: (count: number) => `${count}か所に貼り付けました。元に戻すこともできます。`,
    pastedNothing: '数がないため、何も入れていません。',
    pastedByMonth: '見出しの決算年月から、列をそれぞれの期に入れました。',
    pastedOtherMonths: '見出しの決算年月はこの表の期と合わないため、選んだ欄から順に入れました。',
    pastedByLabel: '科目の名前から、行を合わせました。',
    pastedLeftOut: (count: number) => `見出しや科目の名前（${count}か所）は入れていません。`,
    pastedBeyond: (count: number) => `表からはみ出した${count}か所は入れていません。`,
    rounded: (row: string) => `${row}は、端数を四捨五入して千円にしました。`,
  },
  rows: {
    closingMonth: { label: '決算年月', note: '' },
    sales: { label: '売上高', note: '' },
    previousSales: { label: '前期売上高', note: '' },
    operatingProfit: { label: '営業利益', note: '' },
    depreciation: { label: '減価償却費', note: '製造原価と販管費の合計' },
    cash: { label: '現金・預金', note: '' },
    notesReceivable: { label: '受取手形', note: '割引手形を含む' },
    accountsReceivable: { label: '売掛金', note: '' },
    inventory: { label: '棚卸資産', note: '' },
    totalLiabilities: { label: '負債合計', note: '' },
    notesPayable: { label: '支払手形', note: '設備手形を除く' },
    accountsPayable: { label: '買掛金', note: '' },
    borrowings: { label: '借入金', note: '長期・短期・一年内返済' },
    netAssets: { label: '純資産合計', note: '' },
    employees: { label: '従業員数', unit: '人', note: '正社員。パート・派遣を除く' },
    months: { label: '決算月数', unit: 'か月', note: '' },
  } satisfies Record<
    FigureKey | 'closingMonth' | 'months',
    { label: string; note: string; unit?: string }
  > as Record<FigureKey | 'closingMonth' | 'months', { label: string; note: string; unit?: string }>,
  /** `where`: the first of them. */
  unread: (count: number, where: string) =>
    `${count}か所、読めない欄があります（${where}${count > 1 ? 'ほか' : ''}）`,
  unreadable: (where: string, text: string, how: string) =>
    `${where}「${text}」は、このままでは入れられません。${how}`,
  unreadableHow: {
    'not-a-number': '数で入れてください。例：1,234、△500、12百万円',
    empty: '',
    sign: 'マイナスの印は一つだけにしてください。例：△500',
    grouping: 'カンマは三桁ごとに入れてください。例：12,345',
    'too-large': '1,000兆までの数を入れられます。単位をご確認ください。',
    'not-money': '金額で入れてください。例：1,234、12百万円',
    'not-persons': '人数で入れてください。例：42、42人',
    month: '年と月で入れてください。例：2025年9月、2025/9、R7.9',
    months: '1から24までの月数で入れてください。例：12',
  } satisfies Record<MoneyReason | 'not-persons' | 'month' | 'months', string>,
  live: { title: 'この値での六つの指標', provisional: '仮の計算' },
  checks: {
    'previous-sales-differ': (period: string) => `${period}：前期売上高が、一つ前の期の売上高と違います。`,
    'assets-exceed-total': (period: string) =>
      `${period}：現金・預金、受取手形、売掛金、棚卸資産の合計が、負債と純資産の合計より大きくなっています。`,
    'debts-exceed-liabilities': (period: string) =>
      `${period}：支払手形、買掛金、借入金の合計が、負債合計より大きくなっています。`,
    'amount-negative': (period: string) => `${period}：0より小さくならないはずの金額に、マイナスがあります。`,
    'closing-months-apart': (period: string) => `${period}：一つ前の決算年月との間隔が、決算月数と違います。`,
    'months-not-twelve': (period: string) =>
      `${period}：12か月ではない決算です。売上増加率と営業運転資本回転期間は、そのままでは比べられません。`,
    'employees-zero': (period: string) => `${period}：従業員数が0です。役員だけの会社は1と数えます。`,
    'employees-not-whole': (period: string) => `${period}：従業員数は、0以上の整数で数えます。`,
    'closing-months-out-of-order': (period: string) => `${period}：決算年月が、次の期より後になっています。`,
  } satisfies Record<SheetCheck['code'], (period: string) => string>,
  checksTitle: '確かめるところ',

  flow: {
    steps: '業務フローと差別化ポイント',
    trade: '商流',
    step: (n: number) => `業務${circled(n)}`,
    offering: '提供内容・価値',
    title: '業務の名前',
    content: '実施内容',
    differentiation: '差別化ポイント',
    offeringContent: '製品・商品・サービスの内容',
    offeringValue: 'どのような価値を提供しているか',
    parties: {
      suppliers: { name: '仕入先', content: '社名・取引金額・内容等', reason: '選定理由' },
      partners: { name: '協力先', content: '社名・取引金額・内容等', reason: '選定理由' },
      self: { name: '当社', content: '事業の内容', reason: '特色' },
      customers: {
        name: '得意先',
        content: '属性（消費者・企業等）、社名・取引金額・内容等',
        reason: '選ばれている理由',
      },
      endUsers: { name: 'エンドユーザー', content: '属性（消費者・企業等）', reason: '選ばれている理由' },
    },
    add: '業務を加える',
    earlier: (step: string) => `${step}を前へ`,
    later: (step: string) => `${step}を後へ`,
    remove: (step: string) => `${step}を取り除く`,
    none: 'まだ、何も書かれていません。',
  },
  views: {
    owner: {
      title: '①経営者',
      items: {
        philosophy: { label: '経営理念・ビジョン', note: '経営哲学・考え・方針等' },
        ambition: { label: '経営意欲', note: '成長志向・現状維持など' },
        succession: { label: '後継者の有無', note: '育成状況、承継のタイミング・関係' },
      },
    },
    business: {
      title: '②事業',
      items: {
        history: { label: '企業及び事業沿革', note: 'ターニングポイントの把握' },
        strengths: { label: '強み', note: '技術力・販売力等' },
        weaknesses: { label: '弱み', note: '技術力・販売力等' },
        productivity: {
          label: 'ITの投資・活用、生産性向上の取り組み',
          note: '1時間当たり付加価値の向上',
        },
      },
    },
    environment: {
      title: '③企業を取り巻く環境・関係者',
      items: {
        market: { label: '市場動向・競合', note: '規模・シェアの把握、競合他社との比較' },
        customers: {
          label: '主な取引先の推移',
          note: '顧客リピート率・新規開拓率、顧客からのフィードバックの有無',
        },
        employees: { label: '従業員定着率・勤続年数', note: '平均給与' },
        banks: { label: '取引金融機関', note: '数・推移、メインバンクとの関係' },
      },
    },
    organisation: {
      title: '④内部管理体制',
      items: {
        structure: { label: '組織体制', note: '品質管理・情報管理体制' },
        planning: { label: '事業計画・経営計画の有無', note: '従業員との共有、社内会議の実施状況' },
        development: { label: '研究開発・商品開発の体制', note: '知的財産権の保有・活用' },
        training: { label: '人材育成の仕組み', note: '取り組み状況' },
      },
    },
  },
  summary: {
    currentState: { label: '現状認識', note: '三つのシートを合わせて' },
    issue: { label: '課題（現状と目標の差）', note: '' },
    futureGoal: { label: '将来目標', note: '' },
    measures: { label: '対応策', note: 'これからの行動。大切なものから' },
  },
  unheard: 'まだ聞けていません',
};

function basisName(version: string, inferred: boolean): string {
  const name = /^\d{4}$/.test(version) ? `${version}年度版` : version;
  return inferred ? `${name}（名称は推定）` : name;
}
