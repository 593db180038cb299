import { newBenchmarkSheet, type BenchmarkSheet, type Company } from '@banso/model';
import { usualVersion } from './basis-loader.js';

/** An empty sheet of a company, with what its record already knows. */
export function startedSheet(company: string, engagement?: string, known?: Company): BenchmarkSheet {
  const sheet = newBenchmarkSheet(company, usualVersion);
  const { industry = null, capital = null, employees = null } = known ?? {};
  const periods = sheet.periods.map((period) =>
    period.id === 'latest' ? { ...period, figures: { ...period.figures, employees } } : period,
  );
  // An engagement that the host calls by a number of its own is not an id yet.
  const own = engagement && !engagement.includes(':') ? { engagement } : {};
  return { ...sheet, ...own, industry, capital, periods };
}
