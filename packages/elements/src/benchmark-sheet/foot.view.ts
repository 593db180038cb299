import { html, nothing } from 'lit';
import { periodName, type SheetActions, type SheetContext } from './context.js';
import { entryTexts, rowLabel } from './entry-texts.js';
import { cellFaults, type Faults } from './faults.js';
import type { SheetSession } from './session.js';

/** Undo, redo, what was just done, and another sheet. */
export function footView(
  { history, said }: SheetSession,
  language: string,
  actions: Pick<SheetActions, 'undo' | 'redo' | 'start'>,
  startable: boolean,
) {
  const { grid, startAnother } = entryTexts(language);
  return html`<footer class="band foot no-print" part="footer">
    <span class="row">
      <button type="button" class="button" part="action" ?disabled=${!history.canUndo} @click=${actions.undo}>
        ${grid.undo}
      </button>
      <button type="button" class="button" part="action" ?disabled=${!history.canRedo} @click=${actions.redo}>
        ${grid.redo}
      </button>
      <span class="small quiet" role="status">${said}</span>
    </span>
    ${
      startable
        ? html`<button type="button" class="button bare" part="action" @click=${actions.start}>
            ${startAnother}
          </button>`
        : nothing
    }
  </footer>`;
}

/** On every tab: how much could not be read, where, and the way there. */
export function unreadLine({ sheet, text, language }: SheetContext, faults: Faults, actions: SheetActions) {
  if (faults.size === 0) return nothing;
  const entry = entryTexts(language);
  const [cell] = cellFaults(faults);
  const where = cell
    ? entry.grid.cell(rowLabel(cell.row, language), periodName(sheet, cell.period, language, text))
    : entry.settings.capital;
  return html`<div class="band unread no-print" part="message">
    <button
      type="button"
      class="button bare"
      part="action"
      @click=${() => actions.correct(cell ? { row: cell.row, period: cell.period } : 'capital')}
    >
      ${entry.unread(faults.size, where)}
    </button>
  </div>`;
}

/** What a screen reader and the form hear of the first entry that could not be read. */
export function faultMessage(faults: Faults, name: string, language: string): string | undefined {
  const [fault] = faults.values();
  const { unreadable, unreadableHow } = entryTexts(language);
  return fault && unreadable(name, fault.text, unreadableHow[fault.reason]);
}
