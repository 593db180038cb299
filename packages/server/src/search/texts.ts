import type { AnyRecord } from '@banso/model';
import type { Schema } from '../contract/schemas.js';
import { propertiesOf, resolved, schemas } from '../contract/schemas.js';
import { schemaNames } from '../contract/validators.js';

/** Words that people wrote, and where they stand. */
export interface Text {
  /** JSON Pointer; items by their id, so that it holds when others are added: `/notes/n1/text`. */
  path: string;
  text: string;
}

/** Everything in a record that somebody may look for: every free text of its schema, in the schema's order. */
export function textsOf(record: AnyRecord): Text[] {
  return [...walk(record, schemas[schemaNames[record.kind]] ?? {}, '')];
}

function* walk(value: unknown, schema: Schema, path: string): Generator<Text> {
  if (typeof value === 'string') {
    if (value !== '') yield { path, text: value };
  } else if (Array.isArray(value)) {
    const items = resolved(schema).items;
    if (!items) return;
    for (const [index, item] of value.entries())
      yield* walk(item, items, `${path}/${stepTo(item, index, path)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, property] of Object.entries(searchable(schema))) {
      yield* walk(Reflect.get(value, name), property, `${path}/${name}`);
    }
  }
}

/** An external id is no item of ours: its `id` may stand there twice, under two systems. */
function stepTo(item: unknown, index: number, path: string): string | number {
  const hasId = typeof item === 'object' && item !== null && 'id' in item && path !== '/externalIds';
  return hasId ? String(item.id) : index;
}

const cache = new WeakMap<Schema, Record<string, Schema>>();

/** The properties that are free text or lead to some: no choices, dates, patterns, ids; nothing the server stamps. */
function searchable(schema: Schema): Record<string, Schema> {
  const own = resolved(schema);
  const known = cache.get(own);
  if (known) return known;
  const found = Object.fromEntries(
    Object.entries(propertiesOf(own)).filter(([, property]) => leadsToText(property)),
  );
  cache.set(own, found);
  return found;
}

function leadsToText(property: Schema): boolean {
  const schema = resolved(property);
  if (property.readOnly || schema.oneOf) return false;
  if (schema.items) return leadsToText(schema.items);
  if (schema.properties || schema.allOf) return Object.keys(searchable(schema)).length > 0;
  return schema.type === 'string' && !schema.pattern && !schema.format && !schema.enum;
}
