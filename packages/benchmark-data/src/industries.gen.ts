// Generated from packages/benchmark-data/data by `npm run generate`. Do not edit.
// Not under the project's licence: see packages/benchmark-data/README.md.
import type { Industry, SizeRule } from '@banso/model';

type Group = readonly [
  code: string,
  name: string,
  sizeRule: SizeRule,
  minors: Readonly<Record<string, string>>,
];

const groups: readonly Group[] = [
  ['01', '農業', 'manufacturing-and-other', { '0101': '農業' }],
  ['02', '建設業', 'manufacturing-and-other', { '0201': '建設業' }],
  [
    '03',
    '製造業',
    'manufacturing-and-other',
    {
      '0301': '食料品・飼料・飲料製造業',
      '0302': '化学工業・関連製品製造業',
      '0303': '鉄鋼業、非鉄金属製造業',
      '0304': '金属製品製造業',
      '0305': '一般・電気機械器具製造業',
      '0306': 'その他の製造業',
    },
  ],
  [
    '04',
    '卸売業',
    'wholesale',
    {
      '0401': '化学製品卸売業',
      '0402': '繊維関連製品卸売業',
      '0403': '食料品卸売業',
      '0404': 'その他の卸売業',
    },
  ],
  ['05', '小売業', 'retail', { '0501': '小売業' }],
  ['06', '飲食業', 'retail', { '0601': '飲食業' }],
  ['07', '不動産業', 'manufacturing-and-other', { '0701': '不動産業' }],
  ['08', '運輸業', 'manufacturing-and-other', { '0801': '運輸業' }],
  ['09', 'エネルギー', 'manufacturing-and-other', { '0901': 'エネルギー' }],
  [
    '10',
    'サービス業',
    'services',
    {
      '1001': '物品賃貸業',
      '1002': '娯楽業',
      '1003': '広告・調査・情報サービス業',
      '1004': '事業サービス業',
      '1005': '専門サービス業',
      '1006': 'その他のサービス業',
    },
  ],
  ['11', '医療業', 'services', { '1101': '医療業' }],
  ['12', '保険衛生、廃棄物処理業', 'services', { '1201': '保険衛生、廃棄物処理業' }],
  ['13', '観光業', 'services', { '1301': '観光業' }],
  ['14', 'その他', 'manufacturing-and-other', { '1400': 'その他業種' }],
];

/** The 27 小分類 of ローカルベンチマーク in their 14 大分類, in the order of the workbook. */
export const industries: readonly Industry[] = groups.flatMap(([majorCode, majorName, sizeRule, minors]) =>
  Object.entries(minors).map(([code, name]) => ({ code, name, majorCode, majorName, sizeRule })),
);
