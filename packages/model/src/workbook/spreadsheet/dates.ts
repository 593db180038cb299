const day = 86_400_000;
/** 1950-01-01 and 2199-12-31: what a closing month can be. */
const [first, last] = [18_264, 109_573];
const days1904 = 1_462;

/**
 * The month (`YYYY-MM`) of a date as Excel counts it: days from 1900, with the 29th of February 1900 that never was,
 * or from 1904. `undefined` for what is no date between 1950 and 2199.
 */
export function monthOfSerial(serial: number, from1904 = false): string | undefined {
  const counted = Math.floor(serial) + (from1904 ? days1904 : 0);
  if (!(counted >= first && counted <= last)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + counted * day).toISOString().slice(0, 7);
}

/** The first day of a month (`YYYY-MM`) as Excel counts it, from 1900. */
export function serialOfMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Math.round((Date.UTC(year, number - 1, 1) - Date.UTC(1899, 11, 30)) / day);
}
