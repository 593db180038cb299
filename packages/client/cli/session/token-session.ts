import type { ClientSession, SessionCallback } from '@banso/client';
import { z } from 'zod';
import { messages } from '../locales/index.js';
import type { Language } from '../locales/index.js';
import { usage } from '../world/options.js';

const claims = z.object({
  org: z.string(),
  orgName: z.string().default(''),
  sub: z.string(),
  name: z.string().default(''),
  exp: z.number(),
});

/**
 * The session that a token stands for, as its own claims say: whose it is matters for the ids of records. Only the
 * server checks whether it is genuine. It cannot be renewed.
 *
 * @throws CommandError when it does not say whose it is
 */
export function tokenSession(token: string, language: Language): SessionCallback {
  const session = readClaims(token);
  if (!session) throw usage(messages(language).session.tokenSaysNothing);
  return async () => session;
}

function readClaims(token: string): ClientSession | undefined {
  const payload = token.split('.')[1] ?? '';
  try {
    const { org, orgName, sub, name, exp } = claims.parse(
      JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
    );
    return {
      token,
      expiresAt: new Date(exp * 1000).toISOString(),
      organisation: { id: org, name: orgName },
      person: { id: sub, name },
    };
  } catch {
    return undefined;
  }
}
