import type { BenchmarkAssessment, BenchmarkAssessmentRequest } from '../contract/index.js';
import type { Basis } from './basis.js';
import { shownText } from './display.js';
import { assessVersions } from './versions.js';

/**
 * What `POST /v1/benchmark-assessments` answers: the contract's form of `assessVersions`, so that every language gets
 * the numbers that our own pages show.
 *
 * @param industry 小分類 to compare with, found from `jsic` where the request names none
 * @throws RangeError when `own` is not the version that the request names
 */
export function benchmarkAssessments(
  request: BenchmarkAssessmentRequest,
  industry: string | null,
  own: Basis,
  others: readonly Basis[],
): BenchmarkAssessment[] {
  const { workbookQuirks } = request;
  const sheet = { ...request, industry };
  return assessVersions(sheet, own, others, { workbookQuirks }).map(({ basis, periods }) => {
    const { size = null, sizeReason } = periods[0] ?? {};
    return {
      basisVersion: basis.version,
      basisLabel: basis.label,
      labelInferred: basis.labelInferred,
      industry,
      size,
      ...(sizeReason && { sizeReason }),
      periods: periods.map(({ id, indicators, total, rank, workbook }) => ({
        id,
        indicators: indicators.map(({ key, value, point, median, reason }) => ({
          key,
          value,
          shown: value === null ? null : shownText(key, value),
          point,
          median,
          ...(reason && { reason }),
        })),
        total,
        rank,
        workbook,
      })),
    };
  });
}
