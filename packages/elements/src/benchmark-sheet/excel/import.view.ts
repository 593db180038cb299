import { periodIds, type PeriodId } from '@banso/model';
import type { Difference, Portion } from '@banso/model/workbook';
import { html, nothing } from 'lit';
import { cellText, rows, type Cell } from '../cells.js';
import { periodName, type SheetContext } from '../context.js';
import { entryTexts, rowLabel } from '../entry-texts.js';
import type { FileImport, Plan } from './file-import.js';
import { lossesOf, toldOf, totalsOf } from './told.js';
import { excelTexts, fieldName, valueWords } from './words.js';

export interface ImportActions {
  confirm(): void;
  cancel(): void;
  /** Lets the person choose another file. */
  pick(): void;
}

/** So many places that were not understood are shown at once. */
const mostShown = 8;

/** A file before anything of it is taken in: what would change, what was understood, the choice. */
export function importPanel(file: FileImport, context: SheetContext, actions: ImportActions) {
  const words = excelTexts(context.language);
  const plan = file.plan(context.sheet);
  const body =
    file.state === 'refused'
      ? refused(file, context, actions)
      : plan
        ? preview(file, plan, context, actions)
        : nothing;
  return html`<section class="import no-print" aria-labelledby="import-title" part="body">
    <div class="band">
      <h3 id="import-title" tabindex="-1">${words.title}<span class="small quiet">${file.name}</span></h3>
      ${
        file.state === 'reading'
          ? html`<p role="status">${words.reading(file.name)}</p>
              <p class="row">${cancelButton(words.cancel, actions)}</p>`
          : nothing
      }
    </div>
    ${body}
  </section>`;
}

function refused({ name, fault }: FileImport, { language }: SheetContext, { cancel, pick }: ImportActions) {
  const words = excelTexts(language);
  return html`<div class="band" part="message">
    <div class="notice" role="alert">
      <p>${words.refused(name, fault ? words.faults[fault] : '')} ${words.untouched}</p>
      <span class="row">
        <button type="button" class="button" part="action" @click=${pick}>${words.another}</button>
        <button type="button" class="button bare" part="action" @click=${cancel}>${words.close}</button>
      </span>
    </div>
  </div>`;
}

const cancelButton = (label: string, { cancel }: ImportActions) =>
  html`<button type="button" class="button" part="action" @click=${cancel}>${label}</button>`;

function preview(file: FileImport, plan: Plan, context: SheetContext, actions: ImportActions) {
  const words = excelTexts(context.language);
  const changes = [...plan.differences.values()].some(({ length }) => length > 0) || plan.otherBasis;
  return html`<div class="band split entry-split">
      <div class="side">${toldList(file, plan, context)}${losses(file, context)}</div>
      <div class="import-parts">
        <p class="small">${changes ? words.explain : words.nothing}</p>
        ${basics(file, plan, context)} ${figures(file, plan, context)}
        ${(['flow', 'views', 'summary'] as const).map((portion) => inWords(portion, file, plan, context))}
      </div>
    </div>
    <div class="band foot">
      <span class="small" role="status">${words.count(plan.count)}</span>
      <span class="row">
        ${cancelButton(words.cancel, actions)}
        ${
          changes
            ? html`<button
                type="button"
                class="button main"
                part="action"
                ?disabled=${plan.count === 0}
                @click=${actions.confirm}
              >
                ${words.confirm(plan.count)}
              </button>`
            : nothing
        }
      </span>
    </div>`;
}

/** Whether a portion is wanted, with how much of it would change; brief above a column that shows what is replaced. */
function choice(
  portion: Portion,
  name: string,
  file: FileImport,
  plan: Plan,
  { language }: SheetContext,
  isBrief = false,
) {
  const words = excelTexts(language);
  const found = plan.differences.get(portion) ?? [];
  const replaced = found.filter(({ field, before }) => !isBlank(before) && !field.endsWith('/months')).length;
  return html`<label class="switch">
    <input
      type="checkbox"
      part="control"
      id="take-${portion}"
      .checked=${plan.chosen.has(portion)}
      ?disabled=${found.length === 0}
      @change=${(event: Event) => file.choose(portion, (event.target as HTMLInputElement).checked)}
    /><span
      >${name} <span class="small quiet">${words.changes(found.length, isBrief ? 0 : replaced)}</span></span
    >
  </label>`;
}

function basics(file: FileImport, plan: Plan, context: SheetContext) {
  const words = excelTexts(context.language);
  return html`<section>
    <h4>${choice('basics', words.basics, file, plan, context)}</h4>
    ${changeList('basics', plan, context)}
  </section>`;
}

/** The figures as they will stand, old to new; what changes is marked, and only where it is wanted. */
function figures(file: FileImport, plan: Plan, context: SheetContext) {
  const { sheet, language, text } = context;
  const entry = entryTexts(language);
  const { whole, differences, chosen } = plan;
  const look = { language, negative: text.negative, unit: 'thousand-yen' as const };
  const changed = new Map<string, Difference>(
    periodIds.flatMap((id) => (differences.get(id) ?? []).map((each) => [each.field, each] as const)),
  );
  if (changed.size === 0) {
    return html`<section>
      ${periodIds.map((id) => html`<h4>${choice(id, nameOf(id, context), file, plan, context)}</h4>`)}
    </section>`;
  }
  const wholeContext = { ...context, sheet: whole };
  const shown = rows.filter((row) =>
    periodIds.some((period) => [sheet, whole].some((each) => cellText(each, { row, period }, look) !== '')),
  );
  const cellView = (cell: Cell, column: number) => {
    const [before, after] = [sheet, whole].map((each) => cellText(each, cell, look));
    const isChanged = changed.has(`periods/${cell.period}/${cell.row}`) && before !== after;
    if (!isChanged || !chosen.has(cell.period)) return html`<td class="num c${column} quiet">${before}</td>`;
    return html`<td class="num c${column} mark">
      ${before ? html`<s class="small quiet">${before}</s> ` : nothing}${after || excelTexts(language).blank}
    </td>`;
  };
  return html`<table class="grid import-figures" part="control">
    <thead>
      <tr>
        <th scope="col">${entry.grid.units['thousand-yen']}</th>
        ${periodIds.map(
          (id) =>
            html`<th scope="col" class="num">
              ${choice(id, nameOf(id, wholeContext), file, plan, context, true)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        (row) =>
          html`<tr>
            <th scope="row">
              ${rowLabel(row, language)}${
                entry.rows[row].unit
                  ? html`<span class="small quiet aside">${entry.rows[row].unit}</span>`
                  : nothing
              }
            </th>
            ${periodIds.map((period, column) => cellView({ row, period }, column))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const nameOf = (id: PeriodId, { sheet, language, text }: SheetContext) =>
  periodName(sheet, id, language, text);

function inWords(portion: 'flow' | 'views' | 'summary', file: FileImport, plan: Plan, context: SheetContext) {
  return html`<section>
    <h4>${choice(portion, context.text.tabs[portion], file, plan, context)}</h4>
    ${changeList(portion, plan, context)}
  </section>`;
}

/** Field by field, what stands there and what would. */
function changeList(portion: Portion, plan: Plan, context: SheetContext) {
  const found = plan.differences.get(portion) ?? [];
  if (found.length === 0 || !plan.chosen.has(portion)) return nothing;
  const { blank } = excelTexts(context.language);
  return html`<dl class="small">
    ${found.map((difference) => {
      const { field, before, after } = difference;
      const former = valueWords(difference, before, context);
      return html`<div>
        <dt class="quiet">${fieldName(field, context)}</dt>
        <dd class="mark">
          ${former ? html`<s class="quiet">${former}</s>` : nothing}<span
            >${valueWords(difference, after, context) || blank}</span
          >
        </dd>
      </div>`;
    })}
  </dl>`;
}

function toldList(file: FileImport, plan: Plan, context: SheetContext) {
  const text = excelTexts(context.language);
  const told = toldOf(file, plan, context);
  const { arrangements, arrangement, otherBasis, takesBasis } = plan;
  if (told.length === 0 && arrangements.length < 2) return nothing;
  const version =
    otherBasis && context.text.basisName(otherBasis, file.bases.get(otherBasis)?.labelInferred ?? false);
  return html`<section class="paste">
    <h3>${text.toldTitle}</h3>
    <ol class="small">
      ${told.map((sentence) => html`<li>${sentence}</li>`)}
    </ol>
    ${
      arrangements.length > 1
        ? html`<fieldset>
            <legend class="label">${text.arrangement}</legend>
            ${arrangements.map(
              (each) =>
                html`<label class="switch">
                  <input
                    type="radio"
                    name="arrangement"
                    part="control"
                    .checked=${each === arrangement}
                    @change=${() => file.arrange(each)}
                  />${text.arrangements[each]}
                </label>`,
            )}
          </fieldset>`
        : nothing
    }
    ${
      version
        ? html`<div>
            ${totalsOf(file, plan, context).map((total) => html`<p class="small">${total}</p>`)}
            <label class="switch">
              <input
                type="checkbox"
                id="take-basis"
                part="control"
                .checked=${takesBasis}
                @change=${(event: Event) => file.takeBasis((event.target as HTMLInputElement).checked)}
              />${text.takeBasis(version)}
            </label>
          </div>`
        : nothing
    }
  </section>`;
}

/** What could not be read, where it stands and what becomes of it. */
function losses(file: FileImport, context: SheetContext) {
  const found = lossesOf(file, context);
  if (found.length === 0) return nothing;
  const text = excelTexts(context.language);
  const list = (sentences: readonly string[]) =>
    html`<ul class="small">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
  const rest = found.slice(mostShown);
  return html`<section class="losses" part="message">
    <h3>${text.lossesTitle(found.length)}</h3>
    ${list(found.slice(0, mostShown))}
    ${
      rest.length
        ? html`<details>
            <summary class="small">${text.more(rest.length)}</summary>
            ${list(rest)}
          </details>`
        : nothing
    }
  </section>`;
}

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
