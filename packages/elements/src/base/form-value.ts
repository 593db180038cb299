/** JSON whose bytes are ASCII, so that a Shift_JIS form carries it intact. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value ?? null).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
