import { daysBetween, isoDate, lastDayOfMonth, weekdayOf, type IsoDate } from './iso.js';
import { endOfEra, gregorianYear, type Era, type EraKey } from './era.js';
import { typedDate } from './typed.js';

/** Why a text is not taken for a date, with what would be possible. */
export type DateFault = { readonly ok: false; readonly text: string } & (
  | { readonly reason: 'empty' | 'not-a-date' }
  /** A day and month without a year, and no reference to complete them by. */
  | { readonly reason: 'year-missing' }
  /** A short year without an era: 8.11.18 may be 令和8年 or 2008. */
  | { readonly reason: 'year-ambiguous' }
  | { readonly reason: 'month-out-of-range'; readonly month: number }
  /** `lastDay`: the last day that the month has in that year. */
  | {
      readonly reason: 'day-out-of-range';
      readonly month: number;
      readonly day: number;
      readonly lastDay: number;
    }
  /** The era had not begun or was over. `nextEra`: the first day after it, absent while it lasts. */
  | {
      readonly reason: 'era-out-of-range';
      readonly era: EraKey;
      readonly firstDay: IsoDate;
      readonly nextEra?: IsoDate;
    }
  /** The weekday behind the date is another: this one (0 Sunday – 6 Saturday). */
  | { readonly reason: 'weekday-mismatch'; readonly weekday: number }
);

export type DateResult = { readonly ok: true; readonly date: IsoDate } | DateFault;

export interface ReadDateOptions {
  /** Completes a date without a year; mostly today. */
  readonly reference?: IsoDate;
  /** Which year completes it: the one nearest to the reference (default), or not after, or not before it. */
  readonly prefer?: 'nearest' | 'past' | 'future';
}

/**
 * Reads a date as people type it: 2026/11/18, 2026年11月18日, R8.11.18, 令和8年11月18日（水）, 20261118, full-width;
 * 18 November 2026, Nov 18, 2026;
 * 11月18日 or 18 November with a reference. A day that does not exist comes back with what is possible, never as the day after.
 */
export function readDate(text: string, options: ReadDateOptions = {}): DateResult {
  const typed = typedDate(text);
  if (typeof typed === 'string') return { ok: false, text, reason: typed };
  const { month, day, era, weekday } = typed;
  if (day === undefined) return { ok: false, text, reason: 'not-a-date' };

  const year =
    typed.year === undefined
      ? completingYear(month, day, options)
      : era
        ? gregorianYear(era, typed.year)
        : typed.year;
  if (year === undefined) return { ok: false, text, reason: 'year-missing' };
  const fault = faultOfDay(text, year, month, day) ?? faultOfEra(text, era, isoDate(year, month, day));
  if (fault) return fault;

  const date = isoDate(year, month, day);
  const actual = weekdayOf(date);
  if (weekday !== undefined && weekday !== actual) {
    return { ok: false, text, reason: 'weekday-mismatch', weekday: actual };
  }
  return { ok: true, date };
}

/** Why a day does not exist in its month; `undefined` when it does. */
export function faultOfDay(text: string, year: number, month: number, day: number): DateFault | undefined {
  if (month < 1 || month > 12) return { ok: false, text, reason: 'month-out-of-range', month };
  const lastDay = lastDayOfMonth(year, month);
  if (day >= 1 && day <= lastDay) return undefined;
  return { ok: false, text, reason: 'day-out-of-range', month, day, lastDay };
}

/** Why a day does not belong to the era it was typed with; `undefined` when it does. */
export function faultOfEra(text: string, era: Era | undefined, date: IsoDate): DateFault | undefined {
  if (era === undefined) return undefined;
  const nextEra = endOfEra(era);
  if (date >= era.firstDay && (nextEra === undefined || date < nextEra)) return undefined;
  return {
    ok: false,
    text,
    reason: 'era-out-of-range',
    era: era.key,
    firstDay: era.firstDay,
    ...(nextEra && { nextEra }),
  };
}

function completingYear(
  month: number,
  day: number,
  { reference, prefer }: ReadDateOptions,
): number | undefined {
  if (reference === undefined) return undefined;
  const own = Number(reference.slice(0, 4));
  const distances = [own - 1, own, own + 1]
    .filter((year) => faultOfDay('', year, month, day) === undefined)
    .map((year) => ({ year, days: daysBetween(reference, isoDate(year, month, day)) }))
    .filter(({ days }) => (prefer === 'past' ? days <= 0 : prefer === 'future' ? days >= 0 : true))
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days));
  // A day that exists in none of these years is judged in the reference's own.
  return distances[0]?.year ?? own;
}
