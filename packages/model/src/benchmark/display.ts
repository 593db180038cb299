import { toFixedHalfUp } from '../numbers/round.js';
import { writeNumber, writePercent, type NegativeStyle } from '../numbers/write.js';
import type { IndicatorKey } from './keys.js';

/** How the workbook formats each indicator: 0.0% · #,##0 (千円) · #,##0.0 (倍, months). */
export const indicatorFormats: Readonly<Record<IndicatorKey, { percent: boolean; decimals: number }>> = {
  salesGrowth: { percent: true, decimals: 1 },
  operatingMargin: { percent: true, decimals: 1 },
  laborProductivity: { percent: false, decimals: 0 },
  ebitdaDebtMultiple: { percent: false, decimals: 1 },
  workingCapitalMonths: { percent: false, decimals: 1 },
  equityRatio: { percent: true, decimals: 1 },
};

/** A value or median as the workbook shows it, without the unit's word: `7.8%`, `500`, `0.8`. */
export function writeIndicator(key: IndicatorKey, value: number, negative?: NegativeStyle): string {
  const { percent, decimals } = indicatorFormats[key];
  return (percent ? writePercent : writeNumber)(value, { decimals, negative });
}

/** The number the workbook's format shows, in the shown unit (percent for ratios). */
export const shownIndicator = (key: IndicatorKey, value: number): number => Number(shownText(key, value));

/** The same as plain digits: `-6.6`, `290`, `6.2`. */
export function shownText(key: IndicatorKey, value: number): string {
  const { percent, decimals } = indicatorFormats[key];
  return toFixedHalfUp(value, decimals, percent ? 2 : 0);
}
