import type { Problem } from '@banso/model';

export type ProblemCode = Problem['code'];

/** One thing that is wrong. */
export interface Finding {
  /** JSON Pointer into the body, items by index as sent; or the name of a parameter or header. */
  path: string;
  code: string;
  /** What would be possible: a list, a bound, a format. */
  allowed?: unknown;
}

interface RefusalDetails {
  findings?: readonly Finding[];
  /** JSON text of the record as it stands, when the precondition failed. */
  current?: string;
  headers?: Record<string, string>;
}

/** Why a request is not done. Nothing has been changed when it is thrown. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
  readonly current: string | undefined;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, { findings = [], current, headers = {} }: RefusalDetails = {}) {
    super([code, ...findings.map((finding) => `${finding.path} ${finding.code}`)].join(', '));
    this.code = code;
    this.findings = findings;
    this.current = current;
    this.headers = headers;
  }
}

export const refuse = (code: ProblemCode, details?: RefusalDetails) => new Refusal(code, details);

/** The body, or a parameter, says something that cannot be. */
export const invalid = (...findings: Finding[]) => refuse('invalid', { findings });

/** The request itself cannot be read. */
export const malformed = (path: string, code: string, allowed?: unknown) =>
  refuse('malformed', { findings: [{ path, code, ...(allowed === undefined ? {} : { allowed }) }] });

export const statuses = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  'session-expired': 401,
  forbidden: 403,
  'not-found': 404,
  revoked: 410,
  'method-not-allowed': 405,
  conflict: 412,
  'id-taken': 409,
  'external-id-taken': 409,
  'key-reused': 422,
  'precondition-required': 428,
  'too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ProblemCode, number>;
