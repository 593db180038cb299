import { type Dialogue, newItemId, type Note, type RecordId, textOnly, withdrawnNote } from '@banso/model';
import { today } from '../../base/format.js';
import { meetingAfter, nextPosition, withNote, withoutNote } from '../changed-meeting.js';
import type { Desk } from '../desk.js';
import type { NewPerson } from '../details/panel.js';
import { focusNote } from '../focus-note.js';
import type { NoteKind } from '../meeting.js';
import { type DraftFaults, emptyDraft, type NoteDraft } from '../note-draft.js';
import { NoteForm, type NoteFormEvents } from '../note-form.js';
import type { Pasted } from '../paste/panel.js';
import { editable, type Writing } from '../writing.js';
import { draftOf, faultsOf, isChanged, noteOf } from './note-of.js';

/** The form of a note that is written already: typed in is what is no longer as it was. */
class EditForm extends NoteForm {
  override get isTyped(): boolean {
    return isChanged(this.draft);
  }
}

/** What is done with the words that are written. */
export class Deeds {
  readonly #desk: Desk;
  #edit: { form: NoteForm; note: Note } | undefined;
  /** What was pasted last and waits for an answer; what is pasted meanwhile joins it. */
  #pasted: Pasted | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #writing(): Writing {
    return this.#desk.writing;
  }

  /** The form of the note that is being edited. */
  get edited(): NoteForm | undefined {
    return this.#edit?.form;
  }

  faultsOf(draft: NoteDraft): DraftFaults {
    return faultsOf(draft, today());
  }

  formOf(note: Note): NoteForm | undefined {
    return this.#edit?.note.id === note.id ? this.#edit.form : undefined;
  }

  /** Before another place is opened: what is being edited is committed if it can be. */
  leave(): boolean {
    if (this.#edit?.form.isTyped && !this.#edit.form.submit()) return false;
    this.#edit = undefined;
    this.#writing.withdrawn = undefined;
    return true;
  }

  /** The open meeting was withdrawn while something was typed in it: that goes on in another one, as words of their own. */
  moveOn(): void {
    const writing = this.#writing;
    const { meeting, composer } = writing;
    if (!writing.isTyped || !this.#desk.store.get(meeting.id)?.withdrawn) return;
    const edited = this.edited;
    if (edited?.isTyped && !composer.isTyped) composer.draft = { ...edited.draft, note: undefined };
    this.#edit = undefined;
    writing.typed.clear();
    writing.meeting = this.#desk.start(this.meetingAfter(meeting, meeting.company, meeting.engagement));
    writing.notice = { kind: 'withdrawn' };
  }

  /** What is not text is taken out, with a word to the writer. */
  keep(given: Dialogue): void {
    const writing = this.#writing;
    const { value: meeting, removed } = textOnly(given);
    if (removed > 0) writing.notice = { kind: 'removed', count: removed };
    // The next deed may come before anything is drawn.
    if (meeting.id === writing.meeting?.id) writing.meeting = meeting;
    this.#desk.keep(meeting);
  }

  add(draft: NoteDraft): void {
    const writing = this.#writing;
    const faults = this.faultsOf(draft);
    if (Object.keys(faults).length > 0) {
      // It was handed on before anything could look at it.
      const texts = [draft.text, writing.composer.draft.text].filter(Boolean);
      writing.composer.draft = { ...draft, text: texts.join('\n') };
      writing.composer.faults = faults;
      return;
    }
    const { meeting } = writing;
    writing.withdrawn = undefined;
    writing.notice = undefined;
    const note = noteOf(draft, meeting, today(), at(meeting, today()).at ?? null);
    writing.visited = note.id;
    this.keep(withNote(meeting, note));
    this.#desk.focusComposer();
  }

  /** Many notes at once are one change. */
  addAll(texts: readonly string[], kind: NoteKind): void {
    const { meeting, composer } = this.#writing;
    const first = nextPosition(meeting.notes);
    const draft = { ...emptyDraft(kind, composer.draft.speaker), owner: composer.draft.owner };
    const notes = texts.map((text, index) => ({
      ...noteOf({ ...draft, text }, meeting, today(), null),
      position: first + index,
    }));
    this.#writing.visited = notes.at(-1)?.id;
    this.keep({ ...meeting, notes: [...meeting.notes, ...notes] });
    this.#desk.focusComposer();
  }

  /** Writes a ready note down at the end, and opens it where a part of it is still to be filled in. */
  write(given: Pick<Note, 'kind' | 'text'> & Partial<Note>, select?: readonly [number, number]): void {
    const { meeting } = this.#writing;
    const note: Note = {
      id: newItemId(),
      position: nextPosition(meeting.notes),
      ...at(meeting, today()),
      ...given,
    };
    const supporters = meeting.participants.filter(({ side }) => side === 'supporter');
    if (note.kind === 'question' && supporters.length === 1) note.speaker = supporters[0]?.id;
    const { composer } = this.#writing;
    // What comes next is the answer.
    if (note.kind === 'question' && composer.draft.text === '') composer.draft.kind = 'words';
    this.#writing.withdrawn = undefined;
    this.#writing.visited = note.id;
    this.keep(withNote(meeting, note));
    if (select) this.edit(note, select);
    else this.#desk.focusComposer();
  }

  edit(note: Note, select?: readonly [number, number]): void {
    if (!this.leave()) return;
    this.reopen(note, draftOf(note));
    this.#focus(note, select);
  }

  /** With what was typed in it; what is not said there is as in an empty draft. */
  reopen(note: Note, draft: Partial<NoteDraft>): void {
    const { changed } = this.#writing;
    this.#writing.visited = note.id;
    const told: NoteFormEvents = {
      changed,
      redraw: () => void this.#desk.redraw(),
      faultsOf: (typed) => this.faultsOf(typed),
      submit: (typed) => this.#replace(typed),
      cancel: () => this.#close(note),
      withdraw: (gone) => this.#withdraw(gone),
      someoneElse: () => this.someoneElse(form, () => this.#focus(note)),
    };
    const form: NoteForm = new EditForm({ ...emptyDraft(), ...draft }, told);
    this.#edit = { form, note };
  }

  /** Many lines that are pasted into the composer become notes if the person wants it. */
  paste(event: ClipboardEvent): void {
    const field = event.composedPath()[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!(field instanceof HTMLTextAreaElement) || !hasLines(text)) return;
    event.preventDefault();
    const waiting = this.#pasted;
    if (!waiting) void this.#offer(text, field);
    else {
      waiting.text += (/[\r\n]$/.test(waiting.text) ? '' : '\n') + text;
      this.#desk.focus(`.panel.paste ${answer}`);
    }
  }

  async #offer(text: string, field: HTMLTextAreaElement): Promise<void> {
    const { tools, writing } = this.#desk;
    const putIn = () => this.#putIn(pasted.text, field);
    const pasted: Pasted = {
      text,
      kind: writing.composer.draft.kind,
      asOne: () => {
        putIn();
        this.#desk.focusComposer();
      },
      asNotes: (texts, kind) => this.addAll(texts, kind),
    };
    const left = (isReplaced: boolean) => {
      this.#pasted = undefined;
      if (isReplaced) putIn();
    };
    this.#pasted = pasted;
    if ((await tools.show('paste', pasted, answer, left)) || this.#pasted !== pasted) return;
    // What helps with many lines could not be loaded: then they go in as they are.
    this.#pasted = undefined;
    tools.panels?.close();
    pasted.asOne();
  }

  /** Where the caret is in what was typed. */
  #putIn(pasted: string, { value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
    const { composer } = this.#writing;
    const { text } = composer.draft;
    const [start, end] = value === text ? [selectionStart, selectionEnd] : [text.length, text.length];
    composer.set({ text: text.slice(0, start) + pasted + text.slice(end) });
  }

  /** A meeting of today that remembers from the last one who takes part, how, and who may read it. */
  meetingAfter(last: Dialogue | undefined, company: RecordId, engagement: RecordId | undefined): Dialogue {
    return meetingAfter(last, company, today(), engagement);
  }

  tick(meeting: Dialogue, note: Note): void {
    if (!note.step) return;
    const step = { ...note.step, doneOn: note.step.doneOn ? null : today() };
    this.keep(withNote(meeting, { ...note, step }));
  }

  undo(): void {
    const { withdrawn, meeting } = this.#writing;
    if (!withdrawn) return;
    this.#writing.withdrawn = undefined;
    this.keep(withNote(meeting, withdrawn));
    this.#focus(withdrawn);
  }

  /** Opens the meeting's own fields at a new person, who then speaks in the form. */
  someoneElse(form: NoteForm, back: () => void): void {
    const isOurs = ['question', 'proposal'].includes(form.draft.kind);
    const person: NewPerson = {
      side: isOurs ? 'supporter' : 'company',
      done: ({ id }) => {
        form.set({ speaker: id });
        back();
      },
    };
    void this.#desk.tools.show('details', person, '[data-person="new"] input');
  }

  onKeydown(event: KeyboardEvent): void {
    const writing = this.#writing;
    const button = event.composedPath()[0];
    if (!(button instanceof HTMLElement) || !button.classList.contains('edit')) return;
    const notes = editable(writing.meeting);
    const at = notes.findIndex(({ id }) => id === writing.current);
    const target = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: notes.length - 1 }[event.key];
    const note = target === undefined ? undefined : notes[target];
    if (!note) return;
    event.preventDefault();
    writing.visited = note.id;
    this.#focus(note);
  }

  #focus(note: Note, select?: readonly [number, number]) {
    void focusNote(this.#desk, note, select);
  }

  #replace(draft: NoteDraft) {
    const { note } = this.#edit ?? {};
    if (!note) return;
    const { meeting } = this.#writing;
    const latest = meeting.notes.find(({ id }) => id === note.id) ?? note;
    const changed = noteOf({ ...draft, note: latest }, meeting, today(), null);
    const isTyped = this.#edit?.form.isTyped;
    this.#close(note);
    if (isTyped) this.keep(withNote(meeting, changed));
  }

  #withdraw(note: Note) {
    const { meeting } = this.#writing;
    this.#edit = undefined;
    const latest = meeting.notes.find(({ id }) => id === note.id) ?? note;
    // What nobody else can have seen leaves no mark.
    const isSeen = meeting.closed || latest.stamp !== undefined;
    this.#writing.withdrawn = latest;
    this.keep(isSeen ? withNote(meeting, withdrawnNote(latest)) : withoutNote(meeting, note.id));
    this.#focus(note);
  }

  #close(note: Note) {
    this.#edit = undefined;
    this.#desk.typed();
    this.#focus(note);
  }
}

/** The first button that answers what is to become of many lines. */
const answer = '.row .button';

const hasLines = (text: string) => /\S[^\r\n]*[\r\n]+\s*\S/.test(text);

/** The time of words that are written down while the meeting is going on. */
function at({ heldOn }: Dialogue, today: string): { at?: string } {
  return heldOn === today ? { at: clock() } : {};
}

/** The local time of now, 13:30. */
function clock(now = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(now.getHours())}:${pad(now.getMinutes())}`;
}
