import { readCsv } from '../csv/read-csv.js';
import { drained, type Steps } from '../steps.js';
import { workbookSteps, type BenchmarkReading, type ReadOptions } from './read-workbook.js';

/** ZIP (Excel since 2007) and OLE (before it, or with a password) begin with these two bytes. */
const isBinary = ([first, second]: Uint8Array) =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/**
 * Reads ローカルベンチマーク from whatever file a person chose: an Excel workbook or a CSV, by what is in it and not by
 * its name.
 *
 * @throws WorkbookError, by `code`: then nothing was read
 */
export const readBenchmarkFile = (bytes: Uint8Array, options: ReadOptions): BenchmarkReading =>
  drained(benchmarkFileSteps(bytes, options));

/** The same step by step, for a page that must not stand still meanwhile. */
export function* benchmarkFileSteps(bytes: Uint8Array, options: ReadOptions): Steps<BenchmarkReading> {
  if (bytes.length === 0 || isBinary(bytes)) return yield* workbookSteps(bytes, options);
  return readCsv(bytes, options);
}
