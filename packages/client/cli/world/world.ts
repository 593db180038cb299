import type { Writable } from 'node:stream';
import type { Language } from '../locales/index.js';

/** What the command has around it, so that a test can stand in for a terminal. */
export interface World {
  env: Readonly<Record<string, string | undefined>>;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean; columns?: number };
  /** The first Ctrl-C: finish what is under way, then stop. */
  stop: AbortSignal;
  /** The second: stop at once. */
  abort: AbortSignal;
  language: Language;
}
