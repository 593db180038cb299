import { readCorporateNumber, readDate, readNumber, readThousandYen } from '@banso/model';
import type { CorporateNumberFault, DateFault, MoneyUnit } from '@banso/model';
import type { Conversion } from '../mapping/conversions.js';
import type { Json } from '../mapping/schema.js';

/** Why a cell is not taken for what it should be. */
export type CellFault =
  | { code: 'blank' | 'number' | 'integer' | 'money' | 'fiscal-month' | 'time' | 'boolean' | 'json' }
  | { code: 'choice'; allowed: readonly string[] }
  | { code: 'date'; date: DateFault }
  | { code: 'corporate-number'; number: CorporateNumberFault }
  | { code: 'unknown-reference'; reference: string }
  /** Without it, or with it, the record is none of the contract's; `path` is a JSON Pointer into it. */
  | { code: 'shape'; path: string };

export type CellResult = { ok: true; value: Json } | { ok: false; fault: CellFault };

const good = (value: Json): CellResult => ({ ok: true, value });
const bad = (fault: CellFault): CellResult => ({ ok: false, fault });

/** Reads the text of a cell that is not blank. Nothing is guessed: what is not understood comes back with a reason. */
export function readCell(text: string, as: Conversion, unit?: MoneyUnit): CellResult {
  switch (as) {
    case 'text':
      return good(text);
    case 'code':
      return good(code(text));
    case 'number':
    case 'integer': {
      const read = readNumber(text);
      if (!read.ok) return bad({ code: 'number' });
      return as === 'number' || Number.isInteger(read.value) ? good(read.value) : bad({ code: 'integer' });
    }
    case 'thousand-yen': {
      const read = readThousandYen(text, unit);
      return read.ok ? good(read.value) : bad({ code: 'money' });
    }
    case 'fiscal-month': {
      const month = Number(/^(\d{1,2})(?:月(?:末|決算)?)?$/.exec(code(text))?.[1]);
      return month >= 1 && month <= 12 ? good(month) : bad({ code: 'fiscal-month' });
    }
    case 'date': {
      const read = readDate(text);
      return read.ok ? good(read.date) : bad({ code: 'date', date: read });
    }
    case 'time': {
      const time = readTime(text);
      return time === undefined ? bad({ code: 'time' }) : good(time);
    }
    case 'corporate-number': {
      const read = readCorporateNumber(text);
      return read.ok ? good(read.value) : bad({ code: 'corporate-number', number: read });
    }
    case 'boolean': {
      const word = code(text).toLowerCase();
      if (['true', '1', 'yes', '有', 'あり', '○', 'はい'].includes(word)) return good(true);
      if (['false', '0', 'no', '無', 'なし', '×', 'いいえ'].includes(word)) return good(false);
      return bad({ code: 'boolean' });
    }
    case 'json':
      try {
        return good(JSON.parse(text) as Json);
      } catch {
        return bad({ code: 'json' });
      }
  }
}

/** A number that is a name: full-width as ASCII, without spaces. */
export const code = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** 13:30, 13時30分, 午後1時半 as 13:30. */
function readTime(text: string): string | undefined {
  const form = /^(午前|午後|am|pm)?(\d{1,2})(?::(\d{2})(?::\d{2})?|時(?:(\d{1,2})分|(半))?)$/i;
  const [, half, hours, minutes, parts, isHalfPast] = form.exec(code(text)) ?? [];
  if (hours === undefined) return undefined;
  const isAfternoon = half === '午後' || half?.toLowerCase() === 'pm';
  if (half && Number(hours) > 12) return undefined;
  const hour = half ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  const minute = isHalfPast ? 30 : Number(minutes ?? parts ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
