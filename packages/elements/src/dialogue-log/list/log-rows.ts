import type { Dialogue, Note } from '@banso/model';
import type { FlowRows } from '../../base/flow/flow-rows.js';
import { inOrder } from '../meeting.js';

/** What is shown of a meeting: undefined = nothing of it, not even its heading. */
export type NotesShown = (meeting: Dialogue) => readonly Note[] | undefined;

/** A place in the log: a meeting, or a note in it. */
export interface LogPlace {
  meeting: string;
  note?: string | undefined;
}

/**
 * The rows of the log: each meeting a section whose opening is its head, each note a row. A meeting that is shown as a
 * whole, because it is open for writing, is its opening alone.
 */
export class LogRows implements FlowRows {
  readonly count: number;
  /** In the order in which they are shown. */
  readonly meetings: readonly Dialogue[];
  readonly #whole: string | undefined;
  readonly #shown: NotesShown | undefined;
  /** Where each meeting begins, and at last where all end. */
  readonly #starts: Uint32Array;

  constructor(meetings: readonly Dialogue[], whole?: string, shown?: NotesShown) {
    this.meetings = shown ? meetings.filter((meeting) => shown(meeting) !== undefined) : meetings;
    this.#whole = whole;
    this.#shown = shown;
    this.#starts = new Uint32Array(this.meetings.length + 1);
    this.count = this.meetings.reduce((start, meeting, section) => {
      const next = start + 1 + (this.isWhole(meeting) ? 0 : this.#notes(meeting).length);
      return (this.#starts[section + 1] = next);
    }, 0);
  }

  get sections(): number {
    return this.meetings.length;
  }

  startOf(section: number): number {
    return this.#starts[section] ?? this.count;
  }

  sectionOf(row: number): number {
    let low = 0;
    let high = this.sections;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= row) low = middle;
      else high = middle;
    }
    return low;
  }

  isWhole({ id }: Dialogue): boolean {
    return id === this.#whole;
  }

  meetingAt(section: number): Dialogue {
    return this.meetings[section] as Dialogue;
  }

  /** The notes of a meeting that are rows, in their order. */
  notesIn(meeting: Dialogue): readonly Note[] {
    return this.isWhole(meeting) ? [] : (this.#shown?.(meeting) ?? inOrder(meeting));
  }

  /** The note of a row; undefined = it is an opening. */
  noteAt(row: number): Note | undefined {
    const section = this.sectionOf(row);
    return this.notesIn(this.meetingAt(section))[row - this.startOf(section) - 1];
  }

  /** -1 when it is not shown. */
  rowOfPlace({ meeting, note }: LogPlace): number {
    const section = this.meetings.findIndex(({ id }) => id === meeting);
    if (section < 0) return -1;
    const start = this.startOf(section);
    const found = this.meetingAt(section);
    if (note === undefined || this.isWhole(found)) return start;
    const at = this.notesIn(found).findIndex(({ id }) => id === note);
    return at < 0 ? -1 : start + 1 + at;
  }

  sectionKey(section: number): unknown {
    return this.meetings[section]?.id;
  }

  sectionContent(section: number): unknown {
    const meeting = this.meetingAt(section);
    // What is shown of a meeting may be something else each time: then its rows are compared one by one.
    return this.isWhole(meeting) || this.#shown ? {} : meeting;
  }

  rowKey(row: number): unknown {
    return this.noteAt(row)?.id ?? '';
  }

  estimate(row: number, inlineSize: number): number {
    const note = this.noteAt(row);
    if (note) return noteHeight(note, inlineSize);
    const meeting = this.meetingAt(this.sectionOf(row));
    if (!this.isWhole(meeting)) return headHeight;
    return meeting.notes.reduce(
      (sum, each) => sum + noteHeight(each, inlineSize),
      headHeight + composerHeight,
    );
  }

  #notes(meeting: Dialogue): readonly Note[] {
    return this.#shown?.(meeting) ?? meeting.notes;
  }
}

// About so many px, in the size that widgets have of themselves.
const headHeight = 190;
const composerHeight = 260;

/** Lines of 16 px signs, or of 20 px for what was said, in the columns of the notes' styles. */
function noteHeight({ kind, text, speaker, aside, walls }: Note, inlineSize: number): number {
  const isWide = inlineSize > 640;
  const isSaid = kind === 'words' || kind === 'insight';
  const room = isWide ? Math.min(690, inlineSize - 230 - (walls?.length ? 150 : 70)) : inlineSize - 70;
  const perLine = Math.max(5, Math.floor(room / (isSaid ? 20.2 : 16)));
  const lines = Math.max(1, Math.ceil((text.length + (isSaid ? 1 : 0)) / perLine));
  const below = (isSaid && (speaker || aside) ? 20 : 0) + (isWide ? 24 : 44 + (walls?.length ? 22 : 0));
  return Math.round(lines * (isSaid ? 37 : 27.2) + below);
}
