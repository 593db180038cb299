import { indicatorKeys, writeNumber } from '@banso/model';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { benchmarkWhatIf as japanese } from '../locales/ja/benchmark-what-if.js';
import { section } from '../locales/registry.js';
import type { SheetActions, SheetContext } from './context.js';
import { detailTexts } from './detail-texts.js';
import { writeValue } from './indicators.view.js';
import { leversOf, snapped, withSupposed, type Lever } from './supposing.js';
import { whatIfStyles } from './what-if.styles.js';

export { supposedSheet } from './supposing.js';
export const styles = [whatIfStyles];

/** Steps of a key, in the lever's own steps. */
const keySteps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** What would come of other figures. Nothing of the sheet changes; closing it, or another sheet, forgets it. */
export function whatIfView(context: SheetContext, actions: SheetActions) {
  const { sheet, supposed = {}, language } = context;
  const text = section('benchmarkWhatIf', language, japanese);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    actions.suppose(undefined);
  };
  return html`<section class="what-if no-print" aria-label=${text.title} @keydown=${onKeydown}>
    <h3>${text.title}<span class="small quiet">${text.untouched}</span></h3>
    <div class="levers">${leversOf(sheet, supposed).map((lever) => leverView(lever, context, actions))}</div>
    ${outcome(context)}
    <div class="row">
      <button
        type="button"
        class="button"
        part="action"
        ?disabled=${Object.keys(supposed).length === 0}
        @click=${() => actions.suppose({})}
      >
        ${text.reset}
      </button>
      <button type="button" class="button bare" part="action" @click=${() => actions.suppose(undefined)}>
        ${text.close}
      </button>
    </div>
  </section>`;
}

function leverView(
  lever: Lever,
  { sheet, supposed = {}, language, text: sheetText }: SheetContext,
  actions: SheetActions,
) {
  const text = section('benchmarkWhatIf', language, japanese);
  const { figure, kept, value, min, max, step } = lever;
  const amount = (of: number) => text.amount(writeNumber(of, { negative: sheetText.negative }));
  const change = value - kept;
  const difference = change ? text.difference(change > 0, amount(Math.abs(change))) : text.same;
  const suppose = (to: number) => actions.suppose(withSupposed(sheet, supposed, figure, to));
  const onKeydown = (event: KeyboardEvent) => {
    const steps = keySteps[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    suppose(Math.min(max, Math.max(min, value + steps * step)));
  };
  return html`<div class="lever">
    <label for="suppose-${figure}">${detailTexts(language).figures[figure]}</label>
    <span class="num">${amount(value)}</span>
    <input
      id="suppose-${figure}"
      type="range"
      part="control"
      min=${min}
      max=${max}
      step="any"
      .value=${live(String(value))}
      aria-valuetext=${text.valueText(amount(value), difference)}
      @keydown=${onKeydown}
      @input=${(event: Event) => {
        event.stopPropagation();
        suppose(snapped(lever, (event.target as HTMLInputElement).valueAsNumber));
      }}
    />
    <span class="small quiet">${difference}</span>
  </div>`;
}

/** What the latest period's indicators would be, where they would be others; told to a screen reader too. */
function outcome({
  assessments,
  supposed = {},
  supposedAssessment,
  text: sheetText,
  language,
}: SheetContext) {
  const text = section('benchmarkWhatIf', language, japanese);
  const now = assessments.get('latest');
  const changed = indicatorKeys.flatMap((key) => {
    const [before, after] = [now, supposedAssessment].map((each) =>
      each?.indicators.find((one) => one.key === key),
    );
    if (!before || !after || before.value === after.value) return [];
    const { name, unit } = sheetText.indicators[key];
    const shown = (value: number | null) =>
      value === null ? sheetText.cannot : sheetText.withUnit(writeValue(key, value, sheetText), unit);
    return [
      { name, from: shown(before.value), to: shown(after.value), before: before.point, after: after.point },
    ];
  });
  const total = supposedAssessment?.total ?? null;
  return html`<div class="outcome" role="status" aria-live="polite">
    ${
      Object.keys(supposed).length === 0
        ? html`<p class="small quiet">${text.how}</p>`
        : html`<ul>
              ${changed.map(
                ({ name, from, to, before, after }) =>
                  html`<li>
                    ${text.outcome(name, from, to)}${
                      after === null ? nothing : html`<b> ${text.points(before, after)}</b>`
                    }
                  </li>`,
              )}
            </ul>
            ${total === null ? nothing : html`<p>${text.total(now?.total ?? null, total)}</p>`}`
    }
  </div>`;
}
