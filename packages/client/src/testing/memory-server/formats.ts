/** How a format is written, when a text is not written so; undefined when it is. */
export function checkFormat(text: string, format: string): string | undefined {
  switch (format) {
    case 'date':
      return isDate(text) ? undefined : 'YYYY-MM-DD';
    default:
      throw new Error(`Requests have no format ${format}`);
  }
}

/** A day that there is: the 30th of February is none. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
