import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnyRecord, Kind, Source, SourceError, SourceEvent, SourceQuery } from '@banso/model';
import type { Status, WidgetState } from './state.view.js';

/** Another person's version of a record that was changed here too. */
export interface Conflict<T> {
  mine: T;
  theirs: T;
}

interface Entry<T> {
  record: T;
  state: WidgetState;
  error?: SourceError | undefined;
}

/**
 * The records a widget shows, and what became of each: it loads them from the source, hands every commit to it, and
 * keeps what could not be saved. Without a source it just holds them.
 */
export class RecordStore<T extends AnyRecord> implements ReactiveController {
  conflict: Conflict<T> | undefined;
  savedAt: Date | undefined;
  readonly kind: Kind;
  readonly #host: ReactiveControllerHost;
  readonly #changed: (status: Status) => void;
  #source: Source<T> | undefined;
  #stop: (() => void) | undefined;
  #entries = new Map<string, Entry<T>>();
  #loading: AbortController | undefined;
  #loadError: SourceError | undefined;
  #slow = false;
  #query: SourceQuery & { record?: string } = {};

  constructor(host: ReactiveControllerHost, kind: Kind, changed: (status: Status) => void) {
    this.#host = host;
    this.kind = kind;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected() {
    if (this.#source) this.#listen(this.#source);
  }

  hostDisconnected() {
    this.#loading?.abort();
    this.#stop?.();
    this.#stop = undefined;
  }

  get source(): Source<T> | undefined {
    return this.#source;
  }

  set source(source: Source<T> | undefined) {
    if (source === this.#source) return;
    this.#stop?.();
    this.#source = source;
    if (source) this.#listen(source);
  }

  /** Newest first, as the source gave them; without withdrawn ones. */
  get records(): T[] {
    return Array.from(this.#entries.values(), (entry) => entry.record).filter((record) => !record.withdrawn);
  }

  /** Replaces everything, as the host's `value` does. */
  set records(records: readonly T[]) {
    this.#entries = new Map(records.map((record) => [record.id, { record, state: 'ready' }]));
    this.#loadError = undefined;
    this.#tell();
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.record;
  }

  /** What to say in the state line: the worst that any record is in. */
  get status(): Status {
    const { savedAt } = this;
    if (this.#loadError) return { state: 'unloaded', error: this.#loadError };
    if (this.#loading) return { state: 'loading', slow: this.#slow };
    const entries = [...this.#entries.values()];
    for (const state of ['conflict', 'failed', 'saving', 'queued', 'saved'] as const) {
      const found = entries.find((entry) => entry.state === state);
      if (found) return { state, savedAt, error: found.error };
    }
    if (!this.#source) return { state: 'unkept' };
    const latest = entries.map((entry) => entry.record.updatedAt ?? '').sort().at(-1);
    return latest ? { state: 'saved', savedAt: new Date(latest) } : { state: 'ready' };
  }

  /** Something that leaving the page would lose. */
  get hasUnsaved(): boolean {
    return [...this.#entries.values()].some(({ state }) => ['failed', 'saving', 'conflict'].includes(state));
  }

  /** Loads one record, or all pages of a company or engagement. Keeps what is unsaved. */
  async load(query: SourceQuery & { record?: string } = this.#query): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#query = query;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#loadError = undefined;
    this.#slow = false;
    const slowTimer = setTimeout(() => {
      this.#slow = true;
      this.#host.requestUpdate();
    }, 2000);
    this.#tell();
    try {
      const records = await loadAll(source, query, loading.signal);
      if (loading.signal.aborted) return;
      const unsaved = [...this.#entries].filter(([, { state }]) => ['failed', 'saving', 'conflict', 'queued'].includes(state));
      this.#entries = new Map([...records.map((record) => [record.id, { record, state: 'ready' }] as const), ...unsaved]);
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#loadError = asSourceError(error);
    } finally {
      clearTimeout(slowTimer);
      if (this.#loading === loading) {
        this.#loading = undefined;
        this.#tell();
      }
    }
  }

  /** Reports a failure that came before the source could be asked, e.g. an unknown company. */
  fail(error: SourceError): void {
    this.#loadError = error;
    this.#tell();
  }

  /** Takes a committed record in and hands it to the source. What could not be saved stays here. */
  async commit(record: T): Promise<void> {
    const isNew = !this.#entries.has(record.id);
    const entry: Entry<T> = { record, state: this.#source ? 'saving' : 'ready' };
    this.#entries.set(record.id, entry);
    if (isNew) this.#entries = new Map([[record.id, entry], ...this.#entries]);
    this.#tell();
    if (!this.#source) return;
    try {
      await this.#source.save(record.id, record);
    } catch (error) {
      const current = this.#entries.get(record.id);
      if (current && current.state !== 'conflict') {
        current.state = 'failed';
        current.error = asSourceError(error);
        this.#tell();
      }
    }
  }

  /** Saves again what failed. */
  async retry(): Promise<void> {
    const failed = [...this.#entries.values()].filter((entry) => entry.state === 'failed');
    await Promise.all(failed.map((entry) => this.commit(entry.record)));
  }

  /** Ends a conflict: my content on top of their revision, or theirs. */
  async settle(choice: 'mine' | 'theirs'): Promise<void> {
    const { conflict } = this;
    if (!conflict) return;
    this.conflict = undefined;
    if (choice === 'mine') {
      await this.commit({ ...conflict.mine, revision: conflict.theirs.revision });
      return;
    }
    this.#entries.set(conflict.theirs.id, { record: conflict.theirs, state: 'saved' });
    this.#tell();
  }

  #listen(source: Source<T>) {
    this.#stop ??= source.subscribe((event) => this.#hear(event));
  }

  #hear({ state, id, value, error }: SourceEvent<T>) {
    const entry = id === undefined ? undefined : this.#entries.get(id);
    if (!entry) return;
    if (state === 'conflict' && value) {
      this.conflict = { mine: entry.record, theirs: value };
      entry.error = error;
    }
    if (state === 'saved' || state === 'ready') {
      if (value) entry.record = value;
      if (state === 'saved') this.savedAt = new Date();
      entry.error = undefined;
    }
    if (state === 'failed') entry.error = error;
    entry.state = state;
    this.#tell();
  }

  #tell() {
    this.#changed(this.status);
    this.#host.requestUpdate();
  }
}

async function loadAll<T extends AnyRecord>(
  source: Source<T>,
  { record, ...query }: SourceQuery & { record?: string },
  signal: AbortSignal,
): Promise<T[]> {
  if (record) {
    const found = await source.load(record, { signal });
    return found ? [found] : [];
  }
  const records: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await source.page({ ...query, ...(cursor ? { cursor } : {}), signal });
    records.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor && !signal.aborted);
  return records;
}

function asSourceError(error: unknown): SourceError {
  if (error && typeof error === 'object' && 'kind' in error) return error as SourceError;
  return { kind: 'unknown', message: String(error) };
}
