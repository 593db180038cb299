// How the bank's screens write figures and dates.

const figures = new Intl.NumberFormat('ja-JP');

/** 千円, with △ for less than nothing. */
export const thousands = (amount: number): string =>
  amount < 0 ? `△${figures.format(-amount)}` : figures.format(amount);

export const percent = (rate: number): string => `${rate.toFixed(3)}`;

/** 2026-11-18 → 2026/11/18 */
export const slashed = (date: string): string => date.replaceAll('-', '/');

const weekdays = '日月火水木金土';

/** 2026-11-18 → 11/18(水) */
export function shortDay(date: string): string {
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return `${date.slice(5).replace('-', '/')}(${weekday})`;
}

/** 株式会社髙﨑精密製作所 → ㈱髙﨑精密製作所 */
export const shortName = (name: string): string =>
  name
    .replace('株式会社', '㈱')
    .replace('有限会社', '㈲')
    .replace('合同会社', '(同)')
    .replace('医療法人社団', '(医)');

const stamp = new Intl.DateTimeFormat('ja-JP', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Tokyo',
});

/** The time of the screen, as the bank prints it on every page. */
export const screenTime = (now: Date): string => stamp.format(now);
