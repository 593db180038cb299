import { indicatorKeys, periodIds, type PeriodAssessment, type PeriodId } from '@banso/model';
import { html, nothing } from 'lit';
import { radarView, seriesKey, type RadarStyle } from '../base/radar.view.js';
import { periodName, type SheetActions, type SheetContext } from './context.js';

const looks: Record<PeriodId, RadarStyle> = { earlier: 'dotted', previous: 'other', latest: 'owner' };

/** The radar of points, and the total and letter: once, small, for reference. */
export function pointsFigure(context: SheetContext, actions: SheetActions) {
  const { assessments, text } = context;
  const points = (id: PeriodId) => pointsOf(assessments.get(id));
  const name = (id: PeriodId) => periodName(context.sheet, id, context.language, text);
  const now = points('latest');
  return html`<figure class="rfig">
    ${radarView({
      axes: indicatorKeys.map((key, index) => ({
        label: text.indicators[key].short,
        note: String(now[index] ?? '\u2013'),
      })),
      series: periodIds.map((id) => ({
        style: looks[id],
        values: points(id),
        filled: id === 'latest',
        dots: id === 'latest',
      })),
      max: 5,
      label: text.radar,
    })}
    <figcaption>
      <ul class="legend">
        ${[...periodIds].reverse().map((id) => html`<li>${legendKey(looks[id])}${name(id)}</li>`)}
      </ul>
      <p class="small quiet">${totals(context, name)}</p>
      <label class="small switch no-print">
        <input
          type="checkbox"
          part="control"
          .checked=${context.asWorkbook}
          @change=${(event: Event) => actions.setAsWorkbook((event.target as HTMLInputElement).checked)}
        />${text.asWorkbook}
      </label>
      ${context.asWorkbook ? workbookNote(context) : nothing}
    </figcaption>
  </figure>`;
}

const pointsOf = (assessment: PeriodAssessment | undefined) =>
  indicatorKeys.map((key) => assessment?.indicators.find((each) => each.key === key)?.point ?? null);

/** Only the latest period has dots in the figure; the one before is a line in its key too. */
const legendKey = (style: RadarStyle) =>
  style === 'other'
    ? html`<svg class="radar-key" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
        <line class="line other" x1="1" x2="29" y1="6" y2="6" />
      </svg>`
    : seriesKey(style);

function totals({ assessments, asWorkbook, text }: SheetContext, name: (id: PeriodId) => string) {
  const total = (id: PeriodId) => {
    const found = assessments.get(id);
    if (!found) return undefined;
    if (asWorkbook) return found.workbook;
    return found.total === null || found.rank === null ? undefined : { total: found.total, rank: found.rank };
  };
  const now = total('latest');
  const before = (['previous', 'earlier'] as const).flatMap((id) => {
    const found = total(id);
    return found ? text.totalBefore(name(id), found.total, found.rank) : [];
  });
  return html`<span class="nb">${now ? text.total(now.total, now.rank) : text.noTotal}</span> ${before.map(
      (words) => html`<span class="nb before">${words}</span>`,
    )}`;
}

function workbookNote({ sheet, assessments, text }: SheetContext) {
  const known = pointsOf(assessments.get('latest')).filter((point) => point !== null).length;
  const wholesale = sheet.industry?.startsWith('04');
  return html`<p class="small quiet">
    ${text.asWorkbookNote(known)}${wholesale ? text.asWorkbookWholesale : nothing}
  </p>`;
}
