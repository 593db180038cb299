import type { FlowParts, FlowRows } from './flow-rows.js';
import { keptRow, noRows, rowOf } from './flow-rows.js';
import { FlowWindow } from './flow-window.js';
import { Heights } from './heights.js';
import { heightsFor } from './heights-for.js';
import { Scrollers } from './scrollers.js';
import { selectedRows } from './selected-rows.js';
import { SizeWatch } from './size-watch.js';
import { Stretch } from './stretch.js';

/** Where a reader is: a row, and how far its upper edge lies above that of what can be seen, in px. */
export interface FlowPlace {
  section: unknown;
  row: unknown;
  offset: number;
}

export interface FlowEvents {
  /** The reader has come to rest. */
  rested?: () => void;
}

/** So few rows are all in the document, where the browser's own search and a screen reader find them. */
export interface FewRows {
  /** From the beginning. */
  atOnce: number;
  /** As soon as the reader has come to rest for the first time. */
  atRest: number;
}

/**
 * A list of any length in which only the rows that can be seen are in the document, laid out one below the other like
 * all others. It scrolls with whatever scrolls around it.
 *
 * - Rows are rendered and measured within the scroll event, before the frame is painted.
 * - The row at the upper edge stays where the reader sees it, whatever is measured, estimated or changed elsewhere: only
 *   what lies between the rows and the upper end of the box is made longer or shorter (`#shift`). That is put right by
 *   moving rows and scroll position together when the scrolling has come to rest or an end comes near.
 *
 * The box has no border, and nothing but the flow changes what is in it.
 */
export class Flow {
  /** So much of the upper edge is covered by something that stays there, in px. */
  inset = 0;
  readonly #box: HTMLElement;
  readonly #events: FlowEvents;
  readonly #scrollers: Scrollers;
  readonly #window: FlowWindow;
  readonly #sizes = new SizeWatch((entries) => this.#onResize(entries));
  #rows: FlowRows = noRows;
  #heights = new Heights(0);
  #stretch = new Stretch(0);
  /** How far rows stand below the place that their heights give them. */
  #shift = 0;
  #width = 0;
  /** What was seen last of the box, and how far the page had moved then. */
  #top = 0;
  #scrolled = 0;
  #around = new Set<HTMLElement>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  #toEstimate = Infinity;
  /** The height that the box was given. */
  #length = NaN;
  #isWhole = false;
  readonly #few: FewRows;
  #hasRested = false;
  #printed = { row: 0, offset: 0 };

  constructor(
    box: HTMLElement,
    parts: FlowParts,
    events: FlowEvents = {},
    few: FewRows = { atOnce: 0, atRest: 0 },
  ) {
    this.#box = box;
    this.#events = events;
    this.#few = few;
    this.#scrollers = new Scrollers(box);
    this.#window = new FlowWindow(box, parts, noRows);
  }

  connect(): void {
    this.#sizes.connect();
    this.#scrollers.connect(this.#onScroll);
    // What the browser would keep in place, the flow keeps in place.
    this.#box.style.setProperty('overflow-anchor', 'none');
    this.#around = new Set([this.#box, ...this.#scrollers.around]);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
    if (this.#rows.count) this.#update(none);
    this.#sizes.watch(this.#watched);
    this.#rest();
  }

  disconnect(): void {
    this.#scrollers.disconnect();
    this.#sizes.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
    clearTimeout(this.#resting);
  }

  get rows(): FlowRows {
    return this.#rows;
  }

  /** Other rows: those that are still among them keep their height, and the reader's row its place. */
  set rows(rows: FlowRows) {
    const { top, width } = this.#view();
    // Whoever sees the beginning goes on seeing the beginning, with what has come before it.
    const kept = top > 0 ? keptRow(rows, this.#rows, this.#anchor().row) : undefined;
    const at = kept ? this.#heights.before(kept.former) + this.#shift : 0;
    this.#heights = heightsFor(rows, this.#width || width, this.#rows, this.#heights);
    this.#rows = rows;
    this.#stretch = new Stretch(this.#heights.total);
    this.#toEstimate = 0;
    this.#window.change(rows);
    this.#shift = kept ? at - this.#heights.before(kept.row) : 0;
    this.#update(none, kept?.row);
    this.#measure(this.#window.shown(), kept ? { row: kept.row, at } : this.#anchor());
    this.#settle();
    this.#rest();
  }

  /** The row at the upper edge of what can be seen. */
  get place(): FlowPlace | undefined {
    const rows = this.#rows;
    if (!rows.count) return undefined;
    const { top } = this.#view();
    const row = this.#heights.rowAt(top + this.inset - this.#shift);
    const section = rows.sectionKey(rows.sectionOf(row));
    return { section, row: rows.rowKey(row), offset: top - this.#heights.before(row) - this.#shift };
  }

  /** Whether the upper edge of what can be seen is within the box; elsewhere on the page, something else is read. */
  get isAtEdge(): boolean {
    const { top, bottom } = this.#box.getBoundingClientRect();
    return top < this.edge && bottom > this.edge;
  }

  /** Goes to where somebody was. */
  restore({ section, row, offset }: FlowPlace): boolean {
    const number = rowOf(this.#rows, section, row);
    if (number < 0) return false;
    this.#goTo(number, () => offset);
    return true;
  }

  /** Scrolls so that a row can be seen: at the upper edge, in the middle, or not at all where it can be seen already. */
  show(row: number, align: 'start' | 'center' | 'nearest' = 'start'): void {
    const { top, bottom } = this.#view();
    const start = this.#heights.before(row) + this.#shift;
    const isIn = row >= this.#window.first && row < this.#window.last;
    const isSeen = start >= top + this.inset && start + this.#heights.at(row) <= bottom;
    if (align === 'nearest' && isIn && isSeen) return;
    const room = bottom - top - this.inset;
    this.#goTo(row, () =>
      align === 'start'
        ? -this.inset
        : -this.inset - Math.max(0, Math.min((room - this.#heights.at(row)) / 2, room / 3)),
    );
  }

  /** What is read has moved by so many px within a row that is higher than what can be seen: it is brought back. */
  moved(distance: number): void {
    if (distance !== 0) this.#scrollers.scrollBy(distance);
  }

  /** So much of the upper edge the page itself keeps free, in px. */
  get pageInset(): number {
    return this.#scrollers.inset;
  }

  /** The upper edge of what can be seen, in px of the window. */
  get edge(): number {
    return this.#scrollers.view.top;
  }

  /** Renews what the rows show. */
  renew(): void {
    const anchor = this.#anchor();
    this.#window.renew();
    this.#measure(this.#window.shown(), anchor);
    this.#update(none);
  }

  /** The element of a row that is in the document. */
  element(row: number): HTMLElement | undefined {
    return this.#window.element(row);
  }

  readonly #onScroll = (): void => {
    const { top } = this.#view();
    this.#update(top >= this.#top ? downwards : upwards);
    this.#rest();
  };

  /** All of it goes onto paper. */
  readonly #onPrint = (): void => {
    if (!this.#rows.count || this.#isWhole) return;
    const { row, at } = this.#anchor();
    this.#printed = { row, offset: this.#view().top - at };
    this.#isWhole = true;
    this.#window.render(0, this.#rows.count);
    this.#window.place(this.#heights, 0);
    this.#box.style.setProperty('block-size', 'auto');
    this.#length = NaN;
  };

  readonly #onPrinted = (): void => {
    if (!this.#isWhole) return;
    this.#isWhole = false;
    const { row } = this.#printed;
    this.#setLength();
    this.#goTo(row, () => this.#printed.offset);
  };

  #goTo(row: number, offset: () => number): void {
    const { first, last } = this.#window;
    const place = this.#heights.before(row);
    if (row < first || row >= last) this.#shift = this.#stretch.toBox(place) - place;
    const move = () => {
      const { top } = this.#view();
      return this.#scrollers.scrollBy(this.#heights.before(row) + this.#shift + offset() - top);
    };
    move();
    this.#update(none, row);
    // Once it is measured, its middle may be elsewhere.
    if (move() !== 0) this.#update(none, row);
    this.#settle();
    this.#rest();
  }

  /** The part of the box that can be seen. */
  #view() {
    const { top, bottom } = this.#scrollers.view;
    const box = this.#box.getBoundingClientRect();
    return { top: top - box.top, bottom: bottom - box.top, width: box.width };
  }

  /** The row that must not move, and where it is: the one given, or of those that were measured the one at the edge. */
  #anchor(given?: number): { row: number; at: number } {
    const { top, bottom } = this.#view();
    const edge = this.#heights.rowAt(Math.max(0, top + this.inset) - this.#shift);
    const { first, last } = this.#window;
    const row = given ?? (this.#overlaps(top, bottom) ? Math.max(first, Math.min(edge, last - 1)) : edge);
    return { row, at: this.#heights.before(row) + this.#shift };
  }

  /**
   * Sees to it that everything that can be seen is there, and something above and below it.
   *
   * @param anchored the row that must not move; without it the one at the upper edge
   */
  #update(margin: Margin, anchored?: number): void {
    const rows = this.#rows;
    if (this.#isWhole || !rows.count) {
      if (!rows.count) this.#window.render(0, 0);
      this.#setLength();
      return;
    }
    const { top, bottom, width } = this.#view();
    this.#remember(top);
    if (width === 0) return;
    this.#width ||= width;
    if (rows.count <= (this.#hasRested ? this.#few.atRest : this.#few.atOnce)) {
      this.#renderAll(anchored);
      return;
    }
    const height = Math.max(0, bottom - top);
    if (bottom + height < 0 || top - height > this.#stretch.length) return;
    const isNearEnd = top < 2 * height || bottom > this.#stretch.length - 2 * height;
    if (anchored === undefined && this.#covers(top - margin.least * height, bottom + margin.least * height)) {
      if (isNearEnd) this.#settle();
      return;
    }
    if (anchored === undefined && !this.#overlaps(top, bottom)) {
      const place = Math.max(0, top);
      this.#shift = place - this.#stretch.toRows(place);
    }
    const anchor = this.#anchor(anchored);
    let [first, last] = selectedRows(this.#box, this.#window, this.#heights.rowAt(top - this.#shift));
    for (let turn = 0; turn < mostTurns; turn++) {
      first = Math.min(first, this.#heights.rowAt(top - margin.above * height - this.#shift));
      last = Math.max(last, this.#heights.rowAt(bottom + margin.below * height - this.#shift) + 1);
      const entered = this.#window.render(first, last);
      this.#window.place(this.#heights, this.#shift);
      this.#measure(entered, anchor);
      if (this.#covers(top, bottom)) break;
    }
    this.#sizes.watch(this.#watched);
    this.#setLength();
    // Near an end, nothing may lie beyond it.
    if (isNearEnd) this.#settle();
  }

  #renderAll(anchored?: number): void {
    const anchor = this.#anchor(anchored);
    const entered = this.#window.render(0, this.#rows.count);
    this.#window.place(this.#heights, this.#shift);
    this.#measure(entered, anchor);
    this.#sizes.watch(this.#watched);
    this.#setLength();
    this.#settle();
  }

  /** Takes in how high rows are; the anchor stays where it is. */
  #measure(rows: Iterable<number>, anchor: { row: number; at: number }): void {
    let hasChanged = false;
    for (const row of rows) {
      if (this.#heights.measured(row, this.#window.heightOf(row)) !== 0) hasChanged = true;
    }
    if (hasChanged) this.#keep(anchor);
  }

  #keep({ row, at }: { row: number; at: number }): void {
    this.#shift = at - this.#heights.before(row);
    this.#window.place(this.#heights, this.#shift);
    this.#stretch = new Stretch(this.#heights.total);
    this.#setLength();
  }

  #overlaps(top: number, bottom: number): boolean {
    const { first, last } = this.#window;
    const start = this.#heights.before(first) + this.#shift;
    return last > first && start < bottom && this.#heights.before(last) + this.#shift > top;
  }

  #covers(top: number, bottom: number): boolean {
    const { first, last } = this.#window;
    if (first === last) return false;
    const start = this.#heights.before(first) + this.#shift;
    const isEnd = last === this.#rows.count;
    return (first === 0 || start <= top) && (isEnd || this.#heights.before(last) + this.#shift >= bottom);
  }

  /** Brings rows to the place in the box that is theirs, and the scroll position with them: nothing is seen of it. */
  #settle(): void {
    const { top } = this.#view();
    const place = Math.max(0, top) - this.#shift;
    const exact = this.#stretch.toBox(place) - place - this.#shift;
    const due = Math.round(exact);
    const isEnd = this.#window.first === 0 || this.#window.last === this.#rows.count;
    if (this.#isWhole || (due === 0 && !(isEnd && top <= 0 && exact !== 0))) return;
    // Room first: the end of the page may be the end of the box.
    if (due > 0) this.#setLength(due);
    const moved = top >= 0 ? this.#scrollers.scrollBy(due) : due;
    // At an end the page cannot move on: then the rows do, lest there be room before the first or after the last one.
    this.#shift += isEnd && (moved !== due || due === 0) ? exact : moved;
    this.#window.place(this.#heights, this.#shift);
    this.#setLength();
  }

  #setLength(more = 0): void {
    if (this.#isWhole) return;
    const isEnd = this.#window.last === this.#rows.count;
    const length = isEnd ? this.#heights.total + this.#shift : Math.max(this.#stretch.length, this.#end);
    if (this.#length === length + more) return;
    this.#length = length + more;
    this.#box.style.blockSize = `${this.#length}px`;
  }

  /** Where the last row in the document ends. */
  get #end(): number {
    return this.#heights.before(this.#window.last) + this.#shift;
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#hasRested = true;
      this.#settle();
      this.#update(around);
      this.#estimate();
      this.#events.rested?.();
    }, restAfter);
  }

  /** Estimates rows from what is in them, a few milliseconds at a time while nothing else happens. */
  #estimate(): void {
    const { count } = this.#rows;
    if (this.#toEstimate >= count || this.#width === 0) return;
    const anchor = this.#anchor();
    const until = performance.now() + slice;
    while (this.#toEstimate < count && performance.now() < until) {
      const end = Math.min(count, this.#toEstimate + 500);
      for (; this.#toEstimate < end; this.#toEstimate++)
        this.#heights.estimated(this.#toEstimate, this.#rows.estimate(this.#toEstimate, this.#width));
    }
    this.#keep(anchor);
    this.#resting = setTimeout(() => this.#estimate(), 1);
  }

  /** What may come to another size by itself. */
  get #watched(): ReadonlySet<HTMLElement> {
    return new Set([...this.#around, ...this.#window.observed]);
  }

  #onResize(entries: ResizeObserverEntry[]): void {
    if (this.#isWhole || !this.#rows.count) return;
    const { top, width } = this.#view();
    if (width === 0) return;
    const moved = this.#top - top;
    const isOther = entries.some(
      ({ target, borderBoxSize: [size] }) =>
        size !== undefined && !this.#window.fits(target as HTMLElement, size.blockSize, this.#heights),
    );
    const isWider = Math.abs(width - this.#width) > 0.5;
    if (!isOther && !isWider && moved === 0) return;
    this.#sizes.pause(() => this.#watched);
    // Something above has another height: the reader's row stays where it was, unless somebody has scrolled.
    if (moved !== 0 && this.#top > 0 && this.#scrollers.scrolled === this.#scrolled) {
      this.#scrollers.scrollBy(moved);
      this.#remember(this.#view().top);
    }
    if (isWider) this.#onWidth(width);
    else if (isOther) this.#measure(this.#window.shown(), this.#anchor());
    this.#update(none);
    this.#rest();
  }

  #remember(top: number): void {
    this.#top = top;
    this.#scrolled = this.#scrollers.scrolled;
  }

  /** In another width, every row is another height; the one at the upper edge stays there. */
  #onWidth(width: number): void {
    const anchor = this.#anchor();
    if (this.#width > 0) this.#heights.scale(this.#width / width);
    this.#width = width;
    this.#toEstimate = 0;
    this.#shift = anchor.at - this.#heights.before(anchor.row);
    this.#measure(this.#window.shown(), anchor);
    this.#keep(anchor);
  }
}

/** So much is rendered beyond what can be seen, in heights of that; and rendered anew when less than `least` is left. */
interface Margin {
  above: number;
  below: number;
  least: number;
}
const none: Margin = { above: 0, below: 0, least: 0 };
const downwards: Margin = { above: 0.25, below: 0.75, least: 0.1 };
const upwards: Margin = { above: 0.75, below: 0.25, least: 0.1 };
const around: Margin = { above: 0.5, below: 0.5, least: 0.4 };

/** Milliseconds without scrolling after which it is over. */
const restAfter = 150;
/** Milliseconds of work at a time that nobody notices. */
const slice = 4;
/** Rows that are much lower than estimated may leave room again and again. */
const mostTurns = 12;
