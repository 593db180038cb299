import type { DeviceStore, DeviceTable } from '../device/device-store.js';
import { destroyWraps } from './key-rows.js';

const tables: Record<DeviceTable, true> = {
  records: true,
  intents: true,
  drafts: true,
  keys: true,
  marks: true,
};

/** Removes every row of a person, the wraps first: from then on nothing else can be opened. */
export async function purgePerson(store: DeviceStore, person: string): Promise<void> {
  await destroyWraps(store, person, ['pin', 'server']);
  await store.write((Object.keys(tables) as DeviceTable[]).map((table) => ({ table, clear: `${person}/` })));
}
