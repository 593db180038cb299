import { StorageError } from '../core/errors.js';
import type { DeviceTable } from '../offline/device/device-store.js';
import type { MemoryDevice } from './memory-platform.js';

/**
 * What befalls the device's storage.
 *
 * - `works`: nothing (any more)
 * - `quota`: no room left; what lies there can be read
 * - `lost`: the connection to it breaks whenever it is used
 * - `blocked`: the browser does not let the page use it
 * - `evicted`: the browser has just removed everything; the next use finds out, then it works
 * - `unreadable`: everything that lies there was just damaged; new rows are sound
 */
export type StorageFault = 'works' | 'quota' | 'lost' | 'blocked' | 'evicted' | 'unreadable';

/** Gives a device faults that last until another one is asked for. What was listening to its moments goes on. */
export function deviceFaults(device: MemoryDevice): (fault: StorageFault) => void {
  let now: StorageFault = 'works';
  const { moment } = device;
  device.moment = (here) => {
    moment(here);
    if (here.phase === 'after' || now === 'works' || here.what.startsWith('fetch')) return;
    if (now === 'quota' && here.what !== 'write') return;
    if (now === 'unreadable') return;
    const kind = now;
    if (kind === 'evicted') now = 'works';
    throw new StorageError(kind, `The device's storage fails as it was told to (${here.what})`);
  };
  return (fault) => {
    now = fault;
    if (fault === 'evicted') device.disk.evict();
    if (fault === 'unreadable') damage(device);
  };
}

const tables: DeviceTable[] = ['records', 'intents', 'drafts'];

function damage({ disk }: MemoryDevice): void {
  for (const table of tables) {
    for (const row of disk.list(table, { prefix: '' })) {
      if (row.body) disk.write([{ table, put: { ...row, body: row.body.map((byte) => byte ^ 1) } }]);
    }
  }
}
