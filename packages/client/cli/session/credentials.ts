import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { messages } from '../locales/index.js';
import type { Language } from '../locales/index.js';
import { usage } from '../world/options.js';

/** What a host's back end authenticates with; the reference server keeps them in `host-credentials.json`. */
export interface Credentials {
  id: string;
  secret: string;
}

const shape = z.object({ id: z.string().regex(/^[^:\s]+$/), secret: z.string().min(1) });

/** @throws CommandError; its message never holds what the file holds */
export async function readCredentials(path: string, language: Language): Promise<Credentials> {
  const text = messages(language).session;
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usage(text.credentialsUnreadable(path, error.code ?? ''), error);
  });
  try {
    return shape.parse(JSON.parse(content));
  } catch {
    throw usage(text.credentialsWrong(path));
  }
}

/** Others on this machine may read the secret. Windows keeps its rights elsewhere, so nothing is said there. */
export async function isExposed(path: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0;
}
