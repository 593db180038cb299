/** NUL, which the server's database cannot hold, or half of a surrogate pair, which UTF-8 cannot. */
const bad = /\0|\p{Cs}/u;

export const isWellFormed = (text: string): boolean => !bad.test(text);

/** The JSON Pointer of the first text (or name) that cannot be kept, undefined when there is none. */
export function badCharacter(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isWellFormed(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    if (!isWellFormed(name)) return path;
    const found = badCharacter(item, `${path}/${escaped(name)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name as a step of a JSON Pointer. */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
