import type { ErrorObject } from 'ajv/dist/2020.js';
import type { IssueCode } from '../problems/ja.js';
import type { Finding } from '../problems/refusal.js';

/** A writer mends what is shown and sends it again; more than these would not be read. */
const mostFindings = 20;

/** Ajv's errors as findings of ours: one per field and fault, the most telling one of a choice. */
export function findingsOf(errors: readonly ErrorObject[]): Finding[] {
  const telling = errors.filter((error) => !isEcho(error, errors));
  const findings = new Map<string, Finding>();
  for (const error of telling) {
    const finding = findingOf(error);
    findings.set(`${finding.path} ${finding.code}`, finding);
    if (findings.size === mostFindings) break;
  }
  return [...findings.values()];
}

/** "A number or null" fails as a choice, as null and as a number: the last one says what to do. */
const isEcho = (error: ErrorObject, errors: readonly ErrorObject[]) =>
  isChoice(error) && errors.some((other) => other.instancePath === error.instancePath && !isChoice(other));

const isChoice = ({ keyword, params }: ErrorObject) =>
  keyword === 'oneOf' || (keyword === 'type' && (params as Params).type === 'null');

/** What Ajv says beside the keyword; each keyword has its own of these. */
interface Params {
  missingProperty?: string;
  unevaluatedProperty?: string;
  allowedValues?: unknown[];
  allowedValue?: unknown;
  pattern?: string;
  format?: string;
  type?: string;
  limit?: number;
}

function findingOf({ keyword, instancePath: path, params, parentSchema }: ErrorObject): Finding {
  const said = params as Params;
  switch (keyword) {
    case 'required':
      return { path: `${path}/${escape(said.missingProperty)}`, code: 'required' };
    case 'unevaluatedProperties':
      return { path: `${path}/${escape(said.unevaluatedProperty)}`, code: 'unknown-field' };
    case 'enum':
      return { path, code: 'choice', allowed: said.allowedValues };
    case 'const':
      return { path, code: 'choice', allowed: [said.allowedValue] };
    case 'pattern':
      return { path, code: 'pattern', allowed: said.pattern };
    case 'format':
      return { path, code: 'format', allowed: formats[said.format ?? ''] ?? said.format };
    case 'type':
      return { path, code: 'type', allowed: parentSchema?.type ?? said.type };
  }
  const bound = bounds[keyword];
  if (bound) return { path, code: bound, allowed: said.limit };
  return { path, code: 'format', allowed: keyword };
}

const bounds: Record<string, IssueCode> = {
  minLength: 'too-short',
  maxLength: 'too-long',
  minItems: 'too-few',
  maxItems: 'too-many',
  minimum: 'too-small',
  maximum: 'too-great',
};

const formats: Record<string, string> = { date: 'YYYY-MM-DD', 'date-time': 'YYYY-MM-DDThh:mm:ssZ' };

const escape = (name = '') => name.replaceAll('~', '~0').replaceAll('/', '~1');
