import type { Context, Env, Hono } from 'hono';
import type { ServerContext } from '../context.js';
import { checkedDeviceKeyRequest } from '../contract/validators.js';
import { inSession } from '../database/transaction.js';
import { json, page } from '../http/answers.js';
import { queryReader } from '../http/parameters.js';
import { readBody } from '../http/read-body.js';
import { refuse } from '../problems/refusal.js';
import { readToken } from '../sessions/token.js';
import { giveSecret, listDeviceKeys, makeSecret, removeDevice } from './device-keys.js';

/** The secrets that open what people keep sealed on their devices. */
export function deviceKeyRoutes<E extends Env>(app: Hono<E>, { database, key, now }: ServerContext): void {
  const nothing = queryReader<Record<string, never>>([]);
  const viewerOf = (context: Context) => {
    nothing(context);
    return readToken(context.req.header('authorization'), key);
  };
  const idOf = (context: Context) => {
    const id = context.req.param('id') ?? '';
    if (!/^dvk_[0-9a-f]{32}$/.test(id)) throw refuse('not-found');
    return id;
  };
  const at = () => now().toISOString();

  app.get('/v1/device-keys', async (context) => {
    const viewer = await viewerOf(context);
    const keys = await inSession(database, viewer, listDeviceKeys);
    return page(
      context,
      keys.map((each) => JSON.stringify(each)),
      { next: null },
    );
  });

  app.get('/v1/device-keys/:id', async (context) => {
    const viewer = await viewerOf(context);
    const id = idOf(context);
    const secret = await inSession(database, viewer, (transaction) => giveSecret(transaction, id, at()));
    return json(context, JSON.stringify(secret));
  });

  app.put('/v1/device-keys/:id', async (context) => {
    const viewer = await viewerOf(context);
    const id = idOf(context);
    const request = checkedDeviceKeyRequest(await readBody(context));
    const { made, secret } = await inSession(database, viewer, (transaction) =>
      makeSecret(transaction, viewer, id, request, at()),
    );
    return json(context, JSON.stringify(secret), made ? 201 : 200);
  });

  app.delete('/v1/device-keys/:id', async (context) => {
    const viewer = await viewerOf(context);
    const id = idOf(context);
    const removed = await inSession(database, viewer, (transaction) =>
      removeDevice(transaction, viewer, id, at()),
    );
    return json(context, JSON.stringify(removed));
  });
}
