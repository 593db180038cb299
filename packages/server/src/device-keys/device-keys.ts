import type { DeviceKey, DeviceKeyRequest, DeviceSecret } from '@banso/model/contract';
import type { Selectable } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database/transaction.js';
import { refuse } from '../problems/refusal.js';
import type { Viewer } from '../sessions/viewer.js';
import type { DeviceKeyTable } from './table.js';

type Row = Selectable<DeviceKeyTable>;

/** So many devices are shown; nobody carries more. */
const most = 200;

/** The person's devices, newest first; the policies leave no others to see. */
export async function listDeviceKeys(transaction: Transaction): Promise<DeviceKey[]> {
  const rows = await transaction
    .selectFrom('device_key')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(shown);
}

/** @throws Refusal `not-found`, or `revoked` once the person has removed the device */
export async function giveSecret(transaction: Transaction, id: string, at: string): Promise<DeviceSecret> {
  const row = await transaction
    .updateTable('device_key')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return secretOf(row ?? (await ownRow(transaction, id)));
}

/**
 * Makes the secret, or gives the one that was made under this id before.
 *
 * @throws Refusal `id-taken` when the id is another person's, `revoked` once the device was removed
 */
export async function makeSecret(
  transaction: Transaction,
  viewer: Viewer,
  id: string,
  { label }: DeviceKeyRequest,
  at: string,
): Promise<{ made: boolean; secret: DeviceSecret }> {
  const made = await transaction
    .insertInto('device_key')
    .values({
      id,
      organisation: viewer.organisation,
      person: viewer.person,
      label: label ?? null,
      secret: randomBytes(32).toString('base64url'),
      created_at: at,
      created_through: viewer.through,
      used_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made) return { made: true, secret: secretOf(made) };
  const isOwn = await transaction
    .selectFrom('device_key')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!isOwn) throw refuse('id-taken');
  return { made: false, secret: await giveSecret(transaction, id, at) };
}

/** Forgets the secret for ever. Asked again, it answers the same. */
export async function removeDevice(
  transaction: Transaction,
  viewer: Viewer,
  id: string,
  at: string,
): Promise<DeviceKey> {
  const row = await transaction
    .updateTable('device_key')
    .set({ secret: null, removed_at: at, removed_through: viewer.through })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return shown(row ?? (await ownRow(transaction, id)));
}

async function ownRow(transaction: Transaction, id: string): Promise<Row> {
  const row = await transaction.selectFrom('device_key').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not-found');
  return row;
}

function secretOf({ id, person, secret, created_at }: Row): DeviceSecret {
  if (secret === null) throw refuse('revoked');
  return { id, person, secret, createdAt: created_at };
}

function shown(row: Row): DeviceKey {
  return {
    id: row.id,
    ...(row.label !== null && { label: row.label }),
    createdAt: row.created_at,
    createdThrough: row.created_through,
    ...(row.used_at !== null && { usedAt: row.used_at }),
    ...(row.removed_at !== null && { removedAt: row.removed_at }),
    ...(row.removed_through !== null && { removedThrough: row.removed_through }),
  };
}
