import type { Kind } from '@banso/model';
import { schemas } from './contract.gen.js';

/** The part of JSON Schema that requests of the contract use. An object has no field but those named. */
export interface Schema {
  /** The name of another schema. */
  $ref?: string;
  type?: string | readonly string[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  pattern?: string;
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  readOnly?: boolean;
  writeOnly?: boolean;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** The schema that a reference stands for, or the schema itself. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : resolved(schemaNamed(schema.$ref));
}

export function schemaNamed(name: string): Schema {
  const schema = schemas[name];
  if (!schema) throw new Error(`The contract has no ${name}`);
  return schema;
}

/** `wall-diagnosis` → `WallDiagnosis` */
export function schemaOf(kind: Kind): Schema {
  return schemaNamed(kind.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase()));
}
