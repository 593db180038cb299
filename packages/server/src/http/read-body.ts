import type { Context } from 'hono';
import { invalid, refuse } from '../problems/refusal.js';
import { deepest, scanJson } from './scan-json.js';
import { badCharacter } from './well-formed.js';

/** The largest request that is read: 8 MB, far above one record of a long day. */
export const mostBytes = 8 * 1024 * 1024;

const mostDrained = 64 * 1024 * 1024;

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

/**
 * What is too large is still read to its end (and thrown away) before the answer: a client that is cut off while it
 * sends sees a broken connection and never the reason. Beyond `mostDrained` it is cut off nevertheless.
 */
async function readBytes(context: Context): Promise<Uint8Array> {
  if (Number(context.req.header('content-length') ?? 0) > mostDrained) throw refuse('too-large');
  const stream = context.req.raw.body;
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The DOM's types do not know that a stream can be iterated; Node's can.
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostDrained) break;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > mostBytes) throw refuse('too-large');
  return Buffer.concat(chunks, size);
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
