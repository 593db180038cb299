import { findingsIn } from './check.js';
import { parameters, queries } from './contract.gen.js';
import type { Finding } from './refusal.js';
import { invalid } from './refusal.js';
import type { Schema } from './schema.js';
import { resolved } from './schema.js';
import { isWellFormed } from './well-formed.js';

/**
 * Reads the query of a path of the contract, e.g. `/v1/dialogues/{id}/history`: text becomes numbers and booleans as
 * the contract says, and defaults are filled in.
 *
 * @throws Refusal `invalid` that names the parameter
 */
export function readQuery<T>(query: URLSearchParams, path: string): T {
  const known = queries[path] ?? [];
  const values: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) throw invalid({ path: name, code: 'unknown-parameter', allowed: known });
    const schema = resolved(parameters[name] ?? {});
    const given = query.getAll(name);
    const isList = schema.type === 'array';
    if (given.length > 1 && !isList) throw invalid({ path: name, code: 'repeated' });
    if (!given.every(isWellFormed)) throw invalid({ path: name, code: 'bad-character' });
    values[name] = isList ? given : read(given[0] ?? '', schema);
  }
  const findings: Finding[] = [];
  for (const name of known) {
    const schema = parameters[name] ?? {};
    if (name in values) findings.push(...findingsIn(values[name], schema, name));
    else if (schema.default !== undefined) values[name] = schema.default;
  }
  if (findings.length > 0) throw invalid(...findings);
  return values as T;
}

/** What cannot be read stays a text, which the schema then refuses. */
function read(text: string, { type }: Schema): unknown {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'integer' && text !== '' && Number.isInteger(Number(text))) return Number(text);
  return text;
}
