import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/**
 * Replaces a file's content whole or not at all, whenever the process or the machine stops. Only its owner may read it:
 * what stands there may be confidential.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

/** Writes a file piece by piece; it gets its name when all of it is there, and leaves nothing when it fails. */
export async function writeInPieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
  await file.close();
  await rename(part, path);
}

/** Writes to a stream and waits until the system has it. */
export function writeOut(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
