import type { Attachment } from '@banso/model';
import { photoSource, withPhotoAside } from '../attachments/photos.js';
import type { AttachmentRecords, Photos } from '../attachments/photos.js';
import type { AttachmentFilter } from '../records/filters.js';
import { offlineRecords } from './offline-records.js';
import type { Place } from './offline-records.js';

/**
 * Attachments over the device, while there is a workspace. Their photos lie there sealed until they are sent; those that
 * the server has are not kept.
 *
 * @param waiting what waits in the memory of the page, where there is no workspace
 */
export function offlineAttachments(
  online: AttachmentRecords,
  waiting: Photos,
  place: Place,
): AttachmentRecords {
  const records = offlineRecords<Attachment, AttachmentFilter>('attachment', online, place);
  const here = async () => (await place.workspace())?.photos ?? waiting;
  const photos: Photos = {
    keep: async (id, content) => (await here()).keep(id, content),
    read: async (id) => (await here()).read(id),
    drop: async (id) => (await here()).drop(id),
  };
  const content: AttachmentRecords['content'] = async (id, options) =>
    (await photos.read(id)) ?? online.content(id, options);
  return {
    ...records,
    put: async (record, options) => records.put(await withPhotoAside(record, photos), options),
    content,
    source: () => photoSource(records.source(), photos, content),
  };
}
