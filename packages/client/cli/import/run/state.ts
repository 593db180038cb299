import { readFile, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { writeWhole } from '../../files/whole-file.js';
import { noCounts } from './report-entry.js';
import type { Counts } from './report-entry.js';

/** How far a run came. */
export interface Progress {
  /** The last line up to which everything is done; 0 = none. */
  line: number;
  /** How many rows that were. */
  rows: number;
  counts: Counts;
  /** How many bytes of the report speak of them. */
  reportBytes: number;
}

export const atTheStart = (): Progress => ({ line: 0, rows: 0, counts: noCounts(), reportBytes: 0 });

const count = z.number().int().min(0);
const shape = z.object({
  version: z.literal(1),
  of: z.string(),
  line: count,
  rows: count,
  counts: z.object({ made: count, changed: count, unchanged: count, refused: count }),
  reportBytes: count,
});

/**
 * Remembers in a file how far a run came, so that the same command goes on from there. It is only as good as the rows'
 * own numbers: whatever was done after it was last written is done again, to the same effect.
 */
export class StateFile {
  readonly #path: string;
  readonly #of: string;

  /** @param of what is imported, how and to where: another of these begins at the beginning */
  constructor(path: string, of: string) {
    this.#path = path;
    this.#of = of;
  }

  /** How far the former run came; the start when there was none, of another file, or its report is gone. */
  async read(reportPath: string | undefined): Promise<Progress> {
    try {
      const { of, line, rows, counts, reportBytes } = shape.parse(
        JSON.parse(await readFile(this.#path, 'utf8')),
      );
      if (of !== this.#of) return atTheStart();
      if (reportPath !== undefined && (await stat(reportPath)).size < reportBytes) return atTheStart();
      return { line, rows, counts, reportBytes };
    } catch {
      return atTheStart();
    }
  }

  async write(progress: Progress): Promise<void> {
    await writeWhole(this.#path, `${JSON.stringify({ version: 1, of: this.#of, ...progress })}\n`);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}
