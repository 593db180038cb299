import type { Kind } from '@banso/model';
import { kinds } from '@banso/model';
import type { Answer } from './answer.js';
import { json, page } from './answer.js';
import type { Call } from './call.js';
import { readBody } from './call.js';
import type { ChangesQuery } from './changes.js';
import { listChanges } from './changes.js';
import { checkedSearchRequest, checkedSessionRequest } from './check.js';
import type { Context } from './context.js';
import { deviceKeyRoutes } from './device-key-routes.js';
import { readQuery } from './query.js';
import { recordRoutes } from './record-routes.js';
import { refuse } from './refusal.js';
import { search } from './search.js';
import { openSession } from './sessions.js';

/** What a path answers to each method. */
export type Methods = Partial<Record<string, (call: Call, id: string) => Answer | Promise<Answer>>>;

/** What lies below a path that has items: `''`, `/{id}`, `/{id}/history`. */
export type Resource = ReadonlyMap<string, Methods>;

/** Finds what answers a call. */
export type Router = (call: Call) => Answer | Promise<Answer>;

export function router(context: Context): Router {
  const others = otherRoutes(context);
  const resources = new Map<string, Resource>([
    ...(Object.keys(kinds) as Kind[]).map((kind) => [kinds[kind].path, recordRoutes(kind, context)] as const),
    ['device-keys', deviceKeyRoutes(context)],
  ]);

  function methodsOf(path: string): { methods?: Methods; id: string } {
    const [, version, name = '', id, ...rest] = path.split('/');
    const resource = version === 'v1' ? resources.get(name) : undefined;
    if (!resource) return { methods: others.get(path), id: '' };
    if (id === '') return { id };
    const below = id === undefined ? '' : ['/{id}', ...rest].join('/');
    return { methods: resource.get(below), id: decoded(id ?? '') };
  }

  return (call) => {
    const { methods, id } = methodsOf(call.path);
    if (!methods) throw refuse('not-found');
    const handle = methods[call.method === 'HEAD' ? 'GET' : call.method];
    if (handle) return handle(call, id);
    const allowed = Object.keys(methods).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    throw refuse('method-not-allowed', { headers: { allow: allowed.join(', ') } });
  };
}

function otherRoutes(context: Context): ReadonlyMap<string, Methods> {
  const { store, hosts, tokens } = context;
  const health = (more: object): Methods => ({
    GET: () => json(JSON.stringify({ status: 'ok', version: 'memory', ...more })),
  });
  const sessions: Methods = {
    async POST(call) {
      readQuery(call.query, '');
      const host = hosts.authenticate(call.headers.get('authorization'));
      const session = await openSession(context, host, checkedSessionRequest(readBody(call)));
      return json(JSON.stringify(session), 201);
    },
  };
  const changes: Methods = {
    GET(call) {
      const viewer = tokens.read(call.headers.get('authorization'));
      const query = readQuery<ChangesQuery>(call.query, '/v1/changes');
      const { items, next, more } = listChanges(store, viewer, query);
      return page(items, { next, more });
    },
  };
  const searches: Methods = {
    POST(call) {
      const viewer = tokens.read(call.headers.get('authorization'));
      readQuery(call.query, '');
      const { items, next } = search(store, viewer, checkedSearchRequest(readBody(call)));
      return page(items, { next });
    },
  };
  return new Map([
    ['/v1/sessions', sessions],
    ['/v1/changes', changes],
    ['/v1/search', searches],
    ['/healthz', health({})],
    ['/readyz', health({ database: 'ok' })],
  ]);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
