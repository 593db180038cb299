import { periodIds } from '@banso/model';
import { cellAt, cellKey, isComputed, readCell, rows, withCell, type Cell, type Row } from './cells.js';
import { readBlock } from './clipboard.js';
import { withFault, type Entered } from './faults.js';
import { placeBlock, type Placed } from './paste.js';

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
  announce(message: { pasted: number; placed: Placed } | { rounded: Cell }): void;
  /** The row that goes by a label, as it stands on the screen. */
  rowOf(label: string): Row | undefined;
}

/**
 * The grid under the hand. `ready`: a cell is chosen and typing replaces it; `enter`: something was typed, arrows keep
 * it and go on; `edit` (F2, a second click): arrows move the caret.
 */
export class Grid {
  /** The chosen cell: row, and column from old to new. */
  active: readonly [row: number, column: number] = [0, periodIds.length - 1];
  #mode: 'ready' | 'enter' | 'edit' = 'ready';
  #leaving = false;
  #typed: { cell: Cell; text: string } | undefined;
  readonly #host: GridHost;

  constructor(host: GridHost) {
    this.#host = host;
  }

  /** What is being typed and not taken in yet. */
  get typed(): { cell: Cell; text: string } | undefined {
    return this.#typed;
  }

  /** Chooses a cell as a click on its period does, and goes there. */
  async choose(row: number, column: number): Promise<void> {
    this.active = [row, column];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#input(row, column)?.focus();
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    // Enter that ends a conversion belongs to the input method.
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const act = event.ctrlKey || event.metaKey ? this.#command(event.key) : this.#key(event);
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const cell = cellAt(...this.active);
    if (!cell) return;
    if (this.#mode === 'ready') this.#mode = 'enter';
    this.#typed = { cell, text: input.value };
    this.#host.typing();
    this.#host.requestUpdate();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (!place) return;
    this.active = place;
    this.#mode = 'ready';
    this.#leaving = false;
    (event.target as HTMLInputElement).select();
    this.#host.requestUpdate();
  };

  readonly onFocusout = (): void => this.#keep();

  readonly onMousedown = (event: MouseEvent): void => {
    const input = event.target as HTMLInputElement;
    if (!placeOf(input)) return;
    if (input.matches(':focus')) {
      this.#mode = 'edit';
      return;
    }
    // The first click chooses the cell whole; the browser would put the caret into it.
    event.preventDefault();
    input.focus();
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    const block = readBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!block) return;
    event.preventDefault();
    this.#pasteBlock(block);
  };

  #key({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const [row, column] = this.active;
    const caret = this.#mode === 'edit';
    if (key === 'Tab') return this.#tab(shiftKey ? -1 : 1);
    if (key === 'Enter') return () => this.#go(row + (shiftKey ? -1 : 1), column);
    if (key === 'Escape') return () => this.#escape();
    if (key === 'F2') return () => this.#edit();
    if (shiftKey) return undefined;
    if (key === 'ArrowUp') return () => this.#go(row - 1, column);
    if (key === 'ArrowDown') return () => this.#go(row + 1, column);
    if (caret) return undefined;
    if (key === 'ArrowLeft') return () => this.#go(row, column - 1);
    if (key === 'ArrowRight') return () => this.#go(row, column + 1);
    if (key === 'PageUp') return () => this.#go(0, column);
    if (key === 'PageDown') return () => this.#go(rows.length - 1, column);
    if (this.#mode !== 'ready') return undefined;
    if (key === 'Home') return () => this.#go(row, 0);
    if (key === 'End') return () => this.#go(row, periodIds.length - 1);
    return key === 'Delete' ? () => this.#clear() : undefined;
  }

  #command(key: string): (() => void) | undefined {
    if (this.#mode === 'edit') return undefined;
    if (key === 'Home') return () => this.#go(0, 0);
    if (key === 'End') return () => this.#go(rows.length - 1, periodIds.length - 1);
    return undefined;
  }

  /** To the next cell as in a sheet; out of the grid at its ends and after Esc. */
  #tab(step: 1 | -1): (() => void) | undefined {
    if (this.#leaving) return undefined;
    const [row, column] = this.active;
    const next = row * periodIds.length + column + step;
    if (next < 0 || next >= rows.length * periodIds.length) return undefined;
    return () => this.#go(Math.floor(next / periodIds.length), next % periodIds.length);
  }

  #go(row: number, column: number) {
    this.#keep();
    const target = [clamp(row, rows.length), clamp(column, periodIds.length)] as const;
    const input = this.#input(...target);
    // On a phone the column may be hidden until its period is chosen.
    if (input?.offsetParent) input.focus();
    else void this.choose(...target);
  }

  #escape() {
    if (this.#mode === 'ready') {
      this.#leaving = true;
      return;
    }
    const input = this.#input(...this.active);
    const cell = cellAt(...this.active);
    if (!input || !cell) return;
    input.value = this.#shown(cell);
    this.#end();
    input.select();
    this.#host.settled();
  }

  #edit() {
    const input = this.#input(...this.active);
    this.#mode = 'edit';
    input?.setSelectionRange(input.value.length, input.value.length);
  }

  #clear() {
    const input = this.#input(...this.active);
    if (!input || input.readOnly) return;
    input.value = '';
    this.#mode = 'enter';
    this.#keep();
  }

  /** Takes in what was typed, normalised; what cannot be read stays in the cell. */
  #keep() {
    if (this.#mode === 'ready') return;
    const { entered } = this.#host;
    const cell = cellAt(...this.active);
    const input = this.#input(...this.active);
    this.#end();
    if (!entered || !cell || !input || input.value === this.#shown(cell)) return this.#host.settled();
    this.#host.take(this.#write(entered, cell, input.value));
    input.value = this.#shown(cell);
  }

  #write({ sheet, faults }: Entered, cell: Cell, text: string): Entered {
    const result = readCell(cell.row, text);
    if (!result.ok)
      return { sheet, faults: withFault(faults, cellKey(cell), { text, reason: result.reason }) };
    if (result.rounded) this.#host.announce({ rounded: cell });
    return {
      sheet: withCell(sheet, cell, result.value),
      faults: withFault(faults, cellKey(cell), undefined),
    };
  }

  #pasteBlock(block: string[][]) {
    const { entered } = this.#host;
    if (!entered) return;
    const placed = placeBlock(block, this.active, entered.sheet, (label) => this.#host.rowOf(label));
    const cells = placed.cells.filter(({ cell }) => !isComputed(cell));
    this.#end();
    if (cells.length)
      this.#host.take(cells.reduce((next, { cell, text }) => this.#write(next, cell, text), entered));
    this.#host.announce({ pasted: cells.length, placed });
  }

  #end() {
    this.#mode = 'ready';
    this.#typed = undefined;
    this.#host.requestUpdate();
  }

  #shown(cell: Cell): string {
    return this.#host.entered?.faults.get(cellKey(cell))?.text ?? this.#host.textOf(cell);
  }

  #input(row: number, column: number): HTMLInputElement | null {
    const cell = cellAt(row, column);
    return cell ? this.#host.renderRoot.querySelector(`#cell-${cellKey(cell)}`) : null;
  }
}

function placeOf(target: EventTarget | null): readonly [number, number] | undefined {
  const { row, column } = (target as HTMLElement).dataset;
  return row === undefined || column === undefined ? undefined : [Number(row), Number(column)];
}

const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
