// Straight-line checks of shape: required fields and types. Lengths, patterns and enumerations are the server's
// business: within /v1 they may grow, and an answer that has grown must still pass.

/** @param {{ components: { schemas: Record<string, any> } }} contract */
export function generateGuards(contract) {
  const schemas = contract.components.schemas;
  const names = Object.keys(schemas).filter((name) => isObject(schemas[name], schemas));
  const functions = names.map((name) =>
    schemas[name].oneOf
      ? unionGuard(name, schemas[name], schemas)
      : guardFunction(name, flatten(schemas[name], schemas), schemas),
  );
  return `/** Where the first fault lies, as a JSON Pointer ('' = the value itself); undefined = the shape is right. */
export type Fault = string | undefined;
type Fields = Record<string, unknown>;
type Check = (value: unknown) => Fault;

const fields = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);
const list = (v: unknown, check: Check): Fault => {
  if (!Array.isArray(v)) return '';
  for (let i = 0; i < v.length; i++) {
    const fault = check(v[i]);
    if (fault !== undefined) return '/' + i + fault;
  }
  return undefined;
};

${functions.join('\n\n')}
`;
}

function guardFunction(name, schema, schemas) {
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const test = check(`v.${key}`, property, schemas, key);
    if (!test) return required.has(key) ? `  if (v.${key} === undefined) return '/${key}';` : '';
    const guarded = required.has(key) ? test : `if (v.${key} !== undefined) { ${test} }`;
    return `  ${guarded}`;
  });
  const usesFault = lines.some((line) => line.includes('fault ='));
  return `export const check${name} = (v: unknown): Fault => {
  if (!fields(v)) return '';
${usesFault ? '  let fault: Fault;\n' : ''}${lines.filter(Boolean).join('\n')}
  return undefined;
};`;
}

/** Records are told apart by their kind; a kind of a later contract passes. */
function unionGuard(name, schema, schemas) {
  const cases = schema.oneOf.map((one) => {
    const member = one.$ref.split('/').at(-1);
    return `    case '${flatten(one, schemas).properties.kind.const}':\n      return check${member}(v);`;
  });
  return `export const check${name} = (v: unknown): Fault => {
  if (!fields(v)) return '';
  switch (v.kind) {
${cases.join('\n')}
    default:
      return undefined;
  }
};`;
}

/** The statement that returns a fault when `expression` does not fit `schema`; '' when anything fits. */
function check(expression, schema, schemas, key) {
  const { type, nullable, node } = resolve(schema, schemas);
  const unlessNull = nullable ? `${expression} !== null && ` : '';
  const here = `return '/${key}';`;
  if (node.const !== undefined)
    return `if (${unlessNull}${expression} !== ${JSON.stringify(node.const)}) ${here}`;
  switch (type) {
    case 'string':
    case 'boolean':
      return `if (${unlessNull}typeof ${expression} !== '${type}') ${here}`;
    case 'number':
      return `if (${unlessNull}typeof ${expression} !== 'number') ${here}`;
    case 'integer':
      return `if (${unlessNull}!Number.isInteger(${expression})) ${here}`;
    case 'array': {
      const item = itemCheck(node.items, schemas);
      return `${nullable ? `if (${expression} !== null) ` : ''}if ((fault = list(${expression}, ${item})) !== undefined) return '/${key}' + fault;`;
    }
    case 'object':
    case 'union':
      return `if (${unlessNull}(fault = ${objectCheck(node, schemas)}(${expression})) !== undefined) return '/${key}' + fault;`;
    default:
      return '';
  }
}

function itemCheck(schema, schemas) {
  const { type, node } = resolve(schema, schemas);
  if (type === 'object' || type === 'union') return objectCheck(node, schemas);
  if (type === 'array') return `(i) => list(i, ${itemCheck(node.items, schemas)})`;
  return type ? `(i) => (typeof i === '${type}' ? undefined : '')` : '() => undefined';
}

function objectCheck(node, schemas) {
  if (node.$name && (isObject(schemas[node.$name], schemas) || node.oneOf)) return `check${node.$name}`;
  const body = guardFunction('', flatten(node, schemas), schemas);
  return `(${body.replace('export const check = ', '').replace(/;$/, '')})`;
}

/** Follows $ref and nullable unions to the schema that matters. */
function resolve(schema, schemas, name) {
  if (schema.$ref) {
    const target = schema.$ref.split('/').at(-1);
    return resolve(schemas[target], schemas, target);
  }
  if (schema.oneOf) {
    const others = schema.oneOf.filter((one) => one.type !== 'null');
    const nullable = others.length < schema.oneOf.length;
    if (others.length === 1) return { ...resolve(others[0], schemas), nullable };
    return { type: 'union', nullable, node: { ...schema, $name: name } };
  }
  const types = [schema.type].flat().filter(Boolean);
  const nullable = types.includes('null');
  const type = schema.allOf || schema.properties ? 'object' : types.find((one) => one !== 'null');
  return { type, nullable, node: { ...schema, $name: name } };
}

function isObject(schema, schemas) {
  const { type } = resolve(schema, schemas);
  return type === 'object' || type === 'union';
}

/** One object schema out of an allOf; a later part wins, as in `kind: { const }` over `kind: Kind`. */
function flatten(schema, schemas) {
  if (schema.$ref) return flatten(schemas[schema.$ref.split('/').at(-1)], schemas);
  if (!schema.allOf) return schema;
  const parts = schema.allOf.map((part) => flatten(part, schemas));
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: [...new Set(parts.flatMap((part) => part.required ?? []))],
  };
}
