/** @throws Error that shows both when they are not the same content, whatever the order of fields */
export function equal(actual: unknown, expected: unknown, note = ''): void {
  const [is, should] = [text(actual), text(expected)];
  if (is !== should)
    throw new Error(`${note.slice(0, 300) || 'Not the same'}\n  is:     ${is}\n  should: ${should}`);
}

export function ok(value: unknown, note: string): asserts value {
  if (!value) throw new Error(note);
}

/** JSON with fields in order, in which a field that is undefined is not there and undefined itself is a word. */
function text(value: unknown): string {
  const ordered = (_name: string, item: unknown): unknown =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item;
  return JSON.stringify(value, ordered, 1)?.replace(/\s+/g, ' ') ?? 'undefined';
}
