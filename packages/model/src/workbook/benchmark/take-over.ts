import {
  figureKeys,
  indicatorKeys,
  periodOf,
  withPeriod,
  type IndicatorKey,
  type PeriodAssessment,
  type PeriodId,
} from '../../benchmark/index.js';
import type { BenchmarkPeriod, BenchmarkSheet } from '../../contract/index.js';
import { isFilled } from './arrange.js';
import type { ShownResults } from './content.js';
import type { BenchmarkReading } from './read-workbook.js';

/** One field in which a file differs from the sheet. */
export interface Difference {
  /** The way to the field from the sheet: `periods/latest/sales`, `views/owner/philosophy`, `flow/steps`. */
  readonly field: string;
  /** `undefined`, `null` and an empty text are "not entered". */
  readonly before: unknown;
  readonly after: unknown;
}

/** What can be taken over by itself; `basics` are industry and capital. */
export type Portion = 'basics' | PeriodId | 'flow' | 'views' | 'summary';

/** In the order of the sheet. */
export const portions = [
  'basics',
  'latest',
  'previous',
  'earlier',
  'flow',
  'views',
  'summary',
] as const satisfies readonly Portion[];

/** To which portion a field belongs; the version of the basis to none. */
export function portionOf({ field }: Pick<Difference, 'field'>): Portion | undefined {
  const [part, period] = field.split('/');
  if (part === 'industry' || part === 'capital') return 'basics';
  return portions.find((each) => each === (part === 'periods' ? period : part));
}

/**
 * The sheet with what a file says. What is blank in the file stays as it is in the sheet, so that opening a half-filled
 * workbook loses nothing; a period of which the file has a figure becomes the file's as a whole, for its figures only
 * make sense together, and so do the steps of the flow. The version of the basis stays the sheet's own: another one is
 * a choice of its own. With `only` the rest stays as it is, but that 売上高 of a period that is taken becomes the
 * 前期売上高 of the one after it.
 */
export function takenOver(
  sheet: BenchmarkSheet,
  { content }: Pick<BenchmarkReading, 'content'>,
  only: ReadonlySet<Portion> = new Set(portions),
): BenchmarkSheet {
  const all = wholeTakenOver(sheet, content);
  const from = (portion: Portion) => (only.has(portion) ? all : sheet);
  const { industry, capital } = from('basics');
  const chosen = {
    ...sheet,
    ...(industry !== undefined && { industry }),
    ...(capital !== undefined && { capital }),
    periods: (['latest', 'previous', 'earlier'] as const).flatMap((id) =>
      from(id).periods.filter((period) => period.id === id),
    ),
    flow: from('flow').flow,
    views: from('views').views,
    summary: from('summary').summary,
  };
  return (['previous', 'earlier'] as const).reduce((next, id) => {
    const after = id === 'previous' ? 'latest' : 'previous';
    const { sales } = periodOf(next, id).figures;
    const moved = only.has(id) && !only.has(after) && sales !== periodOf(sheet, id).figures.sales;
    if (!moved) return next;
    return withPeriod(next, after, (period) => ({
      ...period,
      figures: { ...period.figures, previousSales: sales },
    }));
  }, chosen);
}

function wholeTakenOver(sheet: BenchmarkSheet, content: BenchmarkReading['content']): BenchmarkSheet {
  const { flow, views, summary } = content;
  const { steps, ...parts } = flow;
  return {
    ...sheet,
    industry: content.industry ?? sheet.industry ?? null,
    capital: content.capital ?? sheet.capital ?? null,
    periods: (['latest', 'previous', 'earlier'] as const).flatMap((id) =>
      periodAfter(sheet, content.periods, id),
    ),
    flow: {
      ...sheet.flow,
      ...Object.fromEntries(
        Object.entries(parts).map(([key, texts]) => [
          key,
          { ...sheet.flow[key as keyof typeof parts], ...texts },
        ]),
      ),
      steps: steps.length > 0 ? stepsAfter(sheet, steps) : sheet.flow.steps,
    },
    views: {
      owner: { ...sheet.views.owner, ...views.owner },
      business: { ...sheet.views.business, ...views.business },
      environment: { ...sheet.views.environment, ...views.environment },
      organisation: { ...sheet.views.organisation, ...views.organisation },
    },
    summary: { ...sheet.summary, ...summary },
  };
}

function periodAfter(
  sheet: BenchmarkSheet,
  periods: readonly BenchmarkPeriod[],
  id: PeriodId,
): BenchmarkPeriod[] {
  const inPlace = sheet.periods.find((period) => period.id === id);
  const read = periods.find((period) => period.id === id);
  if (!read || !isFilled(read)) return inPlace ? [inPlace] : [];
  // A newer file moves the sheet on: what is known of a period goes with its closing month.
  const before =
    sheet.periods.find(({ closingMonth }) => closingMonth && closingMonth === read.closingMonth) ?? inPlace;
  if (!before) return [read];
  // METI's form does not ask for the months: those of the same period stay.
  const months =
    before.closingMonth === read.closingMonth && read.months === 12 ? before.months : read.months;
  const remarks = Object.entries(before.remarks ?? {}).filter(
    ([key]) =>
      key in read.figures &&
      same(
        read.figures[key as keyof typeof read.figures],
        before.figures[key as keyof typeof before.figures],
      ),
  );
  const { remarks: _former, ...rest } = before;
  return [
    {
      ...rest,
      id,
      closingMonth: read.closingMonth ?? before.closingMonth ?? null,
      months,
      figures: { ...read.figures },
      ...(remarks.length > 0 && { remarks: Object.fromEntries(remarks) }),
    },
  ];
}

/** The file's steps under the names of those in their places, so that what points to a step goes on pointing to it. */
function stepsAfter({ flow }: BenchmarkSheet, steps: BenchmarkSheet['flow']['steps']) {
  const own = [...flow.steps].sort((a, b) => a.position - b.position);
  const taken = new Set(own.map(({ id }) => id));
  const freeId = (wanted: string) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
  return steps.map((step, index) => {
    const place = own[index];
    return place
      ? { ...step, id: place.id, position: place.position }
      : { ...step, id: freeId(step.id), position: (own.at(-1)?.position ?? 0) + index - own.length + 1 };
  });
}

/** Field by field, what differs between two sheets, in the order of the sheet. */
export function sheetDifferences(before: BenchmarkSheet, after: BenchmarkSheet): Difference[] {
  const found: Difference[] = [];
  const compare = (field: string, a: unknown, b: unknown) => {
    if (!same(a, b)) found.push({ field, before: a, after: b });
  };
  compare('industry', before.industry, after.industry);
  compare('capital', before.capital, after.capital);
  compare('basisVersion', before.basisVersion, after.basisVersion);
  for (const id of ['latest', 'previous', 'earlier'] as const) {
    const [a, b] = [before, after].map(({ periods }) => periods.find((period) => period.id === id));
    compare(`periods/${id}/closingMonth`, a?.closingMonth, b?.closingMonth);
    compare(`periods/${id}/months`, a?.months ?? 12, b?.months ?? 12);
    for (const key of figureKeys) compare(`periods/${id}/${key}`, a?.figures[key], b?.figures[key]);
  }
  compare('flow/steps', before.flow.steps.map(textsOfStep), after.flow.steps.map(textsOfStep));
  for (const part of ['offering', 'suppliers', 'partners', 'self', 'customers', 'endUsers'] as const) {
    compareTexts(`flow/${part}`, before.flow[part], after.flow[part], compare);
  }
  for (const view of ['owner', 'business', 'environment', 'organisation'] as const) {
    compareTexts(`views/${view}`, before.views[view], after.views[view], compare);
  }
  compareTexts('summary', before.summary, after.summary, compare);
  return found;
}

const textsOfStep = ({ title, content, differentiation }: BenchmarkSheet['flow']['steps'][number]) =>
  [title, content, differentiation].map((text) => text ?? '');

function compareTexts(
  path: string,
  before: object | undefined,
  after: object | undefined,
  compare: (field: string, a: unknown, b: unknown) => void,
): void {
  const [a, b] = [before ?? {}, after ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    compare(`${path}/${key}`, a[key], b[key]);
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';
const same = (a: unknown, b: unknown): boolean =>
  (isBlank(a) && isBlank(b)) || JSON.stringify(a) === JSON.stringify(b);

/** One result of which the workbook shows something else than we do. */
export interface ResultDifference {
  readonly period: PeriodId;
  readonly indicator: IndicatorKey;
  readonly workbook: { readonly value: number | null; readonly point: number | null };
  readonly ours: { readonly value: number | null; readonly point: number | null };
}

/**
 * Where the workbook itself shows another value or point: it was not calculated again, a formula was changed, or it is
 * scored with another basis. LibreOffice keeps 15 digits, so that the last ones do not count.
 */
export function resultDifferences(
  shown: ShownResults,
  assessments: readonly PeriodAssessment[],
): ResultDifference[] {
  return shown.periods.flatMap(({ id, indicators }) => {
    const own = assessments.find((assessment) => assessment.id === id)?.indicators;
    return indicatorKeys.flatMap((indicator) => {
      const workbook = indicators.find(({ key }) => key === indicator)!;
      const ours = own?.find(({ key }) => key === indicator);
      const [value, point] = [ours?.value ?? null, ours?.point ?? null];
      if (isNear(workbook.value, value) && workbook.point === point) return [];
      return [
        {
          period: id,
          indicator,
          workbook: { value: workbook.value, point: workbook.point },
          ours: { value, point },
        },
      ];
    });
  });
}

const isNear = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
