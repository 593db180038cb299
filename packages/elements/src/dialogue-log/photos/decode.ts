import { fromBase64 } from '@banso/model';

/**
 * A photo as the source gives it, ready to be drawn; whoever asks closes it.
 *
 * @throws Error when it is no photo
 */
export async function decode(content: string): Promise<ImageBitmap> {
  const bytes = fromBase64(content);
  if (!bytes) throw new Error('A photo is not base64');
  return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
}

/** Draws it on a canvas of its own shape, at so many dots in width at most. */
export function drawOn(canvas: HTMLCanvasElement, bitmap: ImageBitmap, mostDots: number): void {
  const scale = Math.min(1, mostDots / bitmap.width);
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.style.setProperty('aspect-ratio', `${bitmap.width} / ${bitmap.height}`);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
