import { kanjiVariants } from './kanji-variants.js';

// Variation selectors, zero-width marks and soft hyphens: nothing of them can be seen or typed in a search.
const invisible = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
// One key writes it on Windows, another on a Mac: a full-width tilde, which NFKC makes a tilde, and a wave dash.
const waves = /[\u301c\u3030\u223c]/g;
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const katakanaToHiragana = 0x60;
// The small ones of place names: 龍ケ崎 and 龍ヶ崎.
const smallKe = /\u3096/g;
// At the end of a word lower case gives another sigma, which the same letters in the middle of a word are not.
const finalSigma = /\u03c2/g;
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
    .replace(smallKe, '\u3051')
    .replace(finalSigma, '\u03c3')
    .replace(dashes, '-')
    .replace(waves, '~')
    .replace(variants, (mark) => kanjiVariants.get(mark) ?? mark)
    .replace(/\s+/g, ' ')
    .trim();
}
