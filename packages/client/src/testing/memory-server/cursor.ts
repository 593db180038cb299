import { canonical } from './json.js';
import { malformed } from './refusal.js';

type Position = readonly (string | number)[];

/**
 * Makes and reads the cursors of one question. A cursor is bound to what was asked and by whom: with other filters, or
 * for a person who sees other records, it would skip what it must not.
 *
 * @param question everything the order and choice of rows depend on
 */
export function cursors(...question: unknown[]) {
  const scope = canonical(question);
  const sign = (payload: string) => hash(`${scope}\n${payload}`);
  return {
    write(position: Position): string {
      const payload = btoa(JSON.stringify(position))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
      return `${payload}.${sign(payload)}`;
    },
    /** @throws Refusal `malformed` when it was not made by `write` for the same question */
    read(cursor: string, parameter: string): (string | number)[] {
      const [payload = '', signature, ...more] = cursor.split('.');
      if (more.length > 0 || signature !== sign(payload)) throw malformed(parameter, 'cursor');
      return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as (string | number)[];
    },
  };
}

/** FNV-1a: finds a cursor that belongs elsewhere; it is no protection against somebody who makes one up on purpose. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
