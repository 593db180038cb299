/**
 * Pasted text as the texts of notes: one for each line that holds anything, as it stands. Where there is room for fewer
 * notes, lines are put together evenly, in their order, and nothing is left out.
 */
export function textsOfLines(
  text: string,
  room: number,
): { texts: string[]; lines: number; perNote: number } {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || room < 1) return { texts: [], lines: lines.length, perNote: 1 };
  const perNote = Math.ceil(lines.length / room);
  if (perNote === 1) return { texts: lines, lines: lines.length, perNote };
  const texts: string[] = [];
  for (let at = 0; at < lines.length; at += perNote) texts.push(lines.slice(at, at + perNote).join('\n'));
  return { texts, lines: lines.length, perNote };
}

/** So many notes fit into one meeting: `maxItems` of the contract. */
export const mostNotes = 5_000;
