import { comparable, comparableLength, isDependent } from './comparable.js';

/** A part of a text, as it is written: from here on, up to there. */
export type Span = readonly [start: number, end: number];

/**
 * Where words stand in a text, in the places of the text as it is written. Places that overlap are one: ああ stands in
 * all of あああ. A character that is several when it is folded (㈱, ㌫) belongs to the place as soon as a part of it does.
 *
 * @param words comparable already
 */
export function spansOf(text: string, words: string): Span[] {
  if (words === '') return [];
  const folded = comparable(text);
  let at = folded.indexOf(words);
  if (at < 0) return [];
  const spans: Span[] = [];
  const starts = new Pieces(text);
  const ends = new Pieces(text);
  for (; at >= 0; at = folded.indexOf(words, at + 1)) {
    const [start] = starts.at(at);
    const [, end] = ends.at(at + words.length - 1);
    const last = spans.at(-1);
    if (last && start < last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], end)];
    else spans.push([start, end]);
  }
  return spans;
}

/** Walks along a text piece by piece, and knows what each was folded to. */
class Pieces {
  readonly #text: string;
  #start = 0;
  #end = 0;
  #foldedEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The piece that a place in the folded text comes from; places are asked for in their order. */
  at(place: number): Span {
    while (this.#foldedEnd <= place && this.#end < this.#text.length) {
      this.#start = this.#end;
      this.#end = this.#endOf(this.#start);
      this.#foldedEnd += comparableLength(this.#text, this.#start, this.#end);
    }
    return [this.#start, this.#end];
  }

  #endOf(start: number): number {
    let end = start + 1;
    while (end < this.#text.length && isDependent(this.#text, end)) end++;
    return end;
  }
}
