import type { Note } from '@banso/model';
import { type DraftFaults, isComposing, isTyped, kindOfKey, type NoteDraft } from './note-draft.js';
import type { NoteKind } from './meeting.js';

export interface NoteFormEvents {
  /** Something was typed or chosen. */
  changed: () => void;
  /** Something else is shown now. */
  redraw: () => void;
  /** What a person has to put right before it can be kept. */
  faultsOf: (draft: NoteDraft) => DraftFaults;
  /** It can be kept as it is. */
  submit: (draft: NoteDraft) => void;
  cancel?: () => void;
  withdraw?: (note: Note) => void;
  /** The kind that another key chooses here. */
  kindOfKey?: (event: KeyboardEvent) => NoteKind | undefined;
  /** Something is being pasted; a browser puts it in as it is unless it is prevented. */
  pasted?: (event: ClipboardEvent) => void;
  /** A person is missing among the participants. */
  someoneElse: () => void;
}

/** What happens in the form of one note, in the composer or in the place of a written note. */
export class NoteForm {
  draft: NoteDraft;
  faults: DraftFaults = {};
  /** Undefined until it is chosen: then they are shown where walls were touched lately. */
  wallsShown: boolean | undefined;
  readonly events: NoteFormEvents;

  constructor(draft: NoteDraft, events: NoteFormEvents) {
    this.draft = draft;
    this.wallsShown = draft.walls.length > 0 || undefined;
    this.events = events;
  }

  get isTyped(): boolean {
    return isTyped(this.draft);
  }

  set(change: Partial<NoteDraft>): void {
    this.draft = { ...this.draft, ...change };
    if (change.text === '') this.draft.question = '';
    // What is being put right is judged again at the next commit, not at every key.
    if ('due' in change) delete this.faults.due;
    if ('emphasis' in change || 'text' in change) delete this.faults.emphasis;
    delete this.faults.tooLong;
    this.events.changed();
  }

  toggleWall(wall: NoteDraft['walls'][number]): void {
    const { walls } = this.draft;
    this.set({ walls: walls.includes(wall) ? walls.filter((each) => each !== wall) : [...walls, wall] });
  }

  showWalls(shown: boolean): void {
    this.wallsShown = shown;
    this.events.redraw();
  }

  /** Looks at what was typed when the hand leaves a field. */
  check(): void {
    this.faults = this.events.faultsOf(this.draft);
    this.events.redraw();
  }

  /** Returns whether it was handed on: not while it is empty or a person has to put something right. */
  submit(): boolean {
    if (this.draft.text.trim() === '') return false;
    this.check();
    if (Object.keys(this.faults).length > 0) return false;
    this.events.submit(this.draft);
    return true;
  }

  /** Enter adds, Shift+Enter breaks the line, Alt+1 to 6 chooses the kind, Esc gives up; nothing during a conversion. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const target = event.composedPath()[0];
    const kind = kindOfKey(event) ?? this.events.kindOfKey?.(event);
    if (kind) {
      event.preventDefault();
      this.set({ kind });
    } else if (event.key === 'Escape' && this.events.cancel) {
      event.preventDefault();
      event.stopPropagation();
      this.events.cancel();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && isWriting(target)) {
      event.preventDefault();
      this.submit();
    }
  };

  readonly onPaste = (event: ClipboardEvent): void => this.events.pasted?.(event);
}

/** On a button or a choice, Enter has its own meaning. */
function isWriting(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}
