import type { Problem } from '@banso/model';
import type { ProblemCode, Refusal } from './refusal.js';
import { statuses } from './refusal.js';

/** A response before it becomes the platform's. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** JSON text. */
  body: string;
}

export const json = (body: string, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body,
});

/** A record, with its revision as the entity tag. */
export const recordAnswer = (body: string, revision: number, status = 200): Answer =>
  json(body, status, { etag: `"${revision}"` });

/** A page whose items are JSON texts already. */
export const page = (items: readonly string[], rest: object): Answer =>
  json(`{"items":[${items.join(',')}],${JSON.stringify(rest).slice(1)}`);

/** RFC 9457. The texts are short and English only; what a program reads is the server's. */
export function problemAnswer(
  { code, findings, current, headers }: Pick<Refusal, 'code' | 'findings' | 'current' | 'headers'>,
  instance: string,
  requestId: string,
): Answer {
  const problem: Problem = {
    ...problemOf(code),
    instance,
    requestId,
    ...(findings.length > 0 && {
      issues: findings.map((finding) => ({ ...finding, message: `${finding.path}: ${finding.code}` })),
    }),
  };
  const text = JSON.stringify(problem);
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
    body: current === undefined ? text : `${text.slice(0, -1)},"current":${current}}`,
  };
}

export const problemOf = (code: ProblemCode): Problem => ({
  type: `urn:banso:problem:${code}`,
  title: code.replaceAll('-', ' '),
  status: statuses[code],
  code,
});
