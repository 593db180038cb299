import { periodIds } from '@banso/model';
import type { ShownUnit } from './amounts.js';
import { cellAt, cellKey, isComputed, readCell, rows, valueOf, withCell, type Cell } from './cells.js';
import { readBlock } from './clipboard.js';
import { withFault, type Entered } from './faults.js';
import { edgeFrom, inGrid, linesIn, rangeOf, toTabbed, type Place, type Range } from './selection.js';

/** What was done to the grid, for the line that tells of it. */
export type GridNews =
  { rounded: Cell } | { filled: number } | { copied: number } | { cleared: number } | { selected: Range };

export interface GridHost {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  /** As it stands; undefined = nothing to write to. */
  readonly entered: Entered | undefined;
  /** The text of a cell as it is kept. */
  textOf(cell: Cell): string;
  /** Takes in what was entered, as one step of undo. */
  take(entered: Entered): void;
  typing(): void;
  settled(): void;
  announce(news: GridNews): void;
  /** A block was pasted at a cell: it is shown before it is taken in. */
  propose(block: string[][], at: Place): void;
}

/** How far each arrow goes. */
const arrows: Record<string, Place> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const lastRow = rows.length - 1;
const lastColumn = periodIds.length - 1;

/**
 * The grid under the hand. `ready`: a cell is chosen and typing replaces it; `enter`: something was typed, arrows keep
 * it and go on; `edit` (F2, a second click): arrows move the caret. Shift makes a range from the chosen cell.
 */
export class Grid {
  /** The chosen cell. */
  active: Place = [0, lastColumn];
  /** What bare amounts are shown and typed in. */
  unit: ShownUnit = 'thousand-yen';
  /** The other corner of the range. */
  #corner: Place = this.active;
  #mode: 'ready' | 'enter' | 'edit' = 'ready';
  #leaving = false;
  #dragging = false;
  #typed: { cell: Cell; text: string } | undefined;
  readonly #host: GridHost;

  constructor(host: GridHost) {
    this.#host = host;
  }

  /** What is being typed and not taken in yet. */
  get typed(): { cell: Cell; text: string } | undefined {
    return this.#typed;
  }

  get range(): Range {
    return rangeOf(this.active, this.#corner);
  }

  /** The cells of the range, from old to new in each row. */
  get selected(): Cell[] {
    return linesIn(this.range).flat();
  }

  /** Chooses a cell as a click on its period does, and goes there. */
  async choose(row: number, column: number): Promise<void> {
    this.active = this.#corner = [row, column];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#input(this.active)?.focus();
  }

  /** All entries of one period. */
  async choosePeriod(column: number): Promise<void> {
    await this.choose(0, column);
    this.#extend([lastRow, column]);
  }

  /** The next entry of the period, or the one before: what follows from elsewhere is passed over. */
  step(by: 1 | -1): void {
    const [row, column] = this.active;
    let next = row + by;
    for (let cell = cellAt(next, column); cell && isComputed(cell); cell = cellAt(next, column)) next += by;
    if (cellAt(next, column)) this.#go([next, column]);
  }

  /** Turns the sign of what stands in the chosen cell: many keyboards of telephones have no minus. */
  flipSign(mark: string): void {
    const input = this.#input(this.active);
    if (!input || input.readOnly) return;
    const bare = input.value.replace(/^\s*[-\u2212\u25b3\u25b2]\s*/, '');
    input.value = bare === input.value ? mark + bare.trim() : bare;
    this.#type(input);
  }

  /** Writes into each cell of the range what the period before it holds. */
  fill(): void {
    this.#keep();
    const { entered } = this.#host;
    if (!entered) return;
    let filled = 0;
    const next = this.selected.reduce((so, cell) => {
      const before = periodIds[periodIds.indexOf(cell.period) - 1];
      const value = before && valueOf(so.sheet, { row: cell.row, period: before });
      if (isComputed(cell) || value === undefined || value === null) return so;
      filled++;
      return written(so, cell, cell.row === 'closingMonth' ? yearLater(String(value)) : value);
    }, entered);
    if (filled) this.#host.take(next);
    this.#host.announce({ filled });
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    // Enter that ends a conversion belongs to the input method.
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const act = event.ctrlKey || event.metaKey ? this.#command(event) : this.#key(event);
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly onInput = (event: Event): void => this.#type(event.target as HTMLInputElement);

  readonly onFocusin = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (!place) return;
    this.active = this.#corner = place;
    this.#mode = 'ready';
    this.#leaving = false;
    (event.target as HTMLInputElement).select();
    this.#host.requestUpdate();
  };

  readonly onFocusout = (): void => this.#keep();

  readonly onMousedown = (event: MouseEvent): void => {
    const input = event.target as HTMLInputElement;
    const place = placeOf(input);
    if (!place || event.button !== 0) return;
    if (event.shiftKey && this.#input(this.active)?.matches(':focus') && this.#mode === 'ready') {
      event.preventDefault();
      this.#extend(place);
      return;
    }
    if (input.matches(':focus') && this.#corner === this.active) {
      this.#mode = 'edit';
      return;
    }
    // The first click chooses the cell whole; the browser would put the caret into it.
    event.preventDefault();
    this.#dragging = true;
    if (input.matches(':focus')) this.#extend(place);
    else input.focus();
  };

  readonly onMousemove = (event: MouseEvent): void => {
    if (!this.#dragging || event.buttons !== 1) return void (this.#dragging = false);
    const place = placeOf(event.target);
    if (place) this.#extend(place);
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    const block = readBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!block) return;
    event.preventDefault();
    this.#end();
    this.#host.settled();
    const { top, left } = this.range;
    this.#host.propose(block, [top, left]);
  };

  readonly onCopy = (event: ClipboardEvent): void => {
    const { entered } = this.#host;
    if (this.#mode !== 'ready' || !entered) return;
    event.preventDefault();
    const text = toTabbed(this.range, entered.sheet, entered.faults, this.unit);
    event.clipboardData?.setData('text/plain', text);
    this.#host.announce({ copied: this.selected.length });
  };

  readonly onCut = (event: ClipboardEvent): void => {
    if (this.#mode !== 'ready') return;
    this.onCopy(event);
    this.#clear();
  };

  #key({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const [row, column] = this.active;
    if (key === 'Tab') return this.#tab(shiftKey ? -1 : 1);
    if (key === 'Enter') return () => this.#go([row + (shiftKey ? -1 : 1), column]);
    if (key === 'Escape') return () => this.#escape();
    if (key === 'F2') return () => this.#edit();
    const arrow = arrows[key];
    const caret = this.#mode === 'edit' && arrow?.[0] === 0;
    if (arrow && shiftKey)
      return this.#mode === 'ready' ? () => this.#extend(moved(this.#corner, arrow)) : undefined;
    if (arrow) return caret ? undefined : () => this.#go(moved(this.active, arrow));
    if (shiftKey || this.#mode === 'edit') return undefined;
    if (key === 'PageUp') return () => this.#go([0, column]);
    if (key === 'PageDown') return () => this.#go([lastRow, column]);
    if (this.#mode !== 'ready') return undefined;
    if (key === 'Home') return () => this.#go([row, 0]);
    if (key === 'End') return () => this.#go([row, lastColumn]);
    // In one cell Backspace empties the field itself, ready for what comes instead.
    const clears = key === 'Delete' || (key === 'Backspace' && this.#corner !== this.active);
    return clears ? () => this.#clear() : undefined;
  }

  #command({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    if (this.#mode === 'edit') return undefined;
    const to = this.#far(key, shiftKey ? this.#corner : this.active);
    if (to) return shiftKey ? () => this.#extend(to) : () => this.#go(to);
    if (shiftKey || this.#mode !== 'ready') return undefined;
    if (key.toLowerCase() === 'a') return () => this.#selectAll();
    return key.toLowerCase() === 'r' ? () => this.fill() : undefined;
  }

  #far(key: string, from: Place): Place | undefined {
    if (key === 'Home') return [0, 0];
    if (key === 'End') return [lastRow, lastColumn];
    const arrow = arrows[key];
    return arrow && edgeFrom(from, arrow, (cell) => this.#shown(cell) !== '');
  }

  #selectAll() {
    this.active = [0, 0];
    this.#input(this.active)?.focus();
    this.#extend([lastRow, lastColumn]);
  }

  #extend(to: Place) {
    const corner = inGrid(to);
    if (corner[0] === this.#corner[0] && corner[1] === this.#corner[1]) return;
    this.#corner = corner[0] === this.active[0] && corner[1] === this.active[1] ? this.active : corner;
    this.#host.announce({ selected: this.range });
  }

  /** To the next cell as in a sheet; out of the grid at its ends and after Esc. */
  #tab(step: 1 | -1): (() => void) | undefined {
    if (this.#leaving) return undefined;
    const [row, column] = this.active;
    const next = row * periodIds.length + column + step;
    if (next < 0 || next >= rows.length * periodIds.length) return undefined;
    return () => this.#go([Math.floor(next / periodIds.length), next % periodIds.length]);
  }

  #go(to: Place) {
    this.#keep();
    const target = inGrid(to);
    this.#corner = this.active;
    const input = this.#input(target);
    // On a phone the column may be hidden until its period is chosen.
    if (input?.offsetParent) input.focus();
    else void this.choose(...target);
    this.#host.requestUpdate();
  }

  #escape() {
    if (this.#mode === 'ready') {
      this.#leaving = true;
      this.#corner = this.active;
      this.#host.requestUpdate();
      return;
    }
    const input = this.#input(this.active);
    const cell = cellAt(...this.active);
    if (!input || !cell) return;
    input.value = this.#shown(cell);
    this.#end();
    input.select();
    this.#host.settled();
  }

  #edit() {
    const input = this.#input(this.active);
    this.#mode = 'edit';
    this.#corner = this.active;
    input?.setSelectionRange(input.value.length, input.value.length);
    this.#host.requestUpdate();
  }

  #type(input: HTMLInputElement) {
    const cell = cellAt(...this.active);
    if (!cell) return;
    if (this.#mode === 'ready') this.#mode = 'enter';
    this.#corner = this.active;
    this.#typed = { cell, text: input.value };
    this.#host.typing();
    this.#host.requestUpdate();
  }

  #clear() {
    const { entered } = this.#host;
    const cells = this.selected.filter((cell) => !isComputed(cell) && this.#shown(cell) !== '');
    if (!entered || cells.length === 0) return;
    this.#host.take(cells.reduce((so, cell) => written(so, cell, emptyValue(cell)), entered));
    const input = this.#input(this.active);
    if (input) input.value = this.#shownActive;
    if (cells.length > 1) this.#host.announce({ cleared: cells.length });
  }

  /** Takes in what was typed, normalised; what cannot be read stays in the cell. */
  #keep() {
    if (this.#mode === 'ready') return;
    const { entered } = this.#host;
    const cell = cellAt(...this.active);
    const input = this.#input(this.active);
    this.#end();
    if (!entered || !cell || !input || input.value === this.#shown(cell)) return this.#host.settled();
    const result = readCell(cell.row, input.value, this.unit);
    if (result.ok) this.#host.take(written(entered, cell, result.value));
    else {
      const fault = { text: input.value, reason: result.reason };
      this.#host.take({ ...entered, faults: withFault(entered.faults, cellKey(cell), fault) });
    }
    if (result.ok && result.rounded) this.#host.announce({ rounded: cell });
    input.value = this.#shown(cell);
  }

  #end() {
    this.#mode = 'ready';
    this.#typed = undefined;
    this.#host.requestUpdate();
  }

  get #shownActive(): string {
    const cell = cellAt(...this.active);
    return cell ? this.#shown(cell) : '';
  }

  #shown(cell: Cell): string {
    return this.#host.entered?.faults.get(cellKey(cell))?.text ?? this.#host.textOf(cell);
  }

  #input(place: Place): HTMLInputElement | null {
    const cell = cellAt(...place);
    return cell ? this.#host.renderRoot.querySelector(`#cell-${cellKey(cell)}`) : null;
  }
}

/** With a value in a cell, and nothing unread there any more. */
const written = ({ sheet, faults }: Entered, cell: Cell, value: number | string | null): Entered => ({
  sheet: withCell(sheet, cell, value),
  faults: withFault(faults, cellKey(cell), undefined),
});

/** A period without a length has twelve months. */
const emptyValue = ({ row }: Cell) => (row === 'months' ? 12 : null);

const yearLater = (month: string) => String(Number(month.slice(0, 4)) + 1).padStart(4, '0') + month.slice(4);

function placeOf(target: EventTarget | null): Place | undefined {
  const { row, column } = (target as HTMLElement).dataset;
  return row === undefined || column === undefined ? undefined : [Number(row), Number(column)];
}

const moved = ([row, column]: Place, [down, right]: Place): Place => [row + down, column + right];
