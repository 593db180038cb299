import { newItemId } from '@banso/model';
import type { RecordId } from '@banso/model';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';

/** At least so many records are known to have been written last. */
export const mostWritten = 100;

/** Characters that a log may have; an id and its number have under 50. */
const longest = 50 * mostWritten;

/**
 * How far a log of what was written had come. Another log is one that was begun anew, of which an older number says
 * nothing.
 */
export type Written = { log: string; count: number };

/** `lately`: ` 7;dlg_… 8;dlg_… 9;` names all that were written after the first number, each with that of its last write. */
type Head = Written & { lately: string };

/**
 * Notes that a record is being written: in the same transaction as it is, so that whoever has read the log knows which may
 * have changed since they read it last. It has no words. The ids are one text: it is written with the records, and a row of
 * a hundred fields would take longer than they do.
 */
export function written(key: string, id: RecordId): DeviceChange {
  return {
    table: 'marks',
    key,
    update(current) {
      const { log = newItemId(), count = 0, lately = ' 0;' } = (current?.head ?? {}) as Partial<Head>;
      const [before, after = ';'] = lately.split(`${id} `) as [string, string?];
      const others = before + after.slice(after.indexOf(';') + 1);
      // From a number on, after which all that follow were written.
      const kept = others.slice(others.indexOf(' ', others.length - longest));
      return { key, head: { log, count: count + 1, lately: `${kept}${id} ${count + 1};` } };
    },
  };
}

/** How far the log has come. */
export function writtenUntil({ head }: DeviceRow): Written {
  const { log, count } = head as Head;
  return { log, count };
}

/** The records that were written since, by their ids; undefined = that is not known any more. */
export function writtenSince({ head }: DeviceRow, since: Partial<Written>): RecordId[] | undefined {
  const { log, count, lately } = head as Head;
  const [first, ...entries] = lately.split(';').map((entry) => entry.split(' '));
  const { count: before = 0 } = since;
  if (since.log !== log || before < Number(first![1]) || before > count) return undefined;
  return entries.flatMap(([id, number]) => (Number(number) > before ? [id!] : []));
}
