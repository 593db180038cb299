import { StorageError } from '../core/errors.js';
import type { DeviceStore } from '../offline/device/device-store.js';
import { digest } from './event-log.js';
import type { Tab } from './tab.js';

/** A tab's connection to its device's store, with everything that befalls such connections. */
export interface Connection {
  readonly tab: Tab;
  /** Which disk it was opened on: another one after an eviction. */
  disk: number;
  readonly tell: ((fault: StorageError) => void) | undefined;
}

export const evicted = () => new StorageError('evicted', 'The database was deleted since it was last used');

/** What the browser's store promises (see `DeviceStore`), and each way in which it may fail. */
export async function openStore(tab: Tab, tell?: (fault: StorageError) => void): Promise<DeviceStore> {
  const { device, chance } = tab;
  const { faults, disk } = device;
  const connection: Connection = { tab, disk: device.diskNumber, tell };
  let isOpen = true;
  let lastWrite = 0;

  const latency = (usual: number) =>
    faults.strikes('slow-disk') ? chance.between(usual, 9_000) : chance.between(0, usual);
  const broken = () => {
    if (!isOpen) throw new StorageError('blocked', 'The store was closed');
    if (faults.strikes('connection-lost')) tab.lostUntil = tab.world.now + chance.between(0, 40_000);
    const isLost = !device.isHealed && tab.world.now < tab.lostUntil;
    if (isLost || faults.strikes('aborted'))
      throw new StorageError('lost', 'Connection to the database lost');
    if (faults.strikes('blocked'))
      throw new StorageError('blocked', 'Closed for a newer version of the page');
    if (connection.disk === device.diskNumber) return;
    connection.disk = device.diskNumber;
    throw evicted();
  };

  await tab.act('opens the store', latency(20), broken);
  if (device.rememberedDisk !== device.diskNumber) {
    device.rememberedDisk = device.diskNumber;
    tell?.(evicted());
  }
  device.connections.add(connection);

  return {
    read: (table, key) =>
      tab.act(`reads ${table} ${key}`, latency(3), () => {
        broken();
        return disk.read(table, key);
      }),
    list: (table, range) =>
      tab.act(`lists ${table} ${range.prefix}`, latency(4), () => {
        broken();
        return disk.list(table, range);
      }),
    write(changes) {
      if (changes.length === 0) return Promise.resolve();
      // One after the other, in the order in which they were asked for.
      lastWrite = Math.max(lastWrite, tab.world.now + latency(12));
      const tables = changes.map((change) => change.table).join(' ');
      return tab.act(`writes ${tables}`, lastWrite - tab.world.now, () => {
        broken();
        if (faults.strikes('quota')) device.fillUp();
        if (device.isFull) throw new StorageError('quota', 'No room left');
        disk.write(changes);
        if (faults.strikes('repeated-update')) disk.write(changes);
        for (const change of changes) {
          const row = 'put' in change ? change.put : 'add' in change ? change.add : undefined;
          if (row) tab.world.note(`put ${row.key} ${digest(row.body ?? '')}`);
        }
        if (faults.strikes('in-doubt')) throw new StorageError('lost', 'The transaction did not end in time');
      });
    },
    close: () => {
      isOpen = false;
      device.connections.delete(connection);
    },
  };
}
