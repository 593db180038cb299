import type { AnyRecord, RecordId, Revision } from '../contract/index.js';

/**
 * Where a widget's records come from and go to. Our client makes one; a host may bring its own; a test hands in an
 * array (`arraySource`). One source serves one kind.
 */
export interface Source<T extends AnyRecord = AnyRecord> {
  /** One page of records, newest first. */
  page(query?: SourceQuery): Promise<SourcePage<T>>;
  /** One record by its id or by an external id (`cif:0418-2270193`); undefined = there is none. */
  load(reference: string, options?: { signal?: AbortSignal }): Promise<T | undefined>;
  /** Keeps what is being typed on this device only, without making a revision. Rejects when it could not. */
  draft(id: string, value: T): Promise<void>;
  /**
   * Resolves when the words are safe on this device; listeners hear `saved` when the server has them. A source
   * without a store of its own resolves only when the server has them. Rejects when neither: the caller keeps them.
   */
  save(id: string, value: T): Promise<void>;
  /**
   * Every revision of a record, the newest first, as far as the source can answer them. Absent where it keeps none.
   * Rejects where they cannot be read now.
   */
  history?(id: string, options?: { signal?: AbortSignal }): Promise<readonly RevisionOf<T>[]>;
  /**
   * The records in which words stand, by their ids, as far as the person may read them: those on a server too, which
   * takes two characters at least. Absent where there is nothing to ask; rejects where it cannot be asked now.
   */
  search?(words: string, query?: SourceQuery): Promise<SearchedPage>;
  /**
   * Of attachments: the photo in base64. Rejects where it cannot be read now, with the kind `not-found` once its meeting
   * does not show it any more.
   */
  content?(id: string, options?: { signal?: AbortSignal }): Promise<string>;
  /** Who reads and writes through it; undefined while that is not known. Absent where it never is. */
  person?(): RecordId | undefined;
  /** Calls `listener` on every change of state until the function it returns is called. */
  subscribe(listener: (event: SourceEvent<T>) => void): () => void;
}

/** A record as it was, who wrote it so, and when. */
export interface RevisionOf<T extends AnyRecord = AnyRecord> extends Revision {
  record: T;
}

export interface SourceQuery {
  /** By id or external id. */
  company?: string;
  engagement?: string;
  cursor?: string;
  limit?: number;
  signal?: AbortSignal;
}

/** One page of what a search found. */
export interface SearchedPage {
  /** Each once. */
  ids: string[];
  /** Ask again with this; null = that was all. */
  next: string | null;
}

export interface SourcePage<T> {
  items: T[];
  /** Ask again with this; null = that was all. */
  next: string | null;
}

/** ready: as kept · saving: under way · saved: the server has it · queued: on this device, not sent yet. */
export type SourceState = 'ready' | 'loading' | 'saving' | 'saved' | 'queued' | 'conflict' | 'failed';

export interface SourceEvent<T> {
  state: SourceState;
  /** The record it is about; absent when it is about the source as a whole. */
  id?: string;
  /** `saved`, `ready`: the record as it stands, with its new revision. `conflict`: the other's version. */
  value?: T;
  /**
   * What unsent words were made from, where the source knows: for `conflict` what both sides began with, for `ready` what
   * to see the words in `value` against. null: of a `conflict`, both began with nothing, because the record was made here.
   */
  base?: T | null;
  /** `conflict`: who wrote what overlaps, and when, where that is not who wrote `value`. */
  by?: Revision;
  /** `failed`, `conflict`: what happened; see `SourceError`. */
  error?: SourceError;
}

/** What a widget must know of an error to speak of it in the reader's language. The client's errors fit it. */
export interface SourceError {
  kind: string;
  message: string;
  retryable?: boolean;
  /** In the reader's language. */
  userMessage?(language: string): string;
  issues?: readonly { path: string; code: string; message?: string }[];
}
