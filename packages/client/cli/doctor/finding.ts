import type { World } from '../world/world.js';

/** What one check found, in the reader's words. */
export interface Finding {
  /** The same in every language, e.g. `clock`. */
  check: string;
  /** `bad` = it will not work so · `warning` = it works, but somebody should know. */
  level: 'good' | 'warning' | 'bad';
  text: string;
  /** What to do about it. */
  remedy?: string;
}

/** What the checks are about. */
export interface Patient {
  /** The address of the API. */
  url: string;
  world: World;
}

/** How long a check waits for an answer, in milliseconds. */
const patience = 10_000;

/** Asks the server as simply as it goes: what a client would smooth over is to be seen here. */
export async function ask(
  { url, world }: Patient,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const signal = AbortSignal.any([world.stop, AbortSignal.timeout(patience)]);
  return fetch(url + path, {
    method,
    headers: { accept: 'application/json', ...headers },
    redirect: 'manual',
    signal,
  });
}

/** Why no answer came, as the system calls it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
export function reasonOf(error: unknown): string {
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: string };
  if (typeof code === 'string') return code;
  if (cause !== undefined && cause !== error) return reasonOf(cause);
  return name === 'TimeoutError' ? 'ETIMEDOUT' : (name ?? '');
}
