import type { Basis, Industry, PeriodAssessment, SizeReason } from '../../benchmark/index.js';
import { basisRow, indicatorKeys } from '../../benchmark/index.js';
import { serialOfMonth } from '../spreadsheet/dates.js';
import { SheetBuilder } from '../spreadsheet/sheet-builder.js';
import type { Style } from '../spreadsheet/styles.js';
import type { CompanyFacts, SheetContent } from './content.js';
import { basisFormula, pointFormula, sizeFormula, valueFormula } from './formulas.js';
import { rowLabels } from './labels.js';
import {
  figureRows,
  indicatorTexts,
  orderedPeriods,
  periodColumns,
  sheetNames,
  statementRows,
} from './write-places.js';

export const sizeNames = { medium: '中規模事業者', small: '小規模事業者' } as const;
const sizeMessages = {
  industry: '業種欄が未入力のため規模判定ができません',
  mismatch: '業種欄に間違いがあるため規模判定ができません',
  employees: '従業員数欄が未入力のため規模判定ができません',
  capital: '資本金欄が未入力のため規模判定ができません',
};
const messageOf: Readonly<Record<SizeReason, string>> = {
  'industry-missing': sizeMessages.industry,
  'industry-mismatch': sizeMessages.mismatch,
  'employees-missing': sizeMessages.employees,
  'capital-missing': sizeMessages.capital,
  excluded: '分析対象外',
};

/** 事業規模 as the workbook writes it, or why there is none. */
export const sizeText = ({ size, sizeReason }: PeriodAssessment): string =>
  size ? sizeNames[size] : messageOf[sizeReason ?? 'industry-missing'];

export const valueStyles: readonly Style[] = ['percent', 'percent', 'whole', 'decimal', 'decimal', 'percent'];

export interface FinancialsInput {
  readonly content: SheetContent;
  readonly company: CompanyFacts;
  readonly basis: Basis;
  readonly industry: Industry | undefined;
  readonly assessments: ReadonlyMap<string, PeriodAssessment>;
}

/** 【入力】財務分析: every cell where METI's workbook has it. */
export function financialsSheet(input: FinancialsInput): SheetBuilder {
  const sheet = new SheetBuilder(sheetNames.financials, { onePage: true }).widths({
    A: 2,
    B: 34,
    C: 4,
    D: 18,
    E: 18,
    F: 18,
    G: 3,
    H: 14,
    I: 12,
    J: 12,
    K: 13,
    L: 11,
    M: 13,
    N: 11,
    O: 13,
    P: 11,
  });
  basics(sheet, input);
  results(sheet, input);
  thresholds(sheet, input);
  statements(sheet, input);
  explanations(sheet);
  return sheet;
}

function basics(sheet: SheetBuilder, { content, company, industry, assessments }: FinancialsInput) {
  const latest = assessments.get('latest')!;
  sheet
    .put('B1', '以下項目の黄色い網掛け部分について入力してください。')
    .put('B3', '■基本入力情報', 'title')
    .put('D3', '※金額の単位は千円、従業員数の単位は人', 'note')
    .put('B4:C4', '項目', 'heading')
    .put('D4:F4', '入力欄', 'heading')
    .put('B5:C5', '商号', 'label')
    .put('D5:F5', company.name, 'choice')
    .put('B6:C6', '所在地', 'label')
    .put('D6:F6', company.address, 'choice')
    .put('B7:C7', '代表者名', 'label')
    .put('D7:F7', company.representative, 'choice')
    .put('B9:C9', 'ローカルベンチマーク23業種_大分類 ', 'label')
    .put('D9:F9', industry && majorLabel(industry), 'choice')
    .put('B10:C10', 'ローカルベンチマーク23業種_小分類 ', 'label')
    .put('D10:F10', industry && minorLabel(industry), 'choice')
    .put('B11:C11', null, 'label')
    .put('D11', '最新決算期', 'heading')
    .put('E11', '前期決算期', 'heading')
    .put('F11', '前々期決算期', 'heading')
    .put('B12:C12', '従業員数（正社員）※1', 'label')
    .put('B13:C13', '資本金　　　　※2', 'label')
    .put('D13', content.capital, 'amount')
    .put('B20:C20', '事業規模　※3', 'label')
    .put('D20:F20', { formula: sizeFormula(sizeMessages), result: sizeText(latest) }, 'result')
    .put('B21', '※業種、最新期の従業員数、資本金のどれかが空欄だと、事業規模を判定できません。', 'note')
    .list('D9', `'${sheetNames.industries}'!$A$2:$A$15`)
    .list('D10', minorList());
  for (const period of content.periods) {
    sheet.put(`${periodColumns[period.id].input}12`, period.figures.employees, 'amount');
  }
}

/** The 小分類 of the chosen 大分類. */
function minorList(): string {
  const row = `MATCH($D$9,'${sheetNames.industries}'!$A$2:$A$15,0)`;
  const start = `'${sheetNames.industries}'!$B$1`;
  return `OFFSET(${start},${row},0,1,COUNTA(OFFSET(${start},${row},0,1,6)))`;
}

export const majorLabel = ({ majorCode, majorName }: Industry) => `${majorCode}_${majorName}`;
export const minorLabel = ({ code, name }: Industry) => `${code}_${name}`;

function results(sheet: SheetBuilder, { content, assessments }: FinancialsInput) {
  sheet.put('H3', '■算出結果', 'title').put('H5:J5', '指標', 'heading');
  for (const id of orderedPeriods) {
    const { input, value, point } = periodColumns[id];
    const month = content.periods.find((period) => period.id === id)?.closingMonth;
    sheet
      .put(
        `${value}4:${point}4`,
        { formula: `IF(${input}26="","",${input}26)`, result: month ? serialOfMonth(month) : '' },
        'resultMonth',
      )
      .put(`${value}5`, '算出結果', 'heading')
      .put(`${point}5`, '点数', 'heading');
    const assessment = assessments.get(id);
    indicatorKeys.forEach((key, index) => {
      const row = 6 + index;
      const indicator = assessment?.indicators[index];
      sheet
        .put(
          `${value}${row}`,
          { formula: valueFormula(key, input), result: indicator?.value ?? '-' },
          valueStyles[index],
        )
        .put(
          `${point}${row}`,
          {
            formula: pointFormula(key, `${value}${row}`, input, 16 + index),
            result: indicator?.point ?? '.',
          },
          'point',
        );
    });
  }
  indicatorTexts.forEach(({ name }, index) => {
    const note = index === 2 ? ' ※8' : index === 3 ? ' ※9' : '';
    sheet.put(`H${6 + index}:J${6 + index}`, name + note, 'label');
  });
}

function thresholds(sheet: SheetBuilder, { basis, industry, assessments }: FinancialsInput) {
  const latest = assessments.get('latest')!;
  const row = industry && latest.size ? basisRow(basis, industry.code, latest.size) : null;
  const title = `■${sizeText(latest)}_${industry ? minorLabel(industry) : ''}_企業のランク基準`;
  sheet.put('H14', { formula: '"■"&D20&"_"&D10&"_企業のランク基準"', result: title }, 'title');
  sheet.put('H15:I15', '指標', 'heading');
  ['ⅳ', 'ⅲ', 'ⅱ', 'ⅰ'].forEach((name, index) => sheet.put(`${'JKLM'[index]}15`, name, 'heading'));
  indicatorKeys.forEach((key, index) => {
    const { name, basis: own } = indicatorTexts[index]!;
    sheet.put(`H${16 + index}:I${16 + index}`, name, 'label');
    ['G', 'H', 'I', 'J'].forEach((column, at) => {
      const result = row?.[key][at] ?? '-';
      sheet.put(
        `${'JKLM'[at]}${16 + index}`,
        { formula: basisFormula(own, column), result },
        valueStyles[index],
      );
    });
  });
}

function statements(sheet: SheetBuilder, { content }: FinancialsInput) {
  const footnotes: Partial<Record<string, string>> = {
    depreciation: '　※4',
    notesReceivable: '　※5',
    notesPayable: '　※6',
    borrowings: '　※7',
  };
  sheet
    .put('B23', '■財務分析用入力情報', 'title')
    .put('D23', '※金額の単位は千円', 'note')
    .put('B24:C25', '項目', 'heading')
    .put('D24:F24', '入力欄', 'heading')
    .put('D25', '最新決算期', 'heading')
    .put('E25', '前期決算期', 'heading')
    .put('F25', '前々期決算期', 'heading')
    .put('B26:C26', rowLabels.closingMonth[0], 'label');
  for (const key of statementRows) {
    const row = figureRows[key];
    sheet.put(`B${row}:C${row}`, rowLabels[key][0] + (footnotes[key] ?? ''), 'label');
  }
  const odd = content.periods.some(({ months }) => months !== 12);
  if (odd) sheet.put('B40:C40', rowLabels.months[0], 'label');
  orderedPeriods.forEach((id, index) => {
    const column = periodColumns[id].input;
    const period = content.periods.find((each) => each.id === id);
    const before = content.periods.find((each) => each.id === orderedPeriods[index + 1]);
    const month = period?.closingMonth;
    sheet.put(`${column}26`, month ? serialOfMonth(month) : null, 'month');
    for (const key of statementRows) sheet.put(`${column}${figureRows[key]}`, period?.figures[key], 'amount');
    const [own, sales] = [period?.figures.previousSales ?? null, before?.figures.sales ?? null];
    const next = orderedPeriods[index + 1];
    // It follows from the period before, as in METI's form, unless another figure was entered.
    if (next && own !== null && own === sales) {
      const formula = `${periodColumns[next].input}27`;
      sheet.put(`${column}28`, { formula, result: own }, 'resultAmount');
    }
    if (odd) sheet.put(`${column}40`, period?.months ?? 12, 'amount');
  });
}

function explanations(sheet: SheetBuilder) {
  sheet
    .put('H23', '■算出指標', 'title')
    .put('H24:J24', '指標', 'heading')
    .put('K24', '分類', 'heading')
    .put('L24', '単位', 'heading')
    .put('M24:Q24', '算出式', 'heading');
  indicatorTexts.forEach(({ name, aspect, unit, words }, index) => {
    const row = 25 + index;
    sheet
      .put(`H${row}:J${row}`, name, 'label')
      .put(`K${row}`, aspect, 'label')
      .put(`L${row}`, unit, 'label')
      .put(`M${row}:Q${row}`, words, 'label');
  });
  const notes = [
    '※1：正社員の人数です。パート・派遣・契約社員は含めず、従業員を兼ねる役員は含めます。役員だけの企業は1名とします。',
    '※2：個人事業主は「0」を入力します。',
    '※3：中小企業基本法の区分によります。中小企業に当たらない中堅企業等は、中規模として扱います。',
    '※4：製造原価と販売費及び一般管理費の減価償却費の合計です。',
    '※5：割引手形を含めます。　※6：設備支払手形を除きます。',
    '※7：長期・短期・1年以内返済の合計です。これに含まれない役員借入金は、基準値の計算に入っていません。',
    '※8：簡易に計算した労働生産性です。経営力向上計画等には、それぞれの定義による数値を用います。',
    '※9：（借入金－現金・預金）が0以下なら5点、次に（営業利益＋減価償却費）が0以下なら1点、それ以外は算出結果によります。',
  ];
  notes.forEach((note, index) => sheet.put(`B${42 + index}`, note, 'note'));
}
