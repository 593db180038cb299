import type { Kind } from '@banso/model';
import { kinds } from '@banso/model';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { randomUUID } from 'node:crypto';
import { attachmentRoutes } from '../attachments/routes.js';
import { benchmarkRoutes } from '../benchmark/routes.js';
import type { ServerContext } from '../context.js';
import { deviceKeyRoutes } from '../device-keys/routes.js';
import { isUnavailable } from '../database/errors.js';
import { languageOf, problemDocument } from '../problems/document.js';
import { Refusal, refuse, statuses } from '../problems/refusal.js';
import { otherRoutes } from './other-routes.js';
import { recordRoutes } from './record-routes.js';

interface Environment {
  Variables: { requestId: string };
}

/** The API as a function of a request, without a port. */
export function createApp(context: ServerContext): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (request, next) => {
    const began = performance.now();
    const requestId = randomUUID();
    request.set('requestId', requestId);
    request.header('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(safeHeaders)) request.header(name, value);
    await next();
    const { method, path } = request.req;
    context.log.request(
      `${method} ${path} ${request.res.status} ${Math.round(performance.now() - began)} ms`,
    );
  });
  if (context.corsOrigins.length > 0) app.use(crossOrigin(context.corsOrigins));
  for (const kind of Object.keys(kinds) as Kind[]) recordRoutes(app, kind, context);
  attachmentRoutes(app, context);
  deviceKeyRoutes(app, context);
  benchmarkRoutes(app, context);
  otherRoutes(app, context);
  refuseOtherMethods(app);
  app.notFound((request) => problem(request, refuse('not-found')));
  app.onError((error, request) => problem(request, refusalOf(error, request, context)));
  return app;
}

/** An answer holds what people confided: no cache keeps it, no browser guesses at it, no page frames it. */
const safeHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-site',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const crossOrigin = (origins: readonly string[]) =>
  cors({
    origin: [...origins],
    allowMethods: ['GET', 'PUT', 'POST', 'DELETE'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Accept-Language',
      'If-Match',
      'If-None-Match',
      'Idempotency-Key',
    ],
    exposeHeaders: ['ETag', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });

/** A path that exists answers another method with 405 and the methods it has. */
function refuseOtherMethods(app: Hono<Environment>): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, () => {
      throw refuse('method-not-allowed', { headers: { Allow: allowed.join(', ') } });
    });
  }
}

/** What was not foreseen is written down once, under the id that its reader is given; never what it was about. */
function refusalOf(error: Error, request: Context<Environment>, { log }: ServerContext): Refusal {
  if (error instanceof Refusal) return error;
  if (isUnavailable(error)) return refuse('unavailable', { headers: { 'Retry-After': '2' }, cause: error });
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  log.error(
    `${request.get('requestId')} ${request.req.method} ${request.req.path}${code} ${error.stack ?? error.message}`,
  );
  return refuse('internal', { cause: error });
}

function problem(context: Context<Environment>, refusal: Refusal): Response {
  const language = languageOf(context.req.header('accept-language'));
  const document = problemDocument(refusal, language, context.get('requestId'), context.req.path);
  return context.body(document, statuses[refusal.code], {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    ...refusal.headers,
  });
}
