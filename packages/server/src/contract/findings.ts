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
function isEcho(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const isChoice = error.keyword === 'oneOf' || (error.keyword === 'type' && error.params.type === 'null');
  return (
    isChoice &&
    errors.some((other) => other !== error && other.instancePath === error.instancePath && !isChoiceOf(other))
  );
}

const isChoiceOf = (error: ErrorObject) =>
  error.keyword === 'oneOf' || (error.keyword === 'type' && error.params.type === 'null');

function findingOf({ keyword, instancePath, params, parentSchema }: ErrorObject): Finding {
  switch (keyword) {
    case 'required':
      return { path: `${instancePath}/${escape(params.missingProperty)}`, code: 'required' };
    case 'unevaluatedProperties':
      return { path: `${instancePath}/${escape(params.unevaluatedProperty)}`, code: 'unknown-field' };
    case 'enum':
      return { path: instancePath, code: 'choice', allowed: params.allowedValues };
    case 'const':
      return { path: instancePath, code: 'choice', allowed: [params.allowedValue] };
    case 'pattern':
      return { path: instancePath, code: 'pattern', allowed: params.pattern };
    case 'format':
      return { path: instancePath, code: 'format', allowed: formats[params.format] ?? params.format };
    case 'type':
      return { path: instancePath, code: 'type', allowed: parentSchema?.type ?? params.type };
  }
  const bound = bounds[keyword];
  if (bound) return { path: instancePath, code: bound, allowed: params.limit };
  return { path: instancePath, code: 'format', allowed: keyword };
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

const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
