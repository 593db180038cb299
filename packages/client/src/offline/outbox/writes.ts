import type { AnyRecord, RecordId } from '@banso/model';
import { isBansoError } from '../../core/errors.js';
import { isSameContent } from '../../source/content.js';
import type { SealedRows } from '../cache/sealed-rows.js';
import type { DeviceChange } from '../device/device-store.js';
import { Moved } from './intent-rows.js';
import type { IntentRows, KeptIntent } from './intent-rows.js';
import { asidesOnto } from './decide.js';
import { holding, markOf } from './intent.js';
import type { Intent } from './intent.js';
import type { Lines } from './lines.js';
import type { Names } from './names.js';
import { planEdit } from './plan-edit.js';
import type { Edit, EditPlan, NamedEdit } from './plan-edit.js';
import { broughtOnto, standsIn } from './view.js';

/** What a person types, kept on the device until they commit it. */
export interface Draft<T extends AnyRecord = AnyRecord> {
  value: T;
  /** What they saw when they began. */
  base?: T;
}

export interface WritesSettings {
  rows: SealedRows;
  intents: IntentRows;
  lines: Lines;
  names: Names;
  now: () => number;
}

/** Puts what a person wrote on the device: one awaited write each. What is done `inTurn` keeps a record's order. */
export class Writes {
  readonly #settings: WritesSettings;
  /** The keys of drafts that this tab wrote or handed out. */
  readonly #drafts = new Set<string>();
  /** The last write of each record that is under way. */
  readonly #underWay = new Map<RecordId, Promise<unknown>>();

  constructor(settings: WritesSettings) {
    this.#settings = settings;
  }

  /** Works on a record when everything begun before on it has ended. */
  async inTurn<R>(record: RecordId, work: () => Promise<R>): Promise<R> {
    const before = this.#underWay.get(record) ?? Promise.resolve();
    const own = before.then(work, work);
    this.#underWay.set(record, own);
    try {
      return await own;
    } finally {
      if (this.#underWay.get(record) === own) this.#underWay.delete(record);
    }
  }

  /**
   * Resolves when the edit would survive a power cut; removes the draft it was made from in the same write.
   *
   * @returns the mark of the intent that it is in; undefined when nothing is to be sent
   * @throws {StorageError} with `lost` nobody knows whether it is on the device; written again, it is there once
   */
  async edit(edit: NamedEdit): Promise<string | undefined> {
    const { lines } = this.#settings;
    for (;;) {
      const line = lines.of(edit.value.id);
      try {
        return await this.#write(edit, line);
      } catch (error) {
        // Another tab, or the sender, was faster.
        if (!(error instanceof Moved)) throw error;
        await lines.read(line.map(({ intent }) => intent.id));
      }
    }
  }

  /** @throws {StorageError} */
  async draft({ kind, value, base }: Pick<Edit, 'kind' | 'value' | 'base'>): Promise<void> {
    const { rows, now } = this.#settings;
    const draft: Draft = { value, ...(base && { base }) };
    const key = rows.key(kind, value.id);
    this.#drafts.add(key);
    const row = await rows.seal('drafts', key, { madeAt: now() }, draft);
    await rows.write([{ table: 'drafts', put: row }]);
  }

  /** What was being typed, in one record or in all of a kind; without what does not open. */
  async drafts<T extends AnyRecord>(kind: Edit['kind'], id?: RecordId): Promise<Draft<T>[]> {
    const { rows } = this.#settings;
    const found = id ? [await rows.read('drafts', rows.key(kind, id))] : await rows.list('drafts', [kind]);
    const opened = found.map(async (row) => {
      try {
        return row && (await rows.open<Draft<T>>('drafts', row));
      } catch (error) {
        if (isBansoError(error, 'unreadable')) return undefined;
        throw error;
      }
    });
    const drafts = (await Promise.all(opened)).filter((draft) => draft !== undefined);
    drafts.forEach(({ value }) => this.#drafts.add(rows.key(value.kind, value.id)));
    return drafts;
  }

  /** @throws {StorageError} */
  async undraft({ kind, id }: { kind: Edit['kind']; id: RecordId }): Promise<void> {
    const { rows } = this.#settings;
    await rows.write([{ table: 'drafts', remove: rows.key(kind, id) }]);
  }

  async #write(edit: NamedEdit, line: readonly KeptIntent[]): Promise<string | undefined> {
    const { rows, intents, lines } = this.#settings;
    const plan = planEdit(line, edit);
    const removed: KeptIntent[] = [];
    const draft = rows.key(edit.kind, edit.value.id);
    // The id of a record that nobody has written yet is known to those alone who were given its draft.
    const mayHaveDraft = edit.value.revision > 0 || line.length > 0 || this.#drafts.has(draft);
    const changes: DeviceChange[] = mayHaveDraft ? [{ table: 'drafts', remove: draft }] : [];
    let kept: KeptIntent | undefined;
    if (plan.do === 'add') {
      kept = await intents.sealed(this.#intent(edit));
      changes.push(intents.made(kept));
    } else if (plan.do !== 'nothing') {
      const [first, ...rest] = plan.do === 'fold' ? ([plan.into] as const) : plan.instead;
      const next = this.#instead(edit, plan);
      removed.push(...rest);
      if (!next) removed.push(first);
      else {
        kept = await intents.sealed(next);
        changes.push(intents.changed(first, kept));
      }
      changes.push(...removed.map((one) => intents.removed(one)));
    }
    const ids = [...(kept ? [kept] : []), ...removed].map(({ intent }) => intent.id);
    await intents.write(changes, ids);
    this.#drafts.delete(draft);
    if (kept) lines.set(kept);
    if (removed.length > 0) lines.remove(...removed.map(({ intent }) => intent));
    return kept && markOf(kept.intent);
  }

  /** What an edit makes of the intents whose place it takes; undefined = nothing is left to be sent. */
  #instead(edit: NamedEdit, plan: Extract<EditPlan, { do: 'fold' | 'decide' }>): Intent | undefined {
    const intents = (plan.do === 'fold' ? [plan.into] : plan.instead).map(({ intent }) => intent);
    const [{ id, base: former, isChoice, value: chosen, problem }] = intents as [Intent];
    const isFolded = plan.do === 'fold';
    const base = isFolded ? former : edit.base;
    const before = intents.flatMap((intent, index) =>
      base ? unseenOnto(base, intent, intents[index + 1]) : [],
    );
    // On the version that both were made from: with another one's revision it would look as if that had been seen.
    const value = isFolded ? { ...edit.value, revision: chosen.revision } : edit.value;
    // What was chosen is still to be read in the history when something else is written in its place, unless it was refused.
    const isWritable = !problem || problem.kind === 'conflict';
    const isAside = isFolded && isChoice && isWritable && !standsIn(value, { base: former, value: chosen });
    const asides = isAside ? [...before, chosen] : before;
    if (asides.length === 0 && base && isSameContent(base, value)) return undefined;
    const own = this.#intent({ ...edit, value, base, isChoice: !isFolded });
    return { ...own, id, holds: holding(...intents, own), asides };
  }

  #intent({
    kind,
    value,
    base,
    reason,
    name,
    isTried = false,
    isChoice = false,
    problem,
  }: NamedEdit): Intent {
    const { lines, names, now } = this.#settings;
    return {
      id: names.order(lines.nextOrder()),
      kind,
      record: value.id,
      operation: reason === undefined ? 'put' : 'withdraw',
      value,
      ...(base && { base }),
      ...(reason !== undefined && { reason }),
      key: name,
      holds: [name],
      madeAt: now(),
      attempts: isTried ? 1 : 0,
      ...(isTried && { sent: value.revision }),
      ...(isChoice && { isChoice }),
      state: problem ? 'decision' : 'waiting',
      ...(problem && { problem }),
    };
  }
}

/**
 * What of an intent has to become a revision of its own before others take its place: what was kept aside with it, and
 * itself where the one after it says something else, although it was chosen, or by somebody who had not seen it.
 */
function unseenOnto<T extends AnyRecord>(
  base: T,
  intent: Intent<T>,
  next: Intent<T> | undefined,
): readonly T[] {
  const asides = asidesOnto(base, intent);
  const { isChoice, value } = intent;
  const isLeft =
    !next ||
    (isChoice
      ? standsIn(next.value, intent)
      : broughtOnto(value, next.base, next.value).conflicts.length === 0);
  return isLeft ? asides : [...asides, broughtOnto(base, intent.base, value).value];
}
