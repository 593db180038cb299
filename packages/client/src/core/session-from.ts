import { ApiError, ConnectionError } from './errors.js';
import { requestSettings } from './outgoing.js';
import type { ClientSession, SessionCallback } from './session.js';
import type { Fetch } from './transport.js';

/**
 * A session callback that asks an address of the host's own back end with `POST`, carrying its cookies. Anything but a
 * 2xx with JSON means that nobody is signed in there, unless that back end itself is out of order.
 */
export function sessionFrom(
  address: string,
  {
    fetch = (request) => globalThis.fetch(request),
    headers = {},
  }: { fetch?: Fetch; headers?: Record<string, string> } = {},
): SessionCallback {
  return async (signal) => {
    const request = new Request(address, {
      method: 'POST',
      headers: { accept: 'application/json', ...headers },
      ...requestSettings,
      signal,
    });
    const response = await fetch(request).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new ConnectionError('offline', "No answer from the host's back end", cause);
    });
    const { ok, status } = response;
    if (!ok) throw new ApiError(`The host's back end answered ${status}`, status >= 500 ? status : 401);
    try {
      return (await response.json()) as ClientSession;
    } catch (cause) {
      throw new ApiError("The host's back end did not answer JSON", 401, { cause });
    }
  };
}
