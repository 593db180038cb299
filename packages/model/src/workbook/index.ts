export { otherVersion, readBasis, versionOf, type BasisReading } from './basis/read-basis.js';
export * from './benchmark/content.js';
export { readWorkbook, type BenchmarkReading, type ReadOptions } from './benchmark/read-workbook.js';
export { WorkbookError, type WorkbookFault } from './workbook-error.js';
export { writeWorkbook, type WriteOptions } from './benchmark/write-workbook.js';
export { readBenchmarkFile } from './benchmark/read-file.js';
export * from './benchmark/take-over.js';
export { writeCsv, type CsvFile, type CsvOptions } from './csv/write-csv.js';
