import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { refuse } from './problems/refusal.js';

/**
 * Makes and reads the cursors of one question. A cursor is signed and bound to what was asked and by whom: with other
 * filters, or for a person who sees other records, it would skip what it must not.
 *
 * @param question everything the order and choice of rows depend on
 */
export function cursors(key: Buffer, ...question: unknown[]) {
  const scope = createHash('sha256').update(JSON.stringify(question)).digest();
  const sign = (payload: string) =>
    createHmac('sha256', key).update(scope).update(payload).digest().subarray(0, 12);
  return {
    write(position: readonly (string | number)[]): string {
      const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${payload}.${sign(payload).toString('base64url')}`;
    },
    /** @throws Refusal `malformed` when it was not made by `write` for the same question */
    read(cursor: string, parameter: string): (string | number)[] {
      const [payload = '', signature = '', ...more] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(payload);
      if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) {
        throw refuse('malformed', { findings: [{ path: parameter, code: 'cursor' }] });
      }
      return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as (string | number)[];
    },
  };
}

export type Cursors = ReturnType<typeof cursors>;
