import type { AssessOptions } from './assess.js';
import type { Basis } from './basis.js';
import { assessSheet, type FinancialSheet, type PeriodAssessment } from './sheet.js';

/** A sheet scored with one version of the basis. */
export interface VersionAssessment {
  readonly basis: Pick<Basis, 'version' | 'label' | 'labelInferred'>;
  readonly periods: readonly PeriodAssessment[];
}

/**
 * The sheet scored with its own version first, then with each other one that was asked for: two versions give the same
 * firm different points, so that both results stand side by side and neither takes the other's place.
 *
 * @throws RangeError when `own` is not the version the sheet names
 */
export function assessVersions(
  sheet: FinancialSheet,
  own: Basis,
  others: readonly Basis[],
  options: Pick<AssessOptions, 'workbookQuirks' | 'majorIndustry'> = {},
): readonly VersionAssessment[] {
  if (own.version !== sheet.basisVersion) {
    throw new RangeError(`The sheet is scored with basis ${sheet.basisVersion}, not ${own.version}`);
  }
  return [own, ...others].map((basis) => ({
    basis,
    periods: assessSheet({ ...sheet, basisVersion: basis.version }, basis, options),
  }));
}
