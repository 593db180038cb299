import { loadBasis } from '@banso/benchmark-data';
import { assessSheet, figureKeys, indicatorKeys, withFigure } from '@banso/model';
import { samples } from '@banso/model/samples';

/** What every case works on: a sheet of three periods, scored by the same engine. */
export const sheet = samples.benchmarkSheet;
export const periods = ['earlier', 'previous', 'latest'];
export const edited = { figure: 'operatingProfit', period: 'latest' };
const basis = await loadBasis('2018');

/** A row per figure, with a column per period. */
export const rows = figureKeys.map((figure) => ({
  figure,
  ...Object.fromEntries(
    periods.map((id) => [id, sheet.periods.find((period) => period.id === id).figures[figure]]),
  ),
}));

/** The points of each period with another figure in the edited cell. */
export function pointsWith(value) {
  const changed = withFigure(sheet, edited.period, edited.figure, value);
  const assessed = assessSheet(changed, basis);
  return periods.map((id) =>
    indicatorKeys.map(
      (key) => assessed.find((each) => each.id === id).indicators.find((one) => one.key === key).point,
    ),
  );
}

export const labels = indicatorKeys;
