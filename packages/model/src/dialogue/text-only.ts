/** The two things in a string that are no text, and that neither JSON nor a database carries safely. */
const noText = /[\0\p{Surrogate}]/gu;

/**
 * A value with NUL and lone surrogates taken out of every string in it, and how many there were. Everything else stays
 * as it was written, code unit by code unit; what holds nothing of the kind is given back as it is.
 */
export function textOnly<T>(value: T): { value: T; removed: number } {
  if (typeof value === 'string') return textOf(value) as { value: T & string; removed: number };
  if (typeof value !== 'object' || value === null) return { value, removed: 0 };
  let removed = 0;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const cleaned = textOnly(inner);
    removed += cleaned.removed;
    return [key, cleaned.value] as const;
  });
  if (removed === 0) return { value, removed };
  const kept = Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  return { value: kept as T, removed };
}

function textOf(text: string) {
  let removed = 0;
  // Most texts have none: they are not copied.
  if (text.search(noText) < 0) return { value: text, removed };
  const value = text.replace(noText, () => {
    removed++;
    return '';
  });
  return { value, removed };
}
