// What only makes sense together (`x-banso-atomic: true`) as paths per kind: 'periods/*/figures', `*` = each item.

/** @param {{ components: { schemas: Record<string, any> } }} contract */
export function generateAtomicPaths(contract) {
  const schemas = contract.components.schemas;
  const kinds = Object.values(schemas).filter((schema) => schema.allOf?.[0]?.$ref?.endsWith('/Record'));
  const entries = kinds.map((schema) => {
    const own = schema.allOf[1];
    return [own.properties.kind.const, atomicPaths(own, schemas, '')];
  });
  return `/** Per kind, the paths of values that are merged whole: what only makes sense together. */
export const atomicPaths = ${JSON.stringify(Object.fromEntries(entries), null, 2)};
`;
}

function atomicPaths(schema, schemas, at) {
  if (schema.$ref) return atomicPaths(schemas[schema.$ref.split('/').at(-1)], schemas, at);
  if (schema['x-banso-atomic']) return [at];
  if (schema.items) return atomicPaths(schema.items, schemas, `${at}/*`);
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
    atomicPaths(property, schemas, at ? `${at}/${key}` : key),
  );
}
