/** How many digits a pattern such as `^[0-9]{13}$` asks for; undefined when it asks for something else. */
export function digitsOf(pattern: string): string | undefined {
  return /^\^\[0-9\]\{(\d+)\}\$$/.exec(pattern)?.[1];
}
