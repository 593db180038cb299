import type { Photos } from '../attachments/photos.js';
import type { SealedRows } from './cache/sealed-rows.js';

/**
 * Photos that wait to be sent, each a sealed row of its own: not in memory while they wait, as intents are. They lie
 * among the drafts, which belong to this device alone too, under a name that no kind has.
 */
export function devicePhotos(rows: SealedRows, now: () => number): Photos {
  const keyOf = (id: string) => rows.key('photo', id);
  return {
    /** @throws {StorageError} */
    async keep(id, content) {
      await rows.write([
        { table: 'drafts', put: await rows.seal('drafts', keyOf(id), { madeAt: now() }, content) },
      ]);
    },
    async read(id) {
      const row = await rows.read('drafts', keyOf(id));
      return row && rows.open<string>('drafts', row);
    },
    async drop(id) {
      await rows.write([{ table: 'drafts', remove: keyOf(id) }]);
    },
  };
}
