import type { Client } from 'openapi-fetch';
import type { paths } from '@banso/model';
import { checkJson } from './answer.js';
import { baseHeaders } from './caller.js';
import type { CallerSettings } from './caller.js';
import { responseOf } from './onion.js';
import { outgoingOf, requestSettings } from './outgoing.js';
import type { Handler } from './outgoing.js';

/**
 * openapi-fetch for every path of the contract, typed by it: answers `{ data, error, response }`, where `error` is the
 * server's problem document. Session, retries and middlewares are the client's; what did not come from the server
 * (no network, a proxy's page) is thrown, as everywhere.
 */
export type RawClient = Pick<Client<paths>, 'GET' | 'PUT' | 'POST' | 'DELETE'>;

/** Paths whose `POST` only reads. */
const readingPosts = /\/v1\/search$/;

export function createRaw(handler: Handler, settings: CallerSettings): RawClient {
  const { baseUrl, timeout, retries, language, clock } = settings;
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, signal } = request;
    const reads = method === 'GET' || readingPosts.test(new URL(url).pathname);
    const call = outgoingOf(request);
    const answer = await handler(call, { operation: 'raw', reads, signal, timeout, retries });
    checkJson(answer, call, clock);
    return responseOf(answer);
  };

  // Loaded on the first call: no widget needs it, and every page would carry it.
  let loaded: Promise<Client<paths>> | undefined;
  const load = () =>
    (loaded ??= import('openapi-fetch')
      .then(({ default: create }) =>
        create<paths>({ baseUrl, fetch, headers: baseHeaders(language), ...requestSettings }),
      )
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
