import { html, nothing, type TemplateResult } from 'lit';
import { stateLine, type Status } from './state.view.js';
import type { Messages } from '../locales/registry.js';

export interface Head {
  /** The widget's name in the reader's language. */
  name: string;
  /** The company, which meeting, which basis … */
  context?: readonly (string | undefined)[];
  title?: string | TemplateResult | undefined;
  /** Label and value; an empty value is left out. */
  facts?: readonly (readonly [label: string, value: unknown])[];
  status: Status;
  language: string;
  common: Messages['common'];
}

/** The head of every widget: running rule, kicker, state line, title, facts. Not the banner of the host's page. */
export function headView({ name, context = [], title, facts = [], status, language, common }: Head) {
  const shown = facts.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return html`<div class="head" part="header">
    <div class="topline">
      <p class="kicker">
        <b>${name}</b>${context.map((text) => (text ? html`<span>${text}</span>` : nothing))}
      </p>
      ${stateLine(status, language, common)}
    </div>
    ${title ? html`<h2>${title}</h2>` : nothing}
    ${
      shown.length
        ? html`<dl class="facts">
            ${shown.map(
              ([label, value]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
  </div>`;
}
