/**
 * The pairs of neighbouring characters of a folded text, each once, in the order of appearance. Spaces are left out,
 * so that 山田 太郎 is found as 山田太郎. A text of one character has none: search begins at two.
 *
 * A text that contains another has all of its pairs; the reverse need not be true, so that a hit is looked at again.
 */
export function bigrams(folded: string): string[] {
  const marks = [...folded.replaceAll(' ', '')];
  return [...new Set(marks.slice(1).map((mark, index) => `${marks[index]}${mark}`))];
}
