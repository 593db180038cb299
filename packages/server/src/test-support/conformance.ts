import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { closedSchemas } from '../contract/schemas.js';

interface Operation {
  operationId: string;
  parameters?: { $ref?: string; name?: string; in?: string }[];
  responses: Record<string, Answer & { $ref?: string }>;
}

interface Answer {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: object }>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Answer> };
}

export const contract = parse(
  readFileSync(new URL('../../../../openapi/banso.yaml', import.meta.url), 'utf8'),
) as Contract;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
// Closed: an answer says nothing that the contract does not name.
ajv.addSchema({ $id: 'contract', components: { schemas: closedSchemas(['Revision']) } });

const validators = new Map<object, ValidateFunction>();
function validatorOf(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const addressed = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/'),
  ) as object;
  const made = ajv.compile(addressed);
  validators.set(schema, made);
  return made;
}

const routes = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => ['get', 'put', 'post', 'patch', 'delete'].includes(method))
    .map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    })),
);

/** Fails when an answer is not one that the contract promises for its route. */
export function assertConforms(method: string, url: string, response: Response, text: string): void {
  const path = new URL(url).pathname;
  const route = routes.find((each) => each.method === method && each.pattern.test(path));
  const where = `${method} ${path} ${response.status}`;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const promised = route ? answerOf(route.operation, response.status) : contract.components.responses.Problem;
  assert.ok(promised, `${where}: the contract has no such answer`);
  const content = promised.content?.[type];
  assert.ok(content, `${where}: the contract has no answer of type ${type}: ${text.slice(0, 200)}`);
  const validate = validatorOf(content.schema);
  assert.ok(
    validate(JSON.parse(text)),
    `${where}: ${ajv.errorsText(validate.errors)}\n${text.slice(0, 500)}`,
  );
  for (const header of Object.keys(promised.headers ?? {}))
    assert.ok(response.headers.get(header), `${where}: no ${header}`);
}

function answerOf({ responses }: Operation, status: number): Answer | undefined {
  const answer = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  return answer?.$ref ? contract.components.responses[answer.$ref.split('/').pop() ?? ''] : answer;
}
