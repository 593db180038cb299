import { countPlaces } from '@banso/model';
import type { Dialogue, Hits, Note } from '@banso/model';
import type { LogPlace, NotesShown } from '../list/log-rows.js';
import { inOrder } from '../meeting.js';

/** The rows in which words were found, in the order in which they are read. */
export class FoundRows {
  readonly count: number;
  /** How often the words stand there, overlapping ones included; undefined where nobody has counted. */
  readonly places: number | undefined;
  readonly #rows: Uint32Array;
  readonly #index: RowIndex;

  constructor(hits: Hits, index: RowIndex, shown: NotesShown | undefined, isReversed: boolean) {
    const rows = shown ? hits.rows.filter((row) => index.isShown(row, shown)) : hits.rows;
    this.#rows = isReversed ? index.reversed(rows) : rows;
    this.#index = index;
    this.count = rows.length;
    this.places = shown ? undefined : countPlaces(hits);
  }

  placeAt(at: number): LogPlace | undefined {
    const row = this.#rows[at];
    return row === undefined ? undefined : this.#index.placeOf(row);
  }

  noteAt(at: number): { meeting: Dialogue; note: Note | undefined } | undefined {
    const row = this.#rows[at];
    return row === undefined ? undefined : this.#index.at(row);
  }

  /** The number of a place among them; -1 when it is not. */
  indexOf(place: LogPlace | undefined): number {
    return place ? this.#rows.indexOf(this.#index.rowOf(place)) : -1;
  }

  /** The first one at a place or after it, else the first one. */
  from(place: LogPlace | undefined, isReversed: boolean): number {
    if (!place || this.count === 0) return 0;
    const rank = (row: number) => this.#index.rank(row, isReversed);
    const wanted = rank(this.#index.rowOf(place));
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rank(this.#rows[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low < this.count ? low : 0;
  }
}

/** Which rows of the scan belong to which meeting: its head, and each of its notes. */
export class RowIndex {
  readonly #meetings: readonly Dialogue[];
  readonly #starts: Uint32Array;
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param meetings the newest first, as they are scanned */
  constructor(meetings: readonly Dialogue[]) {
    this.#meetings = meetings;
    this.#starts = new Uint32Array(meetings.length + 1);
    meetings.forEach(({ notes }, number) => {
      this.#starts[number + 1] = this.#start(number) + 1 + notes.length;
    });
    this.#numbers = new Map(meetings.map(({ id }, number) => [id, number]));
  }

  at(row: number): { meeting: Dialogue; note: Note | undefined } {
    const number = this.#numberOf(row);
    const meeting = this.#meetings[number] as Dialogue;
    return { meeting, note: inOrder(meeting)[row - this.#start(number) - 1] };
  }

  placeOf(row: number): LogPlace {
    const { meeting, note } = this.at(row);
    return { meeting: meeting.id, note: note?.id };
  }

  /** That of the meeting's head where the note is none of its own. */
  rowOf({ meeting, note }: LogPlace): number {
    const number = this.#numbers.get(meeting);
    if (number === undefined) return -1;
    const notes = inOrder(this.#meetings[number] as Dialogue);
    return this.#start(number) + 1 + (note === undefined ? -1 : notes.findIndex(({ id }) => id === note));
  }

  isShown(row: number, shown: NotesShown): boolean {
    const { meeting, note } = this.at(row);
    const notes = shown(meeting);
    return notes !== undefined && (!note || notes.includes(note));
  }

  /** Where a row stands when the meetings are read the oldest first, or as they are. */
  rank(row: number, isReversed: boolean): number {
    if (!isReversed || row < 0) return row;
    const number = this.#numberOf(row);
    return this.#start(this.#meetings.length) - this.#start(number + 1) + row - this.#start(number);
  }

  /** The same rows, those of the oldest meeting first. */
  reversed(rows: Uint32Array): Uint32Array {
    const turned = new Uint32Array(rows.length);
    let at = 0;
    for (let end = rows.length; end > 0;) {
      const start = this.#start(this.#numberOf(rows[end - 1] as number));
      let begin = end - 1;
      while (begin > 0 && (rows[begin - 1] as number) >= start) begin--;
      turned.set(rows.subarray(begin, end), at);
      at += end - begin;
      end = begin;
    }
    return turned;
  }

  #start(number: number): number {
    return this.#starts[number] as number;
  }

  #numberOf(row: number): number {
    let low = 0;
    let high = this.#meetings.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#start(middle) <= row) low = middle;
      else high = middle;
    }
    return low;
  }
}
