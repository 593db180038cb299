import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { BenchmarkSheet, PeriodAssessment, PeriodId } from '@banso/model';
import { today } from '../base/format.js';
import type { BasisLoader } from './basis-loader.js';
import type { SheetActions, SheetContext, Tab } from './context.js';
import type { Files } from './files.js';
import type { SheetParts } from './sheet-parts.js';
import { readingView } from './reading.view.js';
import type { SheetSession } from './session.js';
import { tabList } from './tabs.view.js';
import type { Talks } from './talks.js';

export interface Panels extends SheetContext {
  readonly tab: Tab;
  /** Undefined until somebody opens a part to write in it. */
  readonly session: SheetSession | undefined;
  readonly talks: Talks | undefined;
  readonly loader: BasisLoader;
  readonly parts: SheetParts;
  /** Undefined until their code has come. */
  readonly files: Files | undefined;
  /** The periods of a sheet, by the basis and the way of counting that are chosen. */
  assess(sheet: BenchmarkSheet): ReadonlyMap<PeriodId, PeriodAssessment>;
  /** Another sheet can be begun. */
  readonly startable: boolean;
  readonly actions: SheetActions;
}

/** The tabs and what they show. The whole sheet is always there to be printed; typing does not touch it. */
export function panelsView(panels: Panels) {
  const { tab, text, sheet, language, companyName, asWorkbook, loader, actions, parts, supposed, compared } =
    panels;
  const details = parts.want('details');
  const whatIf = supposed && parts.want('whatIf');
  const seen = [
    sheet,
    loader.basis,
    loader.state,
    text,
    language,
    companyName,
    asWorkbook,
    supposed,
    compared,
  ];
  const reading = guard([...seen, details, whatIf, panels.audience, today()], () =>
    readingView(panels, loader, actions, details, whatIf),
  );
  // A file is looked at in the place of the parts.
  const file = panels.files?.file && (panels.files.view(panels) ?? waiting(panels, ['excel', 'entering']));
  const shown = tab === 'indicators' && !file;
  const compares = compared && !file && (tab === 'indicators' || tab === 'financials');
  return html`${file ?? tabList(tab, text, actions.show)}
    ${compares ? html`<div class="band no-print">${panels.comparison() ?? waiting(panels, ['versions'])}</div>` : nothing}
    <div
      class="reading"
      part="body"
      role=${shown ? 'tabpanel' : nothing}
      id=${shown ? 'panel' : nothing}
      aria-labelledby=${shown ? 'tab-indicators' : nothing}
      ?hidden=${!shown}
    >
      ${reading} ${details ? nothing : waiting(panels, ['details'])}
    </div>
    ${
      shown || file
        ? nothing
        : html`<div class="no-print" part="body" role="tabpanel" id="panel" aria-labelledby="tab-${tab}">
            ${tab === 'indicators' ? nothing : opened(panels, tab)}
          </div>`
    }
    ${details && !file ? details.bandsBelow(panels) : nothing}`;
}

/** The part under the hand, as soon as its code has come. */
function opened(panels: Panels, tab: Exclude<Tab, 'indicators'>) {
  const { parts, session, writable, actions } = panels;
  if (tab !== 'financials' && !writable)
    return parts.want('details')?.partReading(panels, tab, actions) ?? waiting(panels, ['details']);
  const entering = parts.want('entering');
  return (
    (entering && session && entering.openedPart({ ...panels, session }, tab)) ??
    waiting(panels, ['entering', 'writing'])
  );
}

/** The code of a part is on its way, or could not be fetched: a visit may have no signal. */
function waiting({ parts, text }: Panels, names: readonly Parameters<SheetParts['want']>[0][]) {
  const failed = names.filter((name) => parts.hasFailed(name));
  if (failed.length === 0) return html`<p class="band quiet">${text.partLoading}</p>`;
  const again = () => failed.forEach((name) => void parts.load(name));
  return html`<div class="band">
    <div class="notice" role="alert">
      <p>${text.partFailed}</p>
      <button type="button" class="button" part="action" @click=${again}>${text.partRetry}</button>
    </div>
  </div>`;
}
