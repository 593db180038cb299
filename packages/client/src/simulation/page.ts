import type { Dialogue, RecordId, Source, SourceEvent } from '@banso/model';
import { createClient } from '../client.js';
import type { BansoClient } from '../client.js';
import { sessionFrom } from '../core/session-from.js';
import { createClient as createOfflineClient } from '../offline/index.js';
import type { OfflineClient } from '../offline/index.js';
import type { Ledger } from './ledger.js';
import type { Network } from './network.js';
import type { Somebody } from './people.js';
import type { Tab } from './tab.js';
import { draftMark } from './words.js';

/** Where the pages' servers answer. */
export const addresses = { api: 'http://banso.test', host: 'http://banso.test/crm/session' } as const;

export interface PageSettings {
  /** The server's name for the person. */
  id: RecordId;
  network: Network;
  ledger: Ledger;
  /** Pages that keep nothing on the device. */
  isOnlineOnly: boolean;
}

/** The host's page as one person has it open in one tab, with a widget that shows dialogues. */
export class Page {
  readonly tab: Tab;
  readonly person: Somebody;
  readonly id: RecordId;
  readonly client: BansoClient & Partial<Pick<OfflineClient, 'outbox' | 'offline'>>;
  readonly ledger: Ledger;
  /** What the widget has on the screen, by the events it heard. */
  readonly screen = new Map<RecordId, Dialogue>();
  /** Those of them that came through the device: what else changes there is told. */
  readonly followed = new Set<RecordId>();
  /** What the widget shows beside the person's own words, to choose from. */
  readonly conflicts = new Map<RecordId, { theirs: Dialogue; base: Dialogue | null | undefined }>();
  readonly source: Source<Dialogue>;
  /** What the source answered or told last of each: what the person's words there are made from. */
  readonly bases = new Map<RecordId, Dialogue>();
  /** What the person is typing there and has not committed: nothing is put in its place. */
  readonly typing = new Set<RecordId>();
  /** What was typed in another tab and was found here: it gives way when it is committed there. */
  readonly found = new Set<RecordId>();
  /** The person has seen that the page is theirs. */
  isTheirs = false;
  /** Another one whenever offline has become open or closed. */
  epoch = 0;

  constructor(tab: Tab, person: Somebody, { id, network, ledger, isOnlineOnly }: PageSettings) {
    const fetch = network.fetchOf(tab);
    const { platform } = tab;
    const { clock, random } = platform;
    const options = {
      baseUrl: addresses.api,
      session: sessionFrom(addresses.host, { fetch }),
      fetch,
      clock,
      random,
    };
    this.tab = tab;
    this.person = person;
    this.id = id;
    this.ledger = ledger;
    this.client = isOnlineOnly
      ? createClient(options)
      : createOfflineClient({ ...options, offline: { platform } });
    let state = this.client.offline?.state;
    this.client.offline?.addEventListener('change', () => {
      if (this.client.offline?.state === state) return;
      state = this.client.offline?.state;
      this.epoch++;
      this.followed.clear();
      this.typing.clear();
      this.found.clear();
      tab.world.note(`${tab.name} offline is ${state}: ${this.client.offline?.reason ?? ''}`);
    });
    const source = this.client.dialogues.source();
    this.source = {
      ...source,
      draft: (id, value) => {
        this.typing.add(id);
        return source.draft(id, value);
      },
      save: (id, value) => {
        this.typing.delete(id);
        this.found.delete(id);
        return source.save(id, value);
      },
    };
    this.source.subscribe((event) => this.#hear(event));
  }

  get isOpen(): boolean {
    return this.tab.isAlive && (this.client.offline?.state ?? 'open') === 'open';
  }

  /** Their own name stands there, as far as the page knows one. */
  get showsThem(): boolean {
    return (this.client.offline?.person ?? this.id) === this.id;
  }

  /** Resolves when the person can work, if they can. */
  async open(): Promise<void> {
    const { offline } = this.client;
    if (!offline) return;
    await offline.ready;
    const isKnown = offline.persons.some(({ person, hasPin }) => person === this.id && hasPin);
    if (offline.state !== 'locked' || !isKnown) return;
    if (this.tab.chance.happens(0.1)) await offline.openWithPin('111213', this.id);
    await offline.openWithPin(this.person.pin, this.id);
  }

  #hear({ state, id, value, base }: SourceEvent<Dialogue>): void {
    this.tab.world.note(`${this.tab.name} widget: ${state} ${id} ${value?.revision ?? ''}`);
    if (id === undefined) return;
    if (state === 'conflict') {
      if (value) this.conflicts.set(id, { theirs: value, base });
      return;
    }
    this.conflicts.delete(id);
    if (value === undefined || !this.screen.has(id)) return;
    this.show(value);
  }

  /** Takes in what the source answered or told. */
  show(record: Dialogue): void {
    this.screen.set(record.id, record);
    this.bases.set(record.id, record);
    const isDraft = JSON.stringify(record).includes(draftMark);
    if (!isDraft) this.typing.delete(record.id);
    if (isDraft && !this.typing.has(record.id)) this.found.add(record.id);
    else this.found.delete(record.id);
    if (this.client.offline?.state === 'open') this.followed.add(record.id);
    this.ledger.read(this, record, 'widget');
  }
}
