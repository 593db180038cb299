// From openapi/banso.yaml: what requests must look like, as the memory server of @banso/client/testing reads it.
// Parts (`allOf`) are put together, words for readers are left out: it runs in pages, without a schema library.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const contractFile = new URL('../../openapi/banso.yaml', import.meta.url);
const banner = '// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.\n';
const methods = ['get', 'put', 'post', 'patch', 'delete'];
const prefix = '#/components/schemas/';

export default async function generate() {
  const contract = parse(await readFile(contractFile, 'utf8'));
  const { schemas } = contract.components;
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ path, ...item[method] })),
  );
  const asked = operations.flatMap(({ requestBody }) =>
    Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
  );
  const named = (parameter) =>
    parameter.$ref ? contract.components.parameters[parameter.$ref.split('/').at(-1)] : parameter;
  const queries = {};
  const parameters = {};
  for (const { path, parameters: given = [] } of operations) {
    for (const { name, in: place, schema } of given.map(named)) {
      if (place !== 'query') continue;
      (queries[path] ??= []).push(name);
      parameters[name] = plain(schema, schemas);
    }
  }
  const reached = reachable([...asked, ...Object.values(parameters)], schemas);
  const content = [
    `import type { Schema } from './schema.js';`,
    `/** What a request's body may be, by the contract's name. */
    export const schemas: Record<string, Schema> = ${JSON.stringify(reached)};`,
    `/** What may stand in a query. */
    export const parameters: Record<string, Schema> = ${JSON.stringify(parameters)};`,
    `/** Which parameters each path can be asked with. */
    export const queries: Record<string, readonly string[]> = ${JSON.stringify(queries)};`,
  ];
  return [
    {
      path: 'packages/client/src/testing/memory-server/contract.gen.ts',
      content: `${banner}${content.join('\n\n')}\n`,
    },
  ];
}

/** The schemas that these lead to, in the contract's order. */
function reachable(starts, schemas) {
  const found = new Set();
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$ref === 'string') {
      const name = value.$ref.replace(prefix, '');
      if (!found.has(name)) {
        found.add(name);
        visit(plain(schemas[name], schemas));
      }
    }
    Object.values(value).forEach(visit);
  };
  starts.forEach(visit);
  const names = Object.keys(schemas).filter((name) => found.has(name));
  return Object.fromEntries(names.map((name) => [name, plain(schemas[name], schemas)]));
}

const forReaders = new Set(['description', 'examples', 'summary']);

/** A schema with its parts put together, references by name, and nothing that is only for readers. */
function plain(schema, schemas) {
  const { allOf, ...own } = schema;
  const whole = allOf ? together([...allOf, own], schemas) : own;
  const kept = Object.entries(whole).filter(([key]) => !forReaders.has(key) && !key.startsWith('x-'));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === '$ref') return [key, value.replace(prefix, '')];
      if (key === 'properties') {
        return [
          key,
          Object.fromEntries(
            Object.entries(value).map(([name, property]) => [name, plain(property, schemas)]),
          ),
        ];
      }
      return [key, key === 'items' ? plain(value, schemas) : value];
    }),
  );
}

function together(parts, schemas) {
  const whole = { type: 'object', required: [], properties: {} };
  for (const part of parts) {
    const {
      allOf,
      required = [],
      properties = {},
    } = part.$ref ? schemas[part.$ref.replace(prefix, '')] : part;
    if (allOf) throw new Error('A part that has parts itself is not foreseen');
    whole.required = [...new Set([...whole.required, ...required])];
    for (const [name, property] of Object.entries(properties)) {
      const { $ref, ...former } = whole.properties[name] ?? {};
      const named = { ...schemas[$ref?.replace(prefix, '')] };
      delete named.enum;
      whole.properties[name] = { ...named, ...former, ...property };
    }
  }
  return whole;
}
