import { newDialogue } from '@banso/model';
import type { AnyRecord, Dialogue, SourceEvent } from '@banso/model';
import { createClient } from '../client.js';
import type { Middleware } from '../core/onion.js';
import type { ClientSession } from '../core/session.js';
import type { Fetch } from '../core/transport.js';
import { Reader } from '../offline/cache/reader.js';
import { OfflineSource } from '../offline/offline-source.js';
import { Workspace } from '../offline/workspace.js';
import type { WorkspaceSettings } from '../offline/workspace-settings.js';
import { FakeApi } from './fake-api.js';
import { fakeSession, person } from './fakes.js';
import type { Answer } from './fakes.js';
import { ManualClock } from './manual-clock.js';
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
    {
      name,
      session,
      middlewares = [],
      ...more
    }: { name?: string; session?: () => Promise<ClientSession>; middlewares?: readonly Middleware[] } & Pick<
      WorkspaceSettings,
      'closed' | 'evicted'
    > = {},
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
      middlewares,
      retries: 0,
      timeout: Infinity,
      clock: tab.platform.clock,
    });
    const store = await tab.platform.openStore();
    const sealer = memorySealer(who);
    const { platform } = tab;
    const workspace = await Workspace.open({ online, platform, store, sealer, ...more });
    if (!workspace) throw new Error('The workspace was closed while it was opened');
    return new Page(tab, workspace, online.dialogues, this.clock);
  }
}

/**
 * A device, and what its server was asked to write: record, key, revision that was expected. It answers as told, then as
 * the API does.
 */
export function tabletWith(answers: Answer[] = []) {
  const api = new FakeApi();
  const asked: { id: string; key: string; match: string | null; body: AnyRecord }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return api.fetch(request);
    const { headers } = request;
    asked.push({
      id: new URL(request.url).pathname.split('/')[3]!,
      key: headers.get('idempotency-key')!,
      match: headers.get('if-match'),
      body: await request.clone().json(),
    });
    const answer = answers.shift();
    return answer ? answer(request) : api.fetch(request);
  };
  return { api, asked, tablet: new Tablet(fetch) };
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
      tell: (event) =>
        this.events.push({ ...event, ...(event.value && { value: structuredClone(event.value) }) }),
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
