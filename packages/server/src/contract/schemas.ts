import { components } from './components.gen.js';

/** The part of JSON Schema 2020-12 that the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  pattern?: string;
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  readOnly?: boolean;
  [keyword: string]: unknown;
}

const prefix = '#/components/schemas/';

export const schemas: Readonly<Record<string, Schema>> = components.schemas;
export const parameters: Readonly<Record<string, { name: string; in: string; schema: Schema }>> =
  components.parameters;

/** The schema that a reference stands for, or the schema itself. */
export function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const target = schemas[schema.$ref.slice(prefix.length)];
  if (!target) throw new Error(`The contract has no ${schema.$ref}`);
  return resolved(target);
}

/** Every property of an object schema, those of its `allOf` parts included. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
  const own = resolved(schema);
  const parts = (own.allOf ?? []).map(propertiesOf);
  return Object.fromEntries([...parts, own.properties ?? {}].flatMap((part) => Object.entries(part)));
}

/**
 * The same schemas, in which an object has no field but those named.
 *
 * @param open names of schemas that are parts of others outside of these
 */
export function closedSchemas(open: readonly string[] = []): Record<string, Schema> {
  const parts = new Set(
    Object.values(schemas).flatMap((schema) => (schema.allOf ?? []).map((part) => part.$ref)),
  );
  for (const name of open) parts.add(prefix + name);
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, closed(schema, parts.has(prefix + name))]),
  );
}

/** A part of an `allOf` stays open: it knows only its own share of the fields. */
function closed(schema: Schema, isPart = false): Schema {
  const copy: Schema = { ...schema };
  if (schema.properties) copy.properties = mapValues(schema.properties, (property) => closed(property));
  if (schema.items) copy.items = closed(schema.items);
  if (schema.oneOf) copy.oneOf = schema.oneOf.map((choice) => closed(choice));
  if (schema.allOf) copy.allOf = schema.allOf.map((part) => closed(part, true));
  if (!isPart && (schema.properties || schema.allOf)) copy.unevaluatedProperties = false;
  return copy;
}

function mapValues(
  values: Record<string, Schema>,
  change: (value: Schema) => Schema,
): Record<string, Schema> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
