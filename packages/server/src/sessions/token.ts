import type { Role } from '@banso/model/contract';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';
import { refuse } from '../problems/refusal.js';
import type { Viewer } from './viewer.js';

const audience = 'banso';

const claims = z.object({
  org: z.string(),
  orgName: z.string(),
  sub: z.string(),
  name: z.string(),
  role: z.enum(['supporter', 'manager', 'administrator', 'reader'] satisfies Role[]),
  branch: z.string().optional(),
  company: z.string().optional(),
  through: z.string(),
});

/** A token that stands for `viewer` until `expires` (seconds since 1970). Whoever holds it is that person. */
export function writeToken(viewer: Viewer, expires: number, key: string): Promise<string> {
  const { organisation: org, organisationName: orgName, person: sub, personName: name, ...rest } = viewer;
  return sign({ ...rest, org, orgName, sub, name, aud: audience, exp: expires }, key, 'HS256');
}

/** @throws Refusal `session-expired` or `unauthenticated` */
export async function readToken(authorization: string | undefined, key: string): Promise<Viewer> {
  const token = /^Bearer +([\w.-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated();
  let payload: unknown;
  try {
    payload = await verify(token, key, { alg: 'HS256', aud: audience });
  } catch (error) {
    if (error instanceof Error && error.name === 'JwtTokenExpired') throw expired();
    throw unauthenticated();
  }
  const read = claims.safeParse(payload);
  if (!read.success) throw unauthenticated();
  const { org, orgName, sub, name, ...rest } = read.data;
  return { ...rest, organisation: org, organisationName: orgName, person: sub, personName: name };
}

const unauthenticated = () =>
  refuse('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer realm="banso"' } });
const expired = () =>
  refuse('session-expired', {
    headers: { 'WWW-Authenticate': 'Bearer realm="banso", error="invalid_token"' },
  });
