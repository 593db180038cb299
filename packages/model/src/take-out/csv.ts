import type { Dialogue, Note } from '../contract/index.js';
import { captionsOf, notesIn, speakerIn, type TakeOutWords } from './words.js';

/**
 * What a spreadsheet takes for a formula: these at the beginning, half or full width, also after blanks that it drops.
 * An apostrophe in front makes it text (OWASP, CSV injection).
 */
const formula = /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** One cell, always in quotes, its formula defused. */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A table as CSV (RFC 4180): CRLF at the end of each row, line ends within a cell as they are. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');

/** Meetings as a table: a row of names, and a row for each note. A meeting without notes has one row of its own. */
export function asRows(meetings: readonly Dialogue[], words: TakeOutWords): string[][] {
  const { columns } = words;
  const names = Object.keys(columns) as (keyof TakeOutWords['columns'])[];
  const rows = meetings.flatMap((meeting) => {
    const notes = notesIn(meeting);
    return (notes.length ? notes : [undefined]).map((note) => {
      const cells = cellsOf(meeting, note, words);
      return names.map((name) => cells[name] ?? '');
    });
  });
  return [names.map((name) => columns[name]), ...rows];
}

function cellsOf(
  meeting: Dialogue,
  note: Note | undefined,
  words: TakeOutWords,
): Partial<Record<keyof TakeOutWords['columns'], string>> {
  const speaker = note && speakerIn(meeting, note);
  const people = [...meeting.participants].sort((a, b) => a.position - b.position);
  return {
    date: meeting.heldOn,
    from: meeting.startedAt ?? '',
    to: meeting.endedAt ?? '',
    place: meeting.place ?? '',
    method: meeting.method ? words.methods[meeting.method] : '',
    stage: meeting.stage ? words.stages[meeting.stage] : '',
    theme: meeting.theme ?? '',
    audience: words.audiences[meeting.audience],
    participants: words.list(people.map(({ name, title }) => words.person(name, title))),
    photos: words.list(captionsOf(meeting, words)),
    ...(note && {
      at: note.at ?? '',
      kind: words.kinds[note.kind],
      speaker: speaker ? words.person(speaker.name, speaker.title) : '',
      text: note.text,
      aside: note.aside ?? '',
      basis: note.basis ?? '',
      walls: words.list((note.walls ?? []).map((wall) => words.walls[wall])),
      owner: note.step ? words.owners[note.step.owner] : '',
      names: note.step?.names ?? '',
      due: note.step?.due ?? '',
      doneOn: note.step?.doneOn ?? '',
    }),
  };
}
