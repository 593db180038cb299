/** A calendar day, `YYYY-MM-DD`, without time and zone. */
export type IsoDate = string;
/** A calendar month, `YYYY-MM`. */
export type IsoMonth = string;

const dayInMilliseconds = 86_400_000;

export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isoMonth = (year: number, month: number): IsoMonth =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;

/** Year, month and day, or `undefined` when the text is not a day that exists. */
export function dateParts(text: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

export const isIsoDate = (text: string): boolean => dateParts(text) !== undefined;

/** The days from 1970-01-01 on. Throws a RangeError for what is not a day. */
function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`${date} is not a date`);
  return Date.parse(`${date}T00:00:00Z`) / dayInMilliseconds;
}

/** The date some days later, or earlier when negative. Throws a RangeError for what is not a date. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date((dayNumber(date) + days) * dayInMilliseconds).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when `to` is earlier. Throws a RangeError for what is not a date. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** 0 Sunday – 6 Saturday. Throws a RangeError for what is not a date. */
export const weekdayOf = (date: IsoDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;
