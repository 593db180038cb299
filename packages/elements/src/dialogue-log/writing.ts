import type { Dialogue, Note } from '@banso/model';
import { LazyPart } from '../base/lazy-part.js';
import type { Desk, LogElement } from './desk.js';
import { notesOf, speakerOf } from './meeting.js';
import { emptyDraft, type NoteDraft } from './note-draft.js';
import { NoteForm } from './note-form.js';
import type { Unfinished } from './unfinished.js';
import type * as Part from './writing/part.js';

/**
 * The writing side of the log: the composer, the note that is being edited in its place, the meeting's own fields,
 * and the last note withdrawn. It always works on the meeting that is open (`meeting`).
 *
 * What is typed is taken from the first moment on. What is done with it is loaded behind the first screen: until it is
 * there, deeds wait in their order, and what they are done with is kept as unfinished.
 */
export class Writing extends LazyPart<typeof Part> {
  readonly composer: NoteForm;
  withdrawn: Note | undefined;
  /** A word to the writer about what has just happened to the words. */
  notice: { kind: 'restored' | 'withdrawn' } | { kind: 'removed'; count: number } | undefined;
  /** The meeting as it stands now; set before each rendering. */
  meeting!: Dialogue;
  /** What is done with the words, once it has come. */
  deeds: Part.Deeds | undefined;
  /** The note visited last. */
  visited: string | undefined;
  readonly #desk: () => Desk;
  /** Of the meeting's own fields, what is typed and not kept. */
  typed = new Map<string, string>();
  /** Written before there was anything to write it down with. */
  submitted: NoteDraft[] = [];
  #waiting: ((deeds: Part.Deeds) => void)[] = [];

  constructor(element: LogElement, desk: () => Desk) {
    super(element, () => import('./writing/part.js'));
    this.#desk = desk;
    this.composer = this.#composer();
  }

  /** What draws more than a plain composer, once it has come. */
  get views(): typeof Part | undefined {
    return this.deeds && this.module;
  }

  /** Resolves when what waited was done, or what it is done with could not be loaded: then all of it is kept. */
  override async load(): Promise<void> {
    await super.load();
    const { module } = this;
    if (!module || this.deeds) return;
    const deeds = (this.deeds = new module.Deeds(this.#desk()));
    this.submitted = [];
    this.#waiting.splice(0).forEach((deed) => deed(deeds));
    void this.#desk().redraw();
  }

  get #isComposed(): boolean {
    return this.composer.isTyped || this.submitted.length > 0;
  }

  get isTyped(): boolean {
    return this.#isComposed || this.typed.size > 0 || (this.deeds?.edited?.isTyped ?? false);
  }

  /** The note whose button the Tab key reaches: the one visited last, else the last one. */
  get current(): string | undefined {
    const notes = editable(this.meeting);
    return (notes.find(({ id }) => id === this.visited) ?? notes.at(-1))?.id;
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
    const edit = this.deeds?.edited;
    const texts = [...this.submitted, this.composer.draft].map(({ text }) => text).filter(Boolean);
    return {
      composer: this.#isComposed ? { ...this.composer.draft, text: texts.join('\n') } : undefined,
      edit: edit?.isTyped ? edit.draft : undefined,
      fields: this.typed.size > 0 ? Object.fromEntries(this.typed) : undefined,
    };
  }

  /** Goes on where the page was left: everything stands in its field as it was typed. */
  restore(meeting: Dialogue, { composer, edit, fields }: Unfinished): void {
    this.meeting = meeting;
    if (composer) this.composer.draft = { ...emptyDraft(), ...composer };
    const note = edit?.note;
    if (note && meeting.notes.some(({ id }) => id === note.id)) this.do((deeds) => deeds.reopen(note, edit));
    this.typed = new Map(Object.entries(fields ?? {}));
    this.notice = { kind: 'restored' };
  }

  /** Whoever goes on writing has read what there was to say. */
  readonly changed = (): void => {
    this.notice = undefined;
    this.#desk().typed();
  };

  /** Arrows go from note to note. */
  readonly onKeydown = (event: KeyboardEvent): void => this.deeds?.onKeydown(event);

  /** At once, or as soon as it can be done. */
  do(deed: (deeds: Part.Deeds) => void): void {
    if (this.deeds) deed(this.deeds);
    else {
      this.#waiting.push(deed);
      void this.load();
    }
  }

  #composer(): NoteForm {
    const form: NoteForm = new NoteForm(emptyDraft(), {
      changed: this.changed,
      redraw: () => void this.#desk().redraw(),
      faultsOf: (typed) => this.deeds?.faultsOf(typed) ?? {},
      submit: (typed) => this.#submit(typed),
      kindOfKey: (event) => this.module?.kindBeside(event, this.composer),
      pasted: (event) => this.deeds?.paste(event),
      someoneElse: () => this.do((deeds) => deeds.someoneElse(form, () => this.#desk().focusComposer())),
    });
    return form;
  }

  #submit(draft: NoteDraft) {
    this.composer.draft = { ...emptyDraft(draft.kind, draft.speaker), owner: draft.owner };
    if (!this.deeds) {
      this.submitted.push(draft);
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
