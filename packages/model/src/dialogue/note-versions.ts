import type { Dialogue, Note, Revision } from '../contract/index.js';

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
