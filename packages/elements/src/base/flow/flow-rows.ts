/**
 * What a flow shows: rows one below the other, in sections. The first row of a section is its opening, which stands
 * above its list: a heading, and what belongs to it.
 */
export interface FlowRows {
  /** All rows, openings included. */
  readonly count: number;
  readonly sections: number;
  sectionOf(row: number): number;
  /** The opening of a section; of the section after the last one: `count`. */
  startOf(section: number): number;
  /** What a section is known by when rows have changed. */
  sectionKey(section: number): unknown;
  /** Whether nothing in the section can have changed, where it is compared with that of former rows. */
  sectionContent(section: number): unknown;
  /** What a row is known by within its section. */
  rowKey(row: number): unknown;
  /** About how high a row is, in px; cheap. */
  estimate(row: number, inlineSize: number): number;
}

/** The elements of a section. */
export interface FlowSection {
  readonly element: HTMLElement;
  /** Where its rows go. */
  readonly list: HTMLElement;
}

/** Makes and renews what stands for rows and sections. */
export interface FlowParts {
  /** A section with its opening, or the former one with what it shows now. */
  section(section: number, former?: FlowSection): FlowSection;
  /** A row, or the former one with what it shows now. */
  row(row: number, former?: HTMLElement): HTMLElement;
  /** A row has left the document: its element may stand for another one. */
  left?(element: HTMLElement): void;
}

/** Where a row is known by its keys; -1 when it is not there. */
export function rowOf(rows: FlowRows, sectionKey: unknown, rowKey: unknown): number {
  for (let section = 0; section < rows.sections; section++) {
    if (rows.sectionKey(section) !== sectionKey) continue;
    const end = rows.startOf(section + 1);
    for (let row = rows.startOf(section); row < end; row++) if (rows.rowKey(row) === rowKey) return row;
  }
  return -1;
}

/** The row nearest to one of the former rows that is still there: that one itself, else one after it, else before it. */
export function keptRow(
  rows: FlowRows,
  former: FlowRows,
  near: number,
): { former: number; row: number } | undefined {
  for (let step = 0; step < 2 * farthest; step++) {
    const number = step < farthest ? near + step : near - (step - farthest + 1);
    if (number < 0 || number >= former.count) continue;
    const row = rowOf(rows, former.sectionKey(former.sectionOf(number)), former.rowKey(number));
    if (row >= 0) return { former: number, row };
  }
  return undefined;
}

/** So many rows may go at once without the reader losing the place. */
const farthest = 500;

/** Before there are any. */
export const noRows: FlowRows = {
  count: 0,
  sections: 0,
  sectionOf: () => 0,
  startOf: () => 0,
  sectionKey: () => undefined,
  sectionContent: () => undefined,
  rowKey: () => undefined,
  estimate: () => 0,
};
