import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const contract = parse(await readFile(new URL('../../../openapi/banso.yaml', import.meta.url), 'utf8'));

/**
 * Builds a schema of the contract in a peer's own words, so that every peer checks what our guard checks: the type of
 * every field, which fields are required, and the `kind`; unknown fields pass.
 *
 * @param {string} name of a schema in the contract
 * @param {object} lib the peer's combinators: string number integer boolean literal array object optional nullable any
 */
export function schemaOf(name, lib) {
  const named = (key) => build(contract.components.schemas[key]);
  function build(schema) {
    if (schema.$ref) return named(schema.$ref.split('/').at(-1));
    if (schema.allOf) return build(merged(schema.allOf));
    if ('const' in schema) return lib.literal(schema.const);
    const types = [schema.type].flat();
    const bare = ofType(
      types.find((type) => type !== 'null'),
      schema,
    );
    return types.includes('null') ? lib.nullable(bare) : bare;
  }
  function ofType(type, schema) {
    if (type === 'object') return object(schema);
    if (type === 'array') return lib.array(build(schema.items ?? {}));
    return type ? lib[type]() : lib.any();
  }
  function object({ properties = {}, required = [] }) {
    const fields = Object.entries(properties).map(([key, schema]) => {
      const field = build(schema);
      return [key, required.includes(key) ? field : lib.optional(field)];
    });
    return lib.object(Object.fromEntries(fields));
  }
  return named(name);
}

function merged(parts) {
  const resolved = parts.map((part) =>
    part.$ref ? contract.components.schemas[part.$ref.split('/').at(-1)] : part,
  );
  return {
    type: 'object',
    properties: Object.assign({}, ...resolved.map(({ properties }) => properties)),
    required: resolved.flatMap(({ required }) => required ?? []),
  };
}
