import { writeDate } from '@banso/model';
import type { DateFault } from '@banso/model';
import type { Clash } from '../../import/keep/settle.js';
import type { report as ja } from '../ja/report.js';

const quoted = (text: string) =>
  text === '' ? '' : ` "${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
const who = ({ by }: Clash) => by?.name ?? 'somebody';

export const report: typeof ja = {
  nothing: 'This line makes no record.',
  depends: 'Refused as well, because a record of the same line that it points at was refused.',
  double: (reference, line) =>
    `${reference} stands in line ${line} too. Keep one of them, or give them different numbers.`,
  row: ({ code, found, expected }) => {
    switch (code) {
      case 'quotes':
        return 'A quotation mark (") is not closed or stands in the wrong place. Please correct it.';
      case 'cells':
        return `There are ${found} cells where the header has ${expected}. Check the commas.`;
      case 'json':
        return 'This is not a JSON object.';
      case 'encoding':
        return 'Some bytes are no characters. If the encoding is another one, give it in --encoding.';
    }
  },
  cell: ({ column, fault, text }) => {
    const cell = `${column}${quoted(text)}`;
    switch (fault.code) {
      case 'blank':
        return `${column} is blank. Please fill it in.`;
      case 'number':
        return `${cell} is not a number.`;
      case 'integer':
        return `${cell} is not a whole number.`;
      case 'money':
        return `${cell} is not an amount of money.`;
      case 'fiscal-month':
        return `${cell} is not a closing month (1–12).`;
      case 'time':
        return `${cell} is not a time. Write it as 13:30.`;
      case 'boolean':
        return `${cell} is neither yes nor no.`;
      case 'json':
        return `${cell} is not JSON.`;
      case 'choice':
        return `${cell} is not among the mapping's choices: ${fault.allowed.join(', ')}.`;
      case 'date':
        return `${cell} is not a date. ${dateReason(fault.date)}`;
      case 'corporate-number':
        return `${cell} is not a corporate number. ${
          fault.number.reason === 'check-digit'
            ? 'Its check digit does not fit, so some digit is wrong.'
            : fault.number.reason === 'length'
              ? `It has ${fault.number.digits} digits instead of 13.`
              : 'It must be 13 digits.'
        }`;
      case 'unknown-reference':
        return `There is no record ${fault.reference}. Import it first, or check the number.`;
      case 'shape':
        return `${column} is missing or not as the contract has it (${fault.path === '' ? 'the whole' : fault.path}).`;
    }
  },
  left: (remark) => `${report.cell(remark)} The record was made without it.`,
  keptTheirs: (clash) => `${clash.field} was changed by ${who(clash)} since the last import and stays so.`,
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'clash': {
        const places = refusal.clashes.map((clash) => `${clash.field} (${who(clash)})`).join(', ');
        return `Changed both in the file and in Banso: ${places}. Please compare them. With --file-wins the file decides.`;
      }
      case 'withdrawn':
        return 'This record was withdrawn in Banso. It stays so.';
      case 'id-taken':
        return 'A record with this number is where you may not see it. Please ask your administrator.';
      case 'busy':
        return 'Others keep changing this record. Please try again later.';
      case 'problem':
        return [refusal.title, ...refusal.issues.map(({ message }) => message)].join(' ');
    }
  },
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dateReason(fault: DateFault): string {
  switch (fault.reason) {
    case 'empty':
    case 'not-a-date':
      return 'Write it as 2026-11-18 or R8.11.18.';
    case 'year-missing':
      return 'The year is missing.';
    case 'year-ambiguous':
      return 'The year may be of an era or of the Gregorian calendar: write R8.11.18, or four digits.';
    case 'month-out-of-range':
      return `There is no month ${fault.month}.`;
    case 'day-out-of-range':
      return `Month ${fault.month} has ${fault.lastDay} days.`;
    case 'era-out-of-range':
      return `The era ${fault.era} began on ${writeDate(fault.firstDay, 'en')}${fault.nextEra ? ` and ended before ${writeDate(fault.nextEra, 'en')}` : ''}.`;
    case 'weekday-mismatch':
      return `That day is a ${weekdays[fault.weekday]}.`;
  }
}
