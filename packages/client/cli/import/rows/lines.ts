import { createReadStream } from 'node:fs';
import { decoderOf } from './encoding.js';
import type { Encoding } from './encoding.js';

/** The lines of a file with their ends as they are, whatever its size, without the mark that UTF-8 may begin with. */
export async function* linesOf(
  path: string,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let rest = '';
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    const text = rest + decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield text.slice(from, end + 1);
      from = end + 1;
    }
    rest = text.slice(from);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
