import { randomBytes } from 'node:crypto';
import type { Database } from '../database/open.js';

/** The key that signs tokens and cursors: in the database, so that all processes on it and every start share it. */
export async function signingKey(database: Database): Promise<string> {
  await database
    .insertInto('server_key')
    .values({ name: 'signing', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await database
    .selectFrom('server_key')
    .select('value')
    .where('name', '=', 'signing')
    .executeTakeFirstOrThrow();
  return value;
}
