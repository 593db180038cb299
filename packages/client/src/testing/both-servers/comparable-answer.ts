import type { Issue } from '@banso/model';
import type { Answered } from '../contract-suite/person.js';

/**
 * An answer without what may differ between two servers: texts for readers, names of requests, and what is only random
 * (tokens, secrets, cursors, of which only matters whether there is one).
 */
export function comparableAnswer({ status, headers, body }: Answered) {
  return {
    status,
    etag: headers.get('etag'),
    allow: headers.get('allow'),
    type: headers.get('content-type'),
    authenticate: headers.get('www-authenticate'),
    body: comparableBody(body as Record<string, unknown>),
  };
}

function comparableBody(body: Record<string, unknown>): Record<string, unknown> {
  const { title: _title, detail: _detail, requestId: _requestId, version: _version, ...rest } = body;
  // Records have titles of their own.
  const isProblem = 'status' in body && 'code' in body;
  const kept = isProblem ? rest : body.version === undefined ? body : rest;
  return {
    ...kept,
    ...random(kept, 'token'),
    ...random(kept, 'secret'),
    ...random(kept, 'next'),
    ...(isProblem && Array.isArray(body.issues) && { issues: (body.issues as Issue[]).map(issueOf).sort() }),
  };
}

/** The same word for whatever stands there. */
const random = (body: Record<string, unknown>, name: string) =>
  typeof body[name] === 'string' ? { [name]: 'given' } : {};

const issueOf = ({ path, code, allowed }: Issue): string =>
  `${path} ${code} ${JSON.stringify(Array.isArray(allowed) ? [...(allowed as unknown[])].sort() : allowed)}`;
