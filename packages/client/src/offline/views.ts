import type { AnyRecord, Kind, RecordId } from '@banso/model';
import { copyOf } from '../source/copy.js';
import type { RecordCache } from './cache/record-cache.js';
import { overlapped } from './outbox/decide.js';
import { markOf } from './outbox/intent.js';
import type { Lines } from './outbox/lines.js';
import type { Unkept } from './outbox/unkept.js';
import { newestOf, viewOf } from './outbox/view.js';
import type { Wish } from './outbox/view.js';

/** Records as one person sees them on this device: the server's versions with everything of theirs that was not sent. */
export class Views {
  readonly #cache: RecordCache;
  readonly #lines: Lines;
  readonly #unkept: Unkept;
  /** What was in each view that was handed out, and the server's version beneath it where that is another. */
  readonly #views = new WeakMap<AnyRecord, { intents: readonly string[]; beneath: AnyRecord | undefined }>();

  constructor(cache: RecordCache, lines: Lines, unkept: Unkept) {
    this.#cache = cache;
    this.#lines = lines;
    this.#unkept = unkept;
  }

  /** A record as its person sees it, a copy of its own: the server's version with everything of theirs that was not sent. */
  async of<T extends AnyRecord>(kind: Kind, id: RecordId): Promise<T | undefined> {
    return (await this.all<T>(kind, [id])).get(id);
  }

  /** Several of them, as they are all at one time. */
  async all<T extends AnyRecord>(
    kind: Kind,
    ids: readonly RecordId[],
  ): Promise<ReadonlyMap<RecordId, T | undefined>> {
    const servers = await Promise.all(ids.map((id) => this.#cache.get<T>(kind, id)));
    return new Map(
      ids.map((id, index) => {
        const server = servers[index];
        return [id, this.#viewOf(kind, id, server && this.#cache.newest(server))];
      }),
    );
  }

  /** The same as this tab knows it, whatever the device answers. */
  known<T extends AnyRecord>(kind: Kind, id: RecordId): T | undefined {
    return this.#viewOf(kind, id, this.#cache.known<T>(kind, id));
  }

  /** The marks of the intents that are in a record as `of` answered it; none for any other. */
  seenIn(view: AnyRecord): readonly string[] {
    return this.#views.get(view)?.intents ?? [];
  }

  /** The server's version of a record as `of` answered it; undefined where nothing unsent is in that, and of a new one. */
  beneath<T extends AnyRecord>(view: T): T | undefined {
    return this.#views.get(view)?.beneath as T | undefined;
  }

  /** What this person wrote in a record that the server does not have. */
  written<T extends AnyRecord>(id: RecordId): readonly Wish<T>[] {
    const kept = this.#lines.of(id).flatMap(({ intent, isUnreadable }) => (isUnreadable ? [] : [intent]));
    return [...kept, ...this.#unkept.wishesOf(id)] as unknown as Wish<T>[];
  }

  #viewOf<T extends AnyRecord>(kind: Kind, id: RecordId, server: T | undefined): T | undefined {
    const wishes = this.written<T>(id);
    const known = server ?? (wishes.length > 0 ? this.#gone<T>(kind, id) : undefined);
    const view = copyOf(viewOf(known, wishes));
    const intents = this.#lines.of(id).map(({ intent }) => markOf(intent));
    if (view)
      this.#views.set(view, { intents, beneath: wishes.length > 0 ? newestOf(known, wishes) : undefined });
    return view;
  }

  /** What is not on the device any more, and somebody wrote in, as it was last: in memory, or beside what overlaps with it. */
  #gone<T extends AnyRecord>(kind: Kind, id: RecordId): T | undefined {
    const last = this.#cache.last<T>(kind, id);
    const known = this.#lines.of(id).reduce((known, { intent }) => {
      const current = overlapped(intent) as T | undefined;
      return current && !(known && known.revision >= current.revision) ? current : known;
    }, last);
    // Where something else is written instead, it does not lie beside that: nobody is to see it go back then.
    if (known?.withdrawn) this.#cache.learn(known);
    return known;
  }
}
