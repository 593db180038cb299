/** NUL, which PostgreSQL cannot hold, or half of a surrogate pair, which UTF-8 cannot. */
const bad = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const isWellFormed = (text: string) => !bad.test(text);

/** The JSON Pointer of the first text (or name) that cannot be kept, undefined when there is none. */
export function badCharacter(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isWellFormed(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    if (!isWellFormed(name)) return path;
    const found = badCharacter(item, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
