import { newItemId } from '@banso/model';
import type { RecordId } from '@banso/model';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';

/** So many records are known to have been written last. */
export const mostWritten = 100;

/**
 * How far a log of what was written had come. Another log is one that was begun anew, of which an older number says
 * nothing.
 */
export type Written = { log: string; count: number };

/**
 * Notes that these records are being written: in the same transaction as they are, so that whoever has read the log knows
 * which may have changed since they read it last. It has no words: of each id the number of its last write.
 */
export function written(key: string, ids: readonly RecordId[]): DeviceChange {
  const begun = newItemId();
  return {
    table: 'marks',
    key,
    update(current) {
      const { log = begun, count = 0, ...others } = current?.head ?? {};
      const lately: Record<RecordId, string | number | boolean | null> = others;
      let last = Number(count);
      for (const id of ids) {
        delete lately[id];
        lately[id] = ++last;
      }
      const kept = Object.fromEntries(Object.entries(lately).slice(-mostWritten));
      return { key, head: { log, count: last, ...kept } };
    },
  };
}

/** How far the log has come. */
export function writtenUntil({ head }: DeviceRow): Written {
  const { log, count } = head as Written;
  return { log, count };
}

/** The records that were written since, by their ids; undefined = that is not known any more. */
export function writtenSince({ head }: DeviceRow, since: Partial<Written>): RecordId[] | undefined {
  const { log, count, ...lately } = head as Written & Record<RecordId, number>;
  const numbers = Object.entries(lately);
  const [oldest] = numbers;
  const from = numbers.length < mostWritten ? 0 : (oldest?.[1] ?? 0) - 1;
  if (since.log !== log || since.count === undefined || since.count < from || since.count > count)
    return undefined;
  const { count: before } = since;
  return numbers.flatMap(([id, number]) => (number > before ? [id] : []));
}
