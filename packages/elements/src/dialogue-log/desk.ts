import type { ReactiveControllerHost } from 'lit';
import type { AnyRecord, Dialogue, Kind, Source } from '@banso/model';
import type { RecordStore } from '../base/record-store.js';
import type { LogList } from './list/log-list.js';
import type { Tools } from './tools.js';
import type { Writing } from './writing.js';

/** What of the widget anybody may see and set. */
export interface LogElement extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly record?: string;
  readonly company?: string;
  readonly engagement?: string;
  readonly source: Source<Dialogue> | undefined;
  oldestFirst: boolean;
  reload(): Promise<void>;
}

/** The log as its parts see it, always as it is at the moment. */
export interface Desk {
  readonly element: LogElement;
  readonly store: RecordStore<Dialogue>;
  readonly list: LogList;
  readonly writing: Writing;
  readonly tools: Tools;
  /** The newest first. */
  meetings(): readonly Dialogue[];
  companyId(): string | undefined;
  /** Whether anything may be written. */
  mayWrite(): boolean;
  /** Another kind's source. */
  request<R extends AnyRecord>(kind: Kind): Source<R> | undefined;
  /** Something was typed or chosen that is not committed yet. */
  typed(): void;
  /** Begins with a new meeting, or goes on with the one that was begun and holds nothing yet; answers it. */
  start(meeting: Dialogue): Dialogue;
  /** Keeps a meeting as somebody has changed it in the open one. */
  keep(meeting: Dialogue): void;
  /** Takes a meeting in as it stands. */
  commit(meeting: Dialogue): Promise<void>;
  /** Resolves when it is drawn. */
  redraw(): Promise<unknown>;
  /** Puts the focus on what the selector finds in the widget. */
  focus(selector: string): void;
  focusComposer(): void;
}
