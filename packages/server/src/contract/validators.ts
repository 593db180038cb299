import type {
  AnyRecord,
  BenchmarkAssessmentRequest,
  DeviceKeyRequest,
  Kind,
  SearchRequest,
  SessionRequest,
} from '@banso/model/contract';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { invalid } from '../problems/refusal.js';
import { findingsOf } from './findings.js';
import { dropReadOnly } from './read-only.js';
import { closedSchemas, schemas } from './schemas.js';

/** One for requests: every fault is reported, and a field that the contract does not know is one. */
const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true, verbose: true });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', components: { schemas: closedSchemas() } });

const compile = <T>(name: string): ValidateFunction<T> =>
  ajv.compile<T>({ $ref: `contract#/components/schemas/${name}` });

/** The schema's name in the contract of every kind. */
export const schemaNames = {
  company: 'Company',
  engagement: 'Engagement',
  dialogue: 'Dialogue',
  'wall-diagnosis': 'WallDiagnosis',
  'benchmark-sheet': 'BenchmarkSheet',
  attachment: 'Attachment',
  organisation: 'Organisation',
  person: 'Person',
} as const satisfies Record<Kind, string>;

const recordValidators = Object.fromEntries(
  Object.entries(schemaNames).map(([kind, name]) => [kind, compile<AnyRecord>(name)]),
);
const withdrawalValidator = compile<{ reason: string }>('Withdrawal');
const sessionValidator = compile<SessionRequest>('SessionRequest');
const searchValidator = compile<SearchRequest>('SearchRequest');
const assessmentValidator = compile<BenchmarkAssessmentRequest>('BenchmarkAssessmentRequest');
const deviceKeyValidator = compile<DeviceKeyRequest>('DeviceKeyRequest');

/**
 * A record as its writer may send it, without what the server stamps.
 *
 * @throws Refusal `invalid` with a finding per fault
 */
export function checkedRecord(kind: Kind, body: unknown): AnyRecord {
  dropReadOnly(body, schemas[schemaNames[kind]] ?? {});
  return checked(recordValidators[kind] as ValidateFunction<AnyRecord>, body);
}

export const checkedWithdrawal = (body: unknown) => checked(withdrawalValidator, body);
export const checkedSessionRequest = (body: unknown) => checked(sessionValidator, body);
export const checkedSearchRequest = (body: unknown) => checked(searchValidator, body);
export const checkedAssessmentRequest = (body: unknown) => checked(assessmentValidator, body);
export const checkedDeviceKeyRequest = (body: unknown) => checked(deviceKeyValidator, body);

function checked<T>(validate: ValidateFunction<T>, body: unknown): T {
  if (validate(body)) return body;
  throw invalid(...findingsOf(validate.errors ?? []));
}
