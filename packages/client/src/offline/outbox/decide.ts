import { kinds, merge } from '@banso/model';
import type { AnyRecord, MergeConflict } from '@banso/model';
import { content, isSameContent } from '../../source/content.js';
import type { Intent, IntentChoice } from './intent.js';
import { broughtOnto } from './view.js';

/** What a person can decide about an intent. */
export function choicesOf(intent: Intent): readonly IntentChoice[] {
  const { state, problem, operation } = intent;
  if (state === 'waiting' || problem?.kind === 'unreadable') return ['give-up'];
  const current = overlapped(intent);
  if (!current) return ['keep-mine', 'give-up'];
  if (operation === 'withdraw') return ['keep-mine', 'take-theirs'];
  const { conflicts } = broughtOnto(current, intent.base, intent.value);
  const areTexts =
    conflicts.length > 0 && conflicts.every(({ mine, theirs }) => isText(mine) && isText(theirs));
  return ['keep-mine', 'take-theirs', ...(areTexts ? (['keep-both'] as const) : []), 'give-up'];
}

/**
 * What a person decided: the intent as it is to be sent now; undefined = nothing is. Where theirs is chosen, mine is sent
 * aside: whatever is not chosen can be read in the history.
 */
export function decided(intent: Intent, choice: IntentChoice, key: string): Intent | undefined {
  if (choice === 'give-up') return undefined;
  const { problem: _problem, sent: _sent, ...kept } = intent;
  const again: Intent = { ...kept, key, attempts: 0, state: 'waiting' };
  const current = overlapped(intent);
  if (!current) return again;
  if (intent.operation === 'withdraw')
    return choice === 'keep-mine' ? { ...again, base: current } : undefined;
  const value = chosen(intent, choice, current);
  const mine = chosen(intent, 'keep-mine', current);
  const before = asidesOnto(current, intent);
  // On a withdrawn record, mine would bring it back.
  const isAside = choice === 'take-theirs' && !current.withdrawn && !isSameContent(mine, value);
  const asides = isAside ? [...before, mine] : before;
  if (asides.length === 0 && isSameContent(value, current)) return undefined;
  return { ...again, value, base: current, isChoice: true, asides };
}

/** What is kept aside with an intent, on another version of the server's. */
export function asidesOnto<T extends AnyRecord>(current: T, { base, asides = [] }: Intent<T>): readonly T[] {
  return asides.map((aside) => broughtOnto(current, base, aside).value);
}

/** The version on the server that overlaps with this intent. */
export function overlapped({ problem }: Intent): AnyRecord | undefined {
  return problem?.kind === 'conflict' ? problem.current : undefined;
}

function chosen({ base, value, kind }: Intent, choice: IntentChoice, current: AnyRecord): AnyRecord {
  const mine = broughtOnto(current, base, value);
  if (choice === 'keep-mine') return mine.value;
  if (choice === 'keep-both') {
    return mine.conflicts.reduce(
      (record, { path, mine: own, theirs }) => withText(record, path, `${String(theirs)}\n${String(own)}`),
      mine.value,
    );
  }
  const { atomic } = kinds[kind];
  const theirs = merge(base && content(base), content(current), content(value), { atomic }).value;
  return broughtOnto(current, current, theirs).value;
}

/** The record with a text in place of what stands there; the path names fields, and items by their id. */
function withText(record: AnyRecord, path: MergeConflict['path'], text: string): AnyRecord {
  const replaced = (value: unknown, [name, ...rest]: MergeConflict['path']): unknown => {
    if (name === undefined) return text;
    if (Array.isArray(value)) {
      return (value as { id?: unknown }[]).map((item) => (item.id === name ? replaced(item, rest) : item));
    }
    const fields = value as Record<string, unknown>;
    return { ...fields, [name]: replaced(fields[name], rest) };
  };
  return replaced(record, path) as AnyRecord;
}

/** Somebody's words; not the name of a state, an id or a date, of which there can be only one. */
const isText = (value: unknown) => typeof value === 'string' && /[^\w:.+-]/.test(value);
