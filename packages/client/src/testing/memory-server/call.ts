import { badCharacter } from './well-formed.js';
import { invalid, malformed, refuse } from './refusal.js';

/** A request that has been read whole, so that answering it is one step that nothing can come between. */
export interface Call {
  method: string;
  /** As it was sent, without the place where the API is mounted. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: Uint8Array;
}

export async function readCall(request: Request, path: string): Promise<Call> {
  return {
    method: request.method,
    path,
    query: new URL(request.url).searchParams,
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

/** The largest request that is read: 8 MB. */
const mostBytes = 8 * 1024 * 1024;
/** How deeply a request may be nested. */
const deepest = 32;

/**
 * The body as JSON.
 *
 * @throws Refusal for what is too large, of another type, not UTF-8, not JSON, or cannot be kept
 */
export function readBody({ headers, body }: Call): unknown {
  const type = headers.get('content-type') ?? '';
  const isEncoded = (headers.get('content-encoding') ?? 'identity').trim() !== 'identity';
  if (isEncoded || !/^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type.trim())) {
    throw refuse('unsupported-media-type', { headers: { accept: 'application/json' } });
  }
  if (body.byteLength > mostBytes) throw refuse('too-large');
  const value = parse(decode(body));
  if (depthOf(value) > deepest) throw malformed('', 'too-deep', deepest);
  const bad = badCharacter(value);
  if (bad !== undefined) throw invalid({ path: bad, code: 'bad-character' });
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('', 'not-utf8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('', 'not-json');
  }
}

/** How deeply a value is nested, no further than it matters. */
function depthOf(value: unknown, above = 0): number {
  if (typeof value !== 'object' || value === null || above > deepest) return above;
  return Object.values(value).reduce<number>(
    (most, item) => Math.max(most, depthOf(item, above + 1)),
    above + 1,
  );
}
