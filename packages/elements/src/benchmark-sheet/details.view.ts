import {
  periodIds,
  periodOf,
  waysToNextPoint,
  writeNumber,
  type Indicator,
  type IndicatorKey,
  type IndicatorReason,
  type PeriodId,
} from '@banso/model';
import { basisVersions } from '@banso/benchmark-data';
import { html, nothing } from 'lit';
import type { BasisLoader } from './basis-loader.js';
import { periodName, type SheetActions, type SheetContext } from './context.js';
import { detailTexts } from './detail-texts.js';
import { pointsOf } from './points.view.js';

/** Below the name of an indicator: why values are missing, and what would bring the next point. */
export const indicatorDetails = (
  key: IndicatorKey,
  found: readonly (Indicator | undefined)[],
  context: SheetContext,
  actions: SheetActions,
) => [missing(found, context), ways(key, context, actions)];

/** Why no place can be shown, and the way to the picture with other figures. */
export function belowIndicators(
  { sheet, assessments, language, supposed, compared }: SheetContext,
  loader: BasisLoader,
  actions: SheetActions,
) {
  const text = detailTexts(language);
  const latest = assessments.get('latest');
  const opens = !supposed && latest?.indicators.some(({ value }) => value !== null);
  const other = compared ? undefined : otherVersion(sheet.basisVersion);
  return html`${latest?.sizeReason ? html`<p class="small note">${text.sizeReasons[latest.sizeReason]}</p>` : nothing}${basisNotice(loader, sheet.basisVersion, text)}${
    opens
      ? html`<button
          type="button"
          class="button bare no-print what-if-open"
          part="action"
          @click=${() => actions.suppose({})}
        >
          ${text.whatIf}
        </button>`
      : nothing
  }${
    other
      ? html`<button
          type="button"
          class="button bare no-print compare-open"
          part="action"
          @click=${() => actions.compare(other)}
        >
          ${text.compareVersions}
        </button>`
      : nothing
  }`;
}

/** The newest version that is not the sheet's own. */
const otherVersion = (own: string) => basisVersions.findLast(({ version }) => version !== own)?.version;

/** Each reason once, with its periods unless it holds for all of them. */
function missing(
  found: readonly (Indicator | undefined)[],
  { sheet, language, text: sheetText }: SheetContext,
) {
  const text = detailTexts(language);
  const byReason = new Map<IndicatorReason, PeriodId[]>();
  periodIds.forEach((id, index) => {
    const indicator = found[index];
    if (indicator?.value !== null || !indicator.reason) return;
    byReason.set(indicator.reason, [...(byReason.get(indicator.reason) ?? []), id]);
  });
  return Array.from(byReason, ([reason, ids]) => {
    const periods =
      ids.length === periodIds.length ? [] : ids.map((id) => periodName(sheet, id, language, sheetText));
    const words = text.why(sheetText.cannot, text.reasons[reason], periods, needOf(reason, text));
    return html`<span class="small quiet why"><span>${words}</span></span>`;
  });
}

/** A value that is missing is to be entered, a 0 to be another number. */
function needOf(reason: IndicatorReason, { needs }: ReturnType<typeof detailTexts>): string {
  if (reason.endsWith('-missing')) return needs.missing;
  return reason.endsWith('-zero') ? needs.zero : needs.range;
}

/** What would bring the next point, in the owner's terms; each leads to the picture with that figure. */
function ways(key: IndicatorKey, { sheet, industry, language }: SheetContext, actions: SheetActions) {
  if (!industry) return nothing;
  const text = detailTexts(language);
  const { figures } = periodOf(sheet, 'latest');
  const found = waysToNextPoint(key, figures, industry[key]);
  if (found.length === 0) return nothing;
  return html`<span class="small quiet way">
    ${found.map(({ figure, change, point }, index) => {
      const amount = writeNumber(Math.abs(change));
      const suppose = () => actions.suppose({ [figure]: (figures[figure] ?? 0) + change });
      return html`${index ? text.waysOr : nothing}<button
          type="button"
          class="link"
          part="action"
          @click=${suppose}
        >
          ${text.way(text.figures[figure], amount, change > 0, point)}
        </button>`;
    })}
  </span>`;
}

/** Why no place can be shown, when the basis itself is the reason. */
function basisNotice(loader: BasisLoader, version: string, text: ReturnType<typeof detailTexts>) {
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

/** Counting as the workbook does, when somebody chooses so. */
export function countingSwitch(context: SheetContext, actions: SheetActions) {
  return html`<label class="small switch no-print">
      <input
        type="checkbox"
        part="control"
        .checked=${context.asWorkbook}
        @change=${(event: Event) => actions.setAsWorkbook((event.target as HTMLInputElement).checked)}
      />${detailTexts(context.language).asWorkbook}
    </label>
    ${context.asWorkbook ? workbookNote(context) : nothing}`;
}

function workbookNote({ sheet, assessments, language }: SheetContext) {
  const text = detailTexts(language);
  const known = pointsOf(assessments.get('latest')).filter((point) => point !== null).length;
  const wholesale = sheet.industry?.startsWith('04');
  return html`<p class="small quiet">
    ${text.asWorkbookNote(known)}${wholesale ? text.asWorkbookWholesale : nothing}
  </p>`;
}
