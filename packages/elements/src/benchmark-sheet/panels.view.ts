import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PeriodAssessment } from '@banso/model';
import type { BasisLoader } from './basis-loader.js';
import type { SheetActions, SheetContext, Tab, Texts } from './context.js';
import { checksList, financialsGrid } from './financials.view.js';
import { flowEditing, summaryEditing, viewsEditing } from './parts.edit.view.js';
import { partReading } from './parts.read.view.js';
import { readingView } from './reading.view.js';
import type { SheetSession } from './session.js';
import { settingsView } from './settings.view.js';
import { tabList } from './tabs.view.js';

export interface Panels extends SheetContext {
  readonly tab: Tab;
  readonly session: SheetSession;
  readonly loader: BasisLoader;
  /** The latest period with what is on the screen, typed or kept. */
  live(): PeriodAssessment | undefined;
  /** Another sheet can be begun. */
  readonly startable: boolean;
  readonly actions: SheetActions;
}

/** The tabs and what they show. The whole sheet is always there to be printed; typing does not touch it. */
export function panelsView(panels: Panels) {
  const { tab, text, sheet, language, companyName, asWorkbook, loader, actions, session } = panels;
  const reading = guard([sheet, loader.basis, loader.state, text, language, companyName, asWorkbook], () =>
    readingView(panels, actions, basisNotice(loader, sheet.basisVersion, text)),
  );
  const shown = tab === 'indicators';
  return html`${tabList(tab, text, actions.show)}
    <div
      class="reading"
      part="body"
      role=${shown ? 'tabpanel' : nothing}
      id=${shown ? 'panel' : nothing}
      aria-labelledby=${shown ? 'tab-indicators' : nothing}
      ?hidden=${!shown}
    >
      ${reading}
    </div>
    ${
      shown
        ? nothing
        : html`<div class="no-print" part="body" role="tabpanel" id="panel" aria-labelledby="tab-${tab}">
            ${tab === 'financials' ? financials(panels) : part(tab, panels)}
            ${panels.writable ? footView(session, text, actions, panels.startable) : nothing}
          </div>`
    }`;
}

const editing = { flow: flowEditing, views: viewsEditing, summary: summaryEditing };

const part = (tab: keyof typeof editing, panels: Panels) =>
  panels.writable ? editing[tab](panels, panels.actions) : partReading(panels.sheet, tab, panels.text);

function financials(panels: Panels) {
  const { grid, faults } = panels.session;
  return html`<div class="band split entry-split">
    <div class="side">${settingsView(panels, faults, panels.actions)} ${checksList(panels)}</div>
    ${financialsGrid({ ...panels, grid, faults, live: panels.live() })}
  </div>`;
}

/** Undo, redo, and another sheet. */
function footView(
  { history, said }: SheetSession,
  text: Texts,
  actions: Pick<SheetActions, 'undo' | 'redo' | 'start'>,
  startable: boolean,
) {
  return html`<footer class="band foot no-print" part="footer">
    <span class="row">
      <button type="button" class="button" part="action" ?disabled=${!history.canUndo} @click=${actions.undo}>
        ${text.grid.undo}
      </button>
      <button type="button" class="button" part="action" ?disabled=${!history.canRedo} @click=${actions.redo}>
        ${text.grid.redo}
      </button>
      <span class="small quiet" role="status">${said}</span>
    </span>
    ${
      startable
        ? html`<button type="button" class="button bare" part="action" @click=${actions.start}>
            ${text.startAnother}
          </button>`
        : nothing
    }
  </footer>`;
}

/** Why no place can be shown, when the basis itself is the reason. */
function basisNotice(loader: BasisLoader, version: string, text: Texts) {
  if (loader.state === 'unknown') return html`<p class="small note">${text.basisUnknown(version)}</p>`;
  if (loader.state === 'loading') return html`<p class="small quiet note">${text.basisLoading}</p>`;
  if (loader.state === 'ready') return nothing;
  return html`<div class="notice note" role="alert">
    <p>${text.basisFailed}</p>
    <button type="button" class="button" part="action" @click=${() => loader.load()}>
      ${text.basisRetry}
    </button>
  </div>`;
}
