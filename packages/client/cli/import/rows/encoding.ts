import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/**
 * CP932 is what Windows in Japan calls Shift_JIS: with ①, ㈱, 髙 and 﨑, which `shift_jis` of the Encoding Standard
 * reads too.
 */
export type Encoding = 'utf-8' | 'cp932';

/** What one look at a whole file tells. */
export interface FileFacts {
  encoding: Encoding;
  /** Bytes. */
  size: number;
  /** SHA-256, to see whether it is still the same file. */
  digest: string;
  /** The encoding is one that is not read here. */
  isUtf16: boolean;
}

export const decoderOf = (encoding: Encoding) =>
  new TextDecoder(encoding === 'cp932' ? 'shift_jis' : 'utf-8');

/**
 * Looks through a file. It is UTF-8 when all of it can be: Japanese text in CP932 practically never is. Whatever
 * cannot be read in either is CP932, as most files without a mark are; its rows tell which they are.
 */
export async function lookAt(path: string, signal?: AbortSignal): Promise<FileFacts> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let size = 0;
  let start = '';
  const readUtf8 = (bytes?: Buffer) => {
    if (!isUtf8) return;
    try {
      utf8.decode(bytes, { stream: bytes !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    if (size === 0) start = chunk.subarray(0, 2).toString('hex');
    size += chunk.length;
    hash.update(chunk);
    readUtf8(chunk);
  }
  readUtf8();
  return {
    encoding: isUtf8 ? 'utf-8' : 'cp932',
    size,
    digest: hash.digest('hex'),
    isUtf16: start === 'fffe' || start === 'feff',
  };
}
