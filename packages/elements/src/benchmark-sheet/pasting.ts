import { html, nothing } from 'lit';
import { readTableUnit, type BenchmarkSheet } from '@banso/model';
import {
  isAmount,
  cellKey,
  cellText,
  isComputed,
  readCell,
  withCell,
  type Cell,
  type CellLook,
  type CellResult,
  type Row,
} from './cells.js';
import { writeAmount, type AmountUnit } from './amounts.js';
import { withFault, type Entered } from './faults.js';
import type { EntryTexts } from './entry-texts.js';
import { placeBlock, type Placed } from './paste.js';
import type { Place } from './selection.js';

/** What becomes of one cell when the block is pasted. */
export interface PastedCell {
  readonly cell: Cell;
  readonly typed: string;
  readonly result: CellResult;
  /** As it will stand there. */
  readonly after: string;
  /** As it stands now. */
  readonly before: string;
}

const units: readonly AmountUnit[] = ['yen', 'thousand-yen', 'million-yen'];
/**
 * A block from Excel before it is taken in: where its cells belong, what they were read as, which unit the table is
 * in. Nothing of the sheet changes until `taken`.
 */
export class Pasting {
  readonly placed: Placed;
  /** What the table itself says its unit is. */
  readonly unitFound: AmountUnit | undefined;
  /** What bare amounts of the table count in. */
  unit: AmountUnit;
  readonly #sheet: BenchmarkSheet;
  readonly #look: CellLook;

  constructor(
    block: readonly (readonly string[])[],
    at: Place,
    sheet: BenchmarkSheet,
    look: CellLook,
    rowOf: (label: string) => Row | undefined,
  ) {
    this.#sheet = sheet;
    this.#look = look;
    this.placed = placeBlock(block, at, sheet, rowOf);
    this.unitFound = unitOf(block);
    this.unit = this.unitFound ?? look.unit;
  }

  get cells(): readonly PastedCell[] {
    return this.placed.cells
      .filter(({ cell }) => !isComputed(cell))
      .map(({ cell, text }) => {
        const result = readCell(cell.row, text, this.unit);
        const before = cellText(this.#sheet, cell, this.#look);
        const after = result.ok
          ? cellText(withCell(this.#sheet, cell, result.value), cell, this.#look)
          : text.trim();
        return { cell, typed: text, result, before, after };
      });
  }

  /** What changes, by cell. */
  get changes(): ReadonlyMap<string, PastedCell> {
    return new Map(
      this.cells
        .filter(({ result, before, after }) => !result.ok || before !== after)
        .map((each) => [cellKey(each.cell), each]),
    );
  }

  /** With everything in it that can be read; the rest stays in its cell as the words it is. */
  taken(entered: Entered): { next: Entered; count: number } {
    const { changes } = this;
    let next = entered;
    for (const [key, { cell, result, typed }] of changes) {
      const fault = result.ok ? undefined : { text: typed, reason: result.reason };
      next = {
        sheet: result.ok ? withCell(next.sheet, cell, result.value) : next.sheet,
        faults: withFault(next.faults, key, fault),
      };
    }
    return { next, count: [...changes.values()].filter(({ result }) => result.ok).length };
  }

  /** What was understood, each with a sentence. */
  told(entry: EntryTexts, name: (cell: Cell) => string): string[] {
    const { paste, grid } = entry;
    const { placed, unitFound } = this;
    const cells = this.cells;
    const changed = [...this.changes.values()];
    const differs = changed.filter(({ before, result }) => result.ok && before !== '');
    const rounded = cells.filter(({ result }) => result.ok && result.rounded).length;
    return [
      placed.columns === 'months' ? paste.byMonth : placed.columns === 'other' ? paste.otherMonths : '',
      placed.byLabel ? paste.byLabel : '',
      unitFound ? paste.unitFound(grid.units[unitFound]) : '',
      rounded ? paste.rounded(rounded) : '',
      ...this.#negatives(cells).map((each) => paste.negative(each.typed.trim(), this.#written(each))),
      placed.leftOut ? paste.leftOut(placed.leftOut) : '',
      placed.beyond ? paste.beyond(placed.beyond) : '',
      ...differs.slice(0, mostTold).map(({ cell, before }) => paste.differs(name(cell), before)),
      differs.length > mostTold ? paste.differsMore(differs.length - mostTold) : '',
      ...changed.filter(({ result }) => !result.ok).map(({ cell, after }) => paste.unread(name(cell), after)),
    ].filter(Boolean);
  }

  /** One of each way in which a minus was written otherwise than here. */
  #negatives(cells: readonly PastedCell[]): PastedCell[] {
    const ways = new Map<string | undefined, PastedCell>();
    for (const each of cells) {
      const { typed, result } = each;
      if (!result.ok || typeof result.value !== 'number' || result.value >= 0 || /^\s*-\d/.test(typed))
        continue;
      const [mark] = typed.trim();
      if (bare(typed) !== bare(this.#written(each)) && !ways.has(mark)) ways.set(mark, each);
    }
    return [...ways.values()];
  }

  #written({ cell, result, after }: PastedCell): string {
    const { unit, negative } = this.#look;
    return result.ok && typeof result.value === 'number' && isAmount(cell.row)
      ? writeAmount(result.value, unit, negative)
      : after;
  }
}

const bare = (text: string) => text.replace(/[\s,]/g, '');

/** So many differences are told one by one. */
const mostTold = 3;

const unitOf = (block: readonly (readonly string[])[]): AmountUnit | undefined => {
  const said = block.flat().flatMap((text) => readTableUnit(text) ?? []);
  return units.find((unit) => said.includes(unit));
};

export interface PasteActions {
  confirm(): void;
  cancel(): void;
  setUnit(unit: AmountUnit): void;
}

/** What was understood, and the choice: paste, or leave everything as it is. */
export function pastePanel(
  pasting: Pasting,
  entry: EntryTexts,
  name: (cell: Cell) => string,
  actions: PasteActions,
) {
  const { paste, grid } = entry;
  const changes = [...pasting.changes.values()];
  const count = changes.filter(({ result }) => result.ok).length;
  const unread = changes.length - count;
  return html`<section class="paste" part="message" aria-label=${paste.title}>
    <h3>${paste.title}</h3>
    <p class="small">${changes.length ? paste.explain : paste.none}</p>
    <p class="unit">
      <label class="label" for="paste-unit">${paste.unit}</label>
      <select
        id="paste-unit"
        class="field"
        part="control"
        @change=${(event: Event) => actions.setUnit((event.target as HTMLSelectElement).value as AmountUnit)}
      >
        ${units.map(
          (unit) =>
            html`<option value=${unit} .selected=${unit === pasting.unit}>${grid.units[unit]}</option>`,
        )}
      </select>
    </p>
    <ol class="small">
      ${pasting.told(entry, name).map((words) => html`<li>${words}</li>`)}
    </ol>
    ${
      changes.length
        ? html`<p class="small quiet legend">
            <span><i class="mark"></i>${paste.changes}</span>${
              unread ? html`<span><i class="hatch"></i>${paste.toCheck}</span>` : nothing
            }
          </p>`
        : nothing
    }
    <p class="small" role="status">${paste.count(count, unread)}</p>
    <div class="row">
      <button type="button" class="button" part="action" @click=${actions.cancel}>${paste.cancel}</button>
      ${
        changes.length
          ? html`<button type="button" class="button main" part="action" @click=${actions.confirm}>
              ${paste.confirm(count)}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}
