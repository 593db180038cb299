import type { DBSchema, IDBPDatabase } from 'idb';
import { newItemId } from '@banso/model';
import type { DeviceRow, DeviceTable } from './device-store.js';

interface Table {
  key: string;
  value: DeviceRow;
}

export interface DeviceSchema extends DBSchema {
  records: Table;
  intents: Table;
  drafts: Table;
  keys: Table;
  marks: Table;
  /** One row: the name that this database got when it was made, to tell it from one made after it was deleted. */
  about: { key: 'identity'; value: { key: 'identity'; identity: string } };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** Brings the database from the version before to this step's. */
export type SchemaStep = (database: DeviceDatabase) => void;

const tables: readonly DeviceTable[] = ['records', 'intents', 'drafts', 'keys', 'marks'];

/** Step by step; the database's version is their number. A released step is never changed, and none drops a row. */
export const schemaSteps: readonly SchemaStep[] = [
  (database) => {
    for (const table of tables) database.createObjectStore(table, { keyPath: 'key' });
    const about = database.createObjectStore('about', { keyPath: 'key' });
    void about.put({ key: 'identity', identity: newItemId() });
  },
];
