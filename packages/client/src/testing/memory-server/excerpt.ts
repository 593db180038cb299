import { comparable } from './columns.js';

/** Characters shown on each side of a hit. */
const around = 40;

/**
 * The words around a hit, as they were written. Folding may have changed how long the text is, so the place is found
 * again by folding character by character.
 *
 * @param position where the hit begins in `comparable(text)`
 * @param length of the hit, folded
 */
export function excerptOf(text: string, position: number, length: number): string {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  let folded = 0;
  let first = characters.length;
  let last = characters.length;
  for (const [index, character] of characters.entries()) {
    folded += comparable(character).length;
    if (folded > position) first = Math.min(first, index);
    if (folded >= position + length) {
      last = index;
      break;
    }
  }
  const from = Math.max(0, first - around);
  const to = Math.min(characters.length, last + 1 + around);
  const words = characters.slice(from, to).join('');
  return `${from > 0 ? '…' : ''}${words}${to < characters.length ? '…' : ''}`;
}
