import {
  assessSheet,
  findIndustry,
  indicatorKeys,
  periodIds,
  periodOf,
  type Basis,
} from '../../benchmark/index.js';
import type { BenchmarkSheet } from '../../contract/index.js';
import { writePackage } from '../spreadsheet/write-package.js';
import type { CompanyFacts, SheetContent } from './content.js';
import { financialsSheet } from './write-financials.js';
import { basisSheet, industriesSheet, jsicSheet, sizeSheet } from './write-reference.js';
import { resultsSheet } from './write-results.js';
import { flowSheet, viewsSheet } from './write-texts.js';

export interface WriteOptions {
  readonly company?: CompanyFacts;
  /** The basis of the sheet's own version; one without figures when it is not at hand: then nothing is scored. */
  readonly basis: Basis;
  /** 日本標準産業分類 codes by 小分類, as `@banso/benchmark-data/jsic` has them. */
  readonly jsicCodes?: Readonly<Record<string, string>>;
}

/**
 * The sheet as an .xlsx with the sheets, labels, order and places of METI's workbook. Its formulas calculate the six
 * indicators, points, total and rank as we do (the size by 中小企業基本法), from whatever is typed into it later.
 *
 * @throws RangeError when `basis` is not of the version that the sheet names
 */
export function writeWorkbook(
  sheet: SheetContent & Pick<BenchmarkSheet, 'basisVersion'>,
  { company = {}, basis, jsicCodes = {} }: WriteOptions,
): Uint8Array {
  const industry = sheet.industry ? (findIndustry(basis.industries, sheet.industry) ?? undefined) : undefined;
  const periods = [...periodIds].reverse().map((id) => periodOf(sheet, id));
  const assessments = new Map(assessSheet({ ...sheet, periods }, basis).map((each) => [each.id, each]));
  const input = { content: { ...sheet, periods }, company, basis, industry, assessments };
  return writePackage([
    resultsSheet(input),
    financialsSheet(input),
    flowSheet(input),
    viewsSheet(input),
    jsicSheet(basis.industries, jsicCodes),
    industriesSheet(basis.industries),
    sizeSheet({ ...input, industries: basis.industries }),
    ...indicatorKeys.map((_, index) => basisSheet(basis, index)),
  ]);
}
