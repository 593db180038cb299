import type { Attachment } from '../contract/index.js';
import { fromBase64 } from './base64.js';
import { readJpeg } from './jpeg.js';

/** `missing`: a new one without a photo · `unreadable`: no whole JPEG · `more`: it holds more than the picture ·
 * `other`: it is not of the size that is said, or not the photo that was kept. */
export type PhotoFault = 'missing' | 'unreadable' | 'more' | 'other';

/**
 * What stands in the way of keeping an attachment as it came in.
 *
 * @param former what is kept of it and its photo; absent = it is new
 */
export function photoFaultOf(
  { content, size, width, height, dialogue, mediaType }: Attachment,
  former?: Pick<Attachment, 'size' | 'width' | 'height' | 'dialogue' | 'mediaType'> & {
    content?: string | undefined;
  },
): PhotoFault | undefined {
  if (former) {
    const isSame = [size - former.size, width - former.width, height - former.height].every((by) => by === 0);
    const isOf = dialogue === former.dialogue && mediaType === former.mediaType;
    return isSame && isOf && (content === undefined || content === former.content) ? undefined : 'other';
  }
  if (content === undefined) return 'missing';
  const bytes = fromBase64(content);
  const jpeg = bytes && readJpeg(bytes);
  if (!jpeg) return 'unreadable';
  if (jpeg.hasMore) return 'more';
  return bytes.length === size && jpeg.width === width && jpeg.height === height ? undefined : 'other';
}
