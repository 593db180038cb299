/**
 * So far every browser lays out and scrolls to the px. Firefox ends at 17.8, Chromium and Safari at 33.5 million px; but at
 * 10 million Chromium scrolls in steps of 4 px, and a length in a style has 24 bits.
 */
const longest = 4_000_000;

/** So near to both ends, a px scrolled is a px of rows. */
const exact = 100_000;

/**
 * Where rows stand in a box that may have to be shorter than they are. Near both ends and in a box that is long enough
 * that is their own place; in between, long lists are drawn together.
 */
export class Stretch {
  /** How long the box is, in px. */
  readonly length: number;
  readonly #rows: number;

  constructor(total: number) {
    this.#rows = total;
    this.length = Math.min(total, longest);
  }

  /** From a place among the rows to one in the box. */
  toBox(place: number): number {
    return this.#mapped(place, this.#rows, this.length);
  }

  /** From a place in the box to one among the rows. */
  toRows(place: number): number {
    return this.#mapped(place, this.length, this.#rows);
  }

  #mapped(place: number, from: number, to: number): number {
    if (from === to || place <= exact) return place;
    if (place >= from - exact) return to - (from - place);
    return exact + ((place - exact) * (to - 2 * exact)) / (from - 2 * exact);
  }
}
