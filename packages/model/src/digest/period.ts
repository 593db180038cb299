import { dateParts, type IsoDate, isoDate, lastDayOfMonth } from '../calendar/iso.js';

/**
 * The same day some months before; the last of the month where there is no such day (31 May, three months before: 28
 * February). Throws a RangeError for what is not a date.
 */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const parts = dateParts(date);
  if (!parts) throw new RangeError(`${date} is not a date`);
  const count = parts.year * 12 + parts.month - 1 - months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return isoDate(year, month, Math.min(parts.day, lastDayOfMonth(year, month)));
}
