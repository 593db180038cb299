import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dialogue } from '@banso/model';
import { BansoElement } from '../base/banso-element.js';
import { today } from '../base/format.js';
import { sharedStyles } from '../base/shared.styles.js';
import { dialogueLog as japanese } from '../locales/ja/dialogue-log.js';
import { section } from '../locales/registry.js';
import { composerStyles } from './composer.styles.js';
import type { Desk } from './desk.js';
import { dialogueLogView, type LogView } from './dialogue-log.view.js';
import { listStyles } from './list/list.styles.js';
import { LogList } from './list/log-list.js';
import { newestFirst } from './meeting.js';
import { notesStyles } from './notes.styles.js';
import { Reflection } from './reflection.js';
import { sideStyles } from './side.styles.js';
import { Tools } from './tools.js';
import { takeUnfinished, type Unfinished, withUnfinished } from './unfinished.js';
import { Writing } from './writing.js';

/**
 * 対話記録: the meetings with a company, and in each the owner's words, questions, facts, insights, proposals and next
 * steps. The newest meeting is open for writing; the others are read, and can be opened.
 *
 * Keys in the composer: Enter writes down, Shift+Enter breaks the line, Alt+1 to 6 chooses the kind. Among the written
 * notes: arrows go from one to the next, Enter edits, Esc restores.
 *
 * @fires {Event} input - Something is being typed.
 * @fires {Event} change - Something was written down; read `value`.
 * @fires {CustomEvent} banso-state - What became of it: `{ state, error? }`.
 * @fires {CustomEvent} banso-connect - Asks the page for a source: `{ kind, record?, company?, accept }`.
 *
 * @csspart header - The head of each meeting.
 * @csspart body - The notes, and what stands beside them.
 * @csspart control - The composer and other forms, choices and ticks.
 * @csspart field - What is typed into.
 * @csspart action - Buttons.
 * @csspart message - What the machine has to say.
 *
 * @cssprop [--banso-color-accent=#00566a] - The supporter's line and the main button.
 * @cssprop [--banso-color-voice=#111b21] - The owner's words and line.
 * @cssprop [--banso-font-family-voice] - The face of the owner's words.
 * @cssprop [--banso-density=1] - Multiplies paddings and control heights.
 */
export class BansoDialogueLog extends BansoElement<Dialogue, Dialogue[]> {
  static readonly tag: string = 'banso-dialogue-log';
  static override readonly kind = 'dialogue' as const;
  static override styles = [...sharedStyles, notesStyles, composerStyles, sideStyles, listStyles];

  /** A bank's own 問いかけ in place of ours: `{ questions, arcs?, about? }`, see `readQuestionList` of `@banso/model`. */
  @property({ attribute: false }) questions?: unknown;

  /** No ふりかえり and no kinder words are shown. */
  @property({ type: Boolean, reflect: true }) unmirrored = false;

  /** The first meeting stands first; else the newest one does. */
  @property({ type: Boolean, reflect: true, attribute: 'oldest-first' }) oldestFirst = false;

  /** The note to go to, by its id, in the meeting that `record` names: a link to one note. */
  @property() note?: string;

  readonly #writing: Writing = new Writing(this, () => this.#desk());
  readonly #tools: Tools = new Tools(this, () => this.#desk());
  readonly #reflection = new Reflection(this, () => this.#desk());
  readonly #list: LogList = new LogList(this, () => this.#desk());
  /** What was rendered last. */
  #shown!: LogView;
  #kept: readonly Dialogue[] = [];
  #sorted: Dialogue[] = [];
  #reversed: readonly [of: readonly Dialogue[], meetings: readonly Dialogue[]] = [[], []];
  /** A new meeting that holds nothing yet: it is kept with its first words. */
  #started: Dialogue | undefined;
  #opened: string | undefined;
  /** What was left unfinished in meetings that have not been opened since. */
  readonly #left = new Map<string, Unfinished>();
  /** Of which meeting something unfinished lies with the source. */
  #drafted: string | undefined;

  /** 対話記録: one record for each meeting. */
  get value(): Dialogue[] {
    return this.store.records;
  }
  set value(value: Dialogue[]) {
    this.rememberDefault(value);
    this.store.records = value;
  }

  /** Starts a meeting of today; who took part, how and where is remembered from the last one. */
  startMeeting(): void {
    const { companyId } = this;
    if (!this.writable || companyId === undefined) return;
    this.#writing.do((deeds) => {
      const last = newestFirst(this.value)[0];
      this.#openMeeting(this.#start(deeds.meetingAfter(last, companyId, this.engagement)).id);
    });
  }

  protected override get focusTarget(): HTMLElement | null {
    return (
      this.renderRoot.querySelector<HTMLElement>('.composer:not(.inline) textarea') ??
      this.renderRoot.querySelector<HTMLElement>('.empty .button')
    );
  }

  /** With a company, `record` only says which of its meetings is open. */
  protected override get loadsOne(): boolean {
    return Boolean(this.record && !this.company && !this.engagement);
  }

  override render() {
    this.#shown = this.#view();
    if (this.#shown.open) this.#writing.open(this.#shown.open);
    return dialogueLogView(this.#shown);
  }

  protected override update(changed: PropertyValues) {
    super.update(changed);
    const { meetings, open, home, canBegin } = this.#shown;
    const { finding } = this.#tools;
    const notes = finding?.notes;
    const isWhole = !notes && home && (home === open || home.notes.length <= mostWhole);
    this.#list.show(this.renderRoot.querySelector<HTMLElement>('.flow'), this.#shown, {
      meetings: this.oldestFirst ? this.#oldestFirst(meetings) : meetings,
      whole: isWhole ? home.id : undefined,
      notes,
    });
    if (open || canBegin) this.#writing.want();
    if (meetings.length) this.#tools.want();
    finding?.fetch();
  }

  override focus(options?: FocusOptions) {
    const { home } = this.#shown ?? {};
    if (!this.focusTarget && home) this.#list.all?.go({ meeting: home.id }, 'start');
    super.focus(options);
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', (event) => this.#tools.finding?.onKeydown(event as KeyboardEvent));
    return root;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#list.disconnect();
    this.#tools.finding?.leave();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#list.connect();
    if (this.hasUpdated) this.requestUpdate();
  }

  /** What was unfinished when the page went away is found in the draft, and stands in its field again. */
  protected override received(record: Dialogue): Dialogue | undefined {
    const { meeting, unfinished } = takeUnfinished(record);
    if (unfinished) this.#goOn(meeting, unfinished);
    // It was begun and never committed.
    const isBegun = unfinished !== undefined && meeting.revision === 0 && meeting.notes.length === 0;
    if (!isBegun) return meeting;
    this.#started ??= meeting;
    return this.#started.id === meeting.id ? undefined : meeting;
  }

  #goOn(meeting: Dialogue, unfinished: Unfinished) {
    if (this.#writing.isTyped || !this.writable) {
      this.#left.set(meeting.id, unfinished);
      return;
    }
    this.#opened = this.#drafted = meeting.id;
    this.#writing.restore(meeting, unfinished);
    const { fields } = unfinished;
    if (fields) void this.#tools.show(Object.keys(fields).some(isOfPhoto) ? 'photos' : 'details');
    this.setEditing(true, false);
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (changed.has('note')) this.#list.goTo(this.record, this.note);
    if (this.store.conflict) this.#writing.want();
    this.#writing.deeds?.moveOn();
  }

  protected override updated() {
    // It is shut on narrow screens: only where it can be read are its rules loaded.
    if (!this.unmirrored && this.renderRoot.querySelector('.private') && this.clientWidth > 860)
      this.#reflection.want();
  }

  protected override get parts() {
    return [this.#list, this.#writing, this.#tools];
  }

  #redrawn() {
    this.requestUpdate();
    return this.rendered();
  }

  #desk(): Desk {
    return {
      element: this,
      store: this.store,
      list: this.#list,
      writing: this.#writing,
      tools: this.#tools,
      meetings: () => this.#meetings,
      companyId: () => this.companyId,
      mayWrite: () => this.writable,
      request: (kind) => this.requestSource(kind),
      typed: () => this.#onTyped(),
      start: (meeting) => this.#start(meeting),
      keep: (meeting) => this.#keep(meeting),
      commit: (meeting) => this.commit(meeting),
      redraw: () => this.#redrawn(),
      focusComposer: () => this.#focusComposer(),
      focus: (selector) =>
        void this.#redrawn().then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
    };
  }

  #view(): LogView {
    const { status, language, common } = this;
    const meetings = this.#meetings;
    const opened = meetings.find(({ id }) => id === (this.#opened ?? this.record)) ?? meetings[0];
    const open = this.writable ? opened : undefined;
    const home = open ?? meetings[0];
    const desk = this.#desk();
    return {
      ...desk,
      desk,
      texts: section('dialogueLog', language, japanese),
      common,
      language,
      today: today(),
      status,
      companyName: this.shownCompanyName,
      meetings,
      open,
      home,
      canBegin: this.writable && this.companyId !== undefined,
      isStarted: this.#started !== undefined,
      reflection: this.unmirrored ? undefined : this.#reflection,
      questions: this.questions,
      begin: () => this.startMeeting(),
      openMeeting: (id) => this.#openMeeting(id),
      showHistory: (note) => void this.#tools.show('history', note),
    };
  }

  /** The newest first; the same list as long as there is nothing new in it. */
  get #meetings(): Dialogue[] {
    const { value } = this;
    const all = this.#started ? [this.#started, ...value] : value;
    if (!isSame(all, this.#kept)) {
      this.#kept = all;
      this.#sorted = newestFirst(value);
      if (this.#started) this.#sorted.unshift(this.#started);
    }
    return this.#sorted;
  }

  #oldestFirst(meetings: readonly Dialogue[]): readonly Dialogue[] {
    if (this.#reversed[0] !== meetings) this.#reversed = [meetings, [...meetings].reverse()];
    return this.#reversed[1];
  }

  #start(meeting: Dialogue): Dialogue {
    this.#started ??= meeting;
    this.#opened = this.#started.id;
    return this.#started;
  }

  #openMeeting(id: string) {
    this.#opened = id;
    this.#writing.deeds?.leave();
    const left = this.#left.get(id);
    const meeting = this.#meetings.find((each) => each.id === id);
    this.#left.delete(id);
    if (left && meeting) this.#goOn(meeting, left);
    else if (meeting) this.#keepUnfinished(meeting);
    this.#focusComposer();
  }

  #focusComposer() {
    void this.#redrawn().then(() => this.focus());
  }

  #keep(meeting: Dialogue) {
    if (this.#started?.id === meeting.id) {
      this.#started = undefined;
      this.#opened = meeting.id;
    }
    void this.commit(meeting);
    this.#drafted = undefined;
    if (this.#writing.isTyped) this.#keepUnfinished(meeting);
    else this.setEditing(false);
  }

  /** Hands over what is being typed in the open meeting; in another one nothing is any more. */
  #keepUnfinished(meeting: Dialogue) {
    const { unfinished } = this.#writing;
    const before = this.#drafted;
    this.#drafted = unfinished && meeting.id;
    const former = before !== meeting.id && this.#meetings.find(({ id }) => id === before);
    if (former) this.store.drafts.add(former);
    if (unfinished || before === meeting.id) this.store.drafts.add(withUnfinished(meeting, unfinished));
  }

  #onTyped() {
    this.setEditing(true);
    if (!this.#writing.isTyped) this.setEditing(false);
    this.#keepUnfinished(this.#writing.meeting);
    this.requestUpdate();
  }
}

/** A meeting that is only read is shown as a whole up to so many notes: what stands beside them then stands beside them. */
const mostWhole = 30;

const isSame = <T>(some: readonly T[], others: readonly T[]) =>
  some.length === others.length && some.every((each, index) => each === others[index]);

/** What was typed below a photo, not in the meeting's own fields. */
const isOfPhoto = (field: string) => field.startsWith('photo:');
