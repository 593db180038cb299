/** Numbers from 0 up to 1, as `Math.random`. */
export type Random = () => number;

/** So many hexadecimal digits. */
export function hex(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
}
