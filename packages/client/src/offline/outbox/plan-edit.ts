import type { AnyRecord, Kind } from '@banso/model';
import { isSameContent } from '../../source/content.js';
import type { KeptIntent } from './intent-rows.js';
import { isRefused, markOf } from './intent.js';
import type { Intent, IntentProblem } from './intent.js';

/** What a person wrote, as it is handed in. */
export interface Edit<T extends AnyRecord = AnyRecord> {
  kind: Kind;
  value: T;
  /** What they saw when they wrote it; see `Intent.base`. */
  base: T | undefined;
  /** The marks of the intents that were in what they saw. */
  seen?: readonly string[];
  /** The reason, for a withdrawal. */
  reason?: string;
  /** The caller's own name for the intent. */
  key?: string;
  /** It went out under `key` already, against the value's revision, and may have arrived. */
  isTried?: boolean;
  /** Why the server will not have it as it is: it waits for its person. */
  problem?: IntentProblem;
  /** They were told that both changed the same place: this is what they chose. See `Intent.isChoice`. */
  isChoice?: boolean;
}

/** An edit with a name of its own, under which it is found again where nobody knows whether it was written. */
export interface NamedEdit<T extends AnyRecord = AnyRecord> extends Edit<T> {
  /** The intent's key, as long as nothing else comes into that intent. */
  name: string;
}

/** How an edit joins the record's line. */
export type EditPlan =
  | { do: 'add' }
  /** The last one was made by the same person just before, and the server cannot have it: one intent for both. */
  | { do: 'fold'; into: KeptIntent }
  /** Written on top of the version that overlapped: this is what the person decided instead of these. */
  | { do: 'decide'; instead: readonly [KeptIntent, ...KeptIntent[]] }
  /** Nothing was changed, or it is here or on the server already. */
  | { do: 'nothing' };

export function planEdit(line: readonly KeptIntent[], edit: NamedEdit): EditPlan {
  const { base, reason, name } = edit;
  if (line.some(({ intent: { key, holds } }) => key === name || holds?.includes(name)))
    return { do: 'nothing' };
  const [first, ...rest] = line;
  const last = line.at(-1);
  const current = first?.intent.problem?.current;
  // It has arrived: what waits was written by somebody who did not know, and is not to disappear behind it.
  if (edit.isTried && current && isSameContent(edit.value, current)) return { do: 'nothing' };
  if (reason !== undefined || edit.isTried || edit.problem) return { do: 'add' };
  const seen = new Set(edit.seen);
  // Whoever was not told of the overlap has decided nothing, whatever version they wrote on.
  if (first && seen.has(markOf(first.intent)) && current && base && isSameContent(base, current)) {
    return { do: 'decide', instead: [first, ...rest.filter(({ intent }) => seen.has(markOf(intent)))] };
  }
  // The same once more is a wish only for what was refused.
  const isUnchanged = base !== undefined && isSameContent(base, edit.value);
  if (isUnchanged && last?.intent.state !== 'decision') return { do: 'nothing' };
  if (!last) return { do: 'add' };
  // Whoever did not know that it was refused has not put it right.
  const isKnown = !isRefused(last.intent) || seen.has(markOf(last.intent));
  if (edit.key === undefined && isOpen(last) && isKnown && isMadeOn(edit, last.intent))
    return { do: 'fold', into: last };
  return { do: 'add' };
}

/** Never tried, or refused for certain: what it wants may still change. */
export function isOpen({ intent, isUnreadable }: KeptIntent): boolean {
  return (
    !isUnreadable && intent.operation === 'put' && (intent.sent === undefined || intent.state === 'decision')
  );
}

/** It changes what the other one wants, so that both together are its value on the other's base. */
export function isMadeOn({ base }: Pick<Intent, 'base'>, { value }: Intent): boolean {
  return base !== undefined && isSameContent(base, value);
}
