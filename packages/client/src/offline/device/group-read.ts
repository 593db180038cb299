import type { DeviceRow, DeviceTable } from './device-store.js';

export type RowName = readonly [table: DeviceTable, key: string];

interface Asked {
  row: RowName;
  resolve: (row: DeviceRow | undefined) => void;
  reject: (error: unknown) => void;
}

/** Rows asked for in the same task are read in one transaction: each of its own costs as much as twenty rows. */
export class GroupRead {
  readonly #readAll: (rows: readonly RowName[]) => Promise<readonly (DeviceRow | undefined)[]>;
  #asked: Asked[] = [];

  /** @param readAll answers what stands there, in the order of what was asked */
  constructor(readAll: (rows: readonly RowName[]) => Promise<readonly (DeviceRow | undefined)[]>) {
    this.#readAll = readAll;
  }

  read(...row: RowName): Promise<DeviceRow | undefined> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ row, resolve, reject });
      if (this.#asked.length === 1) queueMicrotask(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const found = await this.#readAll(asked.map(({ row }) => row));
      asked.forEach(({ resolve }, index) => resolve(found[index]));
    } catch (error) {
      asked.forEach(({ reject }) => reject(error));
    }
  }
}
