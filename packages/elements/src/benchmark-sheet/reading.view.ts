import { html } from 'lit';
import type { BasisLoader } from './basis-loader.js';
import type { SheetActions, SheetContext } from './context.js';
import { indicatorsTable } from './indicators.view.js';
import { pointsFigure } from './points.view.js';
import type { Details, WhatIf } from './sheet-parts.js';

/** The whole sheet to read: the indicators, and below them whatever else it holds. Printed as it is. */
export function readingView(
  context: SheetContext,
  loader: BasisLoader,
  actions: SheetActions,
  details: Details | undefined,
  whatIf: WhatIf | undefined,
) {
  return html`<div class="page">
      <div class="band split">
        <div class="scroll">
          ${indicatorsTable(context, actions, details)} ${details?.belowIndicators(context, loader, actions)}
          ${context.supposed && whatIf?.whatIfView(context, actions)}
        </div>
        ${pointsFigure(context, actions, details)}
      </div>
      ${details?.figuresPaper(context)} ${details?.pageFoot(context, 1)}
    </div>
    ${details?.partsReading(context, actions)}`;
}
