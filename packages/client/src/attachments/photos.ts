import type { Attachment, Source } from '@banso/model';
import type { CallOptions } from '../core/caller.js';
import type { RecordCalls, Records } from '../records/records.js';
import type { AttachmentFilter } from '../records/filters.js';

/** Photos in base64 that wait to be sent, by the id of their attachment; apart from what is kept of every record. */
export interface Photos {
  keep(id: string, content: string): Promise<void>;
  read(id: string): Promise<string | undefined>;
  drop(id: string): Promise<void>;
}

/** 添付: the photos of meetings. */
export interface AttachmentRecords extends Records<Attachment, AttachmentFilter> {
  /**
   * The photo in base64: as it waits here to be sent, otherwise the server's. Rejects with `not-found` once the meeting
   * does not show it any more.
   */
  content(id: string, options?: CallOptions): Promise<string>;
}

/** A photo is much for a weak network: so long one attempt may take, in milliseconds. */
const timeout = 180_000;

export function photosInMemory(): Photos {
  const photos = new Map<string, string>();
  return {
    keep: async (id, content) => void photos.set(id, content),
    read: async (id) => photos.get(id),
    drop: async (id) => void photos.delete(id),
  };
}

/** The same calls, of which the first one of a record takes its photo along. */
export function sendingPhotos(
  calls: RecordCalls<Attachment, AttachmentFilter>,
  photos: Pick<Photos, 'read'>,
): RecordCalls<Attachment, AttachmentFilter> {
  return {
    ...calls,
    async put(record, options) {
      const content = record.revision === 0 ? (record.content ?? (await photos.read(record.id))) : undefined;
      if (content === undefined) return calls.put(record, options);
      return calls.put({ ...record, content }, { timeout, ...options });
    },
  };
}

/** The same source, which puts photos aside and gives them back. */
export function photoSource(
  source: Source<Attachment>,
  photos: Photos,
  content: AttachmentRecords['content'],
): Source<Attachment> {
  return {
    ...source,
    async save(id, value) {
      await source.save(id, await withPhotoAside(value, photos));
    },
    content: (id, options) => content(id, options),
  };
}

/** The record without its photo, which waits among the others from now on. */
export async function withPhotoAside(
  { content, ...record }: Attachment,
  photos: Pick<Photos, 'keep'>,
): Promise<Attachment> {
  if (content !== undefined) await photos.keep(record.id, content);
  return record;
}
