import { kanjiVariants } from './kanji-variants.js';

// Variation selectors, zero-width marks and soft hyphens: nothing of them can be seen or typed in a search.
const invisible = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const katakanaToHiragana = 0x60;
const variants = new RegExp(`[${[...kanjiVariants.keys()].join('')}]`, 'gu');

/**
 * A text as it is compared in a search: full and half width, upper and lower case, katakana and hiragana, variants of
 * kanji (髙 and 高) and any run of spaces are alike. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(katakana, (mark) => String.fromCharCode(mark.charCodeAt(0) - katakanaToHiragana))
    .replace(dashes, '-')
    .replace(variants, (mark) => kanjiVariants.get(mark) ?? mark)
    .replace(/\s+/g, ' ')
    .trim();
}
