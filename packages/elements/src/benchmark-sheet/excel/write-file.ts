import { industries } from '@banso/benchmark-data';
import { periodOf, type Basis, type BenchmarkSheet } from '@banso/model';
import { writeCsv, writeWorkbook, type CompanyFacts } from '@banso/model/workbook';
import { save } from '../../base/save.js';
import { excelTexts } from './words.js';

/** `xlsx`, or a CSV in one of two encodings. */
export type FileFormat = 'xlsx' | 'utf-8' | 'cp932';

export interface Written {
  readonly sheet: BenchmarkSheet;
  /** The basis of the sheet's own version; one without figures where it is not known. */
  readonly basis: Basis;
  readonly company: CompanyFacts;
}

const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives the person a file of the sheet, and the words that tell of it. */
export async function writeFile(
  format: FileFormat,
  { sheet, basis, company }: Written,
  language: string,
): Promise<string> {
  const words = excelTexts(language);
  const month = periodOf(sheet, 'latest').closingMonth ?? '';
  const name = [words.fileName, company.name ?? '', month].filter(Boolean).join('_');
  if (format === 'xlsx') {
    const { jsicCodes } = await import('@banso/benchmark-data/jsic');
    save(`${name}.xlsx`, writeWorkbook(sheet, { company, basis, jsicCodes }), excelType);
    const isScored = Object.keys(basis.rows).length > 0;
    return words.written(`${name}.xlsx`) + (isScored ? '' : words.withoutBasis);
  }
  const { bytes, missing } = writeCsv(sheet, { company, industries, encoding: format });
  save(`${name}.csv`, bytes, `text/csv;charset=${format === 'cp932' ? 'shift_jis' : 'utf-8'}`);
  const few = missing.length > 20 ? [...missing.slice(0, 20), '…'] : missing;
  return words.written(`${name}.csv`) + (few.length ? words.replaced(few.join(' ')) : '');
}
