import { readCsv } from '../csv/read-csv.js';
import { readWorkbook, type BenchmarkReading, type ReadOptions } from './read-workbook.js';

/** ZIP (Excel since 2007) and OLE (before it, or with a password) begin with these two bytes. */
const isBinary = ([first, second]: Uint8Array) =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/**
 * Reads ローカルベンチマーク from whatever file a person chose: an Excel workbook or a CSV, by what is in it and not by
 * its name.
 *
 * @throws WorkbookError, by `code`: then nothing was read
 */
export function readBenchmarkFile(bytes: Uint8Array, options: ReadOptions): BenchmarkReading {
  return bytes.length === 0 || isBinary(bytes) ? readWorkbook(bytes, options) : readCsv(bytes, options);
}
