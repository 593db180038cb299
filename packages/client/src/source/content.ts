import { equal } from '@banso/model';
import type { AnyRecord } from '@banso/model';

/** What the server stamps and no writer can change: it takes no part in comparing and merging. */
const stamps = new Set([
  'revision',
  'organisation',
  'branch',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'withdrawn',
]);

/** A record as its writers wrote it, without what the server stamps on it and on its items. */
export function content<T extends AnyRecord>(record: T): T {
  const fields = Object.entries(record).filter(([name]) => !stamps.has(name));
  return Object.fromEntries(
    fields.map(([name, value]) => [name, name === 'notes' || name === 'photos' ? unstamped(value) : value]),
  ) as T;
}

/** Whether two records say the same. */
export function isSameContent<T extends AnyRecord>(a: T, b: T): boolean {
  return equal(content(a), content(b));
}

function unstamped(items: unknown): unknown {
  return (items as { stamp?: unknown }[]).map(({ stamp: _, ...item }) => item);
}
