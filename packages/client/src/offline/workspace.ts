import type { AnyRecord, Kind, RecordId } from '@banso/model';
import { isBansoError } from '../core/errors.js';
import { AnotherPerson } from '../core/session.js';
import { Follower } from './cache/follower.js';
import type { Refreshed } from './cache/follower.js';
import { OrderIndex } from './cache/order-index.js';
import { RecordCache } from './cache/record-cache.js';
import { SealedRows } from './cache/sealed-rows.js';
import type { DeviceChange } from './device/device-store.js';
import { DevicePhotos } from './device-photos.js';
import { choicesOf, decided } from './outbox/decide.js';
import { IntentRows, Moved } from './outbox/intent-rows.js';
import { markOf } from './outbox/intent.js';
import type { IntentChoice } from './outbox/intent.js';
import { Lines } from './outbox/lines.js';
import { Names } from './outbox/names.js';
import type { WaitingFor } from './outbox/outcome.js';
import type { Edit } from './outbox/plan-edit.js';
import { Sender } from './outbox/sender.js';
import { Unkept } from './outbox/unkept.js';
import { Writes } from './outbox/writes.js';
import type { Draft } from './outbox/writes.js';
import { LookAgain } from './tabs/look-again.js';
import { TabTalk } from './tabs/messages.js';
import type { TabMessage } from './tabs/messages.js';
import { unlessDevice } from './unless-device.js';
import { Views } from './views.js';
import type { WorkspaceSettings } from './workspace-settings.js';

/** A record is not as it was, or what this person wrote in it is not where it was. */
export type Changed = Refreshed;

/** Everything of one person on this device, while their vault is open: cache, drafts, outbox. */
export class Workspace {
  readonly person: string;
  readonly cache: RecordCache;
  readonly order: OrderIndex;
  readonly follower: Follower;
  readonly lines: Lines;
  readonly unkept: Unkept;
  readonly views: Views;
  readonly photos: DevicePhotos;
  /** Why nothing goes out just now. */
  waitingFor: WaitingFor | undefined;
  readonly #settings: WorkspaceSettings;
  readonly #rows: SealedRows;
  readonly #intents: IntentRows;
  readonly #names: Names;
  readonly #writes: Writes;
  readonly #sender: Sender;
  readonly #talk: TabTalk;
  readonly #look: LookAgain;
  readonly #listeners = new Set<(changes: readonly Changed[]) => void>();
  readonly #deafen: () => void;
  #isClosed = false;
  #version = 0;

  private constructor(settings: WorkspaceSettings) {
    const { online, platform, store, sealer, guard, evicted } = settings;
    const { clock, crypto } = platform;
    this.#settings = settings;
    this.person = sealer.person;
    this.#rows = new SealedRows(store, sealer, guard, () => {
      this.cache.evicted();
      evicted?.();
    });
    this.#names = new Names(crypto);
    this.#intents = new IntentRows(
      this.#rows,
      () => this.#names.stamp(),
      (ids, isDoubtful) => {
        this.#talk.intents(ids);
        if (isDoubtful) void this.#look.at(ids);
      },
    );
    this.#talk = new TabTalk(
      platform.channel(`person:${this.person}`),
      (message) => void this.#hear(message),
    );
    const now = () => clock.now();
    this.lines = new Lines(this.#intents, (changes) => {
      for (const { kind, record, isRemoved } of changes) if (isRemoved) this.cache.behind(kind, record);
      this.#tell(changes.map(({ kind, record }) => ({ kind, id: record })));
    });
    this.#look = new LookAgain(this.lines, platform, (changes) => this.#tell(changes));
    this.cache = new RecordCache(this.#rows);
    this.order = new OrderIndex(this.#rows, this.cache);
    const shared = {
      intents: this.#intents,
      lines: this.lines,
      names: this.#names,
    };
    this.photos = new DevicePhotos(this.#rows, now);
    this.#writes = new Writes({ ...shared, rows: this.#rows, now });
    this.unkept = new Unkept(platform, (record) =>
      this.#writes.inTurn(record, () => this.#keepUnkept(record)),
    );
    this.views = new Views(this.cache, this.lines, this.unkept);
    this.#sender = new Sender({
      ...shared,
      cache: this.cache,
      person: this.person,
      platform,
      callsOf: (kind) => this.photos.callsOf(online, kind),
      signedIn: (signal) => this.#signedIn(signal),
      settled: (record) => {
        void this.photos.settle(record);
        this.#refreshed([refreshedBy(record)]);
      },
      waitingFor: (reason) => this.#waitFor(reason),
      askSender: () => this.#talk.say({ type: 'flush' }),
      begun: () => this.#talk.say({ type: 'look' }),
      found: (ids) => this.#talk.intents(ids),
      idle: () => this.#talk.say({ type: 'idle' }),
    });
    const changed = (changes: readonly Changed[]) => this.#refreshed(changes);
    this.follower = new Follower({
      rows: this.#rows,
      cache: this.cache,
      order: this.order,
      changes: (...asked) => online.changes(...asked),
      signedIn: () => this.#signedIn(),
      clock,
      changed,
    });
    this.#deafen = platform.network.subscribe(() => void this.#wake());
  }

  /**
   * Reads what waits on the device and begins to send.
   *
   * @returns undefined when it was closed meanwhile: `closed` has said why
   * @throws {StorageError}
   */
  static async open(settings: WorkspaceSettings): Promise<Workspace | undefined> {
    const workspace = new Workspace(settings);
    try {
      await workspace.lines.readAll();
    } catch (error) {
      workspace.close();
      throw error;
    }
    if (workspace.#isClosed) return undefined;
    void workspace.#sender.run();
    return workspace;
  }

  /** Another number after every change that its listeners heard of. */
  get version(): number {
    return this.#version;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Calls `listener` with every change, also when another tab or the server brought it about. */
  subscribe(listener: (changes: readonly Changed[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells its listeners of a record again: one of them could not read it. */
  tellAgain(change: Changed): void {
    this.#look.atRecord(change);
  }

  /**
   * Resolves when the device would have it after a power cut.
   *
   * @param options `keepsTrying`: what the device does not take stays in memory, and is written when it does
   * @returns the mark of the intent that it is in; undefined when nothing is to be sent
   * @throws {StorageError}
   */
  edit(edit: Edit, { keepsTrying = false } = {}): Promise<string | undefined> {
    const { id } = edit.value;
    return this.#writes.inTurn(id, async () => {
      // Where it cannot be read now, it is looked for when the intent is sent.
      const base = edit.base ?? (await this.#kept(edit.value).catch(unlessDevice));
      const named = { ...edit, base, name: edit.key ?? this.#names.key() };
      let isAsked = false;
      try {
        await this.#keepUnkept(id);
        isAsked = true;
        return await this.#writes.edit(named);
      } catch (error) {
        if (keepsTrying) this.unkept.add(named, isAsked ? error : undefined);
        throw error;
      }
    });
  }

  /** @throws {StorageError} */
  draft(draft: Pick<Edit, 'kind' | 'value' | 'base'>): Promise<void> {
    const { value, base } = draft;
    return this.#writes.inTurn(value.id, async () =>
      this.#writes.draft({ ...draft, base: base ?? (await this.#kept(value)) }),
    );
  }

  /**
   * Nothing is being typed any more.
   *
   * @throws {StorageError}
   */
  undraft(record: { kind: Kind; id: RecordId }): Promise<void> {
    return this.#writes.inTurn(record.id, () => this.#writes.undraft(record));
  }

  /** What was being typed, in one record or in all of a kind. */
  drafts<T extends AnyRecord>(kind: Kind, id?: RecordId): Promise<Draft<T>[]> {
    return this.#writes.drafts<T>(kind, id);
  }

  /**
   * Keeps what the server answered. A device that cannot is no reason to show nothing.
   *
   * @param isAfter see `RecordCache.kept`
   */
  async keep(records: readonly AnyRecord[], isAfter?: boolean): Promise<void> {
    if (records.length === 0) return;
    try {
      await this.#signedIn();
      const rows = await Promise.all(records.map((record) => this.cache.kept(record, isAfter)));
      await this.#change(rows, records.map(refreshedBy));
      this.cache.written(records);
    } catch (error) {
      if (!isBansoError(error)) throw error;
    }
  }

  /** The server says that there is no such record for this person. */
  async forget(kind: Kind, id: RecordId): Promise<void> {
    await this.#change([this.cache.removed(kind, id)], [{ kind, id }]);
  }

  /** Whatever the device says, it may have done it, and this tab knows of it. */
  async #change(rows: readonly DeviceChange[], about: readonly Changed[]): Promise<void> {
    try {
      await this.#rows.write(rows);
    } finally {
      this.#refreshed(about);
    }
  }

  /**
   * Carries out what the person decided about an intent. Where something has come into it in another tab that they had not
   * seen, or that was decided about there, nothing is done: it is told as it is now.
   *
   * @throws {StorageError} then nothing has changed
   */
  async decide(id: string, choice: IntentChoice): Promise<void> {
    const seen = this.lines.find(id);
    for (;;) {
      const kept = this.lines.find(id);
      if (!kept || !seen || markOf(kept.intent) !== markOf(seen.intent)) return;
      const { intent } = kept;
      if (!choicesOf(intent).includes(choice)) return;
      const next = decided(intent, choice, this.#names.key());
      const isNew = intent.operation === 'put' && !intent.base && intent.value.revision === 0;
      // What was written on top of a record that shall not be made has nothing to stand on.
      const on = choice === 'give-up' && isNew ? this.lines.of(intent.record).slice(1) : [];
      const ids = [id, ...on.map((other) => other.intent.id)];
      try {
        const sealed = next && (await this.#intents.sealed(next));
        const own = sealed ? this.#intents.changed(kept, sealed) : this.#intents.removed(kept);
        await this.#intents.write([own, ...on.map((other) => this.#intents.removed(other))], ids);
        if (sealed) this.lines.set(sealed);
        else this.lines.remove(intent, ...on.map((other) => other.intent));
        if (!sealed) void this.photos.settle(intent.value);
        return;
      } catch (error) {
        if (!(error instanceof Moved)) throw error;
        await this.lines.read(ids);
      }
    }
  }

  /** Resolves when everything that can be sent was tried once more, by whichever tab sends. */
  async flush(): Promise<void> {
    await this.unkept.retry();
    await this.#sender.flush();
  }

  /** Puts what this tab has in memory back on a device that has lost everything, sealed anew. */
  async restore(): Promise<void> {
    this.cache.evicted();
    const readable = this.lines.all.filter(({ isUnreadable }) => !isUnreadable);
    const sealed = await Promise.all(readable.map(({ intent }) => this.#intents.sealed(intent)));
    const added = sealed.map((kept) => this.#intents.added(kept));
    const ids = readable.map(({ intent }) => intent.id);
    await this.#intents.write(added, ids);
    // Meanwhile somebody may have looked for them where there was nothing.
    this.lines.set(...sealed);
    await this.lines.readAll();
    // What another tab put there first was sealed with a key that this one did not have.
    this.#tell(this.cache.unread);
    await this.unkept.retry();
    this.#sender.hurry();
  }

  /** Removes every row of this person except their keys. */
  async clear(): Promise<void> {
    const tables = ['records', 'intents', 'drafts', 'marks'] as const;
    await this.#settings.store.write(tables.map((table) => ({ table, clear: this.#rows.key('') })));
  }

  /** Ends sending and listening here; `everywhere` = in the other tabs too. */
  close({ everywhere = false } = {}): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#sender.stop();
    this.unkept.stop();
    this.#look.stop();
    this.#deafen();
    if (everywhere) this.#talk.say({ type: 'closed' });
    this.#talk.close();
    this.#listeners.clear();
  }

  async #hear(message: TabMessage): Promise<void> {
    if (this.#isClosed) return;
    try {
      switch (message.type) {
        case 'intents':
          await this.#look.at(message.ids);
          break;
        case 'look':
          await this.#look.atAll();
          break;
        case 'records':
          this.cache.overtaken(message.records);
          this.#tell(message.records);
          break;
        case 'flush':
          await this.#look.atAll();
          this.#sender.hurry();
          break;
        case 'idle':
          this.#sender.settle();
          break;
        case 'waiting':
          this.waitingFor = message.for ?? undefined;
          this.#tell([]);
          break;
        case 'closed':
          this.#leave('signed-out');
          break;
      }
    } catch (error) {
      // The device's ills are told where somebody waits; here they are looked at again later.
      if (!isBansoError(error)) throw error;
    }
  }

  /** The network is there again, or the person is: nothing waits for its time. */
  async #wake(): Promise<void> {
    await this.#look.atAll();
    if (this.#isClosed) return;
    this.#sender.hurry();
    void this.unkept.retry();
    if (!this.#settings.platform.network.isOnline()) return;
    for (const company of this.follower.followed) {
      void this.follower.follow(company, { evenIfFresh: true }).catch(() => {});
    }
  }

  /** The server's version of this revision, where the caller got it from somewhere else. */
  async #kept({ kind, id, revision }: AnyRecord): Promise<AnyRecord | undefined> {
    if (revision === 0) return undefined;
    const kept = await this.cache.get(kind, id);
    return kept?.revision === revision ? kept : undefined;
  }

  /** Writes what only memory has of a record, one after the other. */
  async #keepUnkept(record: RecordId): Promise<void> {
    for (let [first] = this.unkept.of(record); first; [first] = this.unkept.of(record)) {
      const { edit, isDoubtful } = first;
      try {
        // It may be there: then the line says so.
        if (isDoubtful) await this.lines.readAll();
        await this.#writes.edit(edit);
      } catch (error) {
        this.unkept.fail(record, error);
        throw error;
      }
      this.unkept.drop(record);
      this.#tell([{ kind: edit.kind, id: record }]);
    }
  }

  /** Rejects unless the person whose workspace this is is signed in. */
  async #signedIn(signal?: AbortSignal): Promise<void> {
    try {
      const { person } = await this.#settings.online.session({ signal });
      if (person.id !== this.person) throw new AnotherPerson();
    } catch (error) {
      if (error instanceof AnotherPerson) this.#leave('another-person');
      throw error;
    }
  }

  #leave(reason: 'signed-out' | 'another-person'): void {
    if (this.#isClosed) return;
    this.close();
    this.#settings.closed?.(reason);
  }

  #waitFor(reason: WaitingFor | undefined): void {
    if (this.waitingFor === reason) return;
    this.waitingFor = reason;
    this.#talk.say({ type: 'waiting', for: reason ?? null });
    this.#tell([]);
  }

  #refreshed(changes: readonly Changed[]): void {
    for (const { kind, id } of this.cache.doubted()) {
      const asking = this.photos.callsOf(this.#settings.online, kind).get(id);
      // Without an answer it stays out of sight, until somebody looks for it.
      void asking.then((record) => this.keep([record], true)).catch(() => {});
    }
    this.#talk.records(changes.map(({ kind, id }) => ({ kind, id })));
    this.#tell(changes);
  }

  #tell(changes: readonly Changed[]): void {
    this.#version++;
    this.#sender?.consider(changes.map(({ id }) => id));
    this.#listeners.forEach((listener) => listener(changes));
  }
}

function refreshedBy(record: AnyRecord): Changed {
  const { kind, id, withdrawn } = record;
  return { kind, id, ...(withdrawn && { withdrawn: record }) };
}
