import type { AnyRecord, Attachment, AttachmentContent, Dialogue } from '@banso/model';
import { fromBase64, photoFaultOf, toBase64 } from '@banso/model';
import type { Transaction } from '../database/transaction.js';
import type { Finding } from '../problems/refusal.js';
import { refuse } from '../problems/refusal.js';
import { readRecord } from '../records/read.js';
import type { Viewer } from '../sessions/viewer.js';

/** The record as it is kept and answered: the photo lies apart. */
export function withoutPhoto(body: AnyRecord): AnyRecord {
  if (body.kind !== 'attachment') return body;
  const { content: _, ...record } = body;
  return record;
}

/** What stands in the way of keeping the photo; it comes with the first revision, and stays as it is. */
export async function brokenPhoto(
  transaction: Transaction,
  body: AnyRecord,
  former: AnyRecord | undefined,
): Promise<Finding[]> {
  if (body.kind !== 'attachment') return [];
  const kept =
    former?.kind === 'attachment'
      ? { ...former, content: body.content && (await contentOf(transaction, body.id)) }
      : undefined;
  const fault = photoFaultOf(body, kept);
  return fault ? [{ path: '/content', code: `photo-${fault}` }] : [];
}

/** Puts the photo of a new attachment beside its record. */
export async function keepPhoto(
  transaction: Transaction,
  viewer: Viewer,
  body: AnyRecord,
  former: AnyRecord | undefined,
): Promise<void> {
  if (former || body.kind !== 'attachment' || body.content === undefined) return;
  const bytes = fromBase64(body.content);
  if (!bytes) throw new Error('A photo that was checked is not base64');
  await transaction
    .insertInto('attachment_content')
    .values({ id: body.id, organisation: viewer.organisation, bytes })
    .execute();
}

/**
 * The photo, while a meeting that this session may read shows it.
 *
 * @throws Refusal `not-found`
 */
export async function givePhoto(
  transaction: Transaction,
  viewer: Viewer,
  id: string,
): Promise<AttachmentContent> {
  const attachment = await read<Attachment>(transaction, viewer, 'attachment', id);
  const meeting = await read<Dialogue>(transaction, viewer, 'dialogue', attachment.dialogue);
  const isShown = meeting.photos?.some((photo) => photo.attachment === id && !photo.withdrawn);
  if (!isShown || attachment.withdrawn || meeting.withdrawn) throw refuse('not-found');
  const content = await contentOf(transaction, id);
  if (content === undefined) throw refuse('not-found');
  return { id, mediaType: attachment.mediaType, content };
}

async function read<T extends AnyRecord>(
  transaction: Transaction,
  viewer: Viewer,
  kind: T['kind'],
  id: string,
): Promise<T> {
  const { data } = await readRecord(transaction, viewer, kind, id);
  return JSON.parse(data) as T;
}

async function contentOf(transaction: Transaction, id: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('attachment_content')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toBase64(row.bytes);
}
