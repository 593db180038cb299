import type { AnyRecord } from '@banso/model';
import type { Schema } from './schema.js';
import { resolved, schemaOf } from './schema.js';

/** Words that people wrote, and where they stand. */
export interface Text {
  /** JSON Pointer; items by their id, so that it holds when others are added: `/notes/n1/text`. */
  path: string;
  text: string;
}

/** Everything in a record that somebody may look for: every free text of its schema, in the schema's order. */
export function textsOf(record: AnyRecord): Generator<Text> {
  return walk(record, schemaOf(record.kind), '');
}

function* walk(value: unknown, schema: Schema, path: string): Generator<Text> {
  const { items, properties = {} } = resolved(schema);
  if (typeof value === 'string') {
    if (value !== '') yield { path, text: value };
  } else if (Array.isArray(value)) {
    if (!items) return;
    for (const [index, item] of value.entries())
      yield* walk(item, items, `${path}/${stepTo(item, index, path)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, property] of Object.entries(properties)) {
      if (leadsToText(property)) yield* walk(Reflect.get(value, name), property, `${path}/${name}`);
    }
  }
}

/** An external id is no item of ours: its `id` may stand there twice, under two systems. */
function stepTo(item: unknown, index: number, path: string): string | number {
  const hasId = typeof item === 'object' && item !== null && 'id' in item && path !== '/externalIds';
  return hasId ? String(item.id) : index;
}

/** Free text: no choices, dates, patterns, ids; nothing the server stamps. */
function leadsToText(property: Schema): boolean {
  if (property.readOnly) return false;
  const { type, items, properties, pattern, format, enum: choices } = resolved(property);
  if (items) return leadsToText(items);
  if (properties) return Object.values(properties).some(leadsToText);
  return type === 'string' && pattern === undefined && format === undefined && choices === undefined;
}
