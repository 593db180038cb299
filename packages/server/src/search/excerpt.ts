import { comparable } from './comparable.js';

/** Characters shown on each side of a hit. */
const around = 40;

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * The words around a hit, as they were written. Folding may have changed how long the text is, so the place is found
 * again by folding piece by piece.
 *
 * @param position where the hit begins in `comparable(text)`
 * @param length of the hit, folded
 */
export function excerptOf(text: string, position: number, length: number): string {
  const chunk = chunkBefore(text, position);
  const start = Math.max(0, chunk.start - 2 * around);
  const end = chunk.start + 4 * (position - chunk.folded + length) + 8 * around;
  const characters = Array.from(segmenter.segment(text.slice(start, end)));
  let folded = chunk.folded;
  let first = characters.length;
  let last = characters.length;
  for (const [index, { segment, index: offset }] of characters.entries()) {
    if (start + offset < chunk.start) continue;
    folded += comparable(segment).length;
    if (folded > position) first = Math.min(first, index);
    if (folded >= position + length) {
      last = index;
      break;
    }
  }
  const from = Math.max(0, first - around);
  const to = Math.min(characters.length, last + 1 + around);
  const words = characters.slice(from, to).map(({ segment }) => segment);
  const isCutBefore = start > 0 || from > 0;
  const isCutAfter = end < text.length || to < characters.length;
  return `${isCutBefore ? '…' : ''}${words.join('')}${isCutAfter ? '…' : ''}`;
}

/** What joins the character before it, so that no piece may begin with it. */
const joining = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u200d\ufe00-\ufe0f\udc00-\udfff]/;

const pieceLength = 1000;

/** The last piece that begins before the hit: its start in the text, and how much folded text lies before it. */
function chunkBefore(text: string, position: number): { start: number; folded: number } {
  let start = 0;
  let folded = 0;
  while (start < text.length) {
    let end = start + pieceLength;
    while (end < text.length && (joining.test(text[end] ?? '') || text[end - 1] === '\u200d')) end += 1;
    const next = folded + comparable(text.slice(start, end)).length;
    if (next > position) break;
    start = end;
    folded = next;
  }
  return { start, folded };
}
