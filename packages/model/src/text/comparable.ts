import { fold } from './fold.js';

/**
 * A text as two texts are compared: folded, and without spaces, so that 山田 太郎 is found as 山田太郎. A text contains
 * words if its comparable form contains theirs.
 */
export function comparable(text: string): string {
  let same = 0;
  while (same < text.length && unitOf(text.charCodeAt(same)) === text.charCodeAt(same)) same++;
  // Nothing changes: no copy is made.
  if (same === text.length) return text;
  own.length = 0;
  own.write(text);
  return own.toString();
}

/**
 * Collects the comparable forms of texts, one behind the other. Most characters fold alike whatever stands beside them:
 * a table answers for those, and fills itself by asking `fold`. The others are folded with what they depend on.
 */
export class ComparableWriter {
  length = 0;
  #units = new Uint16Array(1024);

  write(text: string): void {
    this.#reserve(text.length);
    let units = this.#units;
    let { length } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const unit = unitOf(code);
      if (unit < firstSign) units[length++] = unit;
      else if (unit !== vanishes) {
        let start = index;
        if (index > 0 && isDependent(text, index)) length -= comparableLength(text, --start, index);
        while (index + 1 < text.length && isDependent(text, index + 1)) index++;
        this.length = length;
        this.writeAsIs(pieceOf(text, start, index + 1));
        this.#reserve(text.length - index);
        ({ length } = this);
        units = this.#units;
      }
    }
    this.length = length;
  }

  /** Writes what is comparable already. */
  writeAsIs(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index++) this.#units[this.length++] = text.charCodeAt(index);
  }

  toString(): string {
    const units = this.#units.subarray(0, this.length);
    if (this.length <= few) return String.fromCharCode(...units);
    try {
      return decoder.decode(units);
    } catch {
      // Half a pair is no text to the decoder; here it is as good as any other character.
      const parts: string[] = [];
      for (let at = 0; at < units.length; at += 1000)
        parts.push(String.fromCharCode(...units.subarray(at, at + 1000)));
      return parts.join('');
    }
  }

  #reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#units.length) return;
    const wider = new Uint16Array(Math.max(needed, this.#units.length * 2));
    wider.set(this.#units.subarray(0, this.length));
    this.#units = wider;
  }
}

/** Whether the character there is folded together with the one before it: a text is not to be cut between them. */
export function isDependent(text: string, at: number): boolean {
  return unitOf(text.charCodeAt(at)) === joins && dependent.test(text.slice(at, at + 2));
}

/** How long a piece of a text is once it is comparable; nothing beside it may be folded together with it. */
export function comparableLength(text: string, start: number, end: number): number {
  if (end - start === 1) {
    const unit = unitOf(text.charCodeAt(start));
    if (unit < firstSign) return 1;
    if (unit === vanishes) return 0;
  }
  return pieceOf(text, start, end).length;
}

/** So many units are faster made into a text one by one. */
const few = 100;
const decoder = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });

// What the table says besides folded units, with numbers that no character has: it depends on its neighbours or becomes
// several; it is left out; it was not asked for yet.
const firstSign = 0xfffd;
const joins = firstSign;
const vanishes = 0xfffe;
const unknown = 0xffff;

const table = new Uint16Array(0x10000).fill(unknown);

function unitOf(code: number): number {
  const known = table[code] as number;
  return known === unknown ? (table[code] = learned(code)) : known;
}

/** What joins the character before it, by itself or once normalised: marks, vowels and finals of hangul, low halves. */
const dependent =
  /^(?:\p{M}|[\u1160-\u11ff\ud7b0-\ud7fb\u{16d63}\u{16d67}-\u{16d6a}]|[\u200b-\u200f\u2060\ufeff\u00ad\uff9e\uff9f\uffa0-\uffdc\udc00-\udfff])/u;
const half = /[\ud800-\udfff]/;

function learned(code: number): number {
  const mark = String.fromCharCode(code);
  if (code >= firstSign || half.test(mark) || dependent.test(mark)) return joins;
  const folded = foldedWhole(mark);
  if (folded === '') return vanishes;
  return folded.length === 1 && folded.charCodeAt(0) < firstSign ? folded.charCodeAt(0) : joins;
}

/** Folded pieces of a few characters; there are many of each: …, ㈱, 𠮷. */
const pieces = new Map<string, string>();
const mostPieces = 2000;
const longestPiece = 8;

function pieceOf(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  const folded = foldedWhole(piece);
  if (piece.length <= longestPiece && pieces.size < mostPieces) pieces.set(piece, folded);
  return folded;
}

const foldedWhole = (text: string): string => fold(text).replaceAll(' ', '');

const own = new ComparableWriter();
