import { toNumber } from '../numbers/decimal.js';
import { readMultiplied, withAsciiDigits } from '../numbers/kanji.js';
import { findEra, type Era } from './era.js';

/** What stands in a typed date, not yet asked whether such a day exists. */
export interface TypedDate {
  readonly era?: Era;
  /** Within the era, or Gregorian of four digits. */
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** 0 Sunday – 6 Saturday. */
  readonly weekday?: number;
  /** Two numbers with a mark between, as 11/18: month and day, or a short year and month. */
  readonly bare?: boolean;
}

const weekdays = '日月火水木金土';
const era = String.raw`(?<era>明治|大正|昭和|平成|令和|[MTSHR])\s*\.?\s*`;
const monthAndDay = String.raw`(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日?)?`;
const mark = String.raw`\s*[-/.]\s*`;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const name =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ordinal = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const weekdayNames = 'sun mon tue wed thu fri sat'.split(' ');
const forms = [
  new RegExp(`^(?:${era})?(?<year>\\d{1,4}|元)\\s*年\\s*${monthAndDay}$`, 'iu'),
  new RegExp(`^(?:${era})?(?<year>\\d{1,4}|元)${mark}(?<month>\\d{1,2})${mark}(?<day>\\d{1,2})$`, 'iu'),
  new RegExp(`^(?:${era}(?<year>\\d{1,2}|元)|(?<year4>\\d{4}))${mark}(?<month>\\d{1,2})$`, 'iu'),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?$/u,
  new RegExp(`^${monthAndDay}$`, 'u'),
  new RegExp(`^${ordinal}\\s*(?:of\\s+)?${name}\\.?(?:,?\\s*(?<year>\\d{4}))?$`, 'iu'),
  new RegExp(`^${name}\\.?\\s*${ordinal}(?:,?\\s+(?<year>\\d{4}))?$`, 'iu'),
  new RegExp(`^${name}\\.?,?\\s*(?<year>\\d{4})$`, 'iu'),
  new RegExp(`^(?<month>\\d{1,2})(?<bare>${mark})(?<day>\\d{1,2})$`, 'u'),
];

/** Reads the parts of a date, or tells why there are none. */
export function typedDate(text: string): TypedDate | 'empty' | 'not-a-date' | 'year-ambiguous' {
  const { body, weekday } = takeWeekday(normalise(text));
  if (body === '') return 'empty';
  for (const form of forms) {
    const groups = form.exec(body)?.groups;
    if (!groups) continue;
    const found = groups.era === undefined ? undefined : findEra(groups.era);
    const year = groups.year ?? groups.year4;
    if (year !== undefined && !found && year.length < 4) return 'year-ambiguous';
    return {
      ...(found && { era: found }),
      ...(year !== undefined && { year: year === '元' ? 1 : Number(year) }),
      month: groups.name
        ? monthNames.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1
        : Number(groups.month),
      ...(groups.day !== undefined && { day: Number(groups.day) }),
      ...(weekday !== undefined && { weekday }),
      ...(groups.bare !== undefined && { bare: true }),
    };
  }
  return 'not-a-date';
}

/** Full width to ASCII, 十一 to 11, dashes to hyphens. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212ー]/g, '-')
    .replace(/[〇零一二三四五六七八九十]+/g, kanjiNumber)
    .trim();
}

function kanjiNumber(run: string): string {
  const number = readMultiplied(withAsciiDigits(run));
  return number === undefined ? run : String(toNumber(number));
}

function takeWeekday(text: string): { body: string; weekday?: number } {
  const english =
    /^(?<name>(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)\.?,?\s+(?<body>\S.*)$/iu.exec(
      text,
    )?.groups;
  if (english?.name && english.body) {
    return { body: english.body, weekday: weekdayNames.indexOf(english.name.slice(0, 3).toLowerCase()) };
  }
  const match = /^(.*\d日?)\s*(?:\((?<short>[日月火水木金土])\)|(?<long>[日月火水木金土])曜日?)$/u.exec(text);
  const name = match?.groups?.short ?? match?.groups?.long;
  return name ? { body: match?.[1] ?? '', weekday: weekdays.indexOf(name) } : { body: text };
}
