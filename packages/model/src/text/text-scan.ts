import { comparable, ComparableWriter } from './comparable.js';

/** Rows in which words stand, in the order of the documents. */
export interface Hits {
  /** What was looked for, comparable. */
  readonly words: string;
  /** Numbers of rows, counted through all documents. */
  readonly rows: Uint32Array;
  /**
   * Every place of the words, overlapping ones included, block by block, as three numbers (`placeLength`): where it is in
   * the block's text, that of its row, and the two characters behind the words as one, 0 = nobody has looked. Undefined
   * where the words stand about twice in every row: what stands in a row besides is not looked for then.
   */
  readonly places: readonly (Uint32Array | undefined)[];
  /** How many rows were looked at: those that are prepared. */
  readonly seen: number;
}

/** How many numbers a place takes in `Hits.places`. */
const placeLength = 3;

/** How often the words stand there, overlapping ones included; undefined where nobody has counted. */
export function countPlaces({ places }: Hits): number | undefined {
  let count = 0;
  for (const block of places) {
    if (!block) return undefined;
    count += block.length / placeLength;
  }
  return count;
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
  /** How often each byte stands in every 64th character of what was prepared. */
  readonly #bytes = new Uint32Array(256);
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
    const found = { rows: new Numbers(before.rows), places: new Numbers() };
    const places = [...before.places];
    const rare = rarePart(words, this.#bytes);
    const part = partOf(words, former?.words ?? '');
    let { seen } = before;
    let first = 0;
    for (const [index, block] of this.#blocks.entries()) {
      const end = first + block.size;
      if (first >= seen) {
        const known = former && former.seen >= end ? former.places[index] : undefined;
        if (words !== '')
          places[index] = known
            ? block.look(words, part, known, found)
            : block.scan(words, rare, first, found);
        seen = end;
      }
      first = end;
    }
    return { words, rows: found.rows.all, places, seen };
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
    const text = texts.toString();
    countBytes(text, this.#bytes);
    this.#add(new Block(taken, text, texts.starts));
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
   * Looks for a part of the words through the whole text, and for the rest of them around it.
   *
   * @param first the number of its first row
   * @returns `Hits.places` of this block
   */
  scan(words: string, [from, to]: Part, first: number, found: Found): Uint32Array | undefined {
    const { rows, places } = found;
    const text = this.#text;
    const starts = this.#starts;
    const part = words.slice(from, to);
    let most = 100 + this.size;
    let row = -1;
    let end = 0;
    places.length = 0;
    for (let at = text.indexOf(part, from); at >= 0;) {
      let next = at + 1;
      if (standsAround(text, at - from, words, from, to)) {
        if (at < end) most--;
        else {
          do end = starts[++row + 1] as number;
          while (at >= end);
          rows.add(first + row);
        }
        const behind = at - from + words.length;
        const following = text.charCodeAt(behind) | (text.charCodeAt(behind + 1) << 16);
        places.addPlace(at - from, first + row, following);
        // A row is found once: the other places in it are not looked for any more.
        if (most < 0) next = end;
      }
      at = text.indexOf(part, next);
    }
    return most < 0 ? undefined : places.all;
  }

  /** The same where every place of a part of the words is known already: looks for the rest of them around it. */
  look(words: string, [from, to]: Part, known: Uint32Array, found: Found): Uint32Array {
    const { rows, places } = found;
    const text = this.#text;
    // Mostly one character more is typed at the end: then the text itself, which is far away, need not be looked at.
    const isNext = from === 0 && words.length === to + 1;
    const next = words.charCodeAt(to);
    let last = -1;
    places.length = 0;
    for (let index = 0; index < known.length; index += placeLength) {
      const place = (known[index] as number) - from;
      const behind = isNext ? (known[index + 2] as number) : 0;
      if (behind ? (behind & 0xffff) !== next : !standsAround(text, place, words, from, to)) continue;
      const row = known[index + 1] as number;
      places.addPlace(place, row, behind >>> 16);
      if (row !== last) rows.add((last = row));
    }
    return places.all;
  }
}

/** What a search finds: rows of all blocks, and places of one after the other, so that the list grows once. */
interface Found {
  readonly rows: Numbers;
  readonly places: Numbers;
}

/** A part of words: from a character until before another. */
type Part = readonly [from: number, to: number];

function partOf(words: string, part: string): Part {
  const from = words.indexOf(part);
  return [from, from + part.length];
}

/**
 * The part of words that is quickest looked for: from one of their characters to the end. Engines find the first character
 * by the larger of its two bytes, and stop wherever that byte stands: for の (306e) also at 渡 (6e21), for 。 (3002) at
 * every kana.
 */
function rarePart(words: string, bytes: Uint32Array): Part {
  const last = words.length - 1;
  let from = 0;
  let least = Infinity;
  for (let at = 0; at <= last; at++) {
    const code = words.charCodeAt(at);
    let stops = bytes[Math.max(code & 0xff, code >> 8)] as number;
    // One character alone is also found each time: that takes as long again.
    if (at === last) stops *= 2;
    if (stops < least) {
      least = stops;
      from = at;
    }
  }
  return [from, words.length];
}

function countBytes(text: string, bytes: Uint32Array): void {
  for (let at = 0; at < text.length; at += 64) {
    const code = text.charCodeAt(at);
    (bytes[code & 0xff] as number)++;
    (bytes[code >> 8] as number)++;
  }
}

/** Whether words stand at a place at which a part of them does. */
function standsAround(text: string, place: number, words: string, from: number, to: number): boolean {
  for (let at = 0; at < from; at++) if (text.charCodeAt(place + at) !== words.charCodeAt(at)) return false;
  for (let at = to; at < words.length; at++)
    if (text.charCodeAt(place + at) !== words.charCodeAt(at)) return false;
  return true;
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
    if (this.length === this.#numbers.length) this.#grow();
    this.#numbers[this.length++] = number;
  }

  /** See `Hits.places`. */
  addPlace(place: number, row: number, behind: number): void {
    if (this.length + placeLength > this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    numbers[this.length] = place;
    numbers[this.length + 1] = row;
    numbers[this.length + 2] = behind;
    this.length += placeLength;
  }

  #grow(): void {
    const longer = new Uint32Array(Math.max(16, this.length * 2));
    longer.set(this.#numbers);
    this.#numbers = longer;
  }

  get all(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}
