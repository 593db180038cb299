import { evidenceOf, type BenchmarkSheet } from '@banso/model';
import { html, nothing, type TemplateResult } from 'lit';
import { styleProperties } from '../base/style-properties.js';
import { parties, summaryKeys, viewKeys } from './contents.js';
import { hasFlow, hasSummary, hasTrade, hasViews } from './filled.js';
import type { SheetActions, SheetContext } from './context.js';
import { partTexts, type PartTexts } from './part-texts.js';
import { pageFoot, runningHead } from './paper.view.js';
import { stepsOf, viewItems } from './parts.js';

export interface PartReading {
  readonly sheet: BenchmarkSheet;
  readonly text: PartTexts;
  /** Goes to a talk. */
  openTalk(dialogue: string): void;
}

const readingOf = ({ sheet, language }: SheetContext, { openTalk }: SheetActions): PartReading => ({
  sheet,
  text: partTexts(language),
  openTalk,
});

/** What a part that is only read shows under its tab. */
export function partReading(context: SheetContext, tab: 'flow' | 'views' | 'summary', actions: SheetActions) {
  const reading = readingOf(context, actions);
  const { sheet, text } = reading;
  if (tab === 'views') return html`<section class="band">${viewsReading(reading)}</section>`;
  if (tab === 'summary') return html`<section class="band">${summaryReading(reading)}</section>`;
  const none = html`<p class="quiet">${text.flow.none}</p>`;
  return html`<section class="band">
      <h3>${text.flow.steps}</h3>
      ${hasFlow(sheet) ? flowReading(reading) : none}
    </section>
    <section class="band">
      <h3>${text.flow.trade}</h3>
      ${hasTrade(sheet) ? tradeReading(reading) : none}
    </section>`;
}

/**
 * The parts in which something is written, one below the other; on paper the flow is a page, the views and the summary
 * another.
 */
export function partsReading(context: SheetContext, actions: SheetActions) {
  const reading = readingOf(context, actions);
  const { sheet, text } = reading;
  const band = (isThere: boolean, title: string, body: (reading: PartReading) => unknown) =>
    isThere
      ? html`<section class="band">
          <h3>${title}</h3>
          ${body(reading)}
        </section>`
      : nothing;
  const flow = hasFlow(sheet) || hasTrade(sheet);
  const heard = hasViews(sheet) || hasSummary(sheet);
  const page = (number: number, written: unknown, body: unknown) =>
    html`<div class="page second ${setting(written)}">
      ${runningHead(context)}${body}${pageFoot(context, number)}
    </div>`;
  return html`${
    flow
      ? page(
          2,
          sheet.flow,
          html`${band(hasFlow(sheet), text.flow.steps, flowReading)}
          ${band(hasTrade(sheet), text.flow.trade, tradeReading)}`,
        )
      : nothing
  }
  ${
    heard
      ? page(
          flow ? 3 : 2,
          [sheet.views, sheet.summary],
          html`${band(hasViews(sheet), context.text.tabs.views, viewsReading)}
          ${band(hasSummary(sheet), context.text.tabs.summary, summaryReading)}`,
        )
      : nothing
  }`;
}

/** How close a page is set on paper: as much as the official form holds still goes on one page of A4. */
const setting = (written: unknown) => {
  const lines = linesOf(written);
  return lines > 75 ? 'close closest' : lines > 35 ? 'close' : '';
};

/** Lines of about forty letters. */
const linesOf = (written: unknown): number =>
  typeof written === 'string'
    ? written.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 40), 0)
    : written && typeof written === 'object'
      ? Object.values(written).reduce<number>((sum, each) => sum + linesOf(each), 0)
      : 0;

/** 業務フロー on a rule, from one step to the next. */
function flowReading(reading: PartReading) {
  const { sheet, text } = reading;
  const { flow } = sheet;
  const steps = stepsOf(flow).map((step, index) =>
    flowItem(
      reading,
      `flow/steps/${step.id}`,
      text.flow.step(index + 1),
      step.title,
      step.content,
      step.differentiation,
    ),
  );
  const { offering } = flow;
  if (offering?.content || offering?.value) {
    const { content, value } = offering;
    steps.push(flowItem(reading, 'flow/offering', text.flow.offering, undefined, content, value));
  }
  return flowList(steps);
}

/** 商流 from the suppliers to the end users. */
function tradeReading(reading: PartReading) {
  const { sheet, text } = reading;
  return flowList(
    parties.map((party) =>
      flowItem(
        reading,
        `flow/${party}`,
        text.flow.parties[party].name,
        sheet.flow[party]?.content,
        undefined,
        sheet.flow[party]?.reason,
      ),
    ),
  );
}

const flowList = (items: TemplateResult[]) =>
  html`<ol class="flow" ${styleProperties({ '--n': Math.min(items.length, 6) })}>
    ${items}
  </ol>`;

const flowItem = (
  reading: PartReading,
  field: string,
  name: string,
  title?: string,
  what?: string,
  edge?: string,
) =>
  html`<li>
    <span class="n">${name}${heardIn(reading, field, name)}</span><b>${title}</b>${
      what ? html`<span class="what">${what}</span>` : nothing
    }${edge ? html`<span class="edge">${edge}</span>` : nothing}
  </li>`;

/** 4つの視点: what was heard, under its label. */
function viewsReading(reading: PartReading) {
  const { sheet, text } = reading;
  return html`<div class="views">
    ${viewKeys.map((key) => {
      const heard = viewItems(sheet.views, key, text).filter(({ value }) => value);
      return html`<section>
        <h4>${text.views[key].title}</h4>
        ${
          heard.length
            ? html`<dl>
                ${heard.map(
                  ({ item, label, value }) =>
                    html`<div>
                      <dt>${label}${heardIn(reading, `views/${key}/${item}`, label)}</dt>
                      <dd>${value}</dd>
                    </div>`,
                )}
              </dl>`
            : html`<p class="small quiet">${text.unheard}</p>`
        }
      </section>`;
    })}
  </div>`;
}

/** 対話内容の総括: the issue beside the double rule, in the voice of what is said. */
function summaryReading(reading: PartReading) {
  const { sheet, text } = reading;
  const { summary } = sheet;
  return html`<div class="sum">
    ${summaryKeys.map((key) => {
      const { label } = text.summary[key];
      return html`<div class=${key}>
        <h4>${label}${heardIn(reading, `summary/${key}`, label)}</h4>
        ${summary[key] ? html`<p>${summary[key]}</p>` : html`<p class="quiet unheard">${text.unheard}</p>`}
      </div>`;
    })}
  </div>`;
}

/** The way to each talk that a field goes back to. */
function heardIn({ sheet, text, openTalk }: PartReading, field: string, label: string) {
  const talks = new Set(evidenceOf(sheet, field).map(({ dialogue }) => dialogue));
  return [...talks].map(
    (dialogue) =>
      html`<button
        type="button"
        class="button bare heard no-print"
        part="action"
        aria-label=${text.evidence.of(label)}
        @click=${() => openTalk(dialogue)}
      >
        ${text.evidence.heard}
      </button>`,
  );
}
