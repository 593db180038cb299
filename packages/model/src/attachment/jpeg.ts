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

interface Segment {
  mark: number;
  /** Where it begins, at its mark, and where the next one does. */
  from: number;
  to: number;
}

/**
 * Walks through a JPEG from mark to mark (ITU-T T.81, annex B), to its end; undefined = it is none, or is cut off.
 */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marks.begin) return undefined;
  const segments: Segment[] = [];
  for (let from = 2; ;) {
    const mark = bytes[from + 1];
    if (bytes[from] !== 0xff || mark === undefined) return undefined;
    if (mark === marks.end) {
      segments.push({ mark, from, to: from + 2 });
      return segments;
    }
    const length = number(bytes, from + 2);
    if (length < 2 || from + 2 + length > bytes.length) return undefined;
    const end = from + 2 + length;
    const to = mark === marks.scan ? afterScan(bytes, end) : end;
    segments.push({ mark, from, to });
    from = to;
  }
}

/** undefined = it is no JPEG, or not a whole one. */
export function readJpeg(bytes: Uint8Array): Jpeg | undefined {
  const segments = segmentsOf(bytes);
  const frame = segments?.find(({ mark }) => isFrame(mark));
  if (!segments || !frame) return undefined;
  const [height, width] = [number(bytes, frame.from + 5), number(bytes, frame.from + 7)];
  const hasMore = segments.some(({ mark }) => isForeign(mark)) || segments.at(-1)?.to !== bytes.length;
  return width > 0 && height > 0 ? { width, height, hasMore } : undefined;
}

/** The same picture without anything beside it: place, time, device, remarks. undefined = it is no JPEG. */
export function pictureOnly(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept = segmentsOf(bytes)?.filter(({ mark }) => !isForeign(mark));
  if (!kept) return undefined;
  const size = kept.reduce((sum, { from, to }) => sum + to - from, 2);
  const only = new Uint8Array(size);
  only.set([0xff, marks.begin]);
  let at = 2;
  for (const { from, to } of kept) {
    only.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return only;
}

const number = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** SOF0 to SOF15, without the tables and the extension between them. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/**
 * Colours (ICC), JFIF and the Adobe mark belong to the picture; every other application segment and every comment does not.
 */
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
