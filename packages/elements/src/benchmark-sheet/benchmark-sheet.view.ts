import { html, nothing } from 'lit';
import { writeNumber, type BenchmarkSheet } from '@banso/model';
import { isInferred } from './basis-loader.js';
import { periodName, type SheetActions, type SheetContext, type Texts } from './context.js';
import { cellFaults, type Faults } from './faults.js';
import { industryName } from './settings.view.js';

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

/** On every tab: how much could not be read, where, and the way there. */
export function unreadLine({ sheet, text, language }: SheetContext, faults: Faults, actions: SheetActions) {
  if (faults.size === 0) return nothing;
  const [cell] = cellFaults(faults);
  const where = cell
    ? text.grid.cell(text.rows[cell.row].label, periodName(sheet, cell.period, language, text))
    : text.settings.capital;
  return html`<div class="band unread no-print" part="message">
    <button
      type="button"
      class="button bare"
      part="action"
      @click=${() => actions.correct(cell ? { row: cell.row, period: cell.period } : 'capital')}
    >
      ${text.unread(faults.size, where)}
    </button>
  </div>`;
}

/** No sheet yet: one sentence and one button. */
export function emptyView(text: Texts, startable: boolean, writable: boolean, start: () => void) {
  return html`<div class="empty" part="body">
    <p class="first">${text.empty.first}</p>
    ${writable ? html`<p class="quiet">${startable ? text.empty.more : text.empty.unnamed}</p>` : nothing}
    ${
      startable && writable
        ? html`<button type="button" class="button main" part="action" @click=${start}>
            ${text.empty.start}
          </button>`
        : nothing
    }
  </div>`;
}

/** The host gave something that is no sheet. */
export const unusableView = (text: Texts) =>
  html`<div class="band" part="message"><p class="notice" role="alert">${text.unusable}</p></div>`;
