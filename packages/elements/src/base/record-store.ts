import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AnyRecord,
  atomicPaths,
  merge,
  type MergeConflict,
  type PersonStamp,
  type Revision,
  type Source,
  type SourceError,
  type SourceEvent,
} from '@banso/model';
import { DraftKeeper } from './draft-keeper.js';
import { loadAll, type Wanted } from './load-all.js';
import type { Status, WidgetState } from './state.view.js';

/** Another person's version of a record that was changed here in the same place. */
export interface Conflict<T> {
  mine: T;
  theirs: T;
  /** Whose words those are that overlap, and of when. */
  by?: PersonStamp | undefined;
  at?: string | undefined;
  /** The places where a person has to choose; everything else can be brought together. */
  places: readonly MergeConflict[];
}

interface Entry<T> {
  /** As it is shown: what the user committed last, or what the source told last. */
  record: T;
  state: WidgetState;
  error?: SourceError | undefined;
  /** As the source told it last: what both sides' changes are seen against. */
  base?: T | undefined;
  /** The other's version, while somebody has to choose. */
  theirs?: T | undefined;
  /** Who wrote what overlaps, where the source has said so. */
  by?: Revision | undefined;
  /** How often others were faster since the last commit by hand. */
  overtaken?: number;
  /** Under way to the source. */
  sending?: Promise<void> | undefined;
  /** What the source was handed last. */
  sent?: T;
  /** Committed again while it was under way. */
  again?: boolean;
  /** The source has spoken since the last sending. */
  heard?: boolean;
  /** What was chosen, to be sent once the words that were not chosen are kept as a revision. */
  chosen?: T | undefined;
}

/** More rounds than this against other writers would be a fault, not bad luck. */
const mostRounds = 5;

/** What the server writes by itself: never a matter between two people. */
const stamped = new Set(['revision', 'updatedAt', 'updatedBy']);

const unsavedStates: readonly WidgetState[] = ['failed', 'saving', 'conflict', 'queued', 'unkept'];

/**
 * The records a widget shows, and what became of each: it loads them from the source, hands every commit to it one
 * after the other, and keeps what could not be saved. Without a source it just holds them.
 */
export class RecordStore<T extends AnyRecord> implements ReactiveController {
  savedAt: Date | undefined;
  /** What is being typed, on its way to the source. */
  readonly drafts: DraftKeeper<T>;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  readonly #received: (record: T) => T | undefined;
  #source: Source<T> | undefined;
  #stop: (() => void) | undefined;
  #entries = new Map<string, Entry<T>>();
  /** What the source told last of records that are not here yet. */
  #early = new Map<string, SourceEvent<T>>();
  #loading: AbortController | undefined;
  #loadError: SourceError | undefined;
  #slow = false;

  /** `received` looks at each record that the source gives, and answers what is to be shown of it. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    changed: () => void,
    received: (record: T) => T | undefined = (record) => record,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#received = received;
    this.drafts = new DraftKeeper(
      () => this.#source,
      () => this.#tell(),
    );
    host.addController(this);
  }

  hostConnected() {
    if (this.#source) this.#listen(this.#source);
  }

  get source(): Source<T> | undefined {
    return this.#source;
  }

  /** Another source brings other records; what was written without any source goes to the first that comes. */
  set source(source: Source<T> | undefined) {
    if (source === this.#source) return;
    this.stop();
    if (this.#source) this.#entries = new Map();
    this.#source = source;
    if (source && this.#host.isConnected) this.#listen(source);
    this.#tell();
  }

  /** Newest first, as the source gave them; without withdrawn ones. */
  get records(): T[] {
    return Array.from(this.#entries.values(), ({ chosen, record }) => chosen ?? record).filter(
      (record) => !record.withdrawn,
    );
  }

  /** Replaces everything, as the host's `value` does. */
  set records(records: readonly T[]) {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#loadError = undefined;
    this.#entries = new Map(records.map((record) => [record.id, { record, base: record, state: 'ready' }]));
    this.#tell();
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.record;
  }

  /** What to say in the state line: the worst that any record is in. */
  get status(): Status {
    if (this.#loadError)
      return { state: 'unloaded', error: this.#loadError, held: this.#holds(unsavedStates) };
    if (this.#loading) return { state: 'loading', slow: this.#slow };
    const entries = [...this.#entries.values()];
    for (const state of ['conflict', 'failed', 'saving', 'queued', 'saved'] as const) {
      const found = entries.filter((entry) => entry.state === state);
      if (found[0]) return { state, savedAt: this.savedAt, error: found[0].error, count: found.length };
    }
    if (!this.#source) return { state: 'unkept' };
    const latest = entries
      .map((entry) => entry.record.updatedAt ?? '')
      .sort()
      .at(-1);
    return latest ? { state: 'saved', savedAt: new Date(latest) } : { state: 'ready' };
  }

  /** Something that leaving the page would lose. */
  get hasUnsaved(): boolean {
    return this.#holds(['failed', 'saving', 'conflict']);
  }

  /** The first record that waits for somebody's choice. */
  get conflict(): Conflict<T> | undefined {
    for (const { record, theirs, base, by } of this.#entries.values()) {
      if (!theirs) continue;
      const author = by ?? { by: theirs.updatedBy, at: theirs.updatedAt };
      const { conflicts } = together(base, record, theirs);
      return { mine: record, theirs, by: author.by, at: author.at, places: conflicts };
    }
    return undefined;
  }

  /**
   * Loads what `find` names; it runs first, because a company's number has to be looked up. Unsaved records stay.
   */
  async load(find: (signal: AbortSignal) => Promise<Wanted>): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const loading = this.#begin();
    try {
      const wanted = await find(loading.signal);
      const published = new Set<string>();
      const records = await loadAll(source, wanted, loading.signal, (page) => this.#publish(page, published));
      if (loading.signal.aborted) return;
      const unsaved = [...this.#entries].filter(([, { state }]) => unsavedStates.includes(state));
      const loaded = records.flatMap((each): [string, Entry<T>][] => {
        const known = this.#entries.get(each.id);
        if (published.has(each.id)) return known ? [[each.id, known]] : [];
        const record = this.#received(each);
        return record ? [[record.id, { record, base: record, state: 'ready' }]] : [];
      });
      this.#entries = new Map([...unsaved, ...loaded, ...unsaved]);
      this.#early.forEach((event) => this.#hear(event));
    } catch (error) {
      if (!loading.signal.aborted) this.#loadError = asSourceError(error);
    } finally {
      this.#end(loading);
    }
    for (const [id, { state }] of this.#entries) {
      if (state === 'unkept') void this.#send(id);
    }
  }

  /** Shows what has come of a long list before the rest has. */
  #publish(records: readonly T[], published: Set<string>) {
    for (const each of records) {
      const { id } = each;
      if (this.#entries.has(id)) continue;
      published.add(id);
      const record = this.#received(each);
      if (!record) continue;
      this.#entries.set(id, { record, base: record, state: 'ready' });
      const early = this.#early.get(id);
      if (early) this.#hear(early);
    }
    this.#tell();
  }

  /** Loads records that are not here, and takes in those that belong here. */
  async take(ids: readonly string[], signal: AbortSignal, belongs: (record: T) => boolean): Promise<void> {
    const source = this.#source;
    if (!source) return;
    for (const id of ids) {
      if (this.#entries.has(id)) continue;
      const found = await source.load(id, { signal });
      if (signal.aborted || this.#source !== source) return;
      const record = found && !found.withdrawn && belongs(found) ? this.#received(found) : undefined;
      if (record && !this.#entries.has(id)) this.#entries.set(id, { record, base: record, state: 'ready' });
    }
    this.#tell();
  }

  /** Shows that records will come as soon as somebody answers; after `patience` ms says that nobody does. */
  expect(patience = 5000) {
    if (this.#loading || this.#source) return;
    const waiting = this.#begin();
    const timer = setTimeout(() => {
      this.#loadError = { kind: 'unconnected', message: 'Nobody answered banso-connect.' };
      this.#end(waiting);
    }, patience);
    waiting.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Takes a committed record in and hands it to the source. What could not be saved stays here. */
  async commit(record: T): Promise<void> {
    this.drafts.drop(record.id);
    const entry = this.#entries.get(record.id);
    if (entry) Object.assign(entry, { record, overtaken: 0, chosen: undefined });
    else this.#entries = new Map([[record.id, { record, state: 'unkept' }], ...this.#entries]);
    await this.#send(record.id);
  }

  /** Saves again what failed. */
  async retry(): Promise<void> {
    const failed = [...this.#entries].filter(([, { state }]) => state === 'failed');
    await Promise.all(failed.map(([id]) => this.#send(id)));
  }

  /**
   * Ends a conflict: in the places that both changed, mine or theirs; elsewhere the changes of both stay. When theirs
   * is chosen, mine becomes a revision first: whatever is not chosen can be read in the history. A function makes of
   * theirs what holds both.
   */
  async settle(choice: 'mine' | 'theirs' | ((theirs: T) => T)): Promise<void> {
    const { conflict } = this;
    const entry = conflict && this.#entries.get(conflict.mine.id);
    if (!entry) return;
    const { mine, theirs } = conflict;
    const { revision } = theirs;
    const other = together(entry.base, theirs, mine).value;
    const isMade = typeof choice === 'function';
    entry.record = { ...(isMade ? choice(other) : together(entry.base, mine, theirs).value), revision };
    entry.chosen = choice === 'theirs' ? other : undefined;
    entry.base = theirs;
    entry.theirs = undefined;
    await this.#send(mine.id);
  }

  /** Stops loading and listening. Savings under way are heard to their end. */
  stop(): void {
    void this.drafts.flush();
    this.#loading?.abort();
    this.#loading = undefined;
    if (![...this.#entries.values()].some(({ sending }) => sending !== undefined)) this.#deafen();
  }

  /** One saving at a time for each record: the next starts from the revision that the former made. */
  async #send(id: string): Promise<void> {
    const source = this.#source;
    const entry = this.#entries.get(id);
    if (!entry || !source || entry.theirs) {
      this.#tell();
      return;
    }
    entry.again = true;
    entry.state = 'saving';
    entry.sending ??= this.#sendAll(id, entry, source);
    this.#tell();
    await entry.sending;
  }

  async #sendAll(id: string, entry: Entry<T>, source: Source<T>): Promise<void> {
    while (entry.again && !entry.theirs) {
      entry.again = false;
      entry.heard = false;
      entry.state = 'saving';
      entry.sent = entry.record;
      try {
        await source.save(id, entry.record);
        // A host's own source may say nothing more than that it is done.
        if (!entry.heard) this.#settleSaved(entry);
        if (entry.chosen && !entry.theirs) {
          entry.record = { ...entry.chosen, revision: entry.record.revision };
          entry.chosen = undefined;
          entry.again = true;
        }
      } catch (error) {
        // Brought together with what overtook it, it goes again.
        if (entry.again && entry.overtaken) continue;
        if (!entry.theirs) Object.assign(entry, { state: 'failed', error: asSourceError(error) });
        break;
      }
    }
    entry.again = false;
    entry.sending = undefined;
    if (this.#source === source) this.#tell();
    if (!this.#host.isConnected) this.stop();
  }

  #listen(source: Source<T>) {
    this.#stop ??= source.subscribe((event) => this.#hear(event));
  }

  #deafen() {
    this.#stop?.();
    this.#stop = undefined;
  }

  #hear(event: SourceEvent<T>) {
    const { state, id, base, error } = event;
    const value = event.value && this.#received(event.value);
    if (id === undefined) return;
    const entry = this.#entries.get(id);
    if (!entry) {
      // Of a record that was answered, but stands on a page of the list that is still being read.
      if (this.#loading) this.#early.set(id, event);
      return;
    }
    entry.heard = true;
    entry.state = state;
    entry.error = error;
    if (state === 'conflict' && value) {
      entry.by = event.by;
      if (base !== undefined) entry.base = base ?? undefined;
      this.#bringTogether(id, entry, value);
    }
    if (state === 'saved' || state === 'ready') {
      if (value) {
        entry.record = entry.again ? broughtOnto(value, entry) : value;
        entry.base = base ?? value;
      }
      this.#settleSaved(entry);
    }
    if (entry.again && !entry.theirs) entry.state = 'saving';
    this.#tell();
  }

  /** Somebody was faster. Only what both changed in the same place needs a person. */
  #bringTogether(id: string, entry: Entry<T>, theirs: T) {
    const { value, conflicts } = together(entry.base, entry.record, theirs);
    entry.overtaken = (entry.overtaken ?? 0) + 1;
    if (conflicts.length || entry.overtaken > mostRounds) {
      entry.theirs = theirs;
      return;
    }
    entry.record = { ...value, revision: theirs.revision };
    entry.base = theirs;
    if (entry.sending) entry.again = true;
    else void this.#send(id);
  }

  #settleSaved(entry: Entry<T>) {
    this.savedAt = new Date();
    entry.error = undefined;
    entry.theirs = undefined;
    entry.state = entry.again ? 'saving' : 'saved';
  }

  #begin(): AbortController {
    this.#loading?.abort();
    this.#loadError = undefined;
    this.#slow = false;
    this.#early.clear();
    const loading = (this.#loading = new AbortController());
    const timer = setTimeout(() => {
      this.#slow = true;
      this.#host.requestUpdate();
    }, 2000);
    loading.signal.addEventListener('abort', () => clearTimeout(timer));
    this.#tell();
    return loading;
  }

  #end(loading: AbortController) {
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    loading.abort();
    this.#tell();
  }

  #holds(states: readonly WidgetState[]): boolean {
    return [...this.#entries.values()].some(({ state }) => states.includes(state));
  }

  #tell() {
    this.#changed();
    this.#host.requestUpdate();
  }
}

/**
 * What was committed while an earlier commit was under way, brought onto what came of that one. Where a person would
 * have to choose, it stays as it is: the source will see that its revision is not the newest.
 */
function broughtOnto<T extends AnyRecord>(kept: T, { record, sent }: Entry<T>): T {
  const { value, conflicts } = together(sent, record, kept);
  return conflicts.length ? record : value;
}

function together<T extends AnyRecord>(base: T | undefined, mine: T, theirs: T) {
  const { value, conflicts } = merge(base, mine, theirs, { atomic: atomicPaths[theirs.kind] });
  return { value, conflicts: conflicts.filter(({ path }) => !stamped.has(String(path[0]))) };
}

function asSourceError(error: unknown): SourceError {
  if (error && typeof error === 'object' && 'kind' in error) return error as SourceError;
  return { kind: 'unknown', message: String(error) };
}
