import { guards } from '@banso/model';
import type { Attachment, AttachmentContent } from '@banso/model';
import type { Caller } from '../core/caller.js';
import type { Clock } from '../core/clock.js';
import type { AttachmentFilter } from '../records/filters.js';
import { recordCalls } from '../records/records.js';
import { onlineSource } from '../source/online-source.js';
import type { Siblings } from '../source/online-source.js';
import { photoSource, sendingPhotos } from './photos.js';
import type { AttachmentRecords, Photos } from './photos.js';

/** Attachments straight over the API. What is to be sent stays in `photos` until the server has it. */
export function onlineAttachments(call: Caller, clock: Clock, photos: Photos): AttachmentRecords {
  const sending = sendingPhotos(recordCalls<Attachment, AttachmentFilter>('attachment', call), photos);
  const calls: typeof sending = {
    ...sending,
    async put(record, options) {
      const kept = await sending.put(record, options);
      await photos.drop(record.id);
      return kept;
    },
  };
  const content: AttachmentRecords['content'] = async (id, options) => {
    const waiting = await photos.read(id);
    if (waiting !== undefined) return waiting;
    const answer = await call<AttachmentContent>(
      {
        operation: 'attachments.content',
        method: 'GET',
        path: `/v1/attachments/${encodeURIComponent(id)}/content`,
        expected: 'AttachmentContent',
        check: guards.checkAttachmentContent,
      },
      options,
    );
    return answer.content;
  };
  const siblings: Siblings<Attachment> = new Set();
  return {
    ...calls,
    content,
    source: () => photoSource(onlineSource(calls, clock, siblings), photos, content),
  };
}
