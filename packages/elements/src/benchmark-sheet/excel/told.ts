import type { indicatorKeys } from '@banso/model';
import { assessSheet, type BenchmarkSheet, type PeriodAssessment } from '@banso/model';
import { isRemark, isSameCompany, resultDifferences, type ResultDifference } from '@banso/model/workbook';
import type { SheetContext } from '../context.js';
import { writeValue } from '../indicators.view.js';
import type { FileImport, Plan } from './file-import.js';
import { excelTexts, filePeriodName, findingWords } from './words.js';

/** So many results that differ are told one by one. */
const mostTold = 3;

/** What was understood of the file, each with a sentence. */
export function toldOf(file: FileImport, plan: Plan, context: SheetContext): string[] {
  const { reading } = file;
  if (!reading) return [];
  const { sheet, companyName, text, language } = context;
  const words = excelTexts(language);
  const own = sheet.periods.find(({ id }) => id === 'latest')?.closingMonth;
  const latest = reading.content.periods.find(({ id }) => id === 'latest')?.closingMonth;
  const isOtherYear = own && latest && own !== latest;
  const { name } = reading.company;
  return [
    name && companyName && !isSameCompany(name, companyName) ? words.otherCompany(name, companyName) : '',
    isOtherYear
      ? words.otherYear(
          filePeriodName(reading.content, 'latest', context),
          filePeriodName(sheet, 'latest', context),
        )
      : '',
    ...plan.leftOut.map(({ id }) => words.leftOut(filePeriodName(reading.content, id, context))),
    plan.otherBasis
      ? words.otherBasis(
          text.basisName(plan.otherBasis, file.bases.get(plan.otherBasis)?.labelInferred ?? false),
          text.basisName(sheet.basisVersion, file.bases.get(sheet.basisVersion)?.labelInferred ?? false),
        )
      : '',
    ...agreement(file, context),
    ...reading.findings
      .filter((finding) => isRemark(finding) || finding.code.startsWith('basis-'))
      .map((finding) => findingWords(finding, context, reading)),
  ].filter(Boolean);
}

/** What is lost of the file, each with its place. */
export const lossesOf = ({ reading }: FileImport, context: SheetContext): string[] =>
  reading
    ? reading.findings
        .filter((finding) => !isRemark(finding) && !finding.code.startsWith('basis-'))
        .map((finding) => findingWords(finding, context, reading))
    : [];

/** Total and letter of the newest period with both versions, where the file brings another one. */
export function totalsOf(
  file: FileImport,
  { next, otherBasis }: Plan,
  { sheet, text, language }: SheetContext,
) {
  if (!otherBasis) return [];
  const words = excelTexts(language);
  return [sheet.basisVersion, otherBasis].flatMap((version) => {
    const basis = file.bases.get(version);
    const latest = basis && assessed(next, version, file)?.find(({ id }) => id === 'latest');
    if (!basis || !latest) return [];
    const { total, rank } = latest;
    const shown = total === null || rank === null ? text.noTotal : text.total(total, rank);
    return [words.totals(text.basisName(version, basis.labelInferred), shown)];
  });
}

/** Whether the workbook itself shows what is computed here, with the basis it brings. */
function agreement(file: FileImport, context: SheetContext): string[] {
  const { reading } = file;
  const basis = reading?.basisVersion;
  if (!reading?.shown || basis === undefined) return [];
  const assessments = assessed({ ...context.sheet, ...reading.content }, basis, file);
  if (
    !assessments ||
    !reading.shown.periods.some(({ indicators }) => indicators.some(({ value }) => value !== null))
  )
    return [];
  const words = excelTexts(context.language);
  const differing = resultDifferences(reading.shown, assessments);
  if (differing.length === 0) return [words.agrees];
  const told = differing.slice(0, mostTold).map(({ period, indicator, workbook, ours }) => {
    const where = `${context.text.indicators[indicator].name} ${filePeriodName(reading.content, period, context)}`;
    return words.disagrees(
      where,
      resultWords(indicator, workbook, context),
      resultWords(indicator, ours, context),
    );
  });
  return differing.length > mostTold ? [...told, words.disagreesMore(differing.length - mostTold)] : told;
}

function resultWords(
  key: (typeof indicatorKeys)[number],
  { value, point }: ResultDifference['ours'],
  { text, language }: SheetContext,
): string {
  const words = excelTexts(language);
  const shown =
    value === null ? '\u2013' : text.withUnit(writeValue(key, value, text), text.indicators[key].unit);
  return words.result(shown, point === null ? words.noPoint : words.point(point));
}

function assessed(
  sheet: BenchmarkSheet,
  version: string,
  { bases }: FileImport,
): readonly PeriodAssessment[] | undefined {
  const basis = bases.get(version);
  return basis && assessSheet({ ...sheet, basisVersion: version }, basis);
}
