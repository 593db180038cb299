import type { BenchmarkSheet } from '../../contract/index.js';
import { columnName } from '../spreadsheet/reference.js';
import { SheetBuilder } from '../spreadsheet/sheet-builder.js';
import type { CompanyFacts, SheetContent } from './content.js';
import { partyLabels, slotLabels, summaryLabels, viewItemLabels, viewLabels } from './labels.js';
import { financial, sheetNames } from './write-places.js';

interface TextsInput {
  readonly content: SheetContent;
  readonly company: CompanyFacts;
}

/** The company and its newest figures above the texts, taken from the financial input. */
function head(
  sheet: SheetBuilder,
  { content, company }: TextsInput,
  label: string,
  value: string,
  end: string,
) {
  const figures = content.periods.find(({ id }) => id === 'latest')?.figures;
  const rows = [
    ['商号', 'D5', company.name],
    ['売上高', 'D27', figures?.sales],
    ['営業利益', 'D29', figures?.operatingProfit],
    ['従業員数', 'D12', figures?.employees],
  ] as const;
  rows.forEach(([name, cell, own], index) => {
    const source = financial(cell);
    const result = own ?? '';
    sheet
      .put(`${label}${index + 1}`, name)
      .put(
        `${value}${index + 1}:${end}${index + 1}`,
        { formula: `IF(${source}="","",${source})`, result },
        index ? 'resultAmount' : 'result',
      );
  });
}

/** Where the steps stand: five as in METI's form, further ones to the right, so that everything else keeps its place. */
const stepColumns = ['B', 'G', 'L', 'Q', 'V'];
const widthOfStep = 4;
const firstFurther = 32;
const circled = (n: number) => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));

/** The columns between the boxes, where the arrows stand. */
const gaps = { A: 2, F: 3, K: 3, P: 3, U: 3, Z: 3 };

/** 【入力】商流・業務フロー. */
export function flowSheet(input: TextsInput): SheetBuilder {
  const { flow } = input.content;
  const sheet = new SheetBuilder(sheetNames.flow, { onePage: true }).widths(gaps);
  head(sheet, input, 'V', 'Y', 'AD');
  sheet.put('B5', '＜製品製造、サービス提供における業務フローと差別化ポイント＞', 'title');
  const steps = [...flow.steps].sort((a, b) => a.position - b.position);
  const count = Math.max(steps.length, stepColumns.length);
  for (let index = 0; index < count; index++) step(sheet, index, steps[index]);
  offering(sheet, flow.offering);
  sheet.put('B20', '＜商流把握＞', 'title');
  for (const place of partyPlaces) party(sheet, place, flow[place.key]);
  return sheet;
}

function letters(index: number): [first: string, second: string, last: string] {
  const known = stepColumns[index];
  const first = known ? 2 + index * 5 : firstFurther + (index - stepColumns.length) * 5;
  return [columnName(first), columnName(first + 1), columnName(first + widthOfStep - 1)];
}

function step(sheet: SheetBuilder, index: number, own: BenchmarkSheet['flow']['steps'][number] | undefined) {
  const [first, second, last] = letters(index);
  sheet
    .put(`${first}6`, `業務${circled(index + 1)}`, 'heading')
    .put(`${second}6:${last}6`, own?.title, 'text')
    .put(`${first}7`, slotLabels.content[0])
    .put(`${first}8:${last}12`, own?.content, 'text')
    .put(`${first}13`, slotLabels.differentiation[0])
    .put(`${first}14:${last}18`, own?.differentiation, 'text');
  tall(sheet, [8, 12], own?.content, 34);
  tall(sheet, [14, 18], own?.differentiation, 34);
  if (index < stepColumns.length) sheet.put(`${columnName(6 + index * 5)}10`, '⇒');
}

function offering(sheet: SheetBuilder, own: BenchmarkSheet['flow']['offering']) {
  sheet
    .put('AA6:AD6', '提供内容／顧客提供価値', 'heading')
    .put('AA7', slotLabels.content[1])
    .put('AA8:AD12', own?.content, 'text')
    .put('AA13', slotLabels.value[0])
    .put('AA14:AD18', own?.value, 'text');
  tall(sheet, [8, 12], own?.content, 34);
  tall(sheet, [14, 18], own?.value, 34);
}

interface PartyPlace {
  readonly key: keyof typeof partyLabels;
  readonly title: string;
  readonly above: readonly (readonly [string, string])[];
  readonly content: string;
  readonly reason?: readonly [label: string, words: string, area: string];
}

const [, , companies, attributes] = slotLabels.content;
const [chosen, choosing] = slotLabels.reason;
const named = '※社名・取引金額・内容等';
const partyPlaces: readonly PartyPlace[] = [
  {
    key: 'suppliers',
    title: 'B21:E21',
    above: [['B22', companies]],
    content: 'B23:E26',
    reason: ['B27', chosen, 'B28:E31'],
  },
  {
    key: 'partners',
    title: 'G24:J24',
    above: [['G25', companies]],
    content: 'G26:J29',
    reason: ['G30', chosen, 'G31:J34'],
  },
  { key: 'self', title: 'L21:O21', above: [], content: 'L22:O24' },
  {
    key: 'customers',
    title: 'Q24:T24',
    above: [
      ['Q25', attributes],
      ['Q26', named],
    ],
    content: 'Q27:T30',
    reason: ['Q31', choosing, 'Q32:T35'],
  },
  {
    key: 'endUsers',
    title: 'V21:Y21',
    above: [
      ['V22', attributes],
      ['V23', named],
    ],
    content: 'V24:Y27',
    reason: ['V28', choosing, 'V29:Y32'],
  },
];

function party(
  sheet: SheetBuilder,
  place: PartyPlace,
  own: { content?: string; reason?: string } | undefined,
) {
  sheet.put(place.title, partyLabels[place.key][0], 'heading').put(place.content, own?.content, 'text');
  for (const [cell, words] of place.above) sheet.put(cell, words);
  tallArea(sheet, place.content, own?.content, 34);
  if (place.reason) {
    const [cell, words, area] = place.reason;
    sheet.put(cell, words).put(area, own?.reason, 'text');
    tallArea(sheet, area, own?.reason, 34);
  } else if (own?.reason) {
    sheet.put('L26', chosen).put('L27:O30', own.reason, 'text');
    tallArea(sheet, 'L27:O30', own.reason, 34);
  }
}

/** Where each view and its items stand: the rows of the items' first lines, all three rows deep but the first. */
const viewPlaces = [
  {
    view: 'owner',
    head: 'B6:B17',
    label: 'C',
    area: 'F',
    end: 'P',
    rows: { philosophy: [6, 11], ambition: [12, 14], succession: [15, 17] },
  },
  {
    view: 'business',
    head: 'B18:B29',
    label: 'C',
    area: 'F',
    end: 'P',
    rows: { history: [18, 20], strengths: [21, 23], weaknesses: [24, 26], productivity: [27, 29] },
  },
  {
    view: 'environment',
    head: 'R6:R17',
    label: 'S',
    area: 'V',
    end: 'AF',
    rows: { market: [6, 8], customers: [9, 11], employees: [12, 14], banks: [15, 17] },
  },
  {
    view: 'organisation',
    head: 'R18:R29',
    label: 'S',
    area: 'V',
    end: 'AF',
    rows: { structure: [18, 20], planning: [21, 23], development: [24, 26], training: [27, 29] },
  },
] as const;

/** 【入力】4つの視点, with 対話内容の総括 below. */
export function viewsSheet(input: TextsInput): SheetBuilder {
  const { views, summary } = input.content;
  const sheet = new SheetBuilder(sheetNames.views, { onePage: true }).widths({ B: 14, R: 14 });
  head(sheet, input, 'W', 'AA', 'AF');
  for (const { view, head: place, label, area, end, rows } of viewPlaces) {
    sheet.put(place, viewLabels[view][0], 'heading');
    const items: Record<string, { lines: readonly string[] }> = viewItemLabels[view];
    const heard: Record<string, string | undefined> = views[view];
    for (const [item, [top, bottom]] of Object.entries(rows)) {
      items[item]!.lines.forEach((line, index) => sheet.put(`${label}${top + index}`, line));
      sheet.put(`${area}${top}:${end}${bottom}`, heard[item], 'text');
      tall(sheet, [top, bottom], heard[item], 90);
    }
  }
  sheet
    .put('B31:B34', summaryLabels.currentState[0], 'heading')
    .put('C31:P34', summary.currentState, 'text')
    .put('R31:R34', summaryLabels.futureGoal[0], 'heading')
    .put('S31:AF34', summary.futureGoal, 'text')
    .put('U35', '現状と目標のギャップ')
    .put('G36:G39', summaryLabels.issue[0], 'heading')
    .put('H36:Q39', summary.issue, 'text')
    .put('R36:R39', summaryLabels.measures[0], 'heading')
    .put('S36:AB39', summary.measures, 'text');
  tall(sheet, [31, 34], summary.currentState, 110);
  tall(sheet, [31, 34], summary.futureGoal, 110);
  tall(sheet, [36, 39], summary.issue, 80);
  tall(sheet, [36, 39], summary.measures, 80);
  return sheet;
}

/** Makes the rows of a field high enough for its text; `width` in half-width characters. */
function tall(
  sheet: SheetBuilder,
  [top, bottom]: readonly [number, number],
  text: string | undefined,
  width: number,
) {
  const lines = (text ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0);
  const each = Math.min(400, Math.max(18, Math.ceil((lines * 18) / (bottom - top + 1))));
  for (let row = top; row <= bottom; row++) sheet.height(row, each);
}

function tallArea(sheet: SheetBuilder, area: string, text: string | undefined, width: number) {
  const [top = 0, bottom = 0] = [...area.matchAll(/\d+/g)].map(Number);
  tall(sheet, [top, bottom], text, width);
}
