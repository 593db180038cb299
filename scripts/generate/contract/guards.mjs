// Checks of shape: required fields and types. Lengths, patterns and enumerations are the server's business: within /v1
// they may grow, and an answer that has grown must still pass. A shape is one expression that is true or false, which
// takes half the bytes of statements that say where; the place of a fault is found afterwards (see shape.ts).

/** @param {{ components: { schemas: Record<string, any> } }} contract */
export function generateGuards(contract) {
  const shapes = new Shapes(contract.components.schemas);
  const guards = shapes.names.map(
    (name) => `export const check${name}: Check = (v) => faultOf(v, is${name});`,
  );
  return `import { absent, either, faultOf, is, isBoolean, isFields, isInteger, isList, isNumber, isString, none } from './shape.js';
import type { Check, Shape } from './shape.js';

${shapes.all().join('\n')}

${guards.join('\n')}
`;
}

const leaves = { string: 'isString', boolean: 'isBoolean', number: 'isNumber', integer: 'isInteger' };

class Shapes {
  #schemas;
  /** Of objects that have no name of their own in the contract. */
  #unnamed = new Map();

  constructor(schemas) {
    this.#schemas = schemas;
  }

  get names() {
    return Object.keys(this.#schemas).filter((name) =>
      ['object', 'union'].includes(this.#resolve(this.#schemas[name]).type),
    );
  }

  all() {
    const named = this.names.map((name) => {
      const schema = this.#schemas[name];
      const terms = schema.oneOf ? this.#unionTerms(schema) : this.#objectTerms(schema, name);
      return shape(name, terms);
    });
    return [...named, ...[...this.#unnamed].map(([name, terms]) => shape(name, terms))];
  }

  /** Records are told apart by their kind; a kind of a later contract passes. */
  #unionTerms({ oneOf }) {
    return oneOf.map((one) => {
      const { kind } = this.#flatten(one).properties;
      return `(v.kind !== '${kind.const}' || is${nameOf(one)}(v))`;
    });
  }

  /** What it is made of first (the head of its `allOf`), then what it adds. */
  #objectTerms(schema, name) {
    const { properties = {}, required = [] } = this.#flatten(schema);
    const isRequired = (key) => required.includes(key);
    if (!schema.allOf) return this.#fieldTerms(Object.entries(properties), isRequired, name);
    const [base, ...rest] = schema.allOf;
    const below = this.#flatten(base);
    const own = Object.assign({}, ...rest.map((part) => this.#flatten(part).properties));
    const added = Object.entries(properties).filter(
      ([key]) => key in own || (isRequired(key) && !below.required?.includes(key)),
    );
    return [`is${nameOf(base)}(v)`, ...this.#fieldTerms(added, isRequired, name)];
  }

  #fieldTerms(properties, isRequired, name) {
    return properties.flatMap(([key, property]) => {
      const place = `v.${key}`;
      const term = this.#term(place, property, !isRequired(key), name + key[0].toUpperCase() + key.slice(1));
      return term ?? (isRequired(key) ? [`${place} !== undefined`] : []);
    });
  }

  /** What is true when `place` fits the schema; undefined when anything fits. */
  #term(place, schema, isOptional, name) {
    const { type, nullable, node } = this.#resolve(schema);
    const lack = isOptional ? (nullable ? ', either' : ', absent') : nullable ? ', none' : '';
    if (node.const !== undefined) return `${place} === ${JSON.stringify(node.const)}`;
    if (type === 'array') return `isList(${place}, ${this.#shapeName(node.items, name)}${lack})`;
    if (!type) return undefined;
    const shapeName = this.#shapeName(schema, name);
    if (leaves[type]) return `${shapeName}(${place}${lack})`;
    return lack ? `is(${place}, ${shapeName}${lack})` : `${shapeName}(${place})`;
  }

  #shapeName(schema, name) {
    const { type, node } = this.#resolve(schema);
    if (leaves[type]) return leaves[type];
    if (!['object', 'union'].includes(type)) throw new Error(`guards: no shape for ${name} (${type})`);
    if (node.$name) return `is${node.$name}`;
    this.#unnamed.set(name, this.#objectTerms(node, name));
    return `is${name}`;
  }

  /** Follows $ref and nullable unions to the schema that matters. */
  #resolve(schema, name) {
    if (schema.$ref) return this.#resolve(this.#schemas[nameOf(schema)], nameOf(schema));
    if (schema.oneOf) {
      const others = schema.oneOf.filter((one) => one.type !== 'null');
      const nullable = others.length < schema.oneOf.length;
      if (others.length === 1) return { ...this.#resolve(others[0]), nullable };
      return { type: 'union', nullable, node: { ...schema, $name: name } };
    }
    const types = [schema.type].flat().filter(Boolean);
    const nullable = types.includes('null');
    const type = schema.allOf || schema.properties ? 'object' : types.find((one) => one !== 'null');
    return { type, nullable, node: { ...schema, $name: name } };
  }

  /** One object schema out of an allOf; a later part wins, as in `kind: { const }` over `kind: Kind`. */
  #flatten(schema) {
    if (schema.$ref) return this.#flatten(this.#schemas[nameOf(schema)]);
    if (!schema.allOf) return schema;
    const parts = schema.allOf.map((part) => this.#flatten(part));
    return {
      properties: Object.assign({}, ...parts.map((part) => part.properties)),
      required: [...new Set(parts.flatMap((part) => part.required ?? []))],
    };
  }
}

const nameOf = ({ $ref }) => $ref.split('/').at(-1);

const shape = (name, terms) => `const is${name}: Shape = (v) => ${['isFields(v)', ...terms].join(' && ')};`;
