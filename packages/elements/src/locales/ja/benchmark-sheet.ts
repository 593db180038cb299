import type { IndicatorKey, NegativeStyle, PeriodId, Rank, Size } from '@banso/model';
import { circled } from './circled.js';

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
  supposed: 'もしの値',
  cannot: '算出不可',
  partLoading: '読み込んでいます。',
  partFailed: 'この部分を読み込めませんでした。入力した内容は残っています。',
  partRetry: 'もう一度読み込む',

  radar: '六つの指標の位置',
  total: (points: number, rank: Rank) => `合計 ${points}／30（参考：総合${rank}）`,
  totalBefore: (period: string, points: number, rank: Rank) => `${period} ${points}（${rank}）`,
  noTotal: '合計と総合は、六つの位置がそろうと出ます。',
};

function basisName(version: string, inferred: boolean): string {
  const name = /^\d{4}$/.test(version) ? `${version}年度版` : version;
  return inferred ? `${name}（名称は推定）` : name;
}
