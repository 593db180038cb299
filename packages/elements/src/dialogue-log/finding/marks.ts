import { spansOf } from '@banso/model';
import { headElements, noteElements } from './texts.js';

/**
 * Marks words where they stand in the document, without touching it: the browser paints them over the text. Where it
 * cannot, the note that is shown is marked all the same.
 */
export class Marks {
  #ranges: Range[] = [];
  #now: Range[] = [];

  /** `words` comparable; `rows` are searched, `now` is the one that is shown. */
  show(words: string, rows: Iterable<Element>, now: Element | undefined): void {
    this.clear();
    for (const row of rows) {
      const ranges = rangesIn(row, words);
      (row === now ? this.#now : this.#ranges).push(...ranges);
    }
    this.#ranges.forEach((range) => highlight('banso-hit')?.add(range));
    this.#now.forEach((range) => highlight('banso-hit-now')?.add(range));
  }

  clear(): void {
    this.#ranges.forEach((range) => highlight('banso-hit')?.delete(range));
    this.#now.forEach((range) => highlight('banso-hit-now')?.delete(range));
    this.#ranges = [];
    this.#now = [];
  }
}

/** Shared by all widgets of a page: each adds its own ranges, and takes them away. */
function highlight(name: string): Highlight | undefined {
  const registry = (globalThis.CSS as { highlights?: HighlightRegistry }).highlights;
  if (!registry) return undefined;
  const known = registry.get(name);
  if (known) return known;
  const made = new Highlight();
  registry.set(name, made);
  return made;
}

function rangesIn(row: Element, words: string): Range[] {
  const elements = row.querySelectorAll(row.matches('.cover') ? headElements : noteElements);
  return [...elements].flatMap((element) => {
    const pieces = textsWithin(element);
    // Who says it is not looked through, only how.
    if (element.matches('.by')) pieces.shift();
    const text = pieces.map(({ data }) => data).join('');
    return spansOf(text, words).map(([start, end]) => rangeOf(pieces, start, end));
  });
}

function textsWithin(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** From a place in the texts of some nodes to another one. */
function rangeOf(pieces: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const piece of pieces) {
    const after = before + piece.length;
    if (start >= before && start < after) range.setStart(piece, start - before);
    if (end > before && end <= after) range.setEnd(piece, end - before);
    before = after;
  }
  return range;
}
