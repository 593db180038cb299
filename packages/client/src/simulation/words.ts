import type { AnyRecord, Dialogue } from '@banso/model';

/** A place in a record where words stand: `theme`, `place`, `remarks`, `notes/<id>`. */
export type Register = string;

/** The name of something that a person wrote, found again wherever its words stand: `w17`. */
export type Token = string;

/** Words that nobody else writes; recognisably a person's words, and nowhere to be found in clear but where they may be. */
export const wordsOf = (token: Token): string => `社長の言葉 ${token}。`;

/** Ends what is still being typed. */
export const draftMark = '、下書き';

/** What gives a person's words away where they lie in clear. */
export const tellTale = '社長の言葉';

export function tokensIn(text: string): Token[] {
  return text.match(/\bw\d+\b/g) ?? [];
}

/** Which words stand where. */
export function registersOf(record: AnyRecord): Map<Register, Token[]> {
  const registers = new Map<Register, Token[]>();
  const { theme, place, remarks, notes = [] } = record as Partial<Dialogue> & { remarks?: string };
  for (const [name, text] of Object.entries({ theme, place, remarks })) {
    if (text !== undefined) registers.set(name, tokensIn(text));
  }
  for (const { id, text } of notes) registers.set(`notes/${id}`, tokensIn(text));
  return registers;
}

/** What a record says, in one line. */
export function look(record: AnyRecord): string {
  const registers = [...registersOf(record)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${record.id} r${record.revision} ${registers.map(([name, tokens]) => `${name}=${tokens.join('+')}`).join(' ')}`;
}

/** The record with words in a place; a note that is not there is added. */
export function withWords<T extends AnyRecord>(record: T, register: Register, words: string): T {
  const [list, id] = register.split('/');
  if (id === undefined) return { ...record, [register]: words };
  if (list !== 'notes' || record.kind !== 'dialogue') throw new RangeError(`No place for ${register}`);
  const { notes } = record;
  const isThere = notes.some((note) => note.id === id);
  const position = Math.max(0, ...notes.map((note) => note.position)) + 1;
  const added = { id, position, kind: 'words' as const, text: words };
  return {
    ...record,
    notes: isThere
      ? notes.map((note) => (note.id === id ? { ...note, text: words } : note))
      : [...notes, added],
  };
}
