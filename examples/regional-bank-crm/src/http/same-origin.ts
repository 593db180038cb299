import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/** Refuses a request that another site's page has a browser send. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  if (isSameOrigin(context.req.raw.headers)) return next();
  return problem(403, 'forbidden', '別のサイトから送られた要求は受け付けていません。');
};

/** A browser says where a request comes from; what says nothing is not a browser and carries no cookie of its user. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && hostOf(origin) === headers.get('host');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
