import { problem } from '../http/problem.js';

/** What a page may send to the API: no cookie, nothing of the connection, nothing that the API does not read. */
const requestHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'traceparent',
  'x-request-id',
];

/** What of an answer reaches the page. */
const responseHeaders = [
  'content-type',
  'content-language',
  'etag',
  'retry-after',
  'www-authenticate',
  'x-request-id',
];

/** How long the API may take to begin its answer, in milliseconds. */
const patience = 30_000;
/** The API itself takes 8 MB and says so; this only keeps a flood out. */
const largestBody = 16 * 1024 * 1024;

/** Hands a page's call on to the API, so that the page only ever talks to its own origin. */
export async function proxy(request: Request, apiUrl: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice('/banso/api'.length);
  // Sessions are opened by this back end alone.
  if (!/^\/v1\/(?!sessions(?:\/|$))/.test(path) || path.includes('%2e') || path.includes('%2E')) {
    return problem(404, 'not-found', 'この入口はありません。');
  }
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) {
    return problem(413, 'too-large', '送られた内容が大きすぎます。8 MB までにしてください。', {
      Connection: 'close',
    });
  }
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(tooLate), patience);
  const clientGone = request.signal;
  clientGone.addEventListener('abort', () => stop.abort(clientGone.reason), { once: true });
  try {
    const answer = await fetch(`${apiUrl}${path}${search}`, {
      method: request.method,
      headers: picked(request.headers, requestHeaders),
      body: request.body,
      duplex: 'half',
      redirect: 'manual',
      signal: stop.signal,
    } as RequestInit);
    const headers = picked(answer.headers, responseHeaders);
    headers.set('cache-control', 'no-store');
    return new Response(answer.body, { status: answer.status, headers });
  } catch (error) {
    if (stop.signal.aborted && stop.signal.reason === tooLate) {
      return problem(
        504,
        'unavailable',
        '伴走支援のサーバーから時間内に答えがありませんでした。しばらくしてから、もう一度お試しください。',
      );
    }
    if (!clientGone.aborted) console.error(`The API at ${apiUrl} cannot be reached: ${reason(error)}`);
    return problem(
      502,
      'unavailable',
      '伴走支援のサーバーにつながりません。しばらくしてから、もう一度お試しください。',
    );
  } finally {
    clearTimeout(timer);
  }
}

const tooLate = new Error('The API took too long');

function picked(from: Headers, names: readonly string[]): Headers {
  const headers = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

function reason(error: unknown): string {
  const cause = (error as { cause?: { code?: string } }).cause;
  return cause?.code ?? String(error);
}
