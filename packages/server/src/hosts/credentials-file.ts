import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../database/open.js';
import { StartError } from '../start-error.js';
import type { Credentials } from './host.js';
import { newCredentials } from './host.js';

const shape = z.object({ id: z.string().min(1), secret: z.string().min(32) });

/**
 * The credentials for the host on this machine, kept across starts in `host-credentials.json`, readable by its owner
 * only. A file that is gone or broken is written anew, with new credentials.
 */
export function keptCredentials(dataDirectory: string): Credentials {
  const file = join(makeFolder(dataDirectory), 'host-credentials.json');
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return write(file, newCredentials());
  }
}

function write(file: string, credentials: Credentials): Credentials {
  try {
    // Whole or not at all: a host reads this file whenever it starts.
    writeFileSync(`${file}.new`, `${JSON.stringify(credentials, undefined, 2)}\n`, { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
    return credentials;
  } catch (error) {
    throw new StartError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code}): set BANSO_DATA to a folder that can.`,
    );
  }
}
