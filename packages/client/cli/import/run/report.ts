import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { writeOut } from '../../files/whole-file.js';
import type { ReportEntry } from './report-entry.js';

/** Where the report goes, line by line. */
export interface Report {
  write(entries: readonly ReportEntry[]): Promise<void>;
  /** Everything written is with the system; answers how many bytes that is. */
  flush(): Promise<number>;
  close(): Promise<void>;
}

/** The report on standard output, for a pipe. */
export function streamReport(stream: Writable): Report {
  return {
    write: (entries) => writeOut(stream, textOf(entries)),
    flush: async () => 0,
    close: async () => {},
  };
}

/**
 * The report as a file that only its owner may read. A run that goes on cuts it back to what was certain when the
 * former one stopped, so that every line is reported once.
 */
export async function fileReport(path: string, goOnAt: number): Promise<Report> {
  const file = await open(path, goOnAt > 0 ? 'r+' : 'w', 0o600);
  await file.truncate(goOnAt);
  return new FileReport(file, goOnAt);
}

/** So much is collected before it is written, in characters. */
const enough = 64 * 1024;

class FileReport implements Report {
  readonly #file: FileHandle;
  #bytes: number;
  #waiting = '';

  constructor(file: FileHandle, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  async write(entries: readonly ReportEntry[]): Promise<void> {
    this.#waiting += textOf(entries);
    if (this.#waiting.length > enough) await this.flush();
  }

  async flush(): Promise<number> {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    if (bytes.length > 0) await this.#file.write(bytes, 0, bytes.length, this.#bytes);
    this.#bytes += bytes.length;
    return this.#bytes;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#file.close();
  }
}

const textOf = (entries: readonly ReportEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
