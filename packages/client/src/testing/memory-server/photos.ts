import type { AnyRecord, AttachmentContent } from '@banso/model';
import { photoFaultOf } from '@banso/model';
import { refuse } from './refusal.js';
import type { Finding } from './refusal.js';
import type { Store } from './store.js';
import { currentOf } from './store.js';
import type { Viewer } from './viewer.js';

/** The record as it is kept and answered: the photo lies apart. */
export function withoutPhoto(body: AnyRecord): AnyRecord {
  if (body.kind !== 'attachment') return body;
  const { content: _, ...record } = body;
  return record;
}

/** What stands in the way of keeping the photo; it comes with the first revision, and stays as it is. */
export function brokenPhoto({ photos }: Store, body: AnyRecord, former: AnyRecord | undefined): Finding[] {
  if (body.kind !== 'attachment') return [];
  const kept = former?.kind === 'attachment' ? { ...former, content: photos.get(body.id) } : undefined;
  const fault = photoFaultOf(body, kept);
  return fault ? [{ path: '/content', code: `photo-${fault}` }] : [];
}

/**
 * The photo, while a meeting that this session may read shows it.
 *
 * @throws Refusal `not-found`
 */
export function givePhoto(store: Store, viewer: Viewer, id: string): AttachmentContent {
  const attachment = recordOf(store, viewer, 'attachment', id);
  const meeting =
    attachment?.kind === 'attachment' ? recordOf(store, viewer, 'dialogue', attachment.dialogue) : undefined;
  const content = store.photos.get(id);
  const isShown =
    meeting?.kind === 'dialogue' &&
    meeting.photos?.some((photo) => photo.attachment === id && !photo.withdrawn);
  if (attachment?.kind !== 'attachment' || !isShown || content === undefined) throw refuse('not-found');
  return { id, mediaType: attachment.mediaType, content };
}

/** As it stands, unless it was withdrawn. */
function recordOf(store: Store, viewer: Viewer, kind: AnyRecord['kind'], id: string): AnyRecord | undefined {
  const kept = store.seen(viewer, kind, id);
  const record = kept && currentOf(kept).record;
  return record?.withdrawn ? undefined : record;
}
