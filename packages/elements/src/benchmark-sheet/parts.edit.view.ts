import { newItemId, type BenchmarkSheet, type FlowStep } from '@banso/model';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleProperties } from '../base/style-properties.js';
import { parties, summaryKeys, viewKeys } from './contents.js';
import { evidenceView, type EvidenceContext } from './evidence.view.js';
import { partTexts } from './part-texts.js';
import { movedStep, nextPosition, stepsOf, viewItems, withoutStep, withText } from './parts.js';
import { textField } from './text-field.view.js';

type Flow = BenchmarkSheet['flow'];

/** 商流・業務フロー, edited where it is read. */
export function flowEditing(context: EvidenceContext) {
  const { sheet, language, actions } = context;
  const { edit, typing, goTo, settled: givenUp } = actions;
  const text = partTexts(language);
  const { flow } = sheet;
  const keep = (next: Partial<Flow>) => edit({ ...sheet, flow: { ...flow, ...next } });
  const field = (id: string, label: string, value: string | undefined, write: (value: string) => void) =>
    textField({ id, label, value: value ?? '', maxLength: 4000, typing, givenUp, keep: write });
  const steps = stepsOf(flow);

  const add = () => {
    const id = newItemId();
    keep({ steps: [...flow.steps, { id, position: nextPosition(flow) }] });
    goTo(`#${CSS.escape(`title-${id}`)}`);
  };

  const stepItem = (step: FlowStep, index: number) => {
    const name = text.flow.step(index + 1);
    const write = (key: 'title' | 'content' | 'differentiation') => (value: string) =>
      keep({ steps: flow.steps.map((each) => (each.id === step.id ? withText(each, key, value) : each)) });
    const button = (label: string, sign: string, enabled: boolean, click: () => void) =>
      html`<button
        type="button"
        class="button bare"
        part="action"
        aria-label=${label}
        ?disabled=${!enabled}
        @click=${click}
      >
        ${sign}
      </button>`;
    return html`<li>
      <div class="n">
        <span>${name}</span>
        <span class="moves">
          ${button(text.flow.earlier(name), '\u25c2', index > 0, () => keep({ steps: movedStep(flow, step.id, -1) }))}
          ${button(text.flow.later(name), '\u25b8', index < steps.length - 1, () =>
            keep({ steps: movedStep(flow, step.id, 1) }),
          )}
          ${button(text.flow.remove(name), '\u00d7', true, () => edit(withoutStep(sheet, step.id)))}
        </span>
      </div>
      ${textField({
        id: `title-${step.id}`,
        label: text.flow.title,
        value: step.title ?? '',
        maxLength: 200,
        look: 'short',
        typing,
        givenUp,
        keep: write('title'),
      })}
      ${field(`content-${step.id}`, text.flow.content, step.content, write('content'))}
      ${field(`edge-${step.id}`, text.flow.differentiation, step.differentiation, write('differentiation'))}
      ${evidenceView(context, `flow/steps/${step.id}`, name)}
    </li>`;
  };

  return html`<section class="band">
      <h3>${text.flow.steps}</h3>
      <ol class="flow editing" ${styleProperties({ '--n': Math.min(steps.length + 1, 6) })}>
        ${repeat(steps, (step) => step.id, stepItem)}
        <li>
          <span class="n">${text.flow.offering}</span>
          ${field('offering-content', text.flow.offeringContent, flow.offering?.content, (value) =>
            keep({ offering: withText(flow.offering, 'content', value) }),
          )}
          ${field('offering-value', text.flow.offeringValue, flow.offering?.value, (value) =>
            keep({ offering: withText(flow.offering, 'value', value) }),
          )}
          ${evidenceView(context, 'flow/offering', text.flow.offering)}
        </li>
      </ol>
      <button type="button" class="button" part="action" ?disabled=${steps.length >= 20} @click=${add}>
        ${text.flow.add}
      </button>
    </section>
    <section class="band">
      <h3>${text.flow.trade}</h3>
      <ol class="flow editing trade" ${styleProperties({ '--n': parties.length })}>
        ${parties.map((party) => {
          const words = text.flow.parties[party];
          const write = (key: 'content' | 'reason') => (value: string) =>
            keep({ [party]: withText(flow[party], key, value) });
          return html`<li>
            <span class="n">${words.name}</span>
            ${field(`${party}-content`, words.content, flow[party]?.content, write('content'))}
            ${field(`${party}-reason`, words.reason, flow[party]?.reason, write('reason'))}
            ${evidenceView(context, `flow/${party}`, words.name)}
          </li>`;
        })}
      </ol>
    </section>`;
}

/** 4つの視点: every item of the workbook. */
export function viewsEditing(context: EvidenceContext) {
  const { sheet, language, actions } = context;
  const { edit, typing, settled: givenUp } = actions;
  const text = partTexts(language);
  const { views } = sheet;
  return html`<section class="band">
    <h3 class="visually-hidden">${context.text.tabs.views}</h3>
    <div class="views editing">
      ${viewKeys.map(
        (key) =>
          html`<section>
            <h4>${text.views[key].title}</h4>
            ${viewItems(views, key, text).map(
              ({ item, label, note, value }) =>
                html`<div>
                  ${textField({
                    id: `${key}-${item}`,
                    label,
                    note,
                    value,
                    maxLength: 10_000,
                    typing,
                    givenUp,
                    keep: (words) =>
                      edit({
                        ...sheet,
                        views: { ...views, [key]: withText(views[key], item as never, words) },
                      }),
                  })}${evidenceView(context, `views/${key}/${item}`, label)}
                </div>`,
            )}
          </section>`,
      )}
    </div>
  </section>`;
}

/** 対話内容の総括: where we stand, the issue, the goal, the measures. */
export function summaryEditing(context: EvidenceContext) {
  const { sheet, language, actions } = context;
  const { edit, typing, settled: givenUp } = actions;
  const text = partTexts(language);
  const { summary } = sheet;
  return html`<section class="band">
    <h3 class="visually-hidden">${context.text.tabs.summary}</h3>
    <div class="sum editing">
      ${summaryKeys.map((key) => {
        const { label, note } = text.summary[key];
        return html`<div class=${key}>
          ${textField({
            id: `summary-${key}`,
            label,
            note,
            value: summary[key] ?? '',
            maxLength: 10_000,
            ...(key === 'issue' ? { look: 'voice' as const } : {}),
            typing,
            givenUp,
            keep: (words) => edit({ ...sheet, summary: withText(summary, key, words) }),
          })}
          ${evidenceView(context, `summary/${key}`, label)}
        </div>`;
      })}
    </div>
  </section>`;
}
