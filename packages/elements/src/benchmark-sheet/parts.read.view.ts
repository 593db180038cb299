import type { BenchmarkSheet } from '@banso/model';
import { html, nothing, type TemplateResult } from 'lit';
import { styleProperties } from '../base/style-properties.js';
import { hasFlow, hasTrade, parties, stepsOf, summaryKeys, viewItems, viewKeys } from './parts.js';
import type { Texts } from './context.js';

/** What a part that is only read shows under its tab. */
export function partReading(sheet: BenchmarkSheet, tab: 'flow' | 'views' | 'summary', text: Texts) {
  if (tab === 'views') return html`<section class="band">${viewsReading(sheet, text)}</section>`;
  if (tab === 'summary') return html`<section class="band">${summaryReading(sheet, text)}</section>`;
  const none = html`<p class="quiet">${text.flow.none}</p>`;
  return html`<section class="band">
      <h3>${text.flow.steps}</h3>
      ${hasFlow(sheet) ? flowReading(sheet, text) : none}
    </section>
    <section class="band">
      <h3>${text.flow.trade}</h3>
      ${hasTrade(sheet) ? tradeReading(sheet, text) : none}
    </section>`;
}

/** 業務フロー on a rule, from one step to the next. */
export function flowReading({ flow }: BenchmarkSheet, text: Texts) {
  const steps = stepsOf(flow).map((step, index) =>
    flowItem(text.flow.step(index + 1), step.title, step.content, step.differentiation),
  );
  const { offering } = flow;
  if (offering?.content || offering?.value) {
    steps.push(flowItem(text.flow.offering, undefined, offering.content, offering.value));
  }
  return flowList(steps);
}

/** 商流 from the suppliers to the end users. */
export function tradeReading({ flow }: BenchmarkSheet, text: Texts) {
  return flowList(
    parties.map((party) =>
      flowItem(text.flow.parties[party].name, flow[party]?.content, undefined, flow[party]?.reason),
    ),
  );
}

const flowList = (items: TemplateResult[]) =>
  html`<ol class="flow" ${styleProperties({ '--n': Math.min(items.length, 6) })}>
    ${items}
  </ol>`;

const flowItem = (name: string, title?: string, what?: string, edge?: string) =>
  html`<li>
    <span class="n">${name}</span><b>${title}</b>${what ? html`<span class="what">${what}</span>` : nothing}${
      edge ? html`<span class="edge">${edge}</span>` : nothing
    }
  </li>`;

/** 4つの視点: what was heard, under its label. */
export function viewsReading({ views }: BenchmarkSheet, text: Texts) {
  return html`<div class="views">
    ${viewKeys.map((key) => {
      const heard = viewItems(views, key, text).filter(({ value }) => value);
      return html`<section>
        <h4>${text.views[key].title}</h4>
        ${
          heard.length
            ? html`<dl>
                ${heard.map(
                  ({ label, value }) =>
                    html`<div>
                      <dt>${label}</dt>
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
export function summaryReading({ summary }: BenchmarkSheet, text: Texts) {
  return html`<div class="sum">
    ${summaryKeys.map(
      (key) =>
        html`<div class=${key}>
          <h4>${text.summary[key].label}</h4>
          ${summary[key] ? html`<p>${summary[key]}</p>` : html`<p class="quiet unheard">${text.unheard}</p>`}
        </div>`,
    )}
  </div>`;
}
