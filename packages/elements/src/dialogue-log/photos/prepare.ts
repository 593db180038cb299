import { type Attachment, largestPhoto, pictureOnly, readJpeg, toBase64 } from '@banso/model';

/** A photo as it is kept: JPEG in base64, its size in bytes, width and height in pixels. */
export type Picture = Required<Pick<Attachment, 'content' | 'size' | 'width' | 'height'>>;

/**
 * `empty`: no bytes · `heavy`: too many to read · `no-photo`: no picture of dots, as SVG or a document · `heic`: a form
 * that this browser cannot read · `unreadable`: broken · `vast`: too many dots to draw.
 */
export type PictureFault = 'empty' | 'heavy' | 'no-photo' | 'heic' | 'unreadable' | 'vast';

/** So many bytes are read at most: what a telephone takes has a tenth of it. */
export const heaviest = 50 * 1024 * 1024;
/** So many dots are decoded at most: four bytes each. */
const mostDots = 100_000_000;
/** On a whiteboard of two metres a stroke of 3 mm is three dots wide then. */
const side = 2048;
const qualities = [0.85, 0.7, 0.5];

/**
 * Draws a photo anew, upright, at a size that can be read: nothing but the picture is left of it.
 *
 * @returns the photo, or why there is none
 */
export async function prepared(file: Blob): Promise<Picture | PictureFault> {
  if (file.size === 0) return 'empty';
  if (file.size > heaviest) return 'heavy';
  const start = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const form = formOf(start);
  if (!form) return 'no-photo';
  const dots = dotsOf(start, form);
  if (dots && dots.width * dots.height > mostDots) return 'vast';
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return form === 'heic' ? 'heic' : 'unreadable';
  }
  try {
    return (await drawn(bitmap)) ?? 'unreadable';
  } finally {
    bitmap.close();
  }
}

async function drawn(bitmap: ImageBitmap): Promise<Picture | undefined> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  // What lets the ground through stands on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  try {
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
      // Some engines write their own remarks into it.
      const bytes = blob && pictureOnly(new Uint8Array(await blob.arrayBuffer()));
      const jpeg = bytes && readJpeg(bytes);
      if (!bytes || !jpeg) return undefined;
      const { width, height } = jpeg;
      if (bytes.length <= largestPhoto)
        return { content: toBase64(bytes), size: bytes.length, width, height };
    }
    return undefined;
  } finally {
    canvas.width = canvas.height = 0;
  }
}

type Form = 'jpeg' | 'png' | 'other' | 'heic';

/** By the first bytes, not by the name: a name says what somebody believed. */
function formOf(start: Uint8Array): Form | undefined {
  const text = String.fromCharCode(...start.subarray(0, 16));
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG')) return 'png';
  if (text.startsWith('GIF8') || text.startsWith('BM') || /^RIFF....WEBP/s.test(text)) return 'other';
  if (/^....ftypavi[fs]/s.test(text)) return 'other';
  return /^....ftyp(?:hei|hev|mif|msf)/s.test(text) ? 'heic' : undefined;
}

/** Width and height as the file says, before anything is decoded; undefined where it is not known. */
function dotsOf(start: Uint8Array, form: Form): { width: number; height: number } | undefined {
  const view = new DataView(start.buffer);
  if (form === 'png' && start.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (form !== 'jpeg') return undefined;
  for (let at = 2; at + 9 < start.length && start[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const mark = start[at + 1] ?? 0;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}
