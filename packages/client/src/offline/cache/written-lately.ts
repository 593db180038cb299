import { newItemId } from '@banso/model';
import type { RecordId } from '@banso/model';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';

/** At least so many records are known to have been written last. */
export const mostWritten = 100;

/** Characters: of so long a log the older part is left out, down to the other number. An id and its number have under 50. */
const longest = 75 * mostWritten;
const shortest = 50 * mostWritten;

/**
 * How far a log of what was written had come. Another log is one that was begun anew, of which an older number says
 * nothing.
 */
export type Written = { log: string; count: number };

/** `lately`: each id and the number of its last write, the latest last; all that were written after number `from`. */
type Head = Written & { from: number; lately: string };

/**
 * Notes that these records are being written: in the same transaction as they are, so that whoever has read the log knows
 * which may have changed since they read it last. It has no words. The ids are one text: it is written with every record,
 * and a row of a hundred fields would take longer than the record itself.
 */
export function written(key: string, ids: readonly RecordId[]): DeviceChange {
  return {
    table: 'marks',
    key,
    update(current) {
      const head = (current?.head ?? {}) as Partial<Head>;
      const { log = newItemId() } = head;
      let { count = 0, from = 0, lately = '' } = head;
      for (const id of ids) {
        const former = lately.indexOf(`${id} `);
        if (former >= 0) lately = lately.slice(0, former) + lately.slice(lately.indexOf(';', former) + 1);
        lately += `${id} ${++count};`;
      }
      if (lately.length > longest) {
        const end = lately.indexOf(';', lately.length - shortest);
        from = Number(lately.slice(lately.lastIndexOf(' ', end), end));
        lately = lately.slice(end + 1);
      }
      return { key, head: { log, count, from, lately } };
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
  const { log, count, from, lately } = head as Head;
  const { count: before = -1 } = since;
  if (since.log !== log || !(before >= from && before <= count)) return undefined;
  const entries = lately.split(';').map((entry) => entry.split(' ') as [RecordId, string]);
  return entries.flatMap(([id, number]) => (Number(number) > before ? [id] : []));
}
