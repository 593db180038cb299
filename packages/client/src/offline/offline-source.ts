import type { AnyRecord, Source, SourceEvent, SourcePage } from '@banso/model';
import { isBansoError } from '../core/errors.js';
import { isSameContent } from '../source/content.js';
import { copyOf } from '../source/copy.js';
import { isIn } from './cache/filter.js';
import type { Left } from '../source/save-line.js';
import { mostOnPage } from './cache/listing.js';
import { isHere } from './cache/reader.js';
import type { Reader } from './cache/reader.js';
import { errorOf, refusalOf } from './outbox/outcome.js';
import { overlapped } from './outbox/decide.js';
import { Shown } from './shown.js';
import type { Edit } from './outbox/plan-edit.js';
import type { Changed, Workspace } from './workspace.js';

export interface OfflineSourceSettings<T extends AnyRecord> {
  kind: T['kind'];
  workspace: Workspace;
  reader: Reader<T>;
  /** Calls back when whoever asked has taken in what they were answered. */
  soon: (call: () => void) => void;
  tell: (event: SourceEvent<T>) => void;
}

/** What one widget knows of one record. */
interface Known<T extends AnyRecord> {
  shown: Shown<T>;
  /** The state that was told last; undefined = what the server has. */
  told?: SourceEvent<T>['state'] | undefined;
  /** The version of the intent about which the widget was told that it waits for a decision. */
  toldOf?: string | undefined;
  /** Saves that the device does not have yet. */
  saving: number;
  /** The widget holds a draft, which was typed there or found on the device: nothing is put in its place. */
  draft?: 'typed' | 'found' | undefined;
  /** What is being found out for the next event; one after the other. */
  telling: Promise<void>;
}

/**
 * A source over the device.
 *
 * - `save` resolves when the words would survive a power cut; then listeners hear `queued`, and `saved` when the server
 *   has everything that was written in the record.
 * - `load` and `page` answer what the person sees: the server's version with everything unsent on top, and drafts, those
 *   of records too that were begun and never committed. A draft that says what is kept anyway is none.
 * - `conflict` carries the version on the server (`value`) and what both began from (`base`). Saving on top of that
 *   version settles it; saving it as it came settles it in their favour.
 * - What others, other tabs and other widgets changed comes as `ready`.
 */
export class OfflineSource<T extends AnyRecord> implements Omit<Source<T>, 'subscribe'> {
  readonly #settings: OfflineSourceSettings<T>;
  readonly #known = new Map<string, Known<T>>();

  constructor(settings: OfflineSourceSettings<T>) {
    this.#settings = settings;
  }

  async page({ signal, cursor, ...filter }: Parameters<Source<T>['page']>[0] = {}): Promise<SourcePage<T>> {
    const { reader, kind, workspace } = this.#settings;
    // What the device has comes sooner in fewer parts.
    const wanted = isHere(cursor) ? { ...filter, limit: mostOnPage } : filter;
    const { items, next } = await reader.list(wanted, { signal }).page(cursor);
    const drafts = new Map(
      (await readable(() => workspace.drafts<T>(kind)))?.map((draft) => [draft.value.id, draft]),
    );
    const taken = items.map((item) => this.#taken(item, drafts.get(item.id)));
    if (cursor !== undefined) return { items: taken, next };
    // What was begun and never committed is nowhere else.
    const begun = [...drafts.values()].filter(
      ({ value }) => value.revision === 0 && !items.some(({ id }) => id === value.id) && isIn(value, filter),
    );
    return { items: [...begun.map((draft) => this.#taken(draft.value, draft)), ...taken], next };
  }

  async load(reference: string, { signal }: { signal?: AbortSignal } = {}): Promise<T | undefined> {
    const { reader, kind, workspace } = this.#settings;
    try {
      const record = await reader.get(reference, { signal });
      const [draft] = (await readable(() => workspace.drafts<T>(kind, record.id))) ?? [];
      return copyOf(this.#taken(record, draft));
    } catch (error) {
      const [draft] = reference.includes(':')
        ? []
        : ((await readable(() => workspace.drafts<T>(kind, reference))) ?? []);
      if (draft) return this.#taken(draft.value, draft);
      if (!isBansoError(error, 'not-found')) throw error;
      return undefined;
    }
  }

  async draft(id: string, value: T): Promise<void> {
    const { workspace } = this.#settings;
    const known = this.#of(id);
    const base = known.shown.baseOf(value.revision);
    // What was typed was taken back.
    known.draft = base && isSameContent(base, value) ? undefined : 'typed';
    if (!known.draft) {
      await workspace.undraft({ kind: value.kind, id });
      await this.#settle(id);
      return;
    }
    await workspace.draft({ kind: value.kind, value: copyOf(value), base });
  }

  async save(id: string, value: T): Promise<void> {
    const known = this.#of(id);
    const handedIn = copyOf(value);
    await this.#write(known, handedIn, {
      kind: value.kind,
      value: handedIn,
      base: known.shown.baseOf(value.revision),
      seen: known.shown.intents,
      ...(known.told === 'conflict' && { isChoice: true }),
    });
  }

  /**
   * Goes on with what a source without a device knew of a record, and had not brought to the server: under the same keys,
   * and what was refused waits for its person. Nothing stands between it and what is saved next.
   */
  takeOver(id: string, { bases, saves, draft }: Left<T> & { draft?: T }): void {
    const known = this.#of(id);
    const { shown } = known;
    shown.learn(bases);
    for (const { handedIn, value, base, key, refusal, kept, failed } of saves) {
      const problem = refusal && refusalOf(refusal, { record: id });
      const edit = { kind: value.kind, value, base, ...(problem && { problem }) };
      const written = this.#write(
        known,
        handedIn,
        key === undefined ? edit : { ...edit, key, isTried: true },
      );
      void written.then(kept, failed);
    }
    if (draft) void this.draft(id, draft).catch(() => {}); // The widget still has it, and goes on typing.
  }

  /** Each record as the server keeps it, and from what the values are made that the caller has in their hands. */
  *left(): Iterable<[server: T, bases: ReadonlyMap<number, T>]> {
    const { workspace, kind } = this.#settings;
    for (const [id, { shown }] of this.#known) {
      const server = workspace.cache.known<T>(kind, id);
      if (server) yield [server, shown.bases];
    }
  }

  /** Something has changed on the device, on the server, or in what waits. */
  hear(changes: readonly Changed[]): void {
    for (const { id, withdrawn } of changes) {
      const known = this.#known.get(id);
      if (known) void this.#settle(id, withdrawn as T | undefined);
    }
  }

  /** Puts what a widget handed in on the device, or keeps it in memory until the device has it. */
  async #write(known: Known<T>, handedIn: T, edit: Edit<T>): Promise<void> {
    const { workspace } = this.#settings;
    const { shown } = known;
    const { id } = handedIn;
    // From now on the widget's next value is made from this one, whether the device takes it or memory keeps it.
    shown.take(handedIn, shown.intents);
    known.draft = undefined;
    known.saving++;
    this.#say(known, { state: 'saving', id });
    try {
      const intent = await workspace.edit(edit, { keepsTrying: true });
      if (intent !== undefined) shown.intents = [...shown.intents.filter((one) => one !== intent), intent];
      known.saving--;
    } catch (error) {
      known.saving--;
      this.#say(known, { state: 'failed', id, error: isBansoError(error) ? error : unknownFault(error) });
      throw error;
    }
    await this.#settle(id);
  }

  /** Finds out what is to be said of a record, and says it. */
  #settle(id: string, withdrawn?: T): Promise<void> {
    const known = this.#of(id);
    const { workspace, kind } = this.#settings;
    const telling = known.telling.then(() => this.#look(id, known, withdrawn));
    known.telling = telling.catch((error: unknown) => {
      if (!isBansoError(error)) throw error;
      workspace.tellAgain({ kind, id, ...(withdrawn && { withdrawn }) });
    });
    return known.telling;
  }

  async #look(id: string, known: Known<T>, withdrawn: T | undefined): Promise<void> {
    if (known.saving > 0) return;
    const { workspace, kind } = this.#settings;
    const { shown } = known;
    // Somebody may have committed in another tab what was found here.
    const isLeft = known.draft === 'found' && (await workspace.drafts(kind, id)).length === 0;
    if (isLeft && known.draft === 'found') known.draft = undefined;
    const view = (await workspace.views.of<T>(kind, id)) ?? withdrawn;
    // Meanwhile the widget has handed in something newer, which will be looked at itself.
    if (known.saving > 0) return;
    const line = workspace.lines.of(id).map(({ intent }) => intent);
    const [first] = line;
    if (workspace.unkept.of(id).length > 0) return;
    if (first?.state === 'decision') {
      this.#sayDecision(id, known, first, view);
      return;
    }
    known.toldOf = undefined;
    const isNews = view && !isSame(view, shown.last) && !known.draft;
    if (isNews) shown.take(view, workspace.views.seenIn(view));
    else if (view && !known.draft) shown.intents = workspace.views.seenIn(view);
    const value = isNews ? { value: copyOf(view) } : {};
    if (first) {
      const base = first.base && { base: copyOf(first.base) as T };
      if (isNews) this.#say(known, { state: 'ready', id, ...value, ...base });
      if (isNews || known.told !== 'queued') this.#say(known, { state: 'queued', id });
    } else if (known.told && known.told !== 'ready' && known.told !== 'saved') {
      if (view && !known.draft) shown.take(view, []);
      this.#say(known, {
        state: 'saved',
        id,
        ...(view && !known.draft && { value: copyOf(view) }),
      });
    } else if (isNews) this.#say(known, { state: 'ready', id, ...value });
  }

  #sayDecision(
    id: string,
    known: Known<T>,
    intent: ReturnType<Workspace['lines']['of']>[number]['intent'],
    view: T | undefined,
  ): void {
    const { workspace } = this.#settings;
    const current = overlapped(intent) as T | undefined;
    const error = intent.problem && errorOf(intent.problem);
    const version = `${intent.id} ${intent.key} ${current?.revision}`;
    // Whoever chooses, chooses with all that is unsent before their eyes: also what they wrote elsewhere.
    const isNews = view && !known.draft && !isSame(view, known.shown.last);
    if (known.toldOf === version && known.told !== 'saving' && !isNews) return;
    known.toldOf = version;
    const base = intent.base && { base: copyOf(intent.base) as T };
    if (isNews) {
      known.shown.take(view, workspace.views.seenIn(view));
      this.#say(known, { state: 'ready', id, value: copyOf(view), ...base });
    } else if (view && !known.draft) known.shown.intents = workspace.views.seenIn(view);
    if (!current) {
      this.#say(known, { state: 'failed', id, ...(error && { error }) });
      return;
    }
    // What the widget hands in on this revision is made from theirs: it is what the person decided about what they saw.
    const { last, intents } = known.shown;
    known.shown.take(current, intents);
    known.shown.last = last;
    this.#say(known, {
      state: 'conflict',
      id,
      value: copyOf(current),
      base: null,
      ...base,
      ...(intent.problem?.by && { by: intent.problem.by }),
      ...(error && { error }),
    });
  }

  #say(known: Known<T>, event: SourceEvent<T>): void {
    known.told = event.state;
    this.#settings.tell(event);
  }

  /** A record on its way to the widget, which is theirs alone: what was being typed comes before what is kept. */
  #taken(read: T, draft: { value: T; base?: T } | undefined): T {
    const { workspace, soon, kind } = this.#settings;
    const { id } = read;
    const known = this.#of(id);
    const isWritten = workspace.lines.of(id).length > 0 || workspace.unkept.of(id).length > 0;
    // While the drafts were looked for the widget may have been told of something newer.
    const kept = workspace.cache.known<T>(kind, id);
    const isKept =
      !isWritten && workspace.views.seenIn(read).length === 0 && kept?.revision === read.revision;
    const now = isKept ? undefined : workspace.views.known<T>(kind, id);
    const record = now && now.revision >= read.revision ? now : read;
    known.draft = draft && 'found';
    if (isKept && !draft) known.shown.hold(kept, []);
    else known.shown.take(draft?.value ?? record, workspace.views.seenIn(record), draft?.base);
    known.told = known.toldOf = undefined;
    // Said when whoever asked has taken it in: what only looks saved must not stay without a word.
    if (isWritten) soon(() => void this.#settle(id));
    return draft ? copyOf(draft.value) : record;
  }

  #of(id: string): Known<T> {
    const known = this.#known.get(id) ?? { shown: new Shown<T>(), saving: 0, telling: Promise.resolve() };
    this.#known.set(id, known);
    return known;
  }
}

function isSame<T extends AnyRecord>(view: T, last: T | undefined): boolean {
  return last !== undefined && view.revision === last.revision && isSameContent(view, last);
}

function unknownFault(error: unknown) {
  return { kind: 'unknown', message: String(error) };
}

/** What the device cannot give back just now is as if it were not there. */
async function readable<R>(read: () => Promise<R>): Promise<R | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isBansoError(error)) return undefined;
    throw error;
  }
}
