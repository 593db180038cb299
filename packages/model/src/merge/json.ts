/** Plain JSON data; a field that is `undefined` counts as absent. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own field; never one of the prototype, whatever its name. */
export const fieldOf = (fields: Fields | undefined, key: string): unknown =>
  fields && Object.hasOwn(fields, key) ? fields[key] : undefined;

/** Whether two values of plain JSON say the same; the order of fields and absent fields make no difference. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return keysOf(a, b).every((key) => equal(fieldOf(a, key), fieldOf(b, key)));
}

/** The names of all fields, in the order in which they first appear. */
export const keysOf = (...all: readonly (Fields | undefined)[]): string[] => [
  ...new Set(all.flatMap((fields) => (fields ? Object.keys(fields) : []))),
];
