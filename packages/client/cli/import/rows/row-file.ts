import { cellsIn, cut, rowOf } from './csv.js';
import type { Encoding } from './encoding.js';
import { linesOf } from './lines.js';
import { ndjsonRows } from './ndjson.js';
import type { Row, RowFault } from './row.js';

export interface RowFileOptions {
  path: string;
  encoding: Encoding;
  format: 'csv' | 'ndjson';
  delimiter: string;
}

/** A file of rows, which can be read as often as needed; never all of it is in memory. */
export class RowFile {
  readonly #options: RowFileOptions;

  constructor(options: RowFileOptions) {
    this.#options = options;
  }

  /**
   * The names of a CSV's columns as `columnName` writes them, or why they cannot be read; none where it has no header;
   * undefined for NDJSON.
   */
  async header(signal?: AbortSignal): Promise<string[] | RowFault | undefined> {
    if (this.#options.format === 'ndjson') return undefined;
    const records = this.#records(signal);
    const first = await records.next();
    await records.return(undefined);
    if (first.done) return [];
    const cells = cellsIn(first.value);
    return 'code' in cells ? cells : cells.map(columnName);
  }

  async *rows(signal?: AbortSignal): AsyncGenerator<Row> {
    if (this.#options.format === 'ndjson') {
      yield* ndjsonRows(this.#lines(signal));
      return;
    }
    let header: string[] | undefined;
    for await (const record of this.#records(signal)) {
      if (header) yield rowOf(record, header);
      else header = 'cells' in record ? record.cells.map(columnName) : [];
    }
  }

  #records(signal?: AbortSignal) {
    return cut(this.#lines(signal), this.#options.delimiter);
  }

  #lines(signal?: AbortSignal) {
    return linesOf(this.#options.path, this.#options.encoding, signal);
  }
}

/** A column's name as it is compared: 会員　番号 and 会員 番号 are one. */
export const columnName = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
