import { json, page } from './answer.js';
import type { Call } from './call.js';
import { readBody } from './call.js';
import { checkedDeviceKeyRequest } from './check.js';
import type { Context } from './context.js';
import { momentOf } from './context.js';
import { readQuery } from './query.js';
import { refuse } from './refusal.js';
import type { Methods, Resource } from './routes.js';

/** The paths of device keys: of all that are the person's, and of one. */
export function deviceKeyRoutes(context: Context): Resource {
  const { deviceKeys, tokens } = context;
  const viewerOf = ({ query, headers }: Call) => {
    readQuery(query, '');
    return tokens.read(headers.get('authorization'));
  };
  const idOf = (id: string) => {
    if (!/^dvk_[0-9a-f]{32}$/.test(id)) throw refuse('not-found');
    return id;
  };
  const all: Methods = {
    GET(call) {
      const keys = deviceKeys.list(viewerOf(call)).map((key) => JSON.stringify(key));
      return page(keys, { next: null });
    },
  };
  const one: Methods = {
    GET(call, id) {
      const viewer = viewerOf(call);
      return json(JSON.stringify(deviceKeys.give(viewer, idOf(id), momentOf(context))));
    },
    PUT(call, id) {
      const viewer = viewerOf(call);
      idOf(id);
      const request = checkedDeviceKeyRequest(readBody(call));
      const { made, secret } = deviceKeys.make(viewer, id, request, momentOf(context));
      return json(JSON.stringify(secret), made ? 201 : 200);
    },
    DELETE(call, id) {
      const viewer = viewerOf(call);
      return json(JSON.stringify(deviceKeys.remove(viewer, idOf(id), momentOf(context))));
    },
  };
  return new Map([
    ['', all],
    ['/{id}', one],
  ]);
}
