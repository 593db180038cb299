import { html, nothing, type TemplateResult } from 'lit';
import type { SheetActions, SheetContext } from './context.js';
import { periodName } from './context.js';
import { indicatorsTable } from './indicators.view.js';
import { hasFlow, hasSummary, hasTrade, hasViews } from './parts.js';
import { flowReading, summaryReading, tradeReading, viewsReading } from './parts.read.view.js';
import { pointsFigure } from './points.view.js';

/** The whole sheet to read: the figures, and below them the parts in which something is written. Printed as it is. */
export function readingView(
  context: SheetContext,
  actions: SheetActions,
  basisNotice: TemplateResult | typeof nothing,
) {
  const { sheet, text, assessments, companyName, language } = context;
  const sizeReason = assessments.get('latest')?.sizeReason;
  const running = html`<p class="running">
    <b>${text.name}</b><span>${companyName}</span><span>${periodName(sheet, 'latest', language, text)}</span>
  </p>`;
  const views = hasViews(sheet);
  return html`<div class="band split">
      <div class="scroll">
        ${indicatorsTable(context)}
        ${sizeReason ? html`<p class="small note">${text.sizeReasons[sizeReason]}</p>` : nothing}${basisNotice}
      </div>
      ${pointsFigure(context, actions)}
    </div>
    ${hasFlow(sheet) ? part(text.flow.steps, flowReading(sheet, text), 'whole') : nothing}
    ${hasTrade(sheet) ? part(text.flow.trade, tradeReading(sheet, text), 'whole') : nothing}
    ${views ? part(text.tabs.views, viewsReading(sheet, text), 'second', running) : nothing}
    ${
      hasSummary(sheet)
        ? part(
            text.tabs.summary,
            summaryReading(sheet, text),
            views ? 'whole' : 'second whole',
            views ? nothing : running,
          )
        : nothing
    }`;
}

const part = (title: string, body: unknown, place = '', running: unknown = nothing) =>
  html`<section class="band ${place}">
    ${running}
    <h3>${title}</h3>
    ${body}
  </section>`;
