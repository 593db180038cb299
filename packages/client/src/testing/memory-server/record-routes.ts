import type { Kind } from '@banso/model';
import { kinds } from '@banso/model';
import { assertMayWrite } from './access.js';
import { json, page, recordAnswer } from './answer.js';
import type { Call } from './call.js';
import { readBody } from './call.js';
import { checkedRecord, checkedWithdrawal } from './check.js';
import type { Context } from './context.js';
import { momentOf } from './context.js';
import { listHistory } from './history.js';
import type { ListQuery } from './list.js';
import { listRecords } from './list.js';
import { expectedOf, expectedRevision, intentOf } from './preconditions.js';
import { givePhoto } from './photos.js';
import { readQuery } from './query.js';
import { invalid, refuse } from './refusal.js';
import type { Methods, Resource } from './routes.js';
import type { Viewer } from './viewer.js';
import type { Commit } from './write.js';
import { putRecord, withdrawRecord } from './write.js';
import { currentOf } from './store.js';

/** The paths of one kind: those of all its records, of one, and of what belongs to one. */
export function recordRoutes(kind: Kind, context: Context): Resource {
  const { store, tokens } = context;
  const { path, prefix } = kinds[kind];
  const idPattern = new RegExp(`^${prefix}_[0-9a-f]{32}$`);
  const viewerOf = ({ headers }: Call) => tokens.read(headers.get('authorization'));
  const noQuery = ({ query }: Call) => readQuery(query, '');
  /** An id of another kind, or none at all, names nothing here. */
  const assertId = (id: string) => {
    if (!idPattern.test(id)) throw refuse('not-found');
  };
  const keptFor = (viewer: Viewer, id: string) => {
    assertId(id);
    const kept = store.seen(viewer, kind, id);
    if (!kept) throw refuse('not-found');
    return kept;
  };
  const written = (commit: Commit) => {
    const { record, json } = commit();
    return recordAnswer(json, record.revision, record.revision === 1 ? 201 : 200);
  };

  const all: Methods = {
    GET(call) {
      const viewer = viewerOf(call);
      const query = readQuery<ListQuery>(call.query, `/v1/${path}`);
      const { items, next } = listRecords(store, viewer, kind, query);
      return page(items, { next });
    },
  };
  const one: Methods = {
    GET(call, id) {
      const viewer = viewerOf(call);
      noQuery(call);
      const { json, record } = currentOf(keptFor(viewer, id));
      return recordAnswer(json, record.revision);
    },
    PUT(call, id) {
      const viewer = viewerOf(call);
      noQuery(call);
      assertMayWrite(viewer, kind);
      const expected = expectedOf(call);
      if (!idPattern.test(id)) throw invalid({ path: 'id', code: 'pattern', allowed: idPattern.source });
      const body = checkedRecord(kind, readBody(call));
      const write = { kind, id, expected, intent: intentOf(call, id, body) };
      return written(putRecord(store, viewer, write, body, momentOf(context)));
    },
  };
  const withdrawal: Methods = {
    POST(call, id) {
      const viewer = viewerOf(call);
      noQuery(call);
      assertMayWrite(viewer, kind);
      const expected = expectedRevision(call);
      assertId(id);
      const { reason } = checkedWithdrawal(readBody(call));
      const write = { kind, id, expected, intent: intentOf(call, id, reason) };
      return written(withdrawRecord(store, viewer, write, reason, momentOf(context)));
    },
  };
  const history: Methods = {
    GET(call, id) {
      const viewer = viewerOf(call);
      const query = readQuery<{ cursor?: string; limit: number }>(call.query, `/v1/${path}/{id}/history`);
      const { items, next } = listHistory(store, viewer, keptFor(viewer, id), query);
      return page(items, { next });
    },
  };
  const photo: Methods = {
    GET(call, id) {
      const viewer = viewerOf(call);
      noQuery(call);
      keptFor(viewer, id);
      return json(JSON.stringify(givePhoto(store, viewer, id)));
    },
  };
  return new Map([
    ...(kind === 'attachment' ? [['/{id}/content', photo] as const] : []),
    ['', all],
    ['/{id}', one],
    ['/{id}/withdrawal', withdrawal],
    ['/{id}/history', history],
  ]);
}
