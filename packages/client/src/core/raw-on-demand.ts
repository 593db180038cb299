import type { CallerSettings } from './caller.js';
import type { Handler } from './outgoing.js';
import type { RawClient } from './raw.js';

/** `banso.raw`, loaded on the first call: no widget needs it, and every page would carry it. */
export function rawOnDemand(handler: Handler, settings: CallerSettings): RawClient {
  let loaded: Promise<RawClient> | undefined;
  const load = () =>
    (loaded ??= import('./raw.js')
      .then(({ createRaw }) => createRaw(handler, settings))
      .catch((error: unknown) => {
        loaded = undefined;
        throw error;
      }));
  const call =
    (method: keyof RawClient) =>
    async (...call: never[]) =>
      ((await load())[method] as (...call: never[]) => unknown)(...call);
  return { GET: call('GET'), PUT: call('PUT'), POST: call('POST'), DELETE: call('DELETE') } as RawClient;
}
