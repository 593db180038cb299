/** What a JPEG says of itself. */
export interface Jpeg {
  /** In pixels. */
  width: number;
  height: number;
  /** It holds more than the picture: place, time, device, remarks, a film behind it. */
  hasMore: boolean;
}

/** The largest photo that is kept, in bytes. */
export const largestPhoto = 5 * 1024 * 1024;

/** The longest side of a photo that is kept, in pixels. */
export const longestSide = 10_000;

const marks = { begin: 0xd8, end: 0xd9, scan: 0xda, firstApp: 0xe0, colours: 0xe2, adobe: 0xee } as const;

/**
 * Walks through a JPEG from mark to mark (ITU-T T.81, annex B); undefined = it is none, or is cut off. Colours (ICC),
 * JFIF and the Adobe mark belong to the picture; every other application segment and every comment does not.
 */
export function readJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marks.begin) return undefined;
  const found: Jpeg = { width: 0, height: 0, hasMore: false };
  let at = 2;
  while (at + 3 < bytes.length || bytes[at + 1] === marks.end) {
    const mark = bytes[at + 1];
    if (bytes[at] !== 0xff || mark === undefined) return undefined;
    if (mark === marks.end) {
      found.hasMore ||= at + 2 < bytes.length;
      return found.width > 0 && found.height > 0 ? found : undefined;
    }
    const length = number(bytes, at + 2);
    if (length < 2) return undefined;
    if (isFrame(mark)) {
      found.height = number(bytes, at + 5);
      found.width = number(bytes, at + 7);
    }
    found.hasMore ||= isForeign(mark);
    at += 2 + length;
    if (mark === marks.scan) at = afterScan(bytes, at);
  }
  return undefined;
}

const number = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** SOF0 to SOF15, without the tables and the extension between them. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

const isForeign = (mark: number) =>
  mark === 0xfe || (mark > marks.firstApp && mark <= 0xef && mark !== marks.colours && mark !== marks.adobe);

/** Where the next mark stands after the picture's own bytes; within them 0xff is followed by 0 or a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) break;
  }
  return at;
}
