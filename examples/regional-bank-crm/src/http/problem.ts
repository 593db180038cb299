import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '@banso/model/contract';

/** Answers what went wrong in the form in which the API itself would (RFC 9457). */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  code: Problem['code'],
  title: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: 'about:blank', title, status, code };
  return context.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    ...headers,
  });
}
