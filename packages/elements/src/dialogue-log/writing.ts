import type { Dialogue, Note } from '@banso/model';
import { LazyPart } from '../base/lazy-part.js';
import type { Desk, LogElement } from './desk.js';
import { notesOf, speakerOf } from './meeting.js';
import { emptyDraft, type NoteDraft } from './note-draft.js';
import { NoteForm } from './note-form.js';
import type { TypedFields } from './panels.js';
import type { Unfinished } from './unfinished.js';
import type * as Part from './writing/part.js';

/**
 * The writing side of the log: the composer, the note that is being edited in its place, the meeting's own fields,
 * and the last note withdrawn. It always works on the meeting that is open (`meeting`).
 *
 * What is typed is taken from the first moment on. What is done with it is loaded behind the first screen: until it is
 * there, deeds wait in their order, and what they are done with is kept as unfinished.
 */
export class Writing {
  readonly composer: NoteForm;
  withdrawn: Note | undefined;
  /** A word to the writer about what has just happened to the words. */
  notice: { kind: 'restored' | 'withdrawn' } | { kind: 'removed'; count: number } | undefined;
  /** The meeting as it stands now; set before each rendering. */
  meeting!: Dialogue;
  /** The note visited last. */
  visited: string | undefined;
  readonly #desk: () => Desk;
  /** Of the meeting's own fields, what is typed and not kept. */
  readonly typed = new Map<string, string>();
  readonly fields: TypedFields = {
    get: (key) => this.typed.get(key),
    type: (key, value) => {
      this.typed.set(key, value);
      this.changed();
    },
    keep: (keys, meeting) => {
      keys.forEach((key) => this.typed.delete(key));
      this.keep(meeting);
    },
  };
  readonly #part: LazyPart<typeof Part>;
  #deeds: Part.Deeds | undefined;
  #waiting: ((deeds: Part.Deeds) => void)[] = [];
  /** Written before there was anything to write it down with. */
  #submitted: NoteDraft[] = [];

  constructor(element: LogElement, desk: () => Desk) {
    this.#desk = desk;
    this.#part = new LazyPart(element, () => import('./writing/part.js'));
    this.composer = this.#composer();
  }

  /** What draws more than a plain composer, once it has come. */
  get views(): typeof Part | undefined {
    return this.#deeds && this.#part.module;
  }

  /** Nothing can be written down, and everything is kept until it can. */
  get failed(): boolean {
    return this.#part.failed;
  }

  get isLoading(): boolean {
    return this.#part.isLoading;
  }

  /** For what is asked at each rendering. */
  want(): void {
    if (!this.failed && !this.#deeds) void this.load();
  }

  /** Resolves when what waited was done, or what it is done with could not be loaded. */
  async load(): Promise<void> {
    await this.#part.load();
    const { module } = this.#part;
    if (!module || this.#deeds) return;
    const deeds = (this.#deeds = new module.Deeds(this.#desk()));
    this.#submitted = [];
    this.#waiting.splice(0).forEach((deed) => deed(deeds));
    void this.#desk().redraw();
  }

  get isTyped(): boolean {
    const isOpen = this.composer.isTyped || this.#submitted.length > 0;
    return isOpen || Boolean(this.#deeds?.edited?.isTyped) || this.typed.size > 0;
  }

  /** The note whose button the Tab key reaches: the one visited last, else the last one. */
  get current(): string | undefined {
    const notes = editable(this.meeting);
    return (notes.find(({ id }) => id === this.visited) ?? notes.at(-1))?.id;
  }

  /** A meeting of today, once it can be made. */
  meetingAfter(last: Dialogue): Dialogue | undefined {
    return this.#deeds?.meetingAfter(last, last.company, last.engagement);
  }

  /** Opens a meeting; whoever spoke last there is the speaker to begin with. */
  open(meeting: Dialogue): void {
    const isOther = this.meeting?.id !== meeting.id;
    this.meeting = meeting;
    if (isOther) this.composer.draft = { ...this.composer.draft, speaker: likelySpeaker(meeting) };
  }

  /** What would be lost with the page. */
  get unfinished(): Unfinished | undefined {
    if (!this.isTyped) return undefined;
    const edit = this.#deeds?.edited;
    const texts = [...this.#submitted, this.composer.draft].map(({ text }) => text).filter(Boolean);
    const isComposed = this.composer.isTyped || this.#submitted.length > 0;
    return {
      composer: isComposed ? { ...this.composer.draft, text: texts.join('\n') } : undefined,
      edit: edit?.isTyped ? edit.draft : undefined,
      fields: this.typed.size > 0 ? Object.fromEntries(this.typed) : undefined,
    };
  }

  /** Goes on where the page was left: everything stands in its field as it was typed. */
  restore(meeting: Dialogue, { composer, edit, fields }: Unfinished): void {
    this.meeting = meeting;
    if (composer) this.composer.draft = composer;
    const note = edit?.note;
    if (note && meeting.notes.some(({ id }) => id === note.id)) this.do((deeds) => deeds.reopen(note, edit));
    for (const [key, value] of Object.entries(fields ?? {})) this.typed.set(key, value);
    this.notice = { kind: 'restored' };
  }

  /** The meeting is gone: what was being typed in it goes on in another one, as words of their own. */
  move(meeting: Dialogue): void {
    const edit = this.#deeds?.edited;
    if (edit?.isTyped && !this.composer.isTyped) this.composer.draft = { ...edit.draft, note: undefined };
    this.#deeds?.giveUp();
    this.typed.clear();
    this.meeting = meeting;
    this.notice = { kind: 'withdrawn' };
  }

  formOf(note: Note): NoteForm | undefined {
    return this.#deeds?.formOf(note);
  }

  /** Before another place is opened: what is being edited is committed if it can be. */
  leave(): void {
    this.#deeds?.leave();
  }

  /** Writes a ready note down at the end, and opens it where a part of it is still to be filled in. */
  write(note: Pick<Note, 'kind' | 'text'> & Partial<Note>, select?: readonly [number, number]): void {
    this.do((deeds) => deeds.write(note, select));
  }

  edit(note: Note): void {
    this.do((deeds) => deeds.edit(note));
  }

  tick(meeting: Dialogue, note: Note): void {
    this.do((deeds) => deeds.tick(meeting, note));
  }

  undo(): void {
    this.do((deeds) => deeds.undo());
  }

  /** Keeps a meeting as it was changed. */
  keep(meeting: Dialogue): void {
    this.do((deeds) => deeds.keep(meeting));
  }

  /** Whoever goes on writing has read what there was to say. */
  readonly changed = (): void => {
    this.notice = undefined;
    this.#desk().typed();
  };

  /** Arrows go from note to note. */
  readonly onKeydown = (event: KeyboardEvent): void => this.#deeds?.onKeydown(event);

  /** At once, or as soon as it can be done. */
  do(deed: (deeds: Part.Deeds) => void): void {
    if (this.#deeds) deed(this.#deeds);
    else {
      this.#waiting.push(deed);
      void this.load();
    }
  }

  #composer(): NoteForm {
    const form: NoteForm = new NoteForm(emptyDraft(), {
      changed: this.changed,
      redraw: () => void this.#desk().redraw(),
      faultsOf: (typed) => this.#deeds?.faultsOf(typed) ?? {},
      submit: (typed) => this.#submit(typed),
      pasted: (event) => this.#deeds?.paste(event),
      someoneElse: () => this.do((deeds) => deeds.someoneElse(form, () => this.#desk().focusComposer())),
    });
    return form;
  }

  #submit(draft: NoteDraft) {
    this.composer.draft = { ...emptyDraft(draft.kind, draft.speaker), owner: draft.owner };
    if (!this.#deeds) {
      this.#submitted.push(draft);
      this.changed();
    }
    this.do((deeds) => deeds.add(draft));
  }
}

/** The notes that have a button. */
export const editable = (meeting: Dialogue) => notesOf(meeting).filter(({ withdrawn }) => !withdrawn);

/** The one who spoke last, else the owner. */
function likelySpeaker(meeting: Dialogue): string | null {
  const spoken = notesOf(meeting).filter(({ kind }) => kind === 'words' || kind === 'insight');
  const last = spoken.map((note) => speakerOf(meeting, note)).filter((one) => one?.side === 'owner');
  return last.at(-1)?.id ?? meeting.participants.find(({ side }) => side === 'owner')?.id ?? null;
}
