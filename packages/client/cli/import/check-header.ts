import { messages } from '../locales/index.js';
import type { Language } from '../locales/index.js';
import { usage } from '../world/options.js';
import { fields, isField } from './mapping/fields.js';
import { columnsOf } from './mapping/template.js';
import { columnName } from './rows/row-file.js';
import type { RowFault } from './rows/row.js';
import type { Reading } from './settings.js';

/**
 * Checks that a CSV has the columns that are asked for, each once, before anything is sent.
 *
 * @throws CommandError that lists what is missing beside what is there, or says why the names cannot be read
 */
export function checkHeader(
  header: readonly string[] | RowFault,
  { mapping, kind }: Reading,
  language: Language,
): void {
  const { files: texts, report } = messages(language);
  if ('code' in header) throw usage(texts.headerUnreadable(report.row(header)));
  const asked = mapping ? [...columnsOf(mapping.records)].map(columnName) : header;
  const missing = asked.filter((column) => !header.includes(column));
  if (missing.length > 0) throw usage(texts.columnsMissing(missing, header));
  const twice = asked.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice.length > 0) throw usage(texts.columnsTwice([...new Set(twice)]));
  if (!kind) return;
  const unknown = header.filter((column) => !isField(kind, column));
  if (unknown.length > 0) throw usage(texts.columnsUnknown(kind, unknown, Object.keys(fields[kind])));
}
