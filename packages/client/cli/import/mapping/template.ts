import type { Kind } from '@banso/model';
import type { FromColumn, Json } from './schema.js';

/** Where the value of a place in a record comes from. */
export type Template =
  | { readonly type: 'literal'; readonly value: Json }
  | ColumnTemplate
  | IdTemplate
  | ObjectTemplate
  | { readonly type: 'list'; readonly items: readonly Template[] };

export interface ColumnTemplate extends Omit<FromColumn, 'column' | 'columns' | 'as'> {
  readonly type: 'column';
  readonly columns: readonly string[];
  readonly as: NonNullable<FromColumn['as']>;
}

export interface IdTemplate {
  readonly type: 'id';
  readonly kind: Kind;
  /** The number of another system in a column; absent = the record of that kind in the same row. */
  readonly external?: { readonly system: string; readonly column: string };
}

export interface ObjectTemplate {
  readonly type: 'object';
  /** There only when this column is not blank. */
  readonly when?: string;
  readonly fields: readonly (readonly [name: string, template: Template])[];
}

/** One record of a row, ready to be filled in. */
export interface RecordTemplate {
  readonly kind: Kind;
  readonly externalId: { readonly system: string; readonly columns: readonly string[] };
  /** Which of several rows decides; absent = it comes in one row only. */
  readonly repeats?: 'first' | 'last';
  readonly when?: string;
  readonly fields: ObjectTemplate['fields'];
}

/** Every column that templates ask for. */
export function columnsOf(records: readonly RecordTemplate[]): Set<string> {
  const found = new Set<string>();
  const visit = (template: Template): void => {
    if (template.type === 'column') template.columns.forEach((column) => found.add(column));
    else if (template.type === 'id' && template.external) found.add(template.external.column);
    else if (template.type === 'list') template.items.forEach(visit);
    else if (template.type === 'object') {
      if (template.when !== undefined) found.add(template.when);
      template.fields.forEach(([, inner]) => visit(inner));
    }
  };
  for (const { externalId, when, fields } of records) {
    externalId.columns.forEach((column) => found.add(column));
    visit({ type: 'object', fields, ...(when !== undefined && { when }) });
  }
  return found;
}
