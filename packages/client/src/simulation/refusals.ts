import type { Chance } from './chance.js';
import type { Answered } from './sent.js';

const html = (status: number, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: '<!doctype html><title>Sign in to the Wi-Fi</title>',
});

const problem = (status: number, code: string, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify({ type: `urn:banso:problem:${code}`, title: code, status, code }),
});

/** Each form that `Retry-After` is seen in, good and bad. */
function retryAfter(chance: Chance, now: number): Record<string, string> {
  const inTenSeconds = new Date(now + 10_000).toUTCString();
  const value = chance.pick([
    '0',
    '1',
    '7',
    '-3',
    '1000000000',
    'soon',
    inTenSeconds,
    'Thu, 01 Jan 1970 00:00:00 GMT',
  ]);
  return { 'retry-after': value };
}

/** A proxy's page in place of the server's answer, with any status. */
export function proxyPage(chance: Chance): Answered {
  return html(chance.pick([400, 401, 403, 404, 407, 408, 409, 412, 413, 422, 425, 429, 500, 502, 503, 504]));
}

export const captivePortal = (): Answered => html(200);

/** The server, or what stands before it, is overloaded or being restarted. */
export function unavailable(chance: Chance, now: number): Answered {
  const status = chance.pick([408, 500, 502, 503, 504]);
  const headers = chance.happens(0.3) ? retryAfter(chance, now) : {};
  return chance.happens(0.5) ? html(status, headers) : problem(status, 'unavailable', headers);
}

export function throttled(chance: Chance, now: number): Answered {
  return problem(429, 'rate-limited', chance.happens(0.8) ? retryAfter(chance, now) : {});
}

/** The server itself refuses a write for a reason that may be gone the next time: a role, a limit, a rule. */
export function refused(chance: Chance): Answered {
  const [status, code] = chance.pick([
    [400, 'malformed'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'id-taken'],
    [412, 'conflict'],
    [413, 'too-large'],
    [422, 'invalid'],
    [425, 'too-early'],
  ] as const);
  return problem(status, code);
}

/** Half of a good answer, as if it were whole. */
export function cutJson({ status, headers, body }: Answered): Answered {
  return { status, headers, body: body.slice(0, Math.max(1, body.length / 2)) };
}
