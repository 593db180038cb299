import type { BenchmarkSheet } from '@banso/model';
import { cellText, rows, type Cell, type Row } from './cells.js';
import type { Tab, Texts } from './context.js';
import { noFaults, type Entered, type Faults } from './faults.js';
import { Grid, type GridHost } from './grid.js';
import { History } from './history.js';

export interface SessionHost {
  root(): ParentNode;
  rendered(): Promise<boolean>;
  /** The sheet under the hand; undefined = there is none, or nothing may be written. */
  sheet(): BenchmarkSheet | undefined;
  tab(): Tab;
  language(): string;
  text(): Texts;
  requestUpdate(): void;
  /** Takes a changed sheet in and saves it. */
  put(sheet: BenchmarkSheet): void;
  setEditing(editing: boolean): void;
}

/** One person at one sheet: the grid, what could not be read, what can be undone, what was said of it. */
export class SheetSession implements GridHost {
  readonly grid: Grid = new Grid(this);
  readonly history = new History();
  /** What was just done, for those who do not see it. */
  said = '';
  #faults: Faults = noFaults;
  #typing = false;
  readonly #host: SessionHost;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  get renderRoot(): ParentNode {
    return this.#host.root();
  }
  get updateComplete(): Promise<boolean> {
    return this.#host.rendered();
  }
  get faults(): Faults {
    return this.#faults;
  }
  /** Something is in a field that is not taken in yet. */
  get isTyping(): boolean {
    return this.#typing;
  }
  get entered(): Entered | undefined {
    const sheet = this.#host.sheet();
    return sheet && { sheet, faults: this.#faults };
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }

  textOf(cell: Cell): string {
    const sheet = this.#host.sheet();
    return sheet ? cellText(sheet, cell, this.#host.language(), this.#host.text().negative) : '';
  }

  take(next: Entered): void {
    const before = this.entered;
    if (!before) return;
    this.said = '';
    this.history.add(before, next, this.#host.tab());
    this.#put(next, before);
  }

  typing(): void {
    this.#typing = true;
    this.#host.setEditing(true);
  }

  settled(): void {
    this.#typing = false;
    this.#host.setEditing(false);
  }

  announce(message: Parameters<GridHost['announce']>[0]): void {
    const { grid, rows: words } = this.#host.text();
    if ('rounded' in message) {
      this.said = grid.rounded(words[message.rounded.row].label);
      return;
    }
    const { pasted, placed } = message;
    this.said = [
      pasted ? grid.pasted(pasted) : grid.pastedNothing,
      placed.columns === 'months' ? grid.pastedByMonth : '',
      placed.columns === 'other' ? grid.pastedOtherMonths : '',
      placed.byLabel ? grid.pastedByLabel : '',
      placed.leftOut ? grid.pastedLeftOut(placed.leftOut) : '',
      placed.beyond ? grid.pastedBeyond(placed.beyond) : '',
    ]
      .filter(Boolean)
      .join(' ');
    this.#host.requestUpdate();
  }

  rowOf(label: string): Row | undefined {
    const words = this.#host.text().rows;
    const plain = (text: string) => text.normalize('NFKC').replace(/\(.*?\)|[\s\u30fb]/g, '');
    return label.trim() === '' ? undefined : rows.find((row) => plain(words[row].label) === plain(label));
  }

  /** One step back, or again; tells where it happened. */
  step(direction: 'undo' | 'redo'): Tab | undefined {
    const before = this.entered;
    const next = before && this.history[direction](before);
    if (!next) return undefined;
    const { grid } = this.#host.text();
    this.said = direction === 'undo' ? grid.undone : grid.redone;
    this.#put(next, before);
    return next.tab;
  }

  /** Another sheet: nothing of the former can be undone in it. */
  forget(): void {
    this.history.clear();
    this.#faults = noFaults;
    this.said = '';
    this.settled();
  }

  #put({ sheet, faults }: Entered, before: Entered) {
    this.#faults = faults;
    this.settled();
    if (sheet !== before.sheet) this.#host.put(sheet);
    this.#host.requestUpdate();
  }
}
