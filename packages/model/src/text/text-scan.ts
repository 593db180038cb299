import { comparable, ComparableWriter } from './comparable.js';

/** Rows in which words stand, in the order of the documents. */
export interface Hits {
  /** What was looked for, comparable. */
  readonly words: string;
  /** Numbers of rows, counted through all documents. */
  readonly rows: Uint32Array;
  /** Every place of the words, block by block; none where there are too many of them to be worth keeping. */
  readonly places: readonly (Uint32Array | undefined)[];
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
  /** What the blocks are written with one after the other, until all are. */
  #writer: ComparableWriter | undefined;
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
    return this.#find(words, { words, rows: none, places: [], seen: 0 }, refines ? former : undefined);
  }

  /** The same for rows that were prepared since. */
  more(hits: Hits): Hits {
    return this.#find(hits.words, hits, undefined);
  }

  #find(words: string, before: Hits, former: Hits | undefined): Hits {
    const rows = new Numbers(before.rows);
    const places = [...before.places];
    let { seen } = before;
    let first = 0;
    for (const [index, block] of this.#blocks.entries()) {
      const end = first + block.size;
      if (first >= seen) {
        const known = former && former.seen >= end ? former.places[index] : undefined;
        if (words !== '') places[index] = block.find(words, first, rows, known, former?.words);
        seen = end;
      }
      first = end;
    }
    return { words, rows: rows.all, places, seen };
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
    const texts = new BlockWriter((this.#writer ??= new ComparableWriter()));
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
    if (!this.isPrepared) return;
    this.#former.clear();
    this.#writer = undefined;
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
   * @param rows takes in the rows that have the words
   * @param known every place of some words that these contain
   * @returns every place of the words, unless there are very many
   */
  find(
    words: string,
    first: number,
    rows: Numbers,
    known: Uint32Array | undefined,
    part = '',
  ): Uint32Array | undefined {
    return known
      ? this.#look(words, first, rows, known, words.indexOf(part))
      : this.#scan(words, first, rows);
  }

  #scan(words: string, first: number, rows: Numbers): Uint32Array | undefined {
    const text = this.#text;
    const starts = this.#starts;
    const skipped = slowBeginning(words);
    const rest = words.slice(skipped);
    const places = new Numbers();
    const most = this.size;
    let row = -1;
    let end = 0;
    for (let at = text.indexOf(rest, skipped); at >= 0;) {
      const place = at - skipped;
      let from = at + 1;
      if (skipped === 0 || text.startsWith(words, place)) {
        if (at >= end) {
          row = rowAt(starts, at, row + 1);
          end = starts[row + 1] as number;
          rows.add(first + row);
        }
        places.add(place);
        // A row is found once: with very many places, the others are not looked for.
        if (places.length > most) from = end;
      }
      at = text.indexOf(rest, from);
    }
    return places.length > most ? undefined : places.all;
  }

  #look(words: string, first: number, rows: Numbers, known: Uint32Array, offset: number): Uint32Array {
    const text = this.#text;
    const starts = this.#starts;
    const places = new Numbers();
    let row = -1;
    let end = 0;
    for (const part of known) {
      const place = part - offset;
      if (place < 0 || !text.startsWith(words, place)) continue;
      if (place >= end) {
        row = rowAt(starts, place, row + 1);
        end = starts[row + 1] as number;
        rows.add(first + row);
      }
      places.add(place);
    }
    return places.all;
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

class BlockWriter {
  readonly #writer: ComparableWriter;
  readonly #starts = [0];

  constructor(writer: ComparableWriter) {
    this.#writer = writer;
    writer.length = 0;
  }

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

/** Numbers, one after the other. */
class Numbers {
  #numbers: Uint32Array;
  length: number;

  constructor(before: Uint32Array = none) {
    this.#numbers = before;
    this.length = before.length;
  }

  add(number: number): void {
    if (this.length === this.#numbers.length) {
      const longer = new Uint32Array(Math.max(16, this.length * 2));
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.length++] = number;
  }

  get all(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}
