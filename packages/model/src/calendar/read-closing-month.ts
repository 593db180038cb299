import { gregorianYear } from './era.js';
import { isoDate, isoMonth, lastDayOfMonth, type IsoDate, type IsoMonth } from './iso.js';
import { faultOfDay, faultOfEra, type DateFault } from './read-date.js';
import { typedDate } from './typed.js';

export type MonthResult = { readonly ok: true; readonly month: IsoMonth } | DateFault;

/**
 * Reads a 決算年月: 2025-09, 2025/9, 2025年9月期, 令和7年9月期, R7.9, 202509, or the whole closing day. 9月期 alone is
 * the last one that is not after the reference.
 */
export function readClosingMonth(text: string, { reference }: { reference?: IsoDate } = {}): MonthResult {
  const typed = typedDate(text.trim().replace(/(?:期末|期|末日|末)?(?:決算期?)?$/u, ''));
  if (typeof typed === 'string') return { ok: false, text, reason: typed };
  const { month, era } = typed;
  if (typed.bare) return { ok: false, text, reason: 'year-ambiguous' };
  const year =
    typed.year === undefined
      ? lastYearOf(month, reference)
      : era
        ? gregorianYear(era, typed.year)
        : typed.year;
  if (year === undefined) return { ok: false, text, reason: 'year-missing' };

  const fault = faultOfDay(text, year, month, typed.day ?? 1);
  if (fault) return fault;
  const [first, last] = [typed.day ?? 1, typed.day ?? lastDayOfMonth(year, month)];
  // 平成31年5月 is out, but both 昭和64年1月 and 平成元年1月 are in: one day within the era is enough.
  const outside = faultOfEra(text, era, isoDate(year, month, first));
  if (outside && faultOfEra(text, era, isoDate(year, month, last))) return outside;
  return { ok: true, month: isoMonth(year, month) };
}

function lastYearOf(month: number, reference: IsoDate | undefined): number | undefined {
  if (reference === undefined) return undefined;
  const own = Number(reference.slice(0, 4));
  return isoMonth(own, month) <= reference.slice(0, 7) ? own : own - 1;
}
