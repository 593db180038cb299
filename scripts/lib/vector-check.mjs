// Compares what the model computes with what the workbook computed, field by field.
import { register } from 'tsx/esm/api';

register();
const { assess, rankOf } = await import('../../packages/model/src/benchmark/index.ts');

/** What cell D20 of the workbook says for each of the model's sizes and reasons. */
const sizeTexts = {
  medium: '中規模事業者',
  small: '小規模事業者',
  'industry-missing': '業種欄が未入力のため規模判定ができません',
  'industry-mismatch': '業種欄に間違いがあるため規模判定ができません',
  'employees-missing': '従業員数欄が未入力のため規模判定ができません',
  'capital-missing': '資本金欄が未入力のため規模判定ができません',
  excluded: '分析対象外',
};

/** The fields in which one case differs: `{ field, expected, got }[]`, empty when it passes. */
export function checkVector(vector, basis, { excel = false } = {}) {
  const expected = (excel && vector.expectedExcel) || vector.expected;
  const differences = [];
  const compare = (field, wanted, got, same = Object.is) => {
    if (!same(wanted, got)) differences.push({ field, expected: wanted, got });
  };

  vector.periods.forEach(({ prevSales, ...figures }, index) => {
    const assessment = assess(
      { figures: { ...figures, previousSales: prevSales, employees: vector.employees[index] } },
      {
        basis,
        industry: vector.industryMinor,
        majorIndustry: vector.industryMajor,
        capital: vector.capital,
        employees: vector.employees[0],
        workbookQuirks: excel,
      },
    );
    const wanted = expected.periods[index];
    const field = (name) => `periods[${index}].${name}`;
    if (index === 0) {
      compare('sizeClass', expected.sizeClass, sizeTexts[assessment.size ?? assessment.sizeReason]);
    }
    let total = wanted.total;
    for (const { key, value, point, median } of assessment.indicators) {
      compare(field(`values.${key}`), wanted.values[key], value ?? '-', nearlyEqual);
      compare(field(`medians.${key}`), expected.medians[key], median ?? '-', nearlyEqual);
      const alternative = alternativePoint(vector, index, key, wanted.points[key]);
      if (point !== null && point === alternative) total += point - wanted.points[key];
      else compare(field(`points.${key}`), wanted.points[key], point ?? '.');
    }
    const { workbook } = assessment;
    compare(field('total'), total, workbook.total);
    compare(field('rank'), total === wanted.total ? wanted.rank : rankOf(total), workbook.rank);
  });
  return differences;
}

/** The other point a spreadsheet may give where a value and a threshold differ only beyond its precision. */
function alternativePoint(vector, period, indicator, wanted) {
  const listed = vector.toleranceDependent?.find(
    (one) => one.period === period && one.indicator === indicator,
  );
  if (listed === undefined) return undefined;
  return wanted === listed.points ? listed.pointsIfComparedExactly : listed.points;
}

/** Relative 1e-9, absolute 1e-12 near 0: the precision with which vectors are compared. */
function nearlyEqual(wanted, got) {
  if (typeof wanted !== 'number' || typeof got !== 'number') return wanted === got;
  return Math.abs(wanted - got) <= Math.max(1e-12, 1e-9 * Math.abs(wanted));
}
