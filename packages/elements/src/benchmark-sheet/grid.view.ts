import { periodIds, remarkOf, type PeriodId, type SheetCheck } from '@banso/model';
import { html, nothing } from 'lit';
import { styleProperties } from '../base/style-properties.js';
import { cellKey, cellText, isComputed, rows, valueOf, type Cell, type Row } from './cells.js';
import { periodName } from './context.js';
import type { EntryContext } from './entry-context.js';
import { rowLabel } from './entry-texts.js';
import { cellFaults } from './faults.js';
import { isIn } from './selection.js';

/** A negative amount needs a minus. */
const mayBeNegative: readonly Row[] = ['operatingProfit', 'netAssets'];

/** The grid of three periods. While a pasted block is shown, it is read only and marks what would change. */
export function gridTable(context: EntryContext) {
  const { sheet, text, entry, language, writable, session } = context;
  const { grid, pasting } = session;
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  const isOpen = writable && !pasting;
  return html`<table
    class="grid at-${grid.active[1]}"
    role=${isOpen ? 'grid' : 'table'}
    aria-label=${entry.grid.name}
    aria-multiselectable=${isOpen ? 'true' : nothing}
    aria-describedby=${isOpen ? 'grid-help' : nothing}
    @keydown=${grid.onKeydown}
    @input=${grid.onInput}
    @focusin=${grid.onFocusin}
    @focusout=${grid.onFocusout}
    @mousedown=${grid.onMousedown}
    @mousemove=${grid.onMousemove}
    @paste=${grid.onPaste}
    @copy=${grid.onCopy}
    @cut=${grid.onCut}
  >
    <thead>
      <tr>
        <th scope="col">${entry.grid.units[grid.unit]}</th>
        ${periodIds.map((id, column) => html`<th scope="col" class="num c${column}">${name(id)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, index) => [
        gridRow(row, index, context, name, isOpen),
        isOpen && index === grid.active[0] ? touchRow(row, context, name) : nothing,
      ])}
    </tbody>
  </table>`;
}

/** No amount has more letters; longer words scroll in their cell. */
const widest = 20;

type Name = (id: PeriodId) => string;

function gridRow(row: Row, index: number, context: EntryContext, name: Name, isOpen: boolean) {
  const { language, entry } = context;
  const { unit, note } = entry.rows[row];
  return html`<tr>
    <th scope="row">
      ${rowLabel(row, language)}${unit ? html`<span class="small quiet aside">${unit}</span>` : nothing}${
        note ? html`<span class="small quiet aside wide">${note}</span>` : nothing
      }
    </th>
    ${periodIds.map((period, column) => {
      const cell = { row, period };
      return isOpen ? openCell(cell, index, column, context, name) : readCell(cell, column, context);
    })}
  </tr>`;
}

function openCell(cell: Cell, row: number, column: number, context: EntryContext, name: Name) {
  const { sheet, language, entry, session, checks } = context;
  const { grid, faults, look } = session;
  const key = cellKey(cell);
  const fault = faults.get(key);
  const shown = fault?.text ?? cellText(sheet, cell, look);
  const computed = isComputed(cell);
  const found = checksOf(cell, checks);
  const { source, note } = remarkOf(sheet, cell.period, cell.row);
  const [activeRow, activeColumn] = grid.active;
  const isActive = row === activeRow && column === activeColumn;
  const { range } = grid;
  const isRange = range.top !== range.bottom || range.left !== range.right;
  const selected = isRange && isIn(range, row, column);
  const described = [
    fault ? `fault-${key}` : '',
    source || note ? `remark-${key}` : '',
    ...found.map(checkId),
  ];
  return html`<td
    class="c${column} ${computed ? 'computed' : ''} ${selected ? 'selected' : ''} ${found.length ? 'check' : ''} ${
      note ? 'noted' : ''
    }"
    aria-selected=${selected ? 'true' : 'false'}
  >
    ${
      source || note
        ? html`<span class="src small quiet" aria-hidden="true"
              >${source ? entry.remark.marks[source] : ''}</span
            ><span class="visually-hidden" id="remark-${key}"
              >${source ? entry.remark.marked(entry.remark.sources[source]) : nothing}
              ${note ? entry.remark.noted(note) : nothing}</span
            >`
        : nothing
    }
    <input
      id="cell-${key}"
      part="control"
      data-row=${row}
      data-column=${column}
      aria-label=${entry.grid.cell(rowLabel(cell.row, language), name(cell.period))}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${described.filter(Boolean).join(' ') || nothing}
      tabindex=${isActive ? 0 : -1}
      inputmode="decimal"
      enterkeyhint="next"
      autocomplete="off"
      spellcheck="false"
      ?readonly=${computed}
      .value=${shown}
      ${styleProperties({ '--letters': Math.min(shown.length, widest) })}
    />
  </td>`;
}

/** What is only read, and what a pasted block would make of it. */
function readCell(cell: Cell, column: number, { sheet, session }: EntryContext) {
  const { faults, look, pasting } = session;
  const key = cellKey(cell);
  const shown = faults.get(key)?.text ?? cellText(sheet, cell, look);
  const change = pasting?.changes.get(key);
  const kind = `num c${column} ${isComputed(cell) ? 'computed' : ''}`;
  if (!change) return html`<td class=${kind}>${shown}</td>`;
  return html`<td class="${kind} ${change.result.ok ? 'mark' : 'hatch'}">
    ${shown && change.result.ok ? html`<s class="small quiet">${shown}</s> ` : nothing}${change.after || '\u2013'}
  </td>`;
}

/** On a tablet and a telephone, below the chosen cell: on to the next, back, the sign, the year before. */
function touchRow(row: Row, { sheet, entry, language, session }: EntryContext, name: Name) {
  const { grid, look } = session;
  const { touch } = entry;
  const period = periodIds[grid.active[1]] ?? 'latest';
  const before = periodIds[grid.active[1] - 1];
  const value = before && valueOf(sheet, { row, period: before });
  // The field keeps the hand, and with it the keyboard of the device.
  const stay = (event: Event) => event.preventDefault();
  const button = (words: string, label: string | undefined, act: () => void) =>
    html`<button
      type="button"
      class="button"
      part="action"
      tabindex="-1"
      aria-label=${label ?? nothing}
      @mousedown=${stay}
      @click=${act}
    >
      ${words}
    </button>`;
  return html`<tr class="touch">
    <td colspan="4">
      <div class="row" role="group" aria-label=${touch.name} lang=${language}>
        ${button(touch.back, undefined, () => grid.step(-1))}
        ${
          mayBeNegative.includes(row)
            ? button(touch.sign, touch.signLabel, () => grid.flipSign(touch.sign))
            : nothing
        }
        ${
          before && value !== null && value !== undefined
            ? html`<span class="small quiet"
                >${touch.before(name(before), cellText(sheet, { row, period: before }, look))}</span
              >`
            : html`<span class="small quiet">${name(period)} ${rowLabel(row, language)}</span>`
        }
        ${button(touch.next, undefined, () => grid.step(1))}
      </div>
    </td>
  </tr>`;
}

/** What could not be read, where it stands and what is possible. */
export function faultList({ sheet, text, entry, language, session }: EntryContext) {
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  return html`<div role="status">
    ${cellFaults(session.faults).map(
      ({ row, period, text: typed, reason }) =>
        html`<p class="fault" part="message" id="fault-${cellKey({ row, period })}">
          ${entry.unreadable(
            entry.grid.cell(rowLabel(row, language), name(period)),
            typed,
            entry.unreadableHow[reason],
          )}
        </p>`,
    )}
  </div>`;
}

/** What to look at again, in quiet words, each with the way to its cell: nothing is refused for it. */
export function checksList({ sheet, text, entry, language, checks, session, writable }: EntryContext) {
  if (checks.length === 0) return nothing;
  return html`<section class="checks">
    <h3>${entry.checksTitle}</h3>
    <ul class="small">
      ${checks.map((check) => {
        const { code, period, entries } = check;
        const words = entry.checks[code](periodName(sheet, period, language, text));
        const go = () => session.grid.choose(rows.indexOf(entries[0] ?? 'sales'), periodIds.indexOf(period));
        return html`<li id=${checkId(check)}>
          ${
            writable && !session.pasting
              ? html`<button type="button" class="button bare" part="action" @click=${go}>${words}</button>`
              : words
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

const checksOf = ({ row, period }: Cell, checks: readonly SheetCheck[]) =>
  checks.filter((check) => check.period === period && check.entries.includes(row));
const checkId = ({ code, period }: SheetCheck) => `check-${code}-${period}`;
