import {
  labelKey,
  partyLabels,
  rowLabels,
  slotLabels,
  summaryLabels,
  viewItemLabels,
} from '../benchmark/labels.js';
import type { figureRows } from '../benchmark/write-places.js';
import { statementRows } from '../benchmark/write-places.js';

/** The words of the columns and of what stands once. */
export const columnTitles = ['項目', '最新決算期', '前期決算期', '前々期決算期'] as const;
export const onceLabels = {
  name: '商号',
  address: '所在地',
  representative: '代表者名',
  industry: '業種_小分類',
  capital: '資本金',
  basisVersion: '基準値の版',
} as const;

/** Rows with a figure for each period, in the order of the form. */
export const periodRows = ['employees', 'closingMonth', ...statementRows, 'months'] as const;
export const periodLabel = (row: (typeof periodRows)[number]): string => rowLabels[row][0];
export type PeriodRow = keyof typeof figureRows | 'closingMonth' | 'months';

const circled = (n: number) => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));
const word = (label: string) => label.replace(/^[■※]/, '').replace(/（.*）/, '');
const [, product, companies, attributes] = slotLabels.content;
const [chosen, choosing] = slotLabels.reason;

/** The label of a text of a step: `業務① 実施内容`. */
export const stepLabel = (number: number, field: 'title' | 'content' | 'differentiation'): string =>
  `業務${circled(number)} ${stepWords[field]}`;
const stepWords = {
  title: '業務の名前',
  content: word(slotLabels.content[0]),
  differentiation: word(slotLabels.differentiation[0]),
};

const party = (key: keyof typeof partyLabels, content: string, reason: string) =>
  [
    [`flow/${key}/content`, `${partyLabels[key][0]} ${word(content)}`],
    [`flow/${key}/reason`, `${partyLabels[key][0]} ${word(reason)}`],
  ] as const;

/** Every text of a sheet but those of the steps: its path in the contract and its label, in the order of the form. */
export const textFields: readonly (readonly [path: string, label: string])[] = [
  ['flow/offering/content', word(product)],
  ['flow/offering/value', word(slotLabels.value[0])],
  ...party('suppliers', companies, chosen),
  ...party('partners', companies, chosen),
  ...party('self', '■内容', chosen),
  ...party('customers', attributes, choosing),
  ...party('endUsers', attributes, choosing),
  ...Object.entries(viewItemLabels).flatMap(([view, items]) =>
    Object.entries(items).map(
      ([item, { lines }]: [string, { lines: readonly string[] }]) =>
        [`views/${view}/${item}`, lines[0]!] as const,
    ),
  ),
  ...Object.entries(summaryLabels).map(([item, [label]]) => [`summary/${item}`, label] as const),
];

const byLabel = new Map(textFields.map(([path, label]) => [labelKey(label), path]));
const stepFields = new Map(
  (Object.entries(stepWords) as [keyof typeof stepWords, string][]).map(([field, text]) => [
    labelKey(text),
    field,
  ]),
);

/** The field that a label of our CSV names. */
export function textFieldOf(
  label: string,
): string | { step: number; field: keyof typeof stepWords } | undefined {
  const key = labelKey(label);
  const step = /^業務(\d{1,2})(.+)$/.exec(key);
  const field = step && stepFields.get(step[2]!);
  return field ? { step: Number(step[1]), field } : byLabel.get(key);
}
