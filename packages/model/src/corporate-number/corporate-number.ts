/**
 * Why a text is not a 法人番号.
 * - `empty` · `not-digits` other marks than digits and hyphens
 * - `length` not 13 digits; `digits` says how many · `check-digit` does not fit; `expected` is the one that would
 */
export type CorporateNumberFault = { readonly ok: false; readonly text: string } & (
  | { readonly reason: 'empty' | 'not-digits' }
  | { readonly reason: 'length'; readonly digits: number }
  | { readonly reason: 'check-digit'; readonly expected: number }
);

export type CorporateNumberResult = { readonly ok: true; readonly value: string } | CorporateNumberFault;

/**
 * Reads a 法人番号 as people type it: full-width digits, hyphens, spaces, a leading T (適格請求書発行事業者登録番号).
 * Sole proprietors and branches have none. The check digit misses a 0 in the place of a 9, by its own definition.
 */
export function readCorporateNumber(text: string): CorporateNumberResult {
  const normal = text
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015\u2212ー-]/g, '')
    .replace(/^T(?=\d)/i, '');
  if (normal === '') return { ok: false, text, reason: 'empty' };
  if (!/^\d+$/.test(normal)) return { ok: false, text, reason: 'not-digits' };
  if (normal.length !== 13) return { ok: false, text, reason: 'length', digits: normal.length };
  const expected = corporateCheckDigit(normal.slice(1));
  if (Number(normal[0]) !== expected) return { ok: false, text, reason: 'check-digit', expected };
  return { ok: true, value: normal };
}

/** Whether a text is a 法人番号 in its kept form: 13 digits with a right check digit. */
export const isCorporateNumber = (text: string): boolean =>
  /^\d{13}$/.test(text) && Number(text[0]) === corporateCheckDigit(text.slice(1));

/**
 * The check digit of a 基礎番号 of 12 digits: 9 − (Σ Pₙ·Qₙ mod 9), Pₙ the n-th digit from the right, Qₙ 1 for odd
 * and 2 for even n (法人番号の指定等に関する省令 第2条).
 */
export function corporateCheckDigit(base: string): number {
  const sum = [...base]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** 法人番号 parted for reading, after the check digit and then by four: 7-0000-1205-0002. */
export const writeCorporateNumber = (value: string): string =>
  value.replace(/^(\d)(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3-$4');
