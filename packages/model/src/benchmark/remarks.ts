import type { BenchmarkSheet, FigureRemark, NoteRef, SheetEvidence } from '../contract/index.js';
import { newItemId } from '../records/index.js';
import type { PeriodEntry } from './checks.js';
import { withPeriod } from './edit.js';
import { periodOf } from './periods.js';
import type { PeriodId } from './sheet.js';

/** Where a figure comes from: 決算書, 試算表, 聞き取り. */
export type FigureSource = NonNullable<FigureRemark['source']>;
export const figureSources = [
  'statement',
  'trial-balance',
  'hearing',
] as const satisfies readonly FigureSource[];

/** What is known about an entry besides its value; empty when nothing is. */
export const remarkOf = (sheet: BenchmarkSheet, id: PeriodId, entry: PeriodEntry): FigureRemark =>
  periodOf(sheet, id).remarks?.[entry] ?? {};

/** The sheet with the source or the note of an entry changed; `undefined` or blank takes it out. */
export function withRemark(
  sheet: BenchmarkSheet,
  id: PeriodId,
  entry: PeriodEntry,
  change: { source?: FigureSource | undefined; note?: string | undefined },
): BenchmarkSheet {
  const { source, note } = { ...remarkOf(sheet, id, entry), ...change };
  const remark: FigureRemark = { ...(source && { source }), ...(note?.trim() && { note }) };
  return withPeriod(sheet, id, ({ remarks, ...period }) => {
    const { [entry]: _former, ...others } = remarks ?? {};
    const next = Object.keys(remark).length ? { ...others, [entry]: remark } : others;
    return Object.keys(next).length ? { ...period, remarks: next } : period;
  });
}

/** The notes of talks that a field goes back to. `field`: its way from the sheet, as in `summary/issue`. */
export const evidenceOf = (sheet: BenchmarkSheet, field: string): readonly SheetEvidence[] =>
  sheet.evidence?.filter((each) => each.field === field) ?? [];

/** The sheet with a field linked to a note; the same sheet when it is already. */
export function withEvidence(
  sheet: BenchmarkSheet,
  field: string,
  { dialogue, note }: NoteRef,
): BenchmarkSheet {
  const known = evidenceOf(sheet, field).some((each) => each.dialogue === dialogue && each.note === note);
  if (known) return sheet;
  return { ...sheet, evidence: [...(sheet.evidence ?? []), { id: newItemId(), field, dialogue, note }] };
}

/** The sheet without one link. */
export function withoutEvidence({ evidence = [], ...sheet }: BenchmarkSheet, id: string): BenchmarkSheet {
  const left = evidence.filter((each) => each.id !== id);
  return left.length ? { ...sheet, evidence: left } : sheet;
}
