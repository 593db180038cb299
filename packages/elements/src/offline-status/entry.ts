import { type AnyRecord, atomicPaths, merge, type MergeConflict } from '@banso/model';
import { formatDay, formatMonth } from '../base/format.js';
import type { Messages } from '../locales/registry.js';
import type { Unsent } from './client.js';

/** What a change is about, in a few words that say nothing of what was confided: 対話記録　11月18日（水）（8件の言葉）. */
export function nameOf(
  { kind, operation, value }: Unsent,
  texts: Messages['offline'],
  language: string,
): string {
  const name = [texts.kinds[kind] ?? texts.otherKind, dateOf(value, language)].filter(Boolean).join(' ');
  if (operation === 'withdraw') return name + texts.withdrawal;
  return value.kind === 'dialogue' && value.notes.length > 0 ? name + texts.words(value.notes.length) : name;
}

function dateOf(record: AnyRecord, language: string): string {
  switch (record.kind) {
    case 'dialogue':
      return formatDay(language, record.heldOn);
    case 'wall-diagnosis':
      return formatDay(language, record.answeredOn);
    case 'benchmark-sheet': {
      const month = record.periods[0]?.closingMonth;
      return month ? formatMonth(language, month) : '';
    }
    default:
      return '';
  }
}

/** Where both changed the same place, and what each wrote there. */
export function overlapsOf({ base, value, problem }: Unsent): readonly MergeConflict[] {
  const current = problem?.kind === 'conflict' ? problem.current : undefined;
  if (!current) return [];
  const { conflicts } = merge<AnyRecord | undefined>(base, value, current, {
    atomic: atomicPaths[value.kind],
  });
  return conflicts.filter(({ path }) => !stamped.has(String(path[0])));
}

/** What the server writes by itself. */
const stamped = new Set(['revision', 'updatedAt', 'updatedBy', 'createdAt', 'createdBy']);

/** The words in one side of an overlap; undefined = it was taken away, '' = no words but figures or answers. */
export function wordsIn(side: unknown): string | undefined {
  if (side === undefined || side === null) return undefined;
  if (typeof side === 'string' || typeof side === 'number') return String(side);
  const text = (side as { text?: unknown }).text;
  return typeof text === 'string' ? text : '';
}
