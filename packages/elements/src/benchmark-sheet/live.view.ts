import { indicatorKeys } from '@banso/model';
import { html, nothing } from 'lit';
import { detailTexts } from './detail-texts.js';
import type { EntryContext } from './entry-context.js';
import { writeValue } from './indicators.view.js';
import { pointsRadar, radarLegend } from './points.view.js';

/** The six figures of the latest period, as they follow the hand. */
export function liveFigures({ live, text, entry, session, language }: EntryContext) {
  const { reasons } = detailTexts(language);
  const isProvisional = session.faults.size > 0 || session.grid.typed;
  return html`<section class="live" aria-label=${entry.live.title}>
    <h3>
      ${entry.live.title}${
        isProvisional ? html`<span class="small quiet">${entry.live.provisional}</span>` : nothing
      }
    </h3>
    <ul>
      ${indicatorKeys.map((key, index) => {
        const indicator = live.get('latest')?.indicators.find((each) => each.key === key);
        const { short, unit } = text.indicators[key];
        const value = indicator?.value ?? null;
        const reason = indicator?.reason;
        return html`<li>
          <span class="quiet small">${text.ordinal(index + 1)} ${short}</span>
          ${
            value !== null
              ? html`<span>${text.withUnit(writeValue(key, value, text), unit)}</span>`
              : html`<span class="small">${text.cannot}</span>
                  ${reason ? html`<span class="small quiet">${reasons[reason]}</span>` : nothing}`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

/** The places of the three periods, as they follow the hand. */
export const liveRadar = (context: EntryContext) =>
  html`<figure class="rfig live-radar">
    ${pointsRadar({ ...context, assessments: context.live, supposedAssessment: undefined })}
    <figcaption>${radarLegend({ ...context, supposedAssessment: undefined })}</figcaption>
  </figure>`;
