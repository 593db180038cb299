import { indicatorKeys, checkSheet, periodIds, type PeriodAssessment, type PeriodId } from '@banso/model';
import { html, nothing } from 'lit';
import { cellKey, cellText, isComputed, rows, type Cell, type Row } from './cells.js';
import { periodName, type SheetContext } from './context.js';
import { cellFaults, type Faults } from './faults.js';
import type { Grid } from './grid.js';
import { writeValue } from './indicators.view.js';

export interface FinancialsContext extends SheetContext {
  readonly grid: Grid;
  readonly faults: Faults;
  /** The latest period with what is on the screen, typed or kept. */
  readonly live: PeriodAssessment | undefined;
}

/** A negative amount needs a keyboard with a minus. */
const mayBeNegative: readonly Row[] = ['operatingProfit', 'netAssets', 'closingMonth'];

/** The grid of three periods, what could not be read in it, and the six figures with it. */
export function financialsGrid(context: FinancialsContext) {
  const { sheet, text, language, grid, writable } = context;
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  return html`<div class="gridbox">
    <div class="seg" role="group" aria-label=${text.grid.choosePeriod}>
      ${periodIds.map(
        (id, column) =>
          html`<button
            type="button"
            class="button"
            part="control"
            aria-pressed=${grid.active[1] === column}
            @click=${() => grid.choose(grid.active[0], column)}
          >
            ${name(id)}
          </button>`,
      )}
    </div>
    <table
      class="grid at-${grid.active[1]}"
      role=${writable ? 'grid' : 'table'}
      aria-label=${text.grid.name}
      aria-describedby=${writable ? 'grid-help' : nothing}
      @keydown=${grid.onKeydown}
      @input=${grid.onInput}
      @focusin=${grid.onFocusin}
      @focusout=${grid.onFocusout}
      @mousedown=${grid.onMousedown}
      @paste=${grid.onPaste}
    >
      <thead>
        <tr>
          <th scope="col">${text.grid.unit}</th>
          ${periodIds.map((id, column) => html`<th scope="col" class="num c${column}">${name(id)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => gridRow(row, index, context, name))}
      </tbody>
    </table>
    ${faultList(context, name)} ${liveFigures(context)}
    ${
      writable
        ? html`<p class="small quiet help" id="grid-help">
            ${text.grid.help}<span class="visually-hidden">${text.grid.leave}</span>
          </p>`
        : nothing
    }
  </div>`;
}

function gridRow(row: Row, index: number, context: FinancialsContext, name: (id: PeriodId) => string) {
  const { label, unit, note } = context.text.rows[row];
  return html`<tr>
    <th scope="row">
      ${label}${unit ? html`<span class="small quiet aside">${unit}</span>` : nothing}${
        note ? html`<span class="small quiet aside wide">${note}</span>` : nothing
      }
    </th>
    ${periodIds.map((period, column) => gridCell({ row, period }, index, column, context, name))}
  </tr>`;
}

function gridCell(
  cell: Cell,
  row: number,
  column: number,
  { sheet, text, language, grid, faults, writable }: FinancialsContext,
  name: (id: PeriodId) => string,
) {
  const key = cellKey(cell);
  const fault = faults.get(key);
  const shown = fault?.text ?? cellText(sheet, cell, language, text.negative);
  const computed = isComputed(cell);
  const kind = `c${column} ${computed ? 'computed' : ''}`;
  if (!writable) return html`<td class="num ${kind}">${shown}</td>`;
  const [activeRow, activeColumn] = grid.active;
  return html`<td class=${kind}>
    <input
      id="cell-${key}"
      part="control"
      data-row=${row}
      data-column=${column}
      aria-label=${text.grid.cell(text.rows[cell.row].label, name(cell.period))}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${fault ? `fault-${key}` : nothing}
      tabindex=${row === activeRow && column === activeColumn ? 0 : -1}
      inputmode=${mayBeNegative.includes(cell.row) ? 'text' : 'decimal'}
      enterkeyhint="next"
      autocomplete="off"
      spellcheck="false"
      ?readonly=${computed}
      .value=${shown}
    />
  </td>`;
}

function faultList({ faults, text }: FinancialsContext, name: (id: PeriodId) => string) {
  return html`<div role="status">
    ${cellFaults(faults).map(
      ({ row, period, text: typed, reason }) =>
        html`<p class="fault" part="message" id="fault-${cellKey({ row, period })}">
          ${text.unreadable(text.grid.cell(text.rows[row].label, name(period)), typed, text.unreadableHow[reason])}
        </p>`,
    )}
  </div>`;
}

/** The six figures of the latest period, as they follow the hand. */
function liveFigures({ live, text, faults, grid }: FinancialsContext) {
  return html`<section class="live" aria-label=${text.live.title}>
    <h3>
      ${text.live.title}${
        faults.size || grid.typed ? html`<span class="small quiet">${text.live.provisional}</span>` : nothing
      }
    </h3>
    <ul>
      ${indicatorKeys.map((key, index) => {
        const indicator = live?.indicators.find((each) => each.key === key);
        const { short, unit } = text.indicators[key];
        const value = indicator?.value ?? null;
        const reason = indicator?.reason;
        return html`<li>
          <span class="quiet small">${text.ordinal(index + 1)} ${short}</span>
          ${
            value !== null
              ? html`<span>${text.withUnit(writeValue(key, value, text), unit)}</span>`
              : html`<span class="small quiet">
                  ${reason && !reason.endsWith('-missing') ? text.cannot : text.notYet}
                </span>`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What to look at again, in quiet words: nothing is refused for it. */
export function checksList({ sheet, text, language }: SheetContext) {
  const checks = checkSheet(sheet);
  if (checks.length === 0) return nothing;
  return html`<section class="checks">
    <h3>${text.checksTitle}</h3>
    <ul class="small">
      ${checks.map(
        ({ code, period }) => html`<li>${text.checks[code](periodName(sheet, period, language, text))}</li>`,
      )}
    </ul>
  </section>`;
}
