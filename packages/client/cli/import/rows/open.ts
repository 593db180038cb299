import { messages } from '../../locales/index.js';
import { usage } from '../../world/options.js';
import type { World } from '../../world/world.js';
import { lookAt } from './encoding.js';
import type { Encoding, FileFacts } from './encoding.js';
import { RowFile } from './row-file.js';

export interface OpenOptions {
  path: string;
  format: 'csv' | 'ndjson';
  delimiter: string;
  /** undefined = found out. */
  encoding: Encoding | undefined;
}

/** Opens a file of rows. @throws CommandError when it cannot be read at all */
export async function openRows(
  { path, format, delimiter, encoding }: OpenOptions,
  { language, stop }: World,
): Promise<{ file: RowFile; facts: FileFacts }> {
  const texts = messages(language).files;
  const facts = await lookAt(path, stop).catch((error: NodeJS.ErrnoException) => {
    if (stop.aborted) throw error;
    throw usage(texts.unreadable(path, error.code ?? ''), error);
  });
  if (facts.isUtf16) throw usage(texts.utf16(path));
  if (facts.size === 0) throw usage(texts.empty(path));
  const chosen = encoding ?? facts.encoding;
  return {
    file: new RowFile({ path, format, delimiter, encoding: chosen }),
    facts: { ...facts, encoding: chosen },
  };
}
