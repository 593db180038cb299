import { sql } from 'kysely';
import type { Env, Hono } from 'hono';
import type { ServerContext } from '../context.js';
import { checkedSearchRequest, checkedSessionRequest } from '../contract/validators.js';
import { isUnavailable } from '../database/errors.js';
import { inSession } from '../database/transaction.js';
import { authenticateHost } from '../hosts/host.js';
import { refuse } from '../problems/refusal.js';
import type { ChangesQuery } from '../records/changes.js';
import { listChanges } from '../records/changes.js';
import { search } from '../search/search.js';
import { openSession } from '../sessions/open-session.js';
import { readToken } from '../sessions/token.js';
import { version } from '../version.js';
import { json, page } from './answers.js';
import { queryReader } from './parameters.js';
import { readBody } from './read-body.js';

/** Sessions, the changes feed, search, and what those who run the server ask. */
export function otherRoutes<E extends Env>(app: Hono<E>, { database, key, now }: ServerContext): void {
  const cursorKey = Buffer.from(key);
  const nothing = queryReader<Record<string, never>>([]);
  const readChanges = queryReader<ChangesQuery>(['company', 'limit'], {
    after: { type: 'string', maxLength: 200 },
    kind: { type: 'array', items: { $ref: '#/components/schemas/Kind' } },
  });

  app.post('/v1/sessions', async (context) => {
    nothing(context);
    const host = await authenticateHost(database, context.req.header('authorization'));
    const request = checkedSessionRequest(await readBody(context));
    const session = await openSession(database, host, request, now(), key);
    return json(context, JSON.stringify(session), 201);
  });

  app.get('/v1/changes', async (context) => {
    const viewer = await readToken(context.req.header('authorization'), key);
    const query = readChanges(context);
    const { items, next, more } = await inSession(database, viewer, (transaction) =>
      listChanges(transaction, viewer, query, cursorKey),
    );
    return page(context, items, { next, more });
  });

  app.post('/v1/search', async (context) => {
    const viewer = await readToken(context.req.header('authorization'), key);
    nothing(context);
    const request = checkedSearchRequest(await readBody(context));
    const { items, next } = await inSession(database, viewer, (transaction) =>
      search(transaction, viewer, request, cursorKey),
    );
    return page(context, items, { next });
  });

  app.get('/healthz', (context) => json(context, JSON.stringify({ status: 'ok', version })));

  app.get('/readyz', async (context) => {
    try {
      await sql`select 1`.execute(database);
    } catch (error) {
      throw isUnavailable(error)
        ? refuse('unavailable', { headers: { 'Retry-After': '2' }, cause: error })
        : error;
    }
    return json(context, JSON.stringify({ status: 'ok', version, database: 'ok' }));
  });
}
