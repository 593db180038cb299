import type { AnyRecord, DeviceKeyRequest, Kind, SearchRequest, SessionRequest } from '@banso/model';
import { checkFormat } from './formats.js';
import type { Finding } from './refusal.js';
import { invalid } from './refusal.js';
import type { Schema } from './schema.js';
import { resolved, schemaNamed, schemaOf } from './schema.js';
import { escaped } from './well-formed.js';

/**
 * A record as its writer may send it, without what the server stamps.
 *
 * @throws Refusal `invalid` with a finding per fault
 */
export function checkedRecord(kind: Kind, body: unknown): AnyRecord {
  const schema = schemaOf(kind);
  dropReadOnly(body, schema);
  return checked<AnyRecord>(schema, body);
}

export const checkedWithdrawal = (body: unknown) => checkedAs<{ reason: string }>('Withdrawal', body);
export const checkedSessionRequest = (body: unknown) => checkedAs<SessionRequest>('SessionRequest', body);
export const checkedSearchRequest = (body: unknown) => checkedAs<SearchRequest>('SearchRequest', body);

export const checkedDeviceKeyRequest = (body: unknown) =>
  checkedAs<DeviceKeyRequest>('DeviceKeyRequest', body);

const checkedAs = <T>(name: string, body: unknown): T => checked<T>(schemaNamed(name), body);

function checked<T>(schema: Schema, body: unknown): T {
  const findings = findingsIn(body, schema, '');
  if (findings.length > 0) throw invalid(...findings);
  return body as T;
}

/** A writer mends what is shown and sends it again; more than these would not be read. */
const mostFindings = 20;

/** Everything in which a value is not what its schema says: one finding per place and fault. */
export function findingsIn(value: unknown, schema: Schema, path: string): Finding[] {
  const findings = new Map<string, Finding>();
  for (const finding of faults(value, resolved(schema), path)) {
    findings.set(`${finding.path} ${finding.code}`, finding);
    if (findings.size === mostFindings) break;
  }
  return [...findings.values()];
}

function* faults(value: unknown, schema: Schema, path: string): Generator<Finding> {
  const { type } = schema;
  if (type !== undefined && ![type].flat().some((each) => isOfType(value, each))) {
    yield { path, code: 'type', allowed: type };
  }
  const choices = 'const' in schema ? [schema.const] : schema.enum;
  if (choices && !choices.includes(value)) yield { path, code: 'choice', allowed: choices };
  if (typeof value === 'string') yield* faultsOfText(value, schema, path);
  else if (typeof value === 'number') {
    yield* bounds(path, value, schema.minimum, schema.maximum, 'too-small', 'too-great');
  } else if (Array.isArray(value)) {
    yield* bounds(path, value.length, schema.minItems, schema.maxItems, 'too-few', 'too-many');
    if (schema.items) {
      const items = resolved(schema.items);
      for (const [index, item] of value.entries()) yield* faults(item, items, `${path}/${index}`);
    }
  } else if (typeof value === 'object' && value !== null) yield* faultsOfFields(value, schema, path);
}

function* faultsOfText(value: string, schema: Schema, path: string): Generator<Finding> {
  const { pattern, format } = schema;
  yield* bounds(path, [...value].length, schema.minLength, schema.maxLength, 'too-short', 'too-long');
  if (pattern !== undefined && !expression(pattern).test(value))
    yield { path, code: 'pattern', allowed: pattern };
  const allowed = format === undefined ? undefined : checkFormat(value, format);
  if (allowed !== undefined) yield { path, code: 'format', allowed };
}

function* faultsOfFields(value: object, schema: Schema, path: string): Generator<Finding> {
  const { required = [], properties } = schema;
  for (const name of required) {
    if (!Object.hasOwn(value, name)) yield { path: `${path}/${name}`, code: 'required' };
  }
  if (!properties) return;
  for (const [name, field] of Object.entries(value)) {
    if (!Object.hasOwn(properties, name)) yield { path: `${path}/${escaped(name)}`, code: 'unknown-field' };
    else yield* faults(field, resolved(properties[name] ?? {}), `${path}/${escaped(name)}`);
  }
}

function* bounds(
  path: string,
  size: number,
  least: number | undefined,
  most: number | undefined,
  tooLittle: string,
  tooMuch: string,
): Generator<Finding> {
  if (least !== undefined && size < least) yield { path, code: tooLittle, allowed: least };
  if (most !== undefined && size > most) yield { path, code: tooMuch, allowed: most };
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

/** Takes out of a request what only the server stamps, so that a record can be sent back as it was read. */
function dropReadOnly(value: unknown, schema: Schema): void {
  const { items, properties = {} } = resolved(schema);
  if (Array.isArray(value)) {
    if (items) for (const item of value) dropReadOnly(item, items);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, property] of Object.entries(properties)) {
      if (!Object.hasOwn(value, name)) continue;
      if (property.readOnly) Reflect.deleteProperty(value, name);
      else dropReadOnly(Reflect.get(value, name), property);
    }
  }
}
