import type { Problem } from '@banso/model/contract';

/** Answers what went wrong in the form in which the API itself would (RFC 9457). */
export function problem(
  status: number,
  code: Problem['code'],
  title: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: 'about:blank', title, status, code };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
