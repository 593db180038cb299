import type { LitElement, ReactiveController } from 'lit';
import { type AgreedWallState, type Engagement, newEngagement, type Source, type Wall } from '@banso/model';
import { today } from '../base/format.js';
import { RecordStore } from '../base/record-store.js';
import { replaceItem } from './items.js';
import { agreedState } from './ladder.view.js';

/** What the controller tells the widget. */
export interface AgreedStatesEvents {
  /** The store's state changed. */
  report(): void;
  /** A state was written down. */
  changed(): void;
  /** Something is typed and not written down yet, or not any more. */
  editing(editing: boolean): void;
  /** The company for which an engagement can be begun; undefined = none. */
  company(): string | undefined;
}

/** Which engagement to load: one that is named, or the current one of a company. */
export interface EngagementWanted {
  engagement?: string | undefined;
  company?: string | undefined;
}

/**
 * The agreed states of the walls. They live on the engagement, which has its own source and its own store: what could
 * not be saved stays on the screen, whatever becomes of the answers.
 */
export class AgreedStates implements ReactiveController {
  /** The state being written down, until it is kept or left. */
  draft: AgreedWallState | undefined;
  /** It is known whether there is an engagement. */
  settled = true;
  readonly store: RecordStore<Engagement>;
  readonly #host: LitElement;
  readonly #events: AgreedStatesEvents;
  #given = false;
  #dirty = false;
  #named = false;
  /** The company of what is being written down, whatever is shown meanwhile. */
  #company: string | undefined;

  constructor(host: LitElement, events: AgreedStatesEvents) {
    this.#host = host;
    this.#events = events;
    this.store = new RecordStore<Engagement>(host, () => events.report());
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeunload', this.#onLeave);
  }

  hostDisconnected() {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      removeEventListener('beforeunload', this.#onLeave);
      this.store.stop();
    });
  }

  /** The one that runs; of several, the one begun last. */
  get engagement(): Engagement | undefined {
    const [first, ...others] = this.store.records;
    return others.reduce((best, each) => (isLater(each, best) ? each : best), first);
  }

  /** Takes the host's engagement instead of loading one. */
  set engagement(engagement: Engagement | undefined) {
    this.#given = engagement !== undefined;
    this.store.records = engagement ? [engagement] : [];
    this.settled = true;
  }

  /** Connects the source, and loads what is wanted unless the host gave it. */
  async load(
    source: Source<Engagement> | undefined,
    { engagement, company }: EngagementWanted,
  ): Promise<void> {
    if (!source) return;
    this.store.source = source;
    if (this.#given || !(engagement || company)) return;
    this.settled = false;
    this.#named = engagement !== undefined;
    await this.store.load(async () => (engagement ? { record: engagement } : { company: company! }));
    this.settled = this.store.status.state !== 'unloaded';
    this.#host.requestUpdate();
  }

  /** There is an engagement to write on, or the first state can begin one. */
  get writable(): boolean {
    return this.engagement !== undefined || (this.#beginnable && this.#events.company() !== undefined);
  }

  /** It is known that there is none, and none that the host named. */
  get #beginnable(): boolean {
    return this.settled && !this.#named;
  }

  /** Opens what is agreed on a wall for writing. */
  begin(wall: Wall) {
    if (this.draft?.id === wall) return this.cancel();
    this.leave();
    const agreed = agreedState(this.engagement, wall);
    this.#company = this.#events.company();
    this.draft = { ...agreed, since: agreed.since ?? today() };
    this.#host.requestUpdate();
    void this.#focus('.agree input:checked');
  }

  write(change: Partial<AgreedWallState>) {
    if (!this.draft) return;
    const { since } = agreedState(this.engagement, this.draft.id);
    // Another word is agreed on today, unless the day was typed.
    const newly = change.state && this.draft.since === since ? { since: today() } : {};
    this.draft = { ...this.draft, ...newly, ...change };
    this.#dirty = true;
    this.#events.editing(true);
    this.#host.requestUpdate();
  }

  cancel() {
    const { draft } = this;
    this.drop();
    if (draft) void this.#focus(`.word[data-wall='${draft.id}']`);
  }

  /** Leaves it without moving the focus. */
  drop() {
    if (!this.draft) return;
    this.draft = undefined;
    this.#dirty = false;
    this.#events.editing(false);
    this.#host.requestUpdate();
  }

  /** Going on to something else keeps what was changed. */
  leave() {
    if (this.#dirty) this.#commit();
    else this.drop();
  }

  keep() {
    const { draft } = this;
    this.#commit();
    if (draft) void this.#focus(`.word[data-wall='${draft.id}']`);
  }

  #commit() {
    const { draft } = this;
    const engagement = this.engagement ?? this.#begun();
    this.drop();
    if (!draft || !engagement) return;
    const { note, ...rest } = draft;
    const agreed: AgreedWallState = { ...rest, ...(note?.trim() ? { note: note.trim() } : {}) };
    void this.store.commit({ ...engagement, wallStates: replaceItem(engagement.wallStates, agreed) });
    this.#events.changed();
  }

  /** The first agreed state makes the engagement itself. */
  #begun(): Engagement | undefined {
    return this.#company === undefined ? undefined : newEngagement(this.#company, today());
  }

  async #focus(selector: string) {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.store.hasUnsaved) event.preventDefault();
  };
}

function isLater(a: Engagement, b: Engagement | undefined): boolean {
  if (!b) return true;
  const key = ({ endedOn, startedOn }: Engagement) => `${endedOn ? 0 : 1}${startedOn ?? ''}`;
  return key(a) > key(b);
}
