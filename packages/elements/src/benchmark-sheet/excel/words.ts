import { writeNumber, type PeriodId } from '@banso/model';
import type { BenchmarkReading, Difference, Finding } from '@banso/model/workbook';
import { formatMonth } from '../../base/format.js';
import { benchmarkExcel as japanese } from '../../locales/ja/benchmark-excel.js';
import { section, type Messages } from '../../locales/registry.js';
import { rows, type Row } from '../cells.js';
import { viewKeys, type ViewKey } from '../contents.js';
import { industryName, periodName, type SheetContext } from '../context.js';
import { entryTexts, rowLabel } from '../entry-texts.js';
import { partTexts } from '../part-texts.js';

export type ExcelTexts = Messages['benchmarkExcel'];

export const excelTexts = (language: string): ExcelTexts => section('benchmarkExcel', language, japanese);

/** How a field is called by its way from the sheet (`summary/issue`), without its period; '' = it has no name here. */
export function fieldName(field: string, { language, text }: SheetContext): string {
  const parts = partTexts(language);
  const [part = '', group = '', item = ''] = field.split('/');
  if (part === 'industry') return entryTexts(language).settings.industry;
  if (part === 'capital') return entryTexts(language).settings.capital;
  if (part === 'periods') return isRow(item) ? rowLabel(item, language) : '';
  if (part === 'flow' && group === 'steps') return parts.flow.steps;
  if (part === 'flow' && group === 'offering') {
    return item === 'value' ? parts.flow.offeringValue : parts.flow.offeringContent;
  }
  if (part === 'flow' && group in parts.flow.parties) {
    const party = parts.flow.parties[group as keyof typeof parts.flow.parties];
    return `${party.name} ${item === 'reason' ? party.reason : party.content}`;
  }
  if (part === 'views' && isView(group)) {
    const items: Record<string, { label: string }> = parts.views[group].items;
    return items[item]?.label ?? parts.views[group].title;
  }
  if (part === 'summary' && group in parts.summary) {
    return parts.summary[group as keyof typeof parts.summary].label;
  }
  const tabs: Record<string, string> = text.tabs;
  return tabs[part] ?? '';
}

/** A value of a field as a person reads it; '' where there is none. */
export function valueWords(
  { field }: Pick<Difference, 'field'>,
  value: unknown,
  context: SheetContext,
): string {
  const { text, language } = context;
  if (typeof value === 'number') return writeNumber(value, { negative: text.negative });
  if (typeof value === 'string') {
    if (field === 'industry') return `${value} ${industryName(value, text)}`;
    return field.endsWith('/closingMonth') ? formatMonth(language, value) : value;
  }
  if (!Array.isArray(value)) return '';
  const { step, differentiation } = partTexts(language).flow;
  return (value as string[][])
    .flatMap(([title = '', content = '', edge = ''], index) => [
      `${step(index + 1)} ${title}`.trim(),
      ...(content ? [content] : []),
      ...(edge ? [excelTexts(language).labelled(differentiation, edge)] : []),
    ])
    .join('\n');
}

/** What was not understood: where it stands in the file, what stands there, what becomes of it. */
export function findingWords(
  { code, sheet = '', cell = '', field = '', text: found = '' }: Finding,
  context: SheetContext,
  { content }: BenchmarkReading,
): string {
  const words = excelTexts(context.language);
  const name = fieldName(field, context);
  const [part, period] = field.split('/');
  // By the file's own closing month: the sheet may call its periods otherwise.
  const where =
    part === 'periods' && name
      ? entryTexts(context.language).grid.cell(name, filePeriodName(content, period as PeriodId, context))
      : name;
  const place = words.cellOf(sheet, cell);
  return words.finding(where ? words.fieldAt(where, place) : place, found, words.findings[code]);
}

/** How the file calls one of its periods. */
export const filePeriodName = (
  { periods }: BenchmarkReading['content'],
  id: PeriodId,
  { sheet, language, text }: SheetContext,
): string => periodName({ ...sheet, periods }, id, language, text);

const isRow = (key: string): key is Row => (rows as readonly string[]).includes(key);
const isView = (key: string): key is ViewKey => (viewKeys as readonly string[]).includes(key);
