import { ApiError, ContractError, createClient } from '@banso/client';
import type { Middleware, SessionCallback } from '@banso/client';
import type { SessionRequest } from '@banso/model';
import type { Language } from '../locales/index.js';
import type { Credentials } from './credentials.js';

/** Opens sessions of one person as a host's back end does, with the host's own credentials. */
export function hostSession(
  {
    url,
    credentials,
    request,
    middlewares = [],
  }: {
    url: string;
    credentials: Credentials;
    request: SessionRequest;
    middlewares?: readonly Middleware[] | undefined;
  },
  language: Language,
): SessionCallback {
  const host = createClient({
    baseUrl: url,
    language,
    middlewares,
    session: () => Promise.reject(new Error('A host signs its requests itself')),
  });
  const authorization = `Basic ${Buffer.from(`${credentials.id}:${credentials.secret}`).toString('base64')}`;
  return async (signal) => {
    const answer = await host.raw.POST('/v1/sessions', { headers: { authorization }, body: request, signal });
    if (answer.data) return answer.data;
    const { status } = answer.response;
    if (status === 404) throw new ContractError(`POST ${url}/v1/sessions: 404`, { expected: 'Session' });
    throw new ApiError(`POST /v1/sessions: ${status}`, status, { problem: answer.error });
  };
}
