import { newDialogue } from '@banso/model';
import type { AnyRecord, Dialogue, SourceEvent } from '@banso/model';
import { createClient } from '../client.js';
import type { ClientSession } from '../core/session.js';
import type { Fetch } from '../core/transport.js';
import { Reader } from '../offline/cache/reader.js';
import { OfflineSource } from '../offline/offline-source.js';
import { Workspace } from '../offline/workspace.js';
import { fakeSession, person } from './fakes.js';
import { ManualClock, settled } from './manual-clock.js';
import { MemoryDevice } from './memory-platform.js';
import type { MemoryDeviceOptions, MemoryTab } from './memory-platform.js';
import { memorySealer } from './memory-sealer.js';

export const company = `cmp_${'0'.repeat(32)}`;

/** A meeting that nobody has kept yet. */
export const meeting = (theme?: string): Dialogue => ({
  ...newDialogue(company, '2026-11-18'),
  ...(theme !== undefined && { theme }),
});

/** A device with a manual clock, on which tabs with a workspace are opened. */
export class Tablet {
  readonly clock = new ManualClock();
  readonly device: MemoryDevice;
  readonly #server: Fetch;

  constructor(server: Fetch, options: Omit<MemoryDeviceOptions, 'clock'> = {}) {
    this.#server = server;
    this.device = new MemoryDevice({ clock: this.clock, ...options });
  }

  /** A tab of the fake person, or of somebody else, whose session is `signedIn`'s. */
  async open(
    who = person.id,
    { name, session }: { name?: string; session?: () => Promise<ClientSession> } = {},
  ): Promise<Page> {
    const tab = this.device.tab(name);
    const signedIn = async () => ({
      ...fakeSession('t', this.clock.now(), 1e7),
      person: { ...person, id: who },
    });
    const online = createClient({
      baseUrl: 'http://banso.test',
      session: session ?? signedIn,
      fetch: tab.fetch(this.#server),
      retries: 0,
      timeout: Infinity,
      clock: tab.platform.clock,
    });
    const store = await tab.platform.openStore();
    const workspace = await Workspace.open({
      online,
      platform: tab.platform,
      store,
      sealer: memorySealer(who),
    });
    return new Page(tab, workspace, online.dialogues, this.clock);
  }
}

/** One tab, with a widget that shows dialogues. */
export class Page {
  readonly tab: MemoryTab;
  readonly workspace: Workspace;
  readonly reader: Reader<Dialogue>;
  readonly widget: Widget;
  readonly #clock: ManualClock;

  constructor(
    tab: MemoryTab,
    workspace: Workspace,
    online: ConstructorParameters<typeof Reader<Dialogue>>[1],
    clock: ManualClock,
  ) {
    this.tab = tab;
    this.workspace = workspace;
    this.#clock = clock;
    this.reader = new Reader<Dialogue>(
      'dialogue',
      online,
      workspace,
      (ms, call) => void clock.after(ms, call),
    );
    this.widget = this.addWidget();
  }

  addWidget(): Widget {
    return new Widget(this.workspace, this.reader, this.#clock);
  }

  /** Ends it without a word, as a browser does. */
  kill(): void {
    this.tab.kill();
  }
}

/** Somebody who listens to a source and keeps every word of it. */
export class Widget {
  readonly source: OfflineSource<Dialogue>;
  readonly events: SourceEvent<Dialogue>[] = [];

  constructor(workspace: Workspace, reader: Reader<Dialogue>, clock: ManualClock) {
    this.source = new OfflineSource<Dialogue>({
      kind: 'dialogue',
      workspace,
      reader,
      soon: (call) => void clock.after(0, call),
      tell: (event) => this.events.push(structuredClone(event)),
    });
    workspace.subscribe((changes) => this.source.hear(changes));
  }

  get states(): string[] {
    return this.events.map(({ state }) => state);
  }

  get last(): SourceEvent<Dialogue> | undefined {
    return this.events.at(-1);
  }

  save(value: Dialogue): Promise<void> {
    return this.source.save(value.id, value);
  }
}

export const quiet = settled;

export const themesOf = (records: readonly AnyRecord[]) =>
  records.map((record) => (record as Dialogue).theme);
