import { evidenceOf, withoutEvidence, type BenchmarkSheet, type FlowStep } from '@banso/model';
import type { ViewKey } from './contents.js';
import type { PartTexts } from './part-texts.js';

/** The steps in their order, whatever the order in the list. */
export const stepsOf = ({ steps }: BenchmarkSheet['flow']): FlowStep[] =>
  [...steps].sort((a, b) => a.position - b.position);

/** The items of one view in the order of the workbook, with what was heard. */
export function viewItems(views: BenchmarkSheet['views'], key: ViewKey, text: PartTexts) {
  const heard: Partial<Record<string, string>> = views[key];
  const items: Record<string, { label: string; note: string }> = text.views[key].items;
  return Object.entries(items).map(([item, words]) => ({ item, ...words, value: heard[item] ?? '' }));
}

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

/** The sheet without a step and what it goes back to. */
export function withoutStep(sheet: BenchmarkSheet, id: string): BenchmarkSheet {
  const { flow } = sheet;
  const links = evidenceOf(sheet, `flow/steps/${id}`);
  const without = links.reduce((next, link) => withoutEvidence(next, link.id), sheet);
  return { ...without, flow: { ...flow, steps: flow.steps.filter((step) => step.id !== id) } };
}

/** The position of a step after the last one. */
export const nextPosition = (flow: BenchmarkSheet['flow']) =>
  between(stepsOf(flow).at(-1)?.position, undefined);

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
