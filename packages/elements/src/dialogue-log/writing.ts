import { type Dialogue, newItemId, type Note, withdrawnNote } from '@banso/model';
import type { NewPerson } from './details/panel.js';
import { nextPosition, type NoteKind, notesOf, speakerOf, withNote, withoutNote } from './meeting.js';
import { draftOf, emptyDraft, type NoteDraft, noteOf } from './note-draft.js';
import { NoteForm } from './note-form.js';
import type { TypedFields } from './panels.js';
import type { Pasted } from './paste/panel.js';
import type { Unfinished } from './unfinished.js';

export interface WritingEvents {
  /** Something was typed or chosen that is not committed yet. */
  changed: () => void;
  /** Something else is shown now. */
  redraw: () => void;
  /** Many lines were pasted into the composer. */
  pasted: (pasted: Pasted) => void;
  /** A meeting as it was committed. */
  keep: (meeting: Dialogue) => void;
  /** To the note, or into its form; there `select` is what of its text is to be filled in. */
  focusNote: (note: Note, select?: readonly [number, number]) => void;
  focusComposer: () => void;
  /** Opens the meeting's own fields at somebody who is not there yet. */
  newPerson: (person: NewPerson) => void;
  /** YYYY-MM-DD */
  today: () => string;
}

interface Edit {
  form: NoteForm;
  note: Note;
}

/**
 * The writing side of the log: the composer, the note that is being edited in its place, the meeting's own fields,
 * and the last note withdrawn. It always works on the meeting that is open (`meeting`).
 */
export class Writing {
  composer: NoteForm;
  withdrawn: Note | undefined;
  /** A word to the writer about what has just happened to the words. */
  notice: { kind: 'restored' | 'withdrawn' } | { kind: 'removed'; count: number } | undefined;
  /** The meeting as it stands now; set before each rendering. */
  meeting!: Dialogue;
  readonly #events: WritingEvents;
  /** Of the meeting's own fields, what is typed and not kept. */
  readonly #typed = new Map<string, string>();
  readonly fields: TypedFields = {
    get: (key) => this.#typed.get(key),
    type: (key, value) => {
      this.#typed.set(key, value);
      this.#changed();
    },
    keep: (keys, meeting) => {
      keys.forEach((key) => this.#typed.delete(key));
      this.#events.keep(meeting);
    },
  };
  #edit: Edit | undefined;
  #current: string | undefined;

  constructor(events: WritingEvents) {
    this.#events = events;
    this.composer = this.#composerOf(emptyDraft());
  }

  get isTyped(): boolean {
    return this.composer.isTyped || Boolean(this.#edit?.form.isTyped) || this.#typed.size > 0;
  }

  /** The note whose button the Tab key reaches: the one visited last, else the last one. */
  get current(): string | undefined {
    const notes = editable(this.meeting);
    return (notes.find(({ id }) => id === this.#current) ?? notes.at(-1))?.id;
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
    const edit = this.#edit?.form;
    return {
      composer: this.composer.isTyped ? this.composer.draft : undefined,
      edit: edit?.isTyped ? edit.draft : undefined,
      fields: this.#typed.size > 0 ? Object.fromEntries(this.#typed) : undefined,
    };
  }

  /** Goes on where the page was left: everything stands in its field as it was typed. */
  restore(meeting: Dialogue, { composer, edit, fields }: Unfinished): void {
    this.meeting = meeting;
    if (composer) this.composer.draft = composer;
    const note = edit?.note;
    if (note && meeting.notes.some(({ id }) => id === note.id)) this.#openEdit(note, edit);
    for (const [key, value] of Object.entries(fields ?? {})) this.#typed.set(key, value);
    this.notice = { kind: 'restored' };
  }

  /** The meeting is gone: what was being typed in it goes on in another one, as words of their own. */
  move(meeting: Dialogue): void {
    const edit = this.#edit?.form;
    if (edit?.isTyped && !this.composer.isTyped) this.composer.draft = { ...edit.draft, note: undefined };
    this.#edit = undefined;
    this.#typed.clear();
    this.meeting = meeting;
    this.notice = { kind: 'withdrawn' };
  }

  formOf(note: Note): NoteForm | undefined {
    return this.#edit?.note.id === note.id ? this.#edit.form : undefined;
  }

  /** Before another place is opened: what is being edited is committed if it can be. */
  leave(): boolean {
    if (this.#edit?.form.isTyped && !this.#edit.form.submit()) return false;
    this.#edit = undefined;
    this.withdrawn = undefined;
    return true;
  }

  /** Writes a ready note down at the end, and opens it where a part of it is still to be filled in. */
  write(given: Pick<Note, 'kind' | 'text'> & Partial<Note>, select?: readonly [number, number]): void {
    const note: Note = {
      id: newItemId(),
      position: nextPosition(this.meeting.notes),
      ...at(this.meeting, this.#events.today()),
      ...given,
    };
    const supporters = this.meeting.participants.filter(({ side }) => side === 'supporter');
    if (note.kind === 'question' && supporters.length === 1) note.speaker = supporters[0]?.id;
    this.withdrawn = undefined;
    this.#current = note.id;
    this.#events.keep(withNote(this.meeting, note));
    if (select) this.edit(note, select);
    else this.#events.focusComposer();
  }

  edit(note: Note, select?: readonly [number, number]): void {
    if (!this.leave()) return;
    this.#openEdit(note, draftOf(note));
    this.#events.focusNote(note, select);
  }

  #openEdit(note: Note, draft: NoteDraft): void {
    this.#current = note.id;
    const form: NoteForm = new NoteForm(draft, this.#events.today, {
      changed: this.#changed,
      redraw: this.#events.redraw,
      submit: (typed) => this.#replace(typed),
      cancel: () => this.#close(note),
      withdraw: (gone) => this.#withdraw(gone),
      someoneElse: () => this.#someoneElse(form, () => this.#events.focusNote(note)),
    });
    this.#edit = { form, note };
  }

  tick(meeting: Dialogue, note: Note): void {
    if (!note.step) return;
    const step = { ...note.step, doneOn: note.step.doneOn ? null : this.#events.today() };
    this.#events.keep(withNote(meeting, { ...note, step }));
  }

  undo(): void {
    const { withdrawn } = this;
    if (!withdrawn) return;
    this.withdrawn = undefined;
    this.#events.keep(withNote(this.meeting, withdrawn));
    this.#events.focusNote(withdrawn);
  }

  /** Opens the meeting's own fields at a new person, who then speaks in the form. */
  #someoneElse(form: NoteForm, back: () => void) {
    const isOurs = ['question', 'proposal'].includes(form.draft.kind);
    this.#events.newPerson({
      side: isOurs ? 'supporter' : 'company',
      done: ({ id }) => {
        form.set({ speaker: id });
        back();
      },
    });
  }

  /** Whoever goes on writing has read what there was to say. */
  readonly #changed = () => {
    this.notice = undefined;
    this.#events.changed();
  };

  /** Arrows go from note to note. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const button = event.composedPath()[0];
    if (!(button instanceof HTMLElement) || !button.classList.contains('edit')) return;
    const notes = editable(this.meeting);
    const at = notes.findIndex(({ id }) => id === this.current);
    const target = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: notes.length - 1 }[event.key];
    const note = target === undefined ? undefined : notes[target];
    if (!note) return;
    event.preventDefault();
    this.#current = note.id;
    this.#events.focusNote(note);
  };

  #composerOf(draft: NoteDraft): NoteForm {
    const form: NoteForm = new NoteForm(draft, this.#events.today, {
      changed: this.#changed,
      redraw: this.#events.redraw,
      submit: (typed) => this.#add(typed),
      pasteLines: (text, asOne) =>
        this.#events.pasted({
          text,
          kind: this.composer.draft.kind,
          asOne: () => {
            asOne();
            this.#events.focusComposer();
          },
          asNotes: (texts, kind) => this.#addAll(texts, kind),
        }),
      someoneElse: () => this.#someoneElse(form, () => this.#events.focusComposer()),
    });
    return form;
  }

  #add(draft: NoteDraft) {
    const { meeting } = this;
    const today = this.#events.today();
    this.withdrawn = undefined;
    const note = noteOf(draft, meeting, today, at(meeting, today).at ?? null);
    const { wallsShown } = this.composer;
    this.composer = this.#composerOf({ ...emptyDraft(draft.kind, draft.speaker), owner: draft.owner });
    this.composer.wallsShown = wallsShown;
    this.#current = note.id;
    this.#events.keep(withNote(meeting, note));
    this.#events.focusComposer();
  }

  /** Many notes at once are one change. */
  #addAll(texts: readonly string[], kind: NoteKind) {
    const { meeting } = this;
    const today = this.#events.today();
    const first = nextPosition(meeting.notes);
    const draft = { ...emptyDraft(kind, this.composer.draft.speaker), owner: this.composer.draft.owner };
    const notes = texts.map((text, index) => ({
      ...noteOf({ ...draft, text }, meeting, today, null),
      position: first + index,
    }));
    this.#current = notes.at(-1)?.id;
    this.#events.keep({ ...meeting, notes: [...meeting.notes, ...notes] });
    this.#events.focusComposer();
  }

  #replace(draft: NoteDraft) {
    const { note } = this.#edit ?? {};
    if (!note) return;
    const latest = this.meeting.notes.find(({ id }) => id === note.id) ?? note;
    const changed = noteOf({ ...draft, note: latest }, this.meeting, this.#events.today(), null);
    const isTyped = this.#edit?.form.isTyped;
    this.#close(note);
    if (isTyped) this.#events.keep(withNote(this.meeting, changed));
  }

  #withdraw(note: Note) {
    this.#edit = undefined;
    const latest = this.meeting.notes.find(({ id }) => id === note.id) ?? note;
    // What nobody else can have seen leaves no mark.
    const isSeen = this.meeting.closed || latest.stamp !== undefined;
    this.withdrawn = latest;
    this.#events.keep(
      isSeen ? withNote(this.meeting, withdrawnNote(latest)) : withoutNote(this.meeting, note.id),
    );
    this.#events.focusNote(note);
  }

  #close(note: Note) {
    this.#edit = undefined;
    this.#events.changed();
    this.#events.focusNote(note);
  }
}

/** The notes that have a button. */
const editable = (meeting: Dialogue) => notesOf(meeting).filter(({ withdrawn }) => !withdrawn);

/** The one who spoke last, else the owner. */
function likelySpeaker(meeting: Dialogue): string | null {
  const spoken = notesOf(meeting).filter(({ kind }) => kind === 'words' || kind === 'insight');
  const last = spoken.map((note) => speakerOf(meeting, note)).filter((one) => one?.side === 'owner');
  return last.at(-1)?.id ?? meeting.participants.find(({ side }) => side === 'owner')?.id ?? null;
}

/** The time of words that are written down while the meeting is going on. */
function at({ heldOn }: Dialogue, today: string): { at?: string } {
  return heldOn === today ? { at: clock() } : {};
}

/** The local time of now, 13:30. */
function clock(now = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(now.getHours())}:${pad(now.getMinutes())}`;
}
