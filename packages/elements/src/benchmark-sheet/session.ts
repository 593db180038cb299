import { periodIds } from '@banso/model';
import { cellText, rows, type Cell, type CellLook, type Row } from './cells.js';
import type { Tab } from './context.js';
import { entryTexts, rowLabel, type EntryTexts } from './entry-texts.js';
import { noFaults, type Entered, type Faults } from './faults.js';
import { Grid, type GridHost, type GridNews } from './grid.js';
import { History } from './history.js';
import type { Pasting } from './pasting.js';
import type { Place } from './selection.js';
import type { SheetHost } from './sheet-host.js';

/** One person at one sheet: the grid, what could not be read, what can be undone, what was said of it. */
export class SheetSession implements GridHost {
  readonly grid: Grid = new Grid(this);
  readonly history = new History();
  /** What was just done, for those who do not see it. */
  said = '';
  /** A pasted block that waits for a yes. */
  pasting: Pasting | undefined;
  /** What was found for a 日本標準産業分類 code. */
  jsic: { typed: string; words: string; isFault: boolean } | undefined;
  #faults: Faults = noFaults;
  #typing = false;
  readonly #host: SheetHost;

  constructor(host: SheetHost) {
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
    const sheet = this.#host.writable() ? this.#host.sheet() : undefined;
    return sheet && { sheet, faults: this.#faults };
  }
  get look(): CellLook {
    return {
      language: this.#host.language(),
      negative: this.#host.text().negative,
      unit: this.grid.unit,
    };
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }

  textOf(cell: Cell): string {
    const sheet = this.#host.sheet();
    return sheet ? cellText(sheet, cell, this.look) : '';
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

  announce(news: GridNews): void {
    const { grid } = this.#texts;
    if ('rounded' in news) this.say(grid.rounded(this.#label(news.rounded.row)));
    else if ('filled' in news) this.say(news.filled ? grid.filled(news.filled) : grid.filledNothing);
    else if ('copied' in news) this.say(grid.copied(news.copied));
    else if ('cleared' in news) this.say(grid.cleared(news.cleared));
    else {
      const { top, left, bottom, right } = news.selected;
      this.say(grid.selected(bottom - top + 1, right - left + 1));
    }
  }

  say(words: string): void {
    this.said = words;
    this.#host.requestUpdate();
  }

  tellJsic(jsic: SheetSession['jsic']): void {
    this.jsic = jsic;
    this.#host.requestUpdate();
  }

  propose(block: string[][], at: Place): void {
    void this.#propose(block, at);
  }

  /** Pastes what was shown, as one step of undo; the hand goes back to where it was. */
  async confirmPaste(): Promise<void> {
    const { pasting, entered } = this;
    if (!pasting || !entered) return;
    const { next, count } = pasting.taken(entered);
    this.pasting = undefined;
    if (count) this.take(next);
    this.say(this.#texts.paste.done(count));
    await this.grid.choose(...this.grid.active);
  }

  async cancelPaste(): Promise<void> {
    if (!this.pasting) return;
    this.pasting = undefined;
    this.say(this.#texts.paste.cancelled);
    await this.grid.choose(...this.grid.active);
  }

  /** Goes to what could not be read. */
  async correct(place: Cell | 'capital'): Promise<void> {
    this.#host.show('financials');
    await this.#host.rendered();
    if (place === 'capital') this.#host.root().querySelector<HTMLElement>('#capital')?.focus();
    else await this.grid.choose(rows.indexOf(place.row), periodIds.indexOf(place.period));
  }

  /** One step back, or again; tells where it happened. */
  step(direction: 'undo' | 'redo'): Tab | undefined {
    const before = this.entered;
    const next = before && this.history[direction](before);
    if (!next) return undefined;
    this.pasting = undefined;
    this.said = direction === 'undo' ? this.#texts.grid.undone : this.#texts.grid.redone;
    this.#put(next, before);
    return next.tab;
  }

  /** Another sheet: nothing of the former can be undone in it. */
  forget(): void {
    this.history.clear();
    this.#faults = noFaults;
    this.pasting = this.jsic = undefined;
    this.said = '';
    this.settled();
  }

  get #texts(): EntryTexts {
    return entryTexts(this.#host.language());
  }

  #label(row: Row): string {
    return rowLabel(row, this.#host.language());
  }

  /** The row that goes by a label, as it stands on the screen. */
  #rowOf(label: string): Row | undefined {
    const plain = (text: string) => text.normalize('NFKC').replace(/\(.*?\)|[\s\u30fb]/g, '');
    return label.trim() === '' ? undefined : rows.find((row) => plain(this.#label(row)) === plain(label));
  }

  async #propose(block: string[][], at: Place) {
    const Read = (await this.#host.parts.load('pasting'))?.Pasting;
    const { entered } = this;
    if (!Read || !entered) return;
    this.pasting = new Read(block, at, entered.sheet, this.look, (label) => this.#rowOf(label));
    this.said = '';
    this.#host.requestUpdate();
    await this.#host.rendered();
    const panel = this.#host.root().querySelector('.paste');
    (panel?.querySelector<HTMLElement>('.main') ?? panel?.querySelector<HTMLElement>('.button'))?.focus();
  }

  #put({ sheet, faults }: Entered, before: Entered) {
    this.#faults = faults;
    this.settled();
    if (sheet !== before.sheet) this.#host.put(sheet);
    this.#host.requestUpdate();
  }
}
