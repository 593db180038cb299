import { Hono } from 'hono';
import type { Visitor } from '../login/session.js';
import type { Sessions } from '../login/session.js';
import { findCustomer } from '../bank/customers.js';
import type { HostCredentials } from '../config.js';
import type { Files } from '../http/files.js';
import { problem } from '../http/problem.js';
import { sameOrigin } from '../http/same-origin.js';
import { proxy } from './proxy.js';
import { openSession, Refused } from './sessions.js';

/** What the widgets on the bank's pages talk to: the session, the API behind this origin, and their script. */
export function bansoRoutes(
  banso: { apiUrl: string; credentials: HostCredentials },
  sessions: Sessions,
  bundle: { version: string; files: Files },
): Hono<Visitor> {
  const routes = new Hono<Visitor>();
  const signedIn = sessions.required(() =>
    problem(401, 'unauthenticated', 'ログインの期限が切れました。もう一度ログインしてください。'),
  );

  routes.post('/crm/banso-session', sameOrigin, signedIn, async (context) => {
    const cif = context.req.query('customer');
    if (cif !== undefined && !findCustomer(cif)) return problem(404, 'not-found', 'この取引先はありません。');
    try {
      const language = context.req.header('accept-language');
      return context.json(await openSession(banso, context.get('staff'), { cif, language }), 201);
    } catch (error) {
      return refused(error);
    }
  });

  routes.on(['PUT', 'POST', 'PATCH', 'DELETE'], '/banso/api/*', sameOrigin);
  routes.all('/banso/api/*', signedIn, (context) => proxy(context.req.raw, banso.apiUrl));

  routes.get(`/banso/${bundle.version}/:file`, (context) => {
    const answer = bundle.files.serve(
      context,
      context.req.param('file'),
      'public, max-age=31536000, immutable',
    );
    return answer ?? context.notFound();
  });
  return routes;
}

function refused(error: unknown): Response {
  if (error instanceof Refused && error.status < 500 && error.status !== 401) {
    return new Response(error.problem, {
      status: error.status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    });
  }
  // 401 here means that the bank's own credentials are wrong: nothing that the person in front of the page can mend.
  console.error(`No Banso session: ${error instanceof Error ? error.message : String(error)}`);
  return problem(
    502,
    'unavailable',
    '伴走支援のサーバーにつながりません。しばらくしてから、もう一度お試しください。',
  );
}
