import { basisRow, indicatorKeys, type PeriodId } from '../../benchmark/index.js';
import { serialOfMonth } from '../spreadsheet/dates.js';
import { SheetBuilder, type Written } from '../spreadsheet/sheet-builder.js';
import type { Style } from '../spreadsheet/styles.js';
import { basisFormula, rankFormula } from './formulas.js';
import { majorLabel, minorLabel, sizeText, valueStyles, type FinancialsInput } from './write-financials.js';
import { financial, indicatorTexts, periodColumns, sheetNames } from './write-places.js';

/** 財務分析シート ver3: what follows from the input, at the places of METI's workbook. */
export function resultsSheet(input: FinancialsInput): SheetBuilder {
  const sheet = new SheetBuilder(sheetNames.results, { onePage: true }).widths({ A: 2, B: 12, C: 6, D: 8 });
  basics(sheet, input);
  sheet.put('B18', '■財務指標(最新期）', 'title');
  block(sheet, input, 'latest', {
    row: 21,
    head: 19,
    labels: true,
    columns: ['E', 'F', 'G', 'H', 'I', 'J'],
    total: 28,
  });
  sheet.put('B31', '■財務指標（過去2期）', 'title');
  block(sheet, input, 'previous', {
    row: 34,
    head: 32,
    labels: true,
    columns: ['E', 'F', 'G', 'H', 'I', 'J'],
    total: 41,
  });
  block(sheet, input, 'earlier', {
    row: 34,
    head: 32,
    labels: false,
    columns: ['K', 'M', 'N', 'O', 'P', 'Q'],
    total: 41,
  });
  return sheet
    .put('E43', '※総合評価点のランク　A：24点以上　B：18点以上　C：12点以上　D：12点未満', 'note')
    .put('E44', '※点数は業種の基準値からの離れ具合を示すもので、企業の価値を表すものではありません。', 'note')
    .put('E45', `※基準値：${input.basis.label}`, 'note');
}

function basics(sheet: SheetBuilder, { content, company, industry, assessments }: FinancialsInput) {
  const figures = content.periods.find(({ id }) => id === 'latest')?.figures;
  const rows: [number, string, string, string | number | null | undefined, Style][] = [
    [5, '商号', 'D5', company.name, 'result'],
    [7, '所在地', 'D6', company.address, 'result'],
    [8, '代表者名', 'D7', company.representative, 'result'],
    [9, '業種_大分類', 'D9', industry && majorLabel(industry), 'result'],
    [10, '業種_小分類', 'D10', industry && minorLabel(industry), 'result'],
    [11, '事業規模', 'D20', sizeText(assessments.get('latest')!), 'result'],
    [13, '売上高', 'D27', figures?.sales, 'resultAmount'],
    [14, '営業利益', 'D29', figures?.operatingProfit, 'resultAmount'],
    [15, '従業員数', 'D12', figures?.employees, 'resultAmount'],
  ];
  sheet.put('B4', '■基本情報', 'title');
  for (const [row, label, cell, value, style] of rows) {
    sheet.put(`B${row}:D${row}`, label, 'label').put(`E${row}:J${row}`, shown(financial(cell), value), style);
  }
}

/** What another cell holds; nothing where it holds nothing, and not 0. */
const shown = (cell: string, value: string | number | null | undefined): Written => ({
  formula: `IF(${cell}="","",${cell})`,
  result: value ?? '',
});

interface Block {
  readonly row: number;
  readonly head: number;
  readonly labels: boolean;
  /** First and last column of value, point and median. */
  readonly columns: readonly [string, string, string, string, string, string];
  readonly total: number;
}

function block(
  sheet: SheetBuilder,
  input: FinancialsInput,
  id: PeriodId,
  { row, head, labels, columns, total }: Block,
) {
  const { content, basis, industry, assessments } = input;
  const [value, valueEnd, point, pointEnd, median, medianEnd] = columns;
  const own = periodColumns[id];
  const assessment = assessments.get(id);
  const size = assessments.get('latest')?.size;
  const figures = industry && size ? basisRow(basis, industry.code, size) : null;
  const month = content.periods.find((period) => period.id === id)?.closingMonth;
  if (labels) sheet.put(`B${head}:D${head + 1}`, '指標', 'heading');
  sheet
    .put(
      `${value}${head}:${medianEnd}${head}`,
      shown(financial(`${own.input}26`), month && serialOfMonth(month)),
      'resultMonth',
    )
    .put(`${value}${head + 1}:${valueEnd}${head + 1}`, '算出結果', 'heading')
    .put(`${point}${head + 1}:${pointEnd}${head + 1}`, '貴社点数', 'heading')
    .put(`${median}${head + 1}:${medianEnd}${head + 1}`, '業種基準値', 'heading');
  indicatorKeys.forEach((key, index) => {
    const at = row + index;
    const { name, basis: own_ } = indicatorTexts[index]!;
    const indicator = assessment?.indicators[index];
    if (labels) sheet.put(`B${at}:D${at}`, name, 'label');
    sheet
      .put(
        `${value}${at}:${valueEnd}${at}`,
        { formula: financial(`${own.value}${6 + index}`), result: indicator?.value ?? '-' },
        valueStyles[index],
      )
      .put(
        `${point}${at}:${pointEnd}${at}`,
        { formula: financial(`${own.point}${6 + index}`), result: indicator?.point ?? '.' },
        'point',
      )
      .put(
        `${median}${at}:${medianEnd}${at}`,
        { formula: basisFormula(own_, 'E'), result: figures?.[key][4] ?? '-' },
        valueStyles[index],
      );
  });
  const sum = assessment?.workbook ?? { total: 0, rank: 'D' };
  const last = before(pointEnd === 'H' ? 'H' : 'O');
  sheet
    .put(`${value}${total}:${last}${total}`, '総合評価点', 'heading')
    .put(
      `${pointEnd}${total}`,
      { formula: `SUM(${point}${row}:${pointEnd}${row + 5})`, result: sum.total },
      'rank',
    )
    .put(
      `${median}${total}:${medianEnd}${total}`,
      { formula: rankFormula(`${pointEnd}${total}`), result: sum.rank },
      'rank',
    );
}

const before = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 1);
