import type { Env, Hono } from 'hono';
import type { ServerContext } from '../context.js';
import { inSession } from '../database/transaction.js';
import { json } from '../http/answers.js';
import { queryReader } from '../http/parameters.js';
import { refuse } from '../problems/refusal.js';
import { readToken } from '../sessions/token.js';
import { givePhoto } from './photos.js';

/** The photos of attachments, which no record holds. */
export function attachmentRoutes<E extends Env>(app: Hono<E>, { database, key }: ServerContext): void {
  const nothing = queryReader<Record<string, never>>([]);
  app.get('/v1/attachments/:id/content', async (context) => {
    const viewer = await readToken(context.req.header('authorization'), key);
    nothing(context);
    const id = context.req.param('id');
    if (!/^att_[0-9a-f]{32}$/.test(id)) throw refuse('not-found');
    const photo = await inSession(database, viewer, (transaction) => givePhoto(transaction, viewer, id));
    return json(context, JSON.stringify(photo));
  });
}
