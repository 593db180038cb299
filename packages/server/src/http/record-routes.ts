import type { Kind } from '@banso/model';
import { kinds } from '@banso/model';
import type { Context, Env, Hono } from 'hono';
import type { ServerContext } from '../context.js';
import { checkedRecord, checkedWithdrawal } from '../contract/validators.js';
import { inSession, inSessionWriting } from '../database/transaction.js';
import { invalid, refuse } from '../problems/refusal.js';
import { listHistory } from '../records/history.js';
import type { Answer } from '../records/idempotency.js';
import type { ListFilters } from '../records/list.js';
import { listRecords } from '../records/list.js';
import { readRecord } from '../records/read.js';
import { assertMayWrite } from '../records/rights.js';
import { putRecord, withdrawRecord } from '../records/write.js';
import { readToken } from '../sessions/token.js';
import { etag, json, page } from './answers.js';
import { queryReader } from './parameters.js';
import { expectedOf, expectedRevision, intentOf } from './preconditions.js';
import { readBody } from './read-body.js';

const paging = ['limit', 'cursor'];

/** What each kind can be listed by, besides paging. */
export const filtersOfKind: Record<Kind, readonly string[]> = {
  company: ['externalId', 'corporateNumber', 'text', 'withdrawn'],
  engagement: ['company', 'externalId', 'stage', 'withdrawn'],
  dialogue: ['company', 'engagement', 'externalId', 'from', 'to', 'withdrawn'],
  'wall-diagnosis': ['company', 'engagement', 'externalId', 'from', 'to', 'withdrawn'],
  'benchmark-sheet': ['company', 'engagement', 'externalId', 'withdrawn'],
  attachment: ['company', 'externalId', 'withdrawn'],
  organisation: ['externalId', 'withdrawn'],
  person: ['externalId', 'withdrawn'],
};

/** The five paths that every kind has. */
export function recordRoutes<E extends Env>(
  app: Hono<E>,
  kind: Kind,
  { database, key, now }: ServerContext,
): void {
  const { path, prefix } = kinds[kind];
  const idPattern = new RegExp(`^${prefix}_[0-9a-f]{32}$`);
  const cursorKey = Buffer.from(key);
  const readQuery = queryReader<ListFilters & { cursor?: string; limit: number }>([
    ...filtersOfKind[kind],
    ...paging,
  ]);
  const readPaging = queryReader<{ cursor?: string; limit: number }>(paging);
  const nothing = queryReader<Record<string, never>>([]);

  const viewerOf = (context: Context) => readToken(context.req.header('authorization'), key);
  /** An id of another kind, or none at all, names nothing here. */
  const idOf = (context: Context) => {
    const id = context.req.param('id') ?? '';
    if (!idPattern.test(id)) throw refuse('not-found');
    return id;
  };
  const answer = (context: Context, { status, revision, data }: Answer) =>
    json(context, data, status, etag(revision));

  app.get(`/v1/${path}`, async (context) => {
    const viewer = await viewerOf(context);
    const query = readQuery(context);
    const { items, next } = await inSession(database, viewer, (transaction) =>
      listRecords(transaction, viewer, kind, query, cursorKey),
    );
    return page(context, items, { next });
  });

  app.get(`/v1/${path}/:id`, async (context) => {
    const viewer = await viewerOf(context);
    nothing(context);
    const id = idOf(context);
    const { revision, data } = await inSession(database, viewer, (transaction) =>
      readRecord(transaction, viewer, kind, id),
    );
    return json(context, data, 200, etag(revision));
  });

  app.put(`/v1/${path}/:id`, async (context) => {
    const viewer = await viewerOf(context);
    nothing(context);
    assertMayWrite(viewer, kind);
    const expected = expectedOf(context);
    const id = context.req.param('id');
    if (!idPattern.test(id)) throw invalid({ path: 'id', code: 'pattern', allowed: idPattern.source });
    const body = checkedRecord(kind, await readBody(context));
    const intent = intentOf(context, id, body);
    const at = now().toISOString();
    return answer(
      context,
      await inSessionWriting(database, viewer, id, (transaction) =>
        putRecord(transaction, viewer, { kind, id, expected, intent }, body, at),
      ),
    );
  });

  app.post(`/v1/${path}/:id/withdrawal`, async (context) => {
    const viewer = await viewerOf(context);
    nothing(context);
    assertMayWrite(viewer, kind);
    const expected = expectedRevision(context);
    const id = idOf(context);
    const { reason } = checkedWithdrawal(await readBody(context));
    const intent = intentOf(context, id, reason);
    const at = now().toISOString();
    return answer(
      context,
      await inSessionWriting(database, viewer, id, (transaction) =>
        withdrawRecord(transaction, viewer, { kind, id, expected, intent }, reason, at),
      ),
    );
  });

  app.get(`/v1/${path}/:id/history`, async (context) => {
    const viewer = await viewerOf(context);
    const query = readPaging(context);
    const id = idOf(context);
    const { items, next } = await inSession(database, viewer, (transaction) =>
      listHistory(transaction, viewer, kind, id, query, cursorKey),
    );
    return page(context, items, { next });
  });
}
