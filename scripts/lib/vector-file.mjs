// The shape of a file of ロカベン vectors: cases that METI's own workbook computed.
import { z } from 'zod';

const indicators = [
  'salesGrowth',
  'operatingMargin',
  'laborProductivity',
  'ebitdaDebtMultiple',
  'workingCapitalMonths',
  'equityRatio',
];
const perIndicator = (schema) => z.object(Object.fromEntries(indicators.map((key) => [key, schema])));

const entered = z.number().nullable();
const figures = z.object({
  sales: entered,
  prevSales: entered,
  operatingProfit: entered,
  depreciation: entered,
  cash: entered,
  notesReceivable: entered,
  accountsReceivable: entered,
  inventory: entered,
  totalLiabilities: entered,
  notesPayable: entered,
  accountsPayable: entered,
  borrowings: entered,
  netAssets: entered,
});

/** "-" in a value or median and "." in a point are what the workbook shows when there is none. */
const outcome = z.object({
  sizeClass: z.string(),
  periods: z
    .array(
      z.object({
        values: perIndicator(z.union([z.number(), z.literal('-')])),
        points: perIndicator(z.union([z.int().min(1).max(5), z.literal('.')])),
        total: z.int().min(0).max(30),
        rank: z.enum(['A', 'B', 'C', 'D']),
      }),
    )
    .min(1)
    .max(3),
  medians: perIndicator(z.union([z.number(), z.literal('-')])),
});

const vector = z
  .object({
    id: z.string(),
    benchmarkVersion: z.string().optional(),
    industryMajor: z.string().nullable(),
    industryMinor: z.string().nullable(),
    capital: entered,
    employees: z.array(entered),
    periods: z.array(figures).min(1).max(3),
    expected: outcome,
    expectedExcel: outcome.optional(),
    toleranceDependent: z
      .array(
        z.object({
          period: z.int().min(0).max(2),
          indicator: z.enum(indicators),
          points: z.int().min(1).max(5),
          pointsIfComparedExactly: z.int().min(1).max(5),
        }),
      )
      .optional(),
  })
  .refine((one) => one.employees.length === one.periods.length, 'as many employees as periods are needed')
  .refine(
    (one) => one.expected.periods.length === one.periods.length,
    'as many results as periods are needed',
  );

const vectorFile = z.object({
  meta: z.object({ benchmarkVersion: z.string().default('meti-2018') }),
  cases: z.array(vector).min(1),
});

/** The cases of a vectors file. Throws an error that names the first places where the shape is another. */
export function parseVectorFile(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`This is not JSON: ${error.message}`);
  }
  const result = vectorFile.safeParse(json);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `  ${path.join('.') || '(file)'}: ${message}`);
  throw new Error(`This is not a file of ロカベン vectors:\n${issues.join('\n')}`);
}
