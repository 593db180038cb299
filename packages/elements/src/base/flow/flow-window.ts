import { type FlowParts, type FlowRows, type FlowSection, rowOf } from './flow-rows.js';
import { GivenStyles } from './given-styles.js';
import type { Heights } from './heights.js';

/**
 * The rows of a flow that are in the document: from `first` up to `last` with the openings of their sections, and apart
 * from them the one that holds the focus.
 */
export class FlowWindow {
  first = 0;
  last = 0;
  readonly #box: HTMLElement;
  readonly #parts: FlowParts;
  readonly #elements = new Map<number, HTMLElement>();
  readonly #sections = new Map<number, FlowSection>();
  /** What is not among the others: it stays only because the focus is in it. */
  readonly #apart = new Set<HTMLElement>();
  readonly #styles = new GivenStyles();
  /** The room that the first list keeps for rows that are not in the document, in px. */
  #skipped = 0;
  #rows: FlowRows;

  constructor(box: HTMLElement, parts: FlowParts, rows: FlowRows) {
    this.#box = box;
    this.#parts = parts;
    this.#rows = rows;
  }

  /** What may come to another height by itself: sections, and the lists in them. */
  get observed(): Iterable<HTMLElement> {
    return Array.from(this.#sections.values(), ({ element, list }) => [element, list]).flat();
  }

  /** Puts the rows from `first` up to `last` into the document; answers those that were not there, openings included. */
  render(first: number, last: number): number[] {
    const rows = this.#rows;
    const entered: number[] = [];
    this.first = first;
    this.last = last;
    this.#leave();
    if (first >= last) return entered;
    const firstSection = rows.sectionOf(first);
    let section = rows.sectionOf(last - 1);
    let below: Element | null = this.#after(section);
    for (; section >= firstSection; section--) {
      const start = rows.startOf(section);
      let shown = this.#sections.get(section);
      if (!shown) {
        shown = this.#parts.section(section);
        this.#sections.set(section, shown);
        entered.push(start);
      }
      if (shown.element.nextElementSibling !== below || !shown.element.parentNode)
        this.#box.insertBefore(shown.element, below);
      below = shown.element;
      this.#fill(shown.list, Math.max(first, start + 1), Math.min(last, rows.startOf(section + 1)), entered);
    }
    return entered;
  }

  /** Puts everything where its height says that it is, `shift` px further down. */
  place(heights: Heights, shift: number): void {
    const rows = this.#rows;
    const styles = this.#styles;
    const listStart = (section: number) => heights.before(rows.startOf(section) + 1);
    const firstSection = this.first < this.last ? rows.sectionOf(this.first) : -1;
    const first = this.#sections.get(firstSection);
    if (first) {
      const start = heights.before(rows.startOf(firstSection)) + shift;
      const above = Math.max(0, start);
      // The beginning of a long section may lie above the box, where nobody can be: its rows stay where they are.
      const skipped = heights.before(this.first) - listStart(firstSection) + start - above;
      // A length in a style has 24 bits: far down there is no room for parts of a px, which stand by themselves.
      styles.give(this.#box, 'padding-block-start', `${Math.floor(above)}px`);
      styles.give(first.element, 'margin-block-start', `${(above % 1) + (skipped > 0 ? skipped % 1 : 0)}px`);
      this.#skipped = Math.max(0, Math.floor(skipped));
      styles.give(first.list, 'padding-block-start', `${this.#skipped}px`);
    }
    for (const [section, { element }] of this.#sections) {
      if (!this.#apart.has(element)) continue;
      styles.give(element, 'position', 'absolute');
      styles.give(element, 'inset-block-start', `${heights.before(rows.startOf(section)) + shift}px`);
    }
    for (const [row, element] of this.#elements) {
      if (!this.#apart.has(element) || !this.#isShown(rows.sectionOf(row))) continue;
      styles.give(element, 'position', 'absolute');
      styles.give(element, 'inset-block-start', `${heights.before(row) - listStart(rows.sectionOf(row))}px`);
    }
    styles.end();
  }

  /** How high rows and openings are; the document is laid out for it. */
  heightOf(row: number): number {
    const section = this.#sections.get(this.#rows.sectionOf(row));
    if (section && row === this.#rows.startOf(this.#rows.sectionOf(row)))
      return section.list.getBoundingClientRect().top - section.element.getBoundingClientRect().top;
    return this.#elements.get(row)?.getBoundingClientRect().height ?? 0;
  }

  /** All rows and openings that are shown below each other. */
  *shown(): Generator<number> {
    const rows = this.#rows;
    for (let row = this.first; row < this.last; row++) if (this.#elements.has(row)) yield row;
    for (const section of this.#sections.keys()) if (this.#isShown(section)) yield rows.startOf(section);
  }

  /** Whether the opening of a section, or its list, is as high as it is said to be. */
  fits(observed: HTMLElement, blockSize: number, heights: Heights): boolean {
    const rows = this.#rows;
    const [section, shown] =
      [...this.#sections].find(([, { element, list }]) => element === observed || list === observed) ?? [];
    if (section === undefined || !this.#isShown(section)) return true;
    const start = rows.startOf(section) + 1;
    if (shown?.element === observed) return Math.abs(this.heightOf(start - 1) - heights.at(start - 1)) < 0.1;
    const first = Math.max(start, this.first);
    const end = Math.min(this.last, rows.startOf(section + 1));
    const room = start <= this.first ? this.#skipped : 0;
    return Math.abs(room + heights.before(end) - heights.before(first) - blockSize) < 0.1;
  }

  element(row: number): HTMLElement | undefined {
    return this.#elements.get(row) ?? this.#opening(row);
  }

  /** Renews what rows and sections show. */
  renew(): void {
    for (const [section, shown] of this.#sections) this.#parts.section(section, shown);
    for (const [row, element] of this.#elements) this.#parts.row(row, element);
  }

  /** Takes over what is still among other rows, renewed; the rest leaves. `render` has to follow. */
  change(rows: FlowRows): void {
    const former = this.#rows;
    const sections = [...this.#sections];
    const elements = [...this.#elements];
    this.#rows = rows;
    this.#sections.clear();
    this.#elements.clear();
    this.first = this.last = 0;
    for (const [section, shown] of sections) {
      const start = rowOf(rows, former.sectionKey(section), former.rowKey(former.startOf(section)));
      if (start < 0) this.#drop(shown.element);
      else this.#sections.set(rows.sectionOf(start), shown);
    }
    for (const [number, element] of elements) {
      const row = rowOf(rows, former.sectionKey(former.sectionOf(number)), former.rowKey(number));
      if (row < 0) this.#drop(element);
      else this.#elements.set(row, element);
    }
    this.renew();
  }

  #opening(row: number): HTMLElement | undefined {
    const section = this.#rows.sectionOf(row);
    return row === this.#rows.startOf(section) ? this.#sections.get(section)?.element : undefined;
  }

  #isShown(section: number): boolean {
    const { startOf } = this.#rows;
    return (
      startOf.call(this.#rows, section) < this.last && startOf.call(this.#rows, section + 1) > this.first
    );
  }

  /** Rows from the last to the first, each before the one that follows. */
  #fill(list: HTMLElement, first: number, last: number, entered: number[]): void {
    let below: Element | null = null;
    for (const [row, element] of this.#elements)
      if (row >= last && element.parentNode === list) below = element;
    for (let row = last - 1; row >= first; row--) {
      let element = this.#elements.get(row);
      if (!element) {
        element = this.#parts.row(row);
        this.#elements.set(row, element);
        entered.push(row);
      }
      if (element.parentNode !== list || element.nextElementSibling !== below)
        list.insertBefore(element, below);
      below = element;
    }
  }

  /** What is not to be shown any more leaves, unless the focus is in it. */
  #leave(): void {
    const { activeElement } = this.#box.getRootNode() as Document | ShadowRoot;
    const leaves = (element: HTMLElement): boolean => {
      if (activeElement && element.contains(activeElement)) this.#apart.add(element);
      else element.remove();
      return !element.isConnected;
    };
    this.#apart.clear();
    for (const [row, element] of this.#elements)
      if ((row < this.first || row >= this.last) && leaves(element)) {
        this.#elements.delete(row);
        this.#parts.left?.(element);
      }
    for (const [section, { element }] of this.#sections)
      if (!this.#isShown(section) && leaves(element)) this.#sections.delete(section);
  }

  /** The section apart that stands below the window. */
  #after(section: number): Element | null {
    for (const [other, { element }] of this.#sections) if (other > section) return element;
    return null;
  }

  /** What is gone hands the focus on to the box, so that the keys go on from here. */
  #drop(element: HTMLElement): void {
    const { activeElement } = this.#box.getRootNode() as Document | ShadowRoot;
    if (activeElement && element.contains(activeElement)) this.#box.focus({ preventScroll: true });
    element.remove();
  }
}
