import { indicatorKeys, medianPoint, periodIds, type PeriodAssessment, type PeriodId } from '@banso/model';
import { html, nothing } from 'lit';
import { radarView, seriesKey, type RadarStyle } from '../base/radar.view.js';
import { periodName, type SheetActions, type SheetContext } from './context.js';
import type { Details } from './sheet-parts.js';

const looks: Record<PeriodId, RadarStyle> = { earlier: 'dotted', previous: 'other', latest: 'owner' };

/** The points of three periods against the industry's median, and what is supposed to be otherwise on top. */
export function pointsRadar({ assessments, industry, supposedAssessment, text }: SheetContext) {
  const now = pointsOf(assessments.get('latest'));
  return radarView({
    axes: indicatorKeys.map((key, index) => ({
      label: text.indicators[key].short,
      note: String(now[index] ?? '\u2013'),
    })),
    series: [
      ...(industry
        ? [{ style: 'median' as const, values: indicatorKeys.map((key) => medianPoint(key, industry[key])) }]
        : []),
      ...periodIds.map((id) => ({
        style: looks[id],
        values: pointsOf(assessments.get(id)),
        filled: id === 'latest',
        dots: id === 'latest',
      })),
      ...(supposedAssessment ? [{ style: 'supposed' as const, values: pointsOf(supposedAssessment) }] : []),
    ],
    max: 5,
    label: text.radar,
  });
}

/** The radar of points, and the total and letter: once, small, for reference. */
export function pointsFigure(context: SheetContext, actions: SheetActions, details: Details | undefined) {
  const name = (id: PeriodId) => periodName(context.sheet, id, context.language, context.text);
  return html`<figure class="rfig">
    ${pointsRadar(context)}
    <figcaption>
      ${radarLegend(context)}
      <p class="small quiet">${totals(context, name)}</p>
      ${details?.countingSwitch(context, actions)}
    </figcaption>
  </figure>`;
}

/** What each line of the radar is. */
export function radarLegend({ sheet, language, text, industry, supposedAssessment }: SheetContext) {
  return html`<ul class="legend">
    ${[...periodIds]
      .reverse()
      .map((id) => html`<li>${legendKey(looks[id])}${periodName(sheet, id, language, text)}</li>`)}
    ${industry ? html`<li>${seriesKey('median')}${text.medianHead}</li>` : nothing}
    ${supposedAssessment ? html`<li>${seriesKey('supposed')}${text.supposed}</li>` : nothing}
  </ul>`;
}

export const pointsOf = (assessment: PeriodAssessment | undefined) =>
  indicatorKeys.map((key) => assessment?.indicators.find((each) => each.key === key)?.point ?? null);

/** Only the latest period has dots in the figure: the one before is a line in its key too. */
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
