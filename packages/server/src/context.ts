import type { Database } from './database/open.js';

/** What every request is answered with. */
export interface ServerContext {
  database: Database;
  /** Signs tokens and cursors. */
  key: string;
  now: () => Date;
  log: Log;
  /** Origins whose pages may call the API themselves; a host that proxies it needs none. */
  corsOrigins: readonly string[];
}

export interface Log {
  /** One line per request: method, path, status, milliseconds. Never a query, a body or a name. */
  request(line: string): void;
  error(line: string): void;
}

export type LogLevel = 'off' | 'errors' | 'requests';

/** Errors go to stderr, requests to stdout. */
export function logOf(level: LogLevel): Log {
  return {
    request: level === 'requests' ? (line) => process.stdout.write(`${line}\n`) : () => {},
    error: level === 'off' ? () => {} : (line) => process.stderr.write(`${line}\n`),
  };
}
