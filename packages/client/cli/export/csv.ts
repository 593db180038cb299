import { defused } from '@banso/model';
import type { AnyRecord, Kind } from '@banso/model';
import { fields } from '../import/mapping/fields.js';

/** By this mark spreadsheets know UTF-8. */
const mark = '\ufeff';

/** The header of a kind's CSV. */
export const csvHeader = (kind: Kind): string =>
  `${mark}${Object.keys(fields[kind]).map(cell).join(',')}\r\n`;

/** A record as one row: a column for each field of the contract, in which a nested value stands as JSON. */
export function csvRow(record: AnyRecord): string {
  const values = record as unknown as Record<string, unknown>;
  return `${Object.keys(fields[record.kind])
    .map((name) => cell(textOf(values[name])))
    .join(',')}\r\n`;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? defused(value) : JSON.stringify(value);
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
