type Options = Intl.DateTimeFormatOptions;

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-18` as 2026年11月18日（水） or Wed, 18 Nov 2026. Not a date: the text itself. */
export function formatDate(language: string, iso: string, options: Options = dayWithWeekday): string {
  const date = new Date(`${iso}T00:00:00`);
  if (Number.isNaN(date.getTime())) return iso;
  return format(language, date, options);
}

/** `2026-11-18` as 11月18日（水） or Wed, 18 Nov. */
export function formatDay(language: string, iso: string): string {
  return formatDate(language, iso, { month: 'long', day: 'numeric', weekday: 'short' });
}

/** The same, with its year where it is not that of each of `others` (YYYY-MM-DD). */
export function formatDayBeside(language: string, iso: string, ...others: readonly string[]): string {
  const year = iso.slice(0, 4);
  return others.every((other) => other.startsWith(year))
    ? formatDay(language, iso)
    : formatDate(language, iso);
}

/** `2025-09` as 2025年9月 or Sep 2025. */
export function formatMonth(language: string, isoMonth: string): string {
  return formatDate(language, `${isoMonth}-01`, {
    year: 'numeric',
    month: language.startsWith('ja') ? 'long' : 'short',
  });
}

/** The clock of a moment: 16:40; with the day when it was not today. */
export function formatMoment(language: string, moment: Date, now: Date = new Date()): string {
  const time = format(language, moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${format(language, moment, { month: 'long', day: 'numeric' })} ${time}`;
}

/** Today in the reader's place, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const dayWithWeekday: Options = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' };

function format(language: string, date: Date, options: Options): string {
  const locale = language.startsWith('en') ? 'en-GB' : language;
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = dateFormats.get(key);
  if (!formatter) dateFormats.set(key, (formatter = new Intl.DateTimeFormat(locale, options)));
  const text = formatter.format(date);
  return locale.startsWith('ja') ? text.replace('(', '\uff08').replace(')', '\uff09') : text;
}
