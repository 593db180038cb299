import { html } from 'lit';
import { writeNumber, type BenchmarkSheet } from '@banso/model';
import { isInferred } from './basis-loader.js';
import { industryName, periodName, type SheetContext, type Texts } from './context.js';

/** What stands in the head: industry, size, staff, unit, and which sheet when there are several. */
export function factsOf(
  { sheet, assessments, text, language }: SheetContext,
  sheets: readonly BenchmarkSheet[],
  choose: (id: string) => void,
): [string, unknown][] {
  const size = assessments.get('latest')?.size;
  const employees = sheet.periods.find(({ id }) => id === 'latest')?.figures.employees ?? null;
  const named = (each: BenchmarkSheet) =>
    text.sheetNamed(
      each.periods.some(({ closingMonth }) => closingMonth)
        ? periodName(each, 'latest', language, text)
        : text.untitled,
      each.title ?? '',
    );
  const chooser = html`<select
    class="chooser"
    part="control"
    aria-label=${text.facts.sheet}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
  >
    ${sheets.map(
      (each) => html`<option value=${each.id} .selected=${each.id === sheet.id}>${named(each)}</option>`,
    )}
  </select>`;
  return [
    [text.facts.industry, sheet.industry ? `${sheet.industry} ${industryName(sheet.industry, text)}` : ''],
    [text.facts.size, size ? text.sizes[size] : ''],
    [
      text.facts.employees,
      employees === null
        ? ''
        : html`<span class="nb">${text.persons(writeNumber(employees, { negative: text.negative }))}</span>`,
    ],
    [text.facts.unit, text.unit],
    [text.facts.sheet, sheets.length > 1 ? chooser : ''],
  ];
}

/** The version of the basis for the head; an inferred name says so. */
export const basisLabel = (version: string, text: Texts): string => text.basis(version, isInferred(version));

/** The host gave something that is no sheet. */
export const unusableView = (text: Texts) =>
  html`<div class="band" part="message"><p class="notice" role="alert">${text.unusable}</p></div>`;
