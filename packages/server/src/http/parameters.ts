import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Context } from 'hono';
import { findingsOf } from '../contract/findings.js';
import type { Schema } from '../contract/schemas.js';
import { parameters, schemas } from '../contract/schemas.js';
import { invalid } from '../problems/refusal.js';
import { isWellFormed } from './well-formed.js';

/** A query is text: numbers and booleans are read from it as the contract says, and defaults are filled in. */
const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  strictNumbers: true,
  coerceTypes: 'array',
  useDefaults: true,
  verbose: true,
});
addFormats(ajv);
ajv.addSchema({ $id: 'contract', components: { schemas } });

/**
 * Reads the query of a route.
 *
 * @param names parameters that the contract names once for all routes
 * @param own parameters of this route alone
 */
export function queryReader<T>(names: readonly string[], own: Record<string, Schema> = {}) {
  const properties: Record<string, Schema> = { ...own };
  for (const name of names) properties[name] = parameters[name]?.schema ?? {};
  const validate = ajv.compile<T>(withAddress({ type: 'object', properties }));
  const known = Object.keys(properties);

  /** @throws Refusal `invalid` that names the parameter */
  return (context: Context): T => {
    const values: Record<string, unknown> = {};
    for (const [name, given] of Object.entries(context.req.queries())) {
      if (!known.includes(name)) throw invalid({ path: name, code: 'unknown-parameter', allowed: known });
      const isList = properties[name]?.type === 'array';
      if (given.length > 1 && !isList) throw invalid({ path: name, code: 'repeated' });
      if (!given.every(isWellFormed)) throw invalid({ path: name, code: 'bad-character' });
      values[name] = isList ? given : given[0];
    }
    if (validate(values)) return values;
    throw invalid(
      ...findingsOf(validate.errors ?? []).map((finding) => ({ ...finding, path: finding.path.slice(1) })),
    );
  };
}

/** The contract's own references are relative to its document. */
function withAddress(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/')) as Schema;
}
