import type { Dialogue, Note, PersonStamp, Revision } from '../contract/index.js';

/** Who changed it, and when (ISO). */
export interface Correction {
  at: string;
  by: PersonStamp;
}

/**
 * 訂正 to be shown beside a note: its words were changed after the meeting was closed, or by another person than who
 * wrote them. What its writer changed before is no correction, and neither is a step that was done. The server stamps
 * it; where there is none, nothing is shown.
 */
export function correctionOf({ stamp, withdrawn }: Note): Correction | undefined {
  return withdrawn ? undefined : stamp?.corrected;
}

/**
 * A note as it stands when it was withdrawn: its place and its kind stay, its words are in the history only. Who withdrew
 * it and when is in its stamp.
 */
export function withdrawnNote({ id, position, kind, at, stamp }: Note): Note {
  return { id, position, kind, text: '', withdrawn: true, ...(at && { at }), ...(stamp && { stamp }) };
}

/** One state of a note. */
export interface NoteVersion extends Revision {
  /** Undefined where it was taken out altogether. */
  note: Note | undefined;
  change: 'written' | 'changed' | 'withdrawn' | 'restored';
}

/** What a note has been, the newest first; revisions that left it as it was are left out. */
export function versionsOf(
  revisions: readonly (Revision & { record: Dialogue })[],
  id: string,
): NoteVersion[] {
  const versions: NoteVersion[] = [];
  let before: Note | undefined;
  for (const { revision, at, by, record } of [...revisions].sort((a, b) => a.revision - b.revision)) {
    const note = record.notes.find((each) => each.id === id);
    const change = changeOf(before, note, versions.length > 0);
    if (change) versions.unshift({ revision, at, by, note, change });
    before = note;
  }
  return versions;
}

function changeOf(
  before: Note | undefined,
  after: Note | undefined,
  isKnown: boolean,
): NoteVersion['change'] | undefined {
  const was = before !== undefined && !before.withdrawn;
  const is = after !== undefined && !after.withdrawn;
  if (!was && !is) return undefined;
  if (!was) return isKnown ? 'restored' : 'written';
  if (!is) return 'withdrawn';
  return contentOf(before) === contentOf(after) ? undefined : 'changed';
}

/** What a reader sees of it, in one order whatever the writer's was. */
function contentOf({ stamp: _, position: __, ...content }: Note): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}
