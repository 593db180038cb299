/**
 * The cells of what Excel puts on the clipboard: rows by line, columns by tab; a cell with a line break, a tab or a
 * quotation mark stands in quotation marks. `undefined` when it is one value, which is pasted as text.
 */
export function readBlock(text: string): string[][] | undefined {
  const lines: string[][] = [];
  // One cell and what ends it: a tab, a line break or the end.
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) return undefined;
    line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== '\t') {
      lines.push(line);
      line = [];
    }
  }
  if (line.length) lines.push([...line, '']);
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1 ? lines : undefined;
}
