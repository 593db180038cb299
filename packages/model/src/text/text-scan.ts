import { comparable, ComparableWriter } from './comparable.js';

/** Rows in which words stand, in the order of the documents. */
export interface Hits {
  /** What was looked for, comparable. */
  readonly words: string;
  /** Numbers of rows, counted through all documents. */
  readonly rows: Uint32Array;
  /** Where the words stand first in each of them, within the text of its block. */
  readonly places: Uint32Array;
  /** How many rows were looked at: those that are prepared. */
  readonly seen: number;
}

/** The rows of a document, each with the texts that stand in it. Words are found within one text. */
export type TextsOf<Doc> = (document: Doc) => readonly (readonly string[])[];

/**
 * Finds words in the rows of many documents by an exact scan of one normalised text, without any index: it can be used
 * at once, also while documents still come in. A row is what is found as one, such as a note.
 *
 * The normalised text is kept in blocks of whole documents. A document that is replaced by another object is read again
 * with its block; documents are never changed in place.
 */
export class TextScan<Doc extends object> {
  readonly #textsOf: TextsOf<Doc>;
  #documents: readonly Doc[] = [];
  #blocks: Block<Doc>[] = [];
  /** Where the next block begins among the documents. */
  #next = 0;
  /** Blocks of former documents, by their first one. */
  #former = new Map<Doc, Block<Doc>>();

  constructor(textsOf: TextsOf<Doc>) {
    this.#textsOf = textsOf;
  }

  get documents(): readonly Doc[] {
    return this.#documents;
  }

  set documents(documents: readonly Doc[]) {
    if (documents === this.#documents) return;
    for (const block of this.#blocks) if (block.documents[0]) this.#former.set(block.documents[0], block);
    this.#documents = documents;
    this.#blocks = [];
    this.#next = 0;
  }

  get isPrepared(): boolean {
    return this.#next >= this.#documents.length;
  }

  /**
   * Normalises what is not normalised yet, for about so many milliseconds, at least one block.
   *
   * @returns whether everything is prepared
   */
  prepare(milliseconds = Infinity, now: () => number = () => performance.now()): boolean {
    const start = now();
    do this.#prepareBlock();
    while (!this.isPrepared && now() - start < milliseconds);
    return this.isPrepared;
  }

  /**
   * The rows that are prepared and contain the words. With `former` hits of words that these contain, only those rows are
   * looked at again.
   */
  find(text: string, former?: Hits): Hits {
    const words = comparable(text);
    const refines = former !== undefined && former.words !== '' && words.includes(former.words);
    return this.#find(words, { words, rows: none, places: none, seen: 0 }, refines ? former : undefined);
  }

  /** The same for rows that were prepared since. */
  more(hits: Hits): Hits {
    return this.#find(hits.words, hits, undefined);
  }

  #find(words: string, before: Hits, former: Hits | undefined): Hits {
    const found = new Found(before);
    let { seen } = before;
    let first = 0;
    for (const block of this.#blocks) {
      const end = first + block.size;
      if (first >= seen) {
        const known = former && former.seen >= end ? within(former, first, end) : undefined;
        if (words !== '') block.find(words, first, found, known);
        seen = end;
      }
      first = end;
    }
    return { words, rows: found.rows, places: found.places, seen };
  }

  #prepareBlock(): void {
    const documents = this.#documents;
    const first = documents[this.#next];
    if (!first) return;
    const known = this.#former.get(first);
    if (known?.isAt(documents, this.#next)) {
      this.#add(known);
      return;
    }
    const texts = new BlockWriter();
    const taken: Doc[] = [];
    for (let at = this.#next; at < documents.length && texts.length < blockLength; at++) {
      const document = documents[at] as Doc;
      if (at > this.#next && this.#former.get(document)?.isAt(documents, at)) break;
      for (const row of this.#textsOf(document)) texts.add(row);
      taken.push(document);
    }
    this.#add(new Block(taken, texts.toString(), texts.starts));
  }

  #add(block: Block<Doc>): void {
    this.#blocks.push(block);
    this.#next += block.documents.length;
    if (this.isPrepared) this.#former.clear();
  }
}

/** About so many characters: long enough that a block more costs nothing, short enough to be made within a frame. */
const blockLength = 300_000;

/** A block that is shorter is not kept when documents around it change, lest there be ever more of them. */
const shortBlock = 20_000;

const none = new Uint32Array();

/** Whole documents as one comparable text, a line for each text. */
class Block<Doc> {
  readonly documents: readonly Doc[];
  readonly #text: string;
  /** Where each row begins, and at last where the text ends. */
  readonly #starts: Uint32Array;

  constructor(documents: readonly Doc[], text: string, starts: Uint32Array) {
    this.documents = documents;
    this.#text = text;
    this.#starts = starts;
  }

  /** How many rows it has. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** Whether it is long enough to be kept, and its documents stand in the list from there on. */
  isAt(list: readonly Doc[], at: number): boolean {
    return (
      this.#text.length >= shortBlock &&
      this.documents.every((document, index) => list[at + index] === document)
    );
  }

  /**
   * @param first the number of its first row
   * @param known hits of words that these contain: outside of their rows there is none
   */
  find(words: string, first: number, found: Found, known: Hits | undefined): void {
    // Where many rows may have it, one pass over all is faster than a look at each.
    if (known && known.rows.length * 3 < this.size) this.#look(words, first, found, known);
    else this.#scan(words, first, found);
  }

  #scan(words: string, first: number, found: Found): void {
    const text = this.#text;
    const starts = this.#starts;
    const skipped = slowBeginning(words);
    const rest = words.slice(skipped);
    let row = 0;
    for (let at = text.indexOf(rest, skipped); at >= 0;) {
      row = rowAt(starts, at, row);
      const begin = at - skipped;
      if (skipped === 0 || (begin >= (starts[row] as number) && text.startsWith(words, begin))) {
        found.add(first + row++, begin);
        at = text.indexOf(rest, starts[row]);
      } else at = text.indexOf(rest, at + 1);
    }
  }

  /** In a row, the words cannot begin before the place at which a part of them was found first. */
  #look(words: string, first: number, found: Found, known: Hits): void {
    const text = this.#text;
    const offset = words.indexOf(known.words);
    for (let index = 0; index < known.rows.length; index++) {
      const number = known.rows[index] as number;
      const start = this.#starts[number - first] as number;
      const begin = (known.places[index] as number) - offset;
      if (begin >= start && text.startsWith(words, begin)) {
        found.add(number, begin);
        continue;
      }
      const from = Math.max(start, begin);
      const at = text.slice(from, this.#starts[number - first + 1]).indexOf(words);
      if (at >= 0) found.add(number, from + at);
    }
  }
}

/**
 * How many characters at the beginning of words are better looked at last. Engines find the first character by the
 * larger of its two bytes; 30 is the first byte of every kana, so that these (、。「」ー of no kana: 3000 to 3030, and 0) are
 * "found" at every kana, and the scan is ten times as slow.
 */
function slowBeginning(words: string): number {
  let at = 0;
  while (at < words.length - 1 && Math.max(words.charCodeAt(at) & 0xff, words.charCodeAt(at) >> 8) === 0x30)
    at++;
  return at;
}

/** The row in which a place lies: it is looked for in ever longer steps from `row` on, as hits are often near. */
function rowAt(starts: Uint32Array, place: number, row: number): number {
  let step = 1;
  let low = row;
  while (low + step < starts.length && (starts[low + step] as number) <= place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The hits in a range of rows. */
function within({ rows, places, ...hits }: Hits, from: number, to: number): Hits {
  const [start, end] = [firstNotBelow(rows, from), firstNotBelow(rows, to)];
  return { ...hits, rows: rows.subarray(start, end), places: places.subarray(start, end) };
}

function firstNotBelow(numbers: Uint32Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

class BlockWriter {
  readonly #writer = new ComparableWriter();
  readonly #starts = [0];

  get length(): number {
    return this.#writer.length;
  }

  add(texts: readonly string[]): void {
    for (const text of texts) {
      this.#writer.write(text);
      // No comparable words have a space in them: none reach across it.
      this.#writer.writeAsIs('\n');
    }
    this.#starts.push(this.#writer.length);
  }

  get starts(): Uint32Array {
    return Uint32Array.from(this.#starts);
  }

  toString(): string {
    return this.#writer.toString();
  }
}

/** Rows and places, one after the other. */
class Found {
  #rows: Uint32Array;
  #places: Uint32Array;
  #length: number;

  constructor({ rows, places }: Hits) {
    this.#rows = rows;
    this.#places = places;
    this.#length = rows.length;
  }

  add(row: number, place: number): void {
    if (this.#length === this.#rows.length) {
      this.#rows = longer(this.#rows);
      this.#places = longer(this.#places);
    }
    this.#rows[this.#length] = row;
    this.#places[this.#length++] = place;
  }

  get rows(): Uint32Array {
    return this.#rows.slice(0, this.#length);
  }

  get places(): Uint32Array {
    return this.#places.slice(0, this.#length);
  }
}

function longer(numbers: Uint32Array): Uint32Array {
  const longer = new Uint32Array(Math.max(64, numbers.length * 2));
  longer.set(numbers);
  return longer;
}
