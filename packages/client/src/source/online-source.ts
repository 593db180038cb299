import type { AnyRecord, RevisionOf, Source, SourceEvent } from '@banso/model';
import type { Clock } from '../core/clock.js';
import { isBansoError } from '../core/errors.js';
import { isSameContent } from './content.js';
import { copyOf } from './copy.js';
import type { RecordAccess } from './record-access.js';
import { SaveLine } from './save-line.js';
import type { Left } from './save-line.js';

/** The sources of one kind in one client that somebody listens to; each takes in what another one saved. */
export type Siblings<T> = Set<(record: T) => void>;

/** A source straight over the API, whose part another one can take over. */
export interface OnlineSource<T extends AnyRecord> extends Source<T> {
  /**
   * Forgets everything, and sends nothing more of it; answers what it knew of each record and had not brought to the
   * server. It can be used again afterwards, as a new one.
   */
  leave(): ReadonlyMap<string, Left<T> & { draft?: T }>;
  /** Learns how the server keeps a record, and from what the values are made that a caller has in their hands. */
  learn(server: T, bases: ReadonlyMap<number, T>): void;
}

/**
 * A source straight over the API, without a store on the device.
 *
 * - `save` resolves when the server has the words. When it fails it rejects, and the words stay here to be sent with
 *   the next save of any record, or when the device is online again; they last as long as the page.
 * - `draft` keeps words in the memory of the page only.
 * - `load` and `page` give unsaved words and drafts back in place of the server's version, and then say again to every
 *   listener why they are not saved.
 * - Changes that others made elsewhere in the same record are merged; `conflict` means that both changed one place.
 *   Saving the other's version as it came settles the matter in their favour.
 * - `history` reads every revision from the server.
 * - Other sources of the same client hear `ready` with what this one saved, unless they have unsaved words there.
 */
export function onlineSource<T extends AnyRecord>(
  access: RecordAccess<T>,
  clock: Clock,
  siblings: Siblings<T> = new Set(),
): OnlineSource<T> {
  const lines = new Map<string, SaveLine<T>>();
  const drafts = new Map<string, T>();
  const listeners = new Set<(event: SourceEvent<T>) => void>();
  const tell = (event: SourceEvent<T>) => listeners.forEach((listener) => safely(() => listener(event)));

  const wake = () => lines.forEach((line) => line.isStalled && void line.run());
  const online = onlineWatch(wake);
  const afterSave = ({ state, value }: SourceEvent<T>) => {
    if (state === 'saved') wake();
    if (state === 'saved' && value) siblings.forEach((sibling) => sibling !== hear && sibling(value));
    online([...lines.values()].some((line) => line.isStalled));
  };

  const lineOf = (id: string) => {
    const known = lines.get(id);
    if (known) return known;
    const line = new SaveLine<T>(access, (event) => {
      tell(event);
      afterSave(event);
    });
    lines.set(id, line);
    return line;
  };

  const hear = (record: T) => {
    const { id } = record;
    const line = lineOf(id);
    line.versions.see(record);
    if (!line.unsaved && !drafts.has(id)) tell({ state: 'ready', id, value: copyOf(record) });
  };

  /** What the server does not have of a record: it is shown before the server's version. */
  const unsavedOf = (id: string): T | undefined => {
    const unsaved = lines.get(id)?.unsaved;
    // Told later, when whoever asked has taken it in: what only looks saved must not stay without a word.
    if (unsaved) clock.after(0, () => lines.get(id)?.unsaved && tell(unsaved.event));
    return copyOf(drafts.get(id) ?? unsaved?.value);
  };
  const taken = (record: T): T => {
    const { versions } = lineOf(record.id);
    versions.see(record);
    return unsavedOf(record.id) ?? copyOf(versions.latest ?? record);
  };

  return {
    async page({ signal, cursor, ...filter } = {}) {
      const { items, next } = await access.list(filter, { signal }).page(cursor);
      return { items: items.map(taken), next };
    },
    async load(reference, options) {
      try {
        return taken(await access.get(reference, options));
      } catch (error) {
        if (!isBansoError(error, 'not-found')) throw error;
        return unsavedOf(reference);
      }
    },
    async draft(id, value) {
      const { latest } = lineOf(id).versions;
      // What was typed was taken back.
      if (latest && isSameContent(latest, value)) drafts.delete(id);
      else drafts.set(id, copyOf(value));
    },
    async save(id, value) {
      drafts.delete(id);
      await lineOf(id).save(value);
    },
    leave() {
      const left = new Map(
        [...lines].map(([id, line]) => {
          const draft = drafts.get(id);
          return [id, { ...line.leave(), ...(draft && { draft }) }];
        }),
      );
      lines.clear();
      drafts.clear();
      online(false);
      return left;
    },
    learn(server, bases) {
      const { versions } = lineOf(server.id);
      versions.see(server);
      versions.learn(bases);
    },
    async history(id, options) {
      const revisions: RevisionOf<T>[] = [];
      for await (const revision of access.history(id, {}, options)) revisions.push(revision);
      return revisions;
    },
    subscribe(listener) {
      listeners.add(listener);
      siblings.add(hear);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) siblings.delete(hear);
      };
    },
  };
}

/** A listener's own fault is reported as such, and stops neither a save nor the other listeners. */
function safely(call: () => void) {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Calls back when the device comes online, as long as it is told to watch. Node has no such event. */
function onlineWatch(call: () => void): (watch: boolean) => void {
  const target = globalThis as Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>;
  return (watch) =>
    (watch ? target.addEventListener : target.removeEventListener)?.call(globalThis, 'online', call);
}
