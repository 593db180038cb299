import type { FigureKey } from '../../benchmark/index.js';
import type { Cell } from '../spreadsheet/grid.js';

/**
 * A label as it is compared: width, spaces, marks, footnote signs (※8) and what stands in brackets make no
 * difference. `■属性（消費者・企業等）` is `属性`, `従業員数（正社員）※1` is `従業員数`.
 */
export const labelKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/※\s*\d+/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const keys = new WeakMap<Cell, string>();

/** The compared form of a cell's text; empty for what is no text. */
export function cellKey(cell: Cell): string {
  if (cell.value.type !== 'text') return '';
  let key = keys.get(cell);
  if (key === undefined) {
    key = labelKey(cell.value.text);
    keys.set(cell, key);
  }
  return key;
}

/** Names of one thing: the first is the one that METI's workbook writes, the others were seen elsewhere. */
type Names = readonly [string, ...string[]];

export const companyLabels = {
  name: ['商号', '企業名', '会社名', '事業者名'],
  address: ['所在地', '住所'],
  representative: ['代表者名', '代表者', '代表者氏名'],
} as const satisfies Record<string, Names>;

export const basicLabels = {
  capital: ['資本金', '資本金・出資金', '資本金の額'],
  size: ['事業規模'],
} as const satisfies Record<string, Names>;

export const majorIndustry = /業種(?:_|・)?大分類$|^大分類$/;
export const minorIndustry = /業種(?:_|・)?小分類$|^小分類$/;

/** The rows of three periods. */
export const rowLabels: Readonly<Record<FigureKey | 'closingMonth' | 'months', Names>> = {
  employees: ['従業員数（正社員）', '従業員数', '従業員', '正社員数'],
  closingMonth: ['決算年月', '決算期', '決算月', '決算年月日', '決算日'],
  sales: ['売上高', '売上', '売上高（最新期）'],
  previousSales: ['前期売上高', '前年売上高', '前期の売上高'],
  operatingProfit: ['営業利益', '営業損益', '営業利益（損失）'],
  depreciation: ['減価償却費', '減価償却'],
  cash: ['現金・預金', '現預金', '現金預金', '現金及び預金', '現金および預金'],
  notesReceivable: ['受取手形', '受取手形（割引手形を含む）'],
  accountsReceivable: ['売掛金', '売掛債権'],
  inventory: ['棚卸資産', 'たな卸資産', '棚卸資産合計', '在庫'],
  totalLiabilities: ['負債合計', '負債の部合計', '負債総額', '負債'],
  notesPayable: ['支払手形'],
  accountsPayable: ['買掛金', '買掛債務'],
  borrowings: ['借入金', '借入金合計', '長短借入金', '有利子負債'],
  netAssets: ['純資産合計', '純資産の部合計', '純資産'],
  months: ['決算月数', '決算期間の月数'],
};

export const periodLabels = {
  latest: ['最新決算期', '最新期', '直近決算期', '直近期', '当期', '今期'],
  previous: ['前期決算期', '前期'],
  earlier: ['前々期決算期', '前々期'],
} as const satisfies Record<string, Names>;

export const flowLabels = {
  offering: ['提供内容／顧客提供価値', '提供内容', '顧客提供価値', '提供内容・価値'],
  trade: ['＜商流把握＞', '商流'],
} as const satisfies Record<string, Names>;

export const partyLabels = {
  suppliers: ['仕入先', '仕入れ先', '主な仕入先'],
  partners: ['協力先', '外注先', '協力会社'],
  self: ['当社', '自社'],
  customers: ['得意先', '販売先', '受注先', '主な得意先'],
  endUsers: ['エンドユーザー', 'エンドユーザ', '最終消費者'],
} as const satisfies Record<string, Names>;

/** What stands above the texts of the flow, and which field a text below it belongs to. */
export const slotLabels = {
  content: [
    '■実施内容',
    '■製品・商品・サービスの内容',
    '■社名・取引金額・内容等',
    '■属性（消費者・企業等）',
    '■内容',
    '■社名・取引金額・内容',
    '■属性',
  ],
  differentiation: ['■差別化ポイント', '■差別化のポイント'],
  value: ['■どのような価値を提供しているか', '■提供価値'],
  reason: ['■選定理由', '■選ばれている理由', '■選ばれる理由'],
} as const satisfies Record<string, Names>;

export const viewLabels = {
  owner: ['①経営者', '経営者', '経営者への着目', '経営者の視点'],
  business: ['②事業', '事業', '事業への着目', '事業の視点'],
  environment: [
    '③企業を取り巻く環境・関係者',
    '企業を取り巻く環境・関係者',
    '企業を取り巻く環境・関係者への着目',
    '関係者',
    '関係者への着目',
    '企業を取り巻く環境',
  ],
  organisation: ['④内部管理体制', '内部管理体制', '内部管理体制への着目', '内部管理'],
} as const satisfies Record<string, Names>;

/** Items of the views: the lines of each label in the workbook's order, then names of other editions. */
export const viewItemLabels = {
  owner: {
    philosophy: {
      lines: ['経営理念・ビジョン', '経営哲学・考え・方針等'],
      others: ['経営理念', 'ビジョン', 'ビジョン・経営理念', '経営者自身について'],
    },
    ambition: { lines: ['経営意欲', '※成長志向・現状維持など'], others: ['事業意欲'] },
    succession: {
      lines: ['後継者の有無', '後継者の育成状況', '承継のタイミング・関係'],
      others: ['後継者', '事業承継', '後継者の有無・事業承継'],
    },
  },
  business: {
    history: {
      lines: ['企業及び事業沿革', '※ターニングポイントの把握'],
      others: ['企業および事業沿革', '事業沿革', '沿革', '企業及び事業の沿革'],
    },
    strengths: {
      lines: ['強み', '技術力・販売力等'],
      others: ['自社の強み', '技術力、販売力の強み', '技術力・販売力の強み', '事業の強み'],
    },
    weaknesses: {
      lines: ['弱み', '技術力・販売力等'],
      others: ['自社の弱み', '技術力、販売力の弱み', '技術力・販売力の弱み', '事業の弱み'],
    },
    productivity: {
      lines: ['ITに関する投資、活用の状況', '1時間当たり付加価値（生産性）', '向上に向けた取り組み'],
      others: ['ITの能力', 'ITの活用状況', 'IT・DXの活用状況', 'ITの投資・活用の状況', 'デジタル化の状況'],
    },
  },
  environment: {
    market: {
      lines: ['市場動向・規模・シェアの把握', '競合他社との比較'],
      others: ['市場規模・シェア', '市場動向', '市場規模・シェア・競合他社との比較'],
    },
    customers: {
      lines: ['顧客リピート率・新規開拓率', '主な取引先企業の推移', '顧客からのフィードバックの有無'],
      others: ['顧客リピート率', '主力取引先企業の推移'],
    },
    employees: {
      lines: ['従業員定着率', '勤続年数・平均給与'],
      others: ['従業員定着率・勤続日数・平均給与', '従業員'],
    },
    banks: {
      lines: ['取引金融機関数・推移', 'メインバンクとの関係'],
      others: ['取引金融機関数とその推移', '取引金融機関'],
    },
  },
  organisation: {
    structure: { lines: ['組織体制', '品質管理・情報管理体制'], others: ['組織'] },
    planning: {
      lines: ['事業計画・経営計画の有無', '従業員との共有状況', '社内会議の実施状況'],
      others: ['経営目標の有無・共有状況', '経営目標の有無', '事業計画の有無'],
    },
    development: {
      lines: ['研究開発・商品開発の体制', '知的財産権の保有・活用状況'],
      others: ['研究開発', '商品開発の体制'],
    },
    training: {
      lines: ['人材育成の取り組み状況', '人材育成の仕組み'],
      others: ['人材育成', '人事育成のやり方・システム', '人材育成のやり方・システム'],
    },
  },
} as const satisfies Record<string, Record<string, { lines: Names; others: readonly string[] }>>;

export const summaryLabels = {
  currentState: ['現状認識'],
  futureGoal: ['将来目標', '将来の目標'],
  issue: ['課題'],
  measures: ['対応策', '対策'],
} as const satisfies Record<string, Names>;

/** Words of the form itself that are nobody's answer. */
export const formWords: ReadonlySet<string> = new Set(
  [
    '現状と目標のギャップ',
    '対話内容の総括',
    '製品製造、サービス提供における業務フローと差別化ポイント',
    '業務フローと差別化ポイント',
    '業務フロー',
    '商流・業務フロー',
    '商流把握',
    '4つの視点',
    '非財務',
    '商号',
    '売上高',
    '営業利益',
    '従業員数',
  ].map(labelKey),
);

/** A map from the compared form of each name to what it names. */
export function lookup<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): ReadonlyMap<string, Key> {
  return new Map(
    (Object.entries(names) as [Key, readonly string[]][]).flatMap(([key, list]) =>
      list.map((name) => [labelKey(name), key] as const),
    ),
  );
}
