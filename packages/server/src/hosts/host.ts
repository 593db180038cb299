import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/open.js';
import { refuse } from '../problems/refusal.js';

/** What a host's back end authenticates with. Never in a page. */
export interface Credentials {
  id: string;
  /** 256 random bits; the database keeps only their digest. */
  secret: string;
}

/** A host system: a bank's CRM, a chamber's member system. */
export interface Host {
  id: string;
  organisation: string;
  name: string;
}

export const newCredentials = (): Credentials => ({
  id: `host_${randomBytes(8).toString('hex')}`,
  secret: randomBytes(32).toString('base64url'),
});

/** Enters a host, or gives the one of that id the secret of these credentials. */
export async function enterHost(
  database: Database,
  { id, secret }: Credentials,
  { organisation, name }: Omit<Host, 'id'>,
): Promise<void> {
  const host = { id, organisation, name, secret_hash: hash(secret) };
  await database
    .insertInto('host')
    .values(host)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ secret_hash: host.secret_hash }))
    .execute();
}

/** @throws Refusal `unauthenticated` */
export async function authenticateHost(database: Database, authorization: string | undefined): Promise<Host> {
  const { id, secret } = basic(authorization);
  const row = await database.selectFrom('host').selectAll().where('id', '=', id).executeTakeFirst();
  // As much work for an unknown host as for a wrong secret.
  const isRight = timingSafeEqual(
    Buffer.from(hash(secret), 'hex'),
    Buffer.from(row?.secret_hash ?? hash(''), 'hex'),
  );
  if (!row || !isRight) throw unauthenticated();
  return { id: row.id, organisation: row.organisation, name: row.name };
}

function basic(authorization: string | undefined): Credentials {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) throw unauthenticated();
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || text.includes('\0')) throw unauthenticated();
  return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');

const unauthenticated = () =>
  refuse('unauthenticated', { headers: { 'WWW-Authenticate': 'Basic realm="banso", charset="UTF-8"' } });
