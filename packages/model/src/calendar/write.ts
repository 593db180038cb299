import { toEra } from './era.js';
import { dateParts, type IsoDate, type IsoMonth } from './iso.js';

/** A date in 和暦, long 令和8年11月18日 or short R8.11.18. Gregorian before Meiji; empty for what is not a date. */
export function writeEraDate(date: IsoDate, form: 'long' | 'short' = 'long'): string {
  const parts = toEra(date);
  if (!parts) return dateParts(date) ? writeDate(date, 'ja') : '';
  const { era, year, month, day } = parts;
  if (form === 'short') return `${era.letter}${year}.${month}.${day}`;
  return `${era.name}${year === 1 ? '元' : year}年${month}月${day}日`;
}

/**
 * A date in the reader's language, by default 2026年11月18日 and November 18, 2026. Empty for what is not a date, so
 * that a screen never shows an error in its place.
 */
export function writeDate(
  date: IsoDate,
  language: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  return dateParts(date) ? formatter(language, options).format(new Date(`${date}T00:00:00Z`)) : '';
}

/** A month in the reader's language: 2025年9月, September 2025. Empty for what is not a month. */
export const writeMonth = (month: IsoMonth, language: string): string =>
  writeDate(`${month}-01`, language, { year: 'numeric', month: 'long' });

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    // The calendar is fixed: a browser set to the Japanese calendar would otherwise mix both on one page.
    found = new Intl.DateTimeFormat(language, { calendar: 'gregory', ...options, timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}
