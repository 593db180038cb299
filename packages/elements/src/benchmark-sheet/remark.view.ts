import { figureSources, remarkOf, withRemark, type FigureSource, type PeriodId } from '@banso/model';
import { html } from 'lit';
import { cellAt, type Cell } from './cells.js';
import { periodName } from './context.js';
import type { EntryContext } from './entry-context.js';
import { rowLabel } from './entry-texts.js';
import { textField } from './text-field.view.js';

/** Of the chosen cells: where their figures come from. Of the chosen cell: a note. */
export function remarkPanel(context: EntryContext) {
  const { sheet, text, entry, language, session, actions } = context;
  const { grid } = session;
  const active = cellAt(...grid.active) ?? { row: 'sales', period: 'latest' };
  const { selected } = grid;
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  const called = ({ row, period }: Cell) => entry.grid.cell(rowLabel(row, language), name(period));
  const { note = '' } = remarkOf(sheet, active.period, active.row);
  const common = commonSource(selected.map((cell) => remarkOf(sheet, cell.period, cell.row).source));
  const mark = (source: FigureSource | undefined) => {
    actions.edit(
      selected.reduce((next, { period, row }) => withRemark(next, period, row, { source }), sheet),
    );
    const { sourced, unsourced, sources } = entry.remark;
    session.say(source ? sourced(selected.length, sources[source]) : unsourced(selected.length));
  };
  const choice = (source: FigureSource | undefined) =>
    html`<label class="switch">
      <input
        type="radio"
        name="source"
        part="control"
        .checked=${common === (source ?? null)}
        @change=${() => mark(source)}
      />${source ? entry.remark.sources[source] : entry.remark.none}
    </label>`;
  return html`<section class="remark">
    <h3>
      ${entry.remark.title}<span class="small quiet"
        >${selected.length > 1 ? entry.remark.several(selected.length) : called(active)}</span
      >
    </h3>
    <fieldset>
      <legend class="label">${entry.remark.source}</legend>
      <span class="row">${[...figureSources, undefined].map(choice)}</span>
    </fieldset>
    ${textField({
      id: 'remark-note',
      label: entry.remark.note,
      ...(selected.length > 1 ? { note: called(active) } : {}),
      value: note,
      maxLength: 2000,
      look: 'short',
      typing: actions.typing,
      givenUp: actions.settled,
      keep: (words) => actions.edit(withRemark(sheet, active.period, active.row, { note: words })),
    })}
  </section>`;
}

/** null = none has one; undefined = they differ. */
function commonSource(sources: readonly (FigureSource | undefined)[]): FigureSource | null | undefined {
  const [first, ...others] = sources;
  return others.every((each) => each === first) ? (first ?? null) : undefined;
}
