import type { BenchmarkSheet, FlowStep } from '@banso/model';
import type { Texts } from './context.js';

export const parties = ['suppliers', 'partners', 'self', 'customers', 'endUsers'] as const;
export const viewKeys = ['owner', 'business', 'environment', 'organisation'] as const;
/** In reading order: from where we stand over the issue to the goal. */
export const summaryKeys = ['currentState', 'issue', 'futureGoal', 'measures'] as const;
export type ViewKey = (typeof viewKeys)[number];

/** The steps in their order, whatever the order in the list. */
export const stepsOf = ({ steps }: BenchmarkSheet['flow']): FlowStep[] =>
  [...steps].sort((a, b) => a.position - b.position);

/** The items of one view in the order of the workbook, with what was heard. */
export function viewItems(views: BenchmarkSheet['views'], key: ViewKey, text: Texts) {
  const heard: Partial<Record<string, string>> = views[key];
  const items: Record<string, { label: string; note: string }> = text.views[key].items;
  return Object.entries(items).map(([item, words]) => ({ item, ...words, value: heard[item] ?? '' }));
}

export const hasFlow = ({ flow }: BenchmarkSheet) => flow.steps.length > 0 || filled(flow.offering);
export const hasTrade = ({ flow }: BenchmarkSheet) => parties.some((party) => filled(flow[party]));
export const hasViews = ({ views }: BenchmarkSheet) => viewKeys.some((key) => filled(views[key]));
export const hasSummary = ({ summary }: BenchmarkSheet) => filled(summary);

const filled = (part: object | undefined) => Object.values(part ?? {}).some(Boolean);

/** The part with one field written; an empty text takes the field out. */
export function withText<Part extends object>(part: Part | undefined, key: keyof Part, value: string): Part {
  const { [key]: _former, ...rest } = (part ?? {}) as Part;
  return (value.trim() === '' ? rest : { ...rest, [key]: value }) as Part;
}

/** The steps with one moved by `by` places; only its own position changes. */
export function movedStep(flow: BenchmarkSheet['flow'], id: string, by: -1 | 1): FlowStep[] {
  const steps = stepsOf(flow);
  const from = steps.findIndex((step) => step.id === id);
  const to = from + by;
  const [step] = steps.splice(from, 1);
  if (!step || to < 0 || to > steps.length) return flow.steps;
  const [before, after] = [steps[to - 1], steps[to]];
  const position = between(before?.position, after?.position);
  return flow.steps.map((each) => (each.id === id ? { ...each, position } : each));
}

/** The position of a step after the last one. */
export const nextPosition = (flow: BenchmarkSheet['flow']) =>
  between(stepsOf(flow).at(-1)?.position, undefined);

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
