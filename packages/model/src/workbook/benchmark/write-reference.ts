import {
  basisRow,
  indicatorKeys,
  sizeLimits,
  type Basis,
  type Industry,
  type SizeRule,
} from '../../benchmark/index.js';
import { columnName } from '../spreadsheet/reference.js';
import { SheetBuilder } from '../spreadsheet/sheet-builder.js';
import { majorLabel, minorLabel, sizeNames, sizeText } from './write-financials.js';
import type { FinancialsInput } from './write-financials.js';
import { financial, indicatorTexts, sheetNames } from './write-places.js';

/** 【参照】業種: which industry a class of 日本標準産業分類 belongs to. */
export function jsicSheet(
  industries: readonly Industry[],
  jsicCodes: Readonly<Record<string, string>>,
): SheetBuilder {
  const sheet = new SheetBuilder(sheetNames.jsic)
    .widths({ A: 18, B: 18, C: 18, D: 28, E: 34 })
    .put('A3:C3', '日本標準分類', 'heading')
    .put('D3', '大分類に該当', 'heading')
    .put('E3', '小分類に該当', 'heading')
    .put('A4', '日本標準分類_大分類', 'heading')
    .put('B4', '日本標準分類_中分類', 'heading')
    .put('C4', '日本標準分類_細分類', 'heading');
  const byCode = new Map(industries.map((industry) => [industry.code, industry]));
  const classes = Object.entries(jsicCodes).flatMap(([code, codes]) =>
    codes.split(' ').map((jsic) => [jsic, byCode.get(code)] as const),
  );
  classes
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([jsic, industry], index) => {
      if (!industry) return;
      sheet
        .put(`B${5 + index}`, jsic.slice(0, 2))
        .put(`C${5 + index}`, jsic)
        .put(`D${5 + index}`, majorLabel(industry))
        .put(`E${5 + index}`, minorLabel(industry));
    });
  return sheet;
}

/** 【参照】業種区分 (hidden): the lists that the industry cells offer. */
export function industriesSheet(industries: readonly Industry[]): SheetBuilder {
  const sheet = new SheetBuilder(sheetNames.industries, { hidden: true });
  majorsOf(industries).forEach(([first, ...others], index) => {
    sheet.put(`A${2 + index}`, majorLabel(first));
    [first, ...others].forEach((industry, at) =>
      sheet.put(`${columnName(2 + at)}${2 + index}`, minorLabel(industry)),
    );
  });
  return sheet;
}

/** The 小分類 by their 大分類, both in their order. */
function majorsOf(industries: readonly Industry[]): [Industry, ...Industry[]][] {
  const found = new Map<string, [Industry, ...Industry[]]>();
  for (const industry of industries) {
    const members = found.get(industry.majorCode);
    if (members) members.push(industry);
    else found.set(industry.majorCode, [industry]);
  }
  return [...found.values()];
}

const sizeRules: readonly { rule: SizeRule; name: string }[] = [
  { rule: 'wholesale', name: '卸売業' },
  { rule: 'retail', name: '小売業' },
  { rule: 'services', name: 'サービス業' },
  { rule: 'manufacturing-and-other', name: '製造業その他' },
];

/** 【参照】企業規模: 事業規模 by 中小企業基本法, from 大分類, employees and capital. */
export function sizeSheet({
  industries,
  assessments,
}: FinancialsInput & { industries: readonly Industry[] }) {
  const sheet = new SheetBuilder(sheetNames.size).widths({ A: 16, B: 18, C: 60, D: 16, E: 14, F: 12, H: 28 });
  const latest = assessments.get('latest')!;
  const [employees, capital] = [financial('$D$12'), financial('$D$13')];
  const result = latest.size || latest.sizeReason === 'excluded' ? sizeText(latest) : sizeNames.medium;
  sheet.put('A2:B2', '事業規模', 'heading').put(
    'C2',
    {
      formula: `IF(F22=1,"分析対象外",IF(SUM(F10:F13)=1,"${sizeNames.small}","${sizeNames.medium}"))`,
      result,
    },
    'result',
  );
  ['事業規模区分', '中小企業基本法の業種区分', '業種大分類', '資本金', '従業員', '該当フラグ'].forEach(
    (name, index) => sheet.put(`${columnName(1 + index)}4`, name, 'heading'),
  );
  const majors = majorsOf(industries).map(([first]) => first);
  sizeRules.forEach(({ rule, name }, index) => {
    const members = majors.filter((industry) => industry.sizeRule === rule);
    const names = members.map(majorLabel).join('、');
    const { capital: mostCapital, employees: mostEmployees, small } = sizeLimits[rule];
    const belongs = `OR(${members.map(({ majorCode }) => `LEFT(${financial('$D$9')},2)="${majorCode}"`).join(',')})`;
    const within = `OR(AND(${capital}>0,${capital}<=${mostCapital}),AND(${employees}>0,${employees}<=${mostEmployees}))`;
    const [any, few, more] = [5 + index, 10 + index, 15 + index];
    sheet
      .put(`A${any}`, '中小規模', 'label')
      .put(`D${any}`, `${mostCapital / 1000}百万円以下`, 'label')
      .put(`E${any}`, `${mostEmployees}人以下`, 'label')
      .put(`A${few}`, '小規模', 'label')
      .put(`E${few}`, `${small}人以下`, 'label')
      .put(`A${more}`, '中規模', 'label');
    for (const row of [any, few, more]) sheet.put(`B${row}`, name, 'label').put(`C${row}`, names, 'label');
    const flag = (row: number, condition: string) =>
      sheet.put(`F${row}`, { formula: `IF(${condition},1,0)`, result: 0 }, 'point');
    flag(any, `AND(${belongs},${within})`);
    flag(few, `AND(F${any}=1,${employees}>=0,${employees}<=${small})`);
    flag(more, `AND(F${any}=1,F${few}=0)`);
  });
  sheet
    .put('A20', '中堅企業', 'label')
    .put('F20', { formula: 'IF(SUM(F5:F18)+F22=0,1,0)', result: 0 }, 'point')
    .put('A22', '分析対象外', 'label')
    .put(
      'F22',
      { formula: `IF(OR(${financial('$D$9')}="",AND(${employees}=0,${capital}=0)),1,0)`, result: 0 },
      'point',
    )
    .put('H4', '業種大分類', 'heading');
  majors.forEach((industry, index) => sheet.put(`H${5 + index}`, majorLabel(industry)));
  return sheet;
}

/** One of the six sheets 【参照】…基準値, in full precision. */
export function basisSheet(basis: Basis, index: number): SheetBuilder {
  const key = indicatorKeys[index]!;
  const { name, basis: title } = indicatorTexts[index]!;
  const sheet = new SheetBuilder(title).widths({
    A: 26,
    B: 26,
    C: 34,
    D: 16,
    E: 12,
    F: 12,
    G: 12,
    H: 12,
    I: 12,
    J: 12,
  });
  ['指標カテゴリ', '大分類', '小分類', '事業規模', '中央値', '標準偏差', 'ⅳ', 'ⅲ', 'ⅱ', 'ⅰ'].forEach(
    (head, at) => sheet.put(`${columnName(1 + at)}1`, head, 'heading'),
  );
  let row = 2;
  for (const industry of basis.industries) {
    for (const size of ['medium', 'small'] as const) {
      const figures = basisRow(basis, industry.code, size)?.[key];
      if (!figures) continue;
      const [iv, iii, ii, i, median] = figures;
      sheet
        .put(`A${row}`, name)
        .put(`B${row}`, majorLabel(industry))
        .put(`C${row}`, minorLabel(industry))
        .put(`D${row}`, sizeNames[size])
        .put(`E${row}`, median, 'figure');
      [iv, iii, ii, i].forEach((figure, at) => sheet.put(`${columnName(7 + at)}${row}`, figure, 'figure'));
      row++;
    }
  }
  return sheet;
}
