import { checkSheet, periodIds, type PeriodId } from '@banso/model';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ShownUnit } from './amounts.js';
import type { Cell } from './cells.js';
import { periodName } from './context.js';
import type { EntryContext } from './entry-context.js';
import { rowLabel } from './entry-texts.js';
import { checksList, faultList, gridTable } from './grid.view.js';
import { liveFigures, liveRadar } from './live.view.js';
import type { pastePanel } from './pasting.js';
import { remarkPanel } from './remark.view.js';
import { settingsView } from './settings.view.js';

/** Entering figures: what they are compared with, the grid, and beside it the picture and what is known of a cell. */
export function financialsPanel(given: Omit<EntryContext, 'checks'>, paste: typeof pastePanel | undefined) {
  const { sheet, text, language, writable, session } = given;
  const { grid, pasting, faults } = session;
  const { top, left, bottom, right } = grid.range;
  const context: EntryContext = { ...given, checks: checkSheet(sheet) };
  // What is being typed changes the picture alone: nothing else is gone through for a keystroke.
  const kept = [sheet, faults, text, language, writable, pasting, pasting?.unit, grid.unit, session.jsic];
  const still = [...kept, grid.active, top, left, bottom, right];
  return html`<div class="band">${guard(kept, () => settingsView(context))}</div>
    <div class="band split entry-split">
      <div class="gridbox">
        ${guard(still, () => html`${toolbar(context)}${gridTable(context)}${faultList(context)}`)}
        ${liveFigures(context)} ${guard(kept, () => help(context))}
      </div>
      <div class="side">
        ${pasting && paste ? pasteView(context, paste) : liveRadar(context)}
        ${guard(still, () => html`${writable && !pasting ? remarkPanel(context) : nothing}${checksList(context)}`)}
      </div>
    </div>`;
}

function pasteView({ sheet, text, entry, language, session }: EntryContext, paste: typeof pastePanel) {
  const name = ({ row, period }: Cell) =>
    entry.grid.cell(rowLabel(row, language), periodName(sheet, period, language, text));
  const { pasting } = session;
  if (!pasting) return nothing;
  return paste(pasting, entry, name, {
    confirm: () => void session.confirmPaste(),
    cancel: () => void session.cancelPaste(),
    setUnit(unit) {
      pasting.unit = unit;
      session.requestUpdate();
    },
  });
}

const shownUnits: readonly ShownUnit[] = ['thousand-yen', 'million-yen'];

/** The unit, filling from the year before; on a telephone the period. */
function toolbar({ sheet, text, entry, language, session, writable }: EntryContext) {
  const { grid } = session;
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  const unit = (each: ShownUnit) =>
    html`<button
      type="button"
      class="button"
      part="control"
      aria-pressed=${grid.unit === each}
      @click=${() => {
        grid.unit = each;
        session.requestUpdate();
      }}
    >
      ${entry.grid.units[each]}
    </button>`;
  return html`<div class="seg periods" role="group" aria-label=${entry.grid.choosePeriod}>
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
    <div class="row tools">
      <span class="seg" role="group" aria-label=${entry.grid.unit}>${shownUnits.map(unit)}</span>
      ${
        writable && !session.pasting
          ? html`<button type="button" class="button" part="action" @click=${() => grid.fill()}>
              ${entry.grid.fill}
            </button>`
          : nothing
      }
    </div>`;
}

const help = ({ entry, writable, session }: EntryContext) =>
  writable && !session.pasting
    ? html`<p class="small quiet help" id="grid-help">
        ${entry.grid.help}<span class="visually-hidden">${entry.grid.leave}</span>
      </p>`
    : nothing;
