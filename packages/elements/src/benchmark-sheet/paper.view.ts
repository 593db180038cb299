import { figureKeys, periodIds, periodOf, remarkOf, writeNumber, type PeriodId } from '@banso/model';
import { html, nothing } from 'lit';
import { formatDate, today } from '../base/format.js';
import { hasFlow, hasSummary, hasTrade, hasViews } from './filled.js';
import { periodName, type SheetContext } from './context.js';
import { detailTexts } from './detail-texts.js';
import { partTexts } from './part-texts.js';

/** The figures of three periods as they stand on paper, below the indicators. */
export function figuresPaper({ sheet, language, text }: SheetContext) {
  const { paper } = partTexts(language);
  const { figures } = detailTexts(language);
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  const entered = figureKeys.filter((key) =>
    periodIds.some((id) => periodOf(sheet, id).figures[key] !== null),
  );
  if (entered.length === 0) return nothing;
  return html`<section class="paper figures">
    <table>
      <thead>
        <tr>
          <th scope="col">${paper.figures(text.unit)}</th>
          ${periodIds.map((id) => html`<th scope="col" class="num">${name(id)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${entered.map(
          (key) =>
            html`<tr>
              <th scope="row">${figures[key]}${key === 'employees' ? paper.persons : nothing}</th>
              ${periodIds.map((id) => {
                const value = periodOf(sheet, id).figures[key];
                const { source } = remarkOf(sheet, id, key);
                // 決算書 is what a reader expects; what comes from elsewhere says so.
                const mark = source && source !== 'statement' ? paper.sourceMarks[source] : '';
                return html`<td class="num">
                  ${mark ? html`<span class="small">${mark}</span> ` : nothing}${
                    value === null ? '\u2013' : writeNumber(value, { negative: text.negative })
                  }
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** The head of a page after the first. */
export const runningHead = ({ sheet, text, companyName, language }: SheetContext) =>
  html`<p class="paper running">
    <b>${text.name}</b><span>${companyName}</span><span>${periodName(sheet, 'latest', language, text)}</span>
  </p>`;

/** Who may read it, when it was printed, which page. */
export function pageFoot({ sheet, language, audience }: SheetContext, page: number) {
  const { paper } = partTexts(language);
  return html`<p class="paper page-foot">
    <span>${paper.audience(audience)}</span><span>${paper.printed(formatDate(language, today()))}</span
    ><span class="of">${paper.page(page, pagesOf(sheet))}</span>
  </p>`;
}

/** One page of finance, one of the flow, one of views and summary, as far as there is something on them. */
const pagesOf = (sheet: SheetContext['sheet']) =>
  1 + Number(hasFlow(sheet) || hasTrade(sheet)) + Number(hasViews(sheet) || hasSummary(sheet));
