import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** METI's workbooks and what is known of them lie beside the repository, or where `BANSO_SHARED` says. */
const folder = join(
  process.env.BANSO_SHARED ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url)),
  'locaben',
);

/** Why a test that needs a file is skipped; `false` when it is there. */
export const skipWithout = (name: string): string | false =>
  existsSync(join(folder, name)) ? false : `${name} does not lie beside the repository`;

export const sharedFile = (name: string): Uint8Array => readFileSync(join(folder, name));

export const sharedJson = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
