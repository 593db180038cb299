import type { Context } from 'hono';
import { invalid, refuse } from '../problems/refusal.js';
import { deepest, scanJson } from './scan-json.js';
import { badCharacter } from './well-formed.js';

/** The largest request that is read: 8 MB, far above one record of a long day. */
export const mostBytes = 8 * 1024 * 1024;

/**
 * The body as JSON.
 *
 * @throws Refusal for what is too large, of another type, not UTF-8, not JSON, or JSON that could be misread
 */
export async function readBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type.trim()) || isEncoded(context)) {
    throw refuse('unsupported-media-type', { headers: { Accept: 'application/json' } });
  }
  const text = decode(await readBytes(context));
  const body = parse(text);
  const fault = scanJson(text);
  if (fault?.code === 'too-deep')
    throw refuse('malformed', { findings: [{ path: '', code: 'too-deep', allowed: deepest }] });
  if (fault) throw refuse('malformed', { findings: [fault] });
  const bad = badCharacter(body);
  if (bad !== undefined) throw invalid({ path: bad, code: 'bad-character' });
  return body;
}

/** Compressed bodies are not read: a small one can hold a gigabyte. */
const isEncoded = (context: Context) =>
  (context.req.header('content-encoding') ?? 'identity').trim() !== 'identity';

async function readBytes(context: Context): Promise<Uint8Array> {
  if (Number(context.req.header('content-length') ?? 0) > mostBytes) throw refuse('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: ReadableStream<Uint8Array> | null = context.req.raw.body;
  if (!stream) return new Uint8Array();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > mostBytes) {
      reader.releaseLock();
      throw refuse('too-large');
    }
    chunks.push(value);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('malformed', { findings: [{ path: '', code: 'not-utf8' }] });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('malformed', { findings: [{ path: '', code: 'not-json' }] });
  }
}
