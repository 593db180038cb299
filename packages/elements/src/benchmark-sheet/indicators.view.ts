import {
  indicatorKeys,
  periodIds,
  writeIndicator,
  type Indicator,
  type IndicatorKey,
  type PeriodId,
} from '@banso/model';
import { html, nothing } from 'lit';
import { periodName, type SheetActions, type SheetContext, type Texts } from './context.js';
import { placeView } from './place.view.js';
import { trendView } from './trend.view.js';
import type { Details } from './sheet-parts.js';

/** A value in its indicator's own unit, without the unit: 7.8, △107. */
export const writeValue = (key: IndicatorKey, value: number, text: Texts) =>
  writeIndicator(key, value, text.negative).replace('%', '');

/** The six indicators: three periods from old to new, the industry's median, the movement, the place. */
export function indicatorsTable(context: SheetContext, actions: SheetActions, details: Details | undefined) {
  const { sheet, language, text } = context;
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  return html`<table class="ind" role="table">
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${text.indicator}</th>
          <th scope="col" role="columnheader" class="wide">${text.unitHead}</th>
          ${periodIds.map(
            (id) =>
              html`<th scope="col" role="columnheader" class="num ${id === 'latest' ? '' : 'wide'}">
                ${name(id)}
              </th>`,
          )}
          <th scope="col" role="columnheader" class="num wide">${text.medianHead}</th>
          <th scope="col" role="columnheader">${text.trendHead}</th>
          <th scope="col" role="columnheader">${text.placeHead}</th>
        </tr>
      </thead>
      <tbody>
        ${indicatorKeys.map((key, index) => indicatorRow(key, index + 1, context, actions, details))}
      </tbody>
    </table>
    <p class="small quiet note">${text.placeNote} <span class="nb">${text.placeLegend}</span></p>`;
}

function indicatorRow(
  key: IndicatorKey,
  number: number,
  context: SheetContext,
  actions: SheetActions,
  details: Details | undefined,
) {
  const { assessments, text } = context;
  const words = text.indicators[key];
  const found = periodIds.map((id) => assessments.get(id)?.indicators.find((each) => each.key === key));
  const [, before, now] = found;
  const median = now?.median ?? null;
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <span class="no">${text.ordinal(number)}</span>${words.name}<span class="quiet small nb cls"
        >${words.aspect}</span
      >${details ? details.indicatorDetails(key, found, context, actions) : waiting(now)}
    </th>
    <td role="cell" class="quiet small unit wide">${words.unit}</td>
    ${periodIds.map((id, index) => valueCell(key, id, found[index], text))}
    <td role="cell" class="num quiet wide">${median === null ? nothing : writeValue(key, median, text)}</td>
    <td role="cell">${trendView(found.map((each) => each?.value ?? null))}</td>
    <td role="cell">${placeView(now?.point ?? null, before?.point ?? null, text)}</td>
  </tr>`;
}

function valueCell(key: IndicatorKey, id: PeriodId, indicator: Indicator | undefined, text: Texts) {
  const kind = id === 'latest' ? 'now' : 'wide';
  const value = indicator?.value ?? null;
  if (value === null) {
    return html`<td role="cell" class="num ${kind}">
      <span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${text.cannot}</span>
    </td>`;
  }
  return html`<td role="cell" class="num ${kind}" data-unit=${text.indicators[key].unit}>
    ${writeValue(key, value, text)}
  </td>`;
}

/** Keeps the line free in which the way to the next point will stand. */
const waiting = (now: Indicator | undefined) =>
  now?.point && now.point < 5 ? html`<span class="small way"> </span>` : nothing;
