import type { Kind } from '@banso/model';
import type { Cells } from '../rows/row.js';
import type { BuiltRecord } from './built-record.js';
import type { FindId } from './fill.js';

/** A record that a row speaks of, before anything of it is read. */
export interface RecordKey {
  kind: Kind;
  /** `system:number`, or the record's own id; undefined = the row does not say, so it is refused. */
  reference: string | undefined;
  /** It may come in several rows, of which this one decides what stands in it; absent = it may not. */
  repeats?: 'first' | 'last' | undefined;
}

/** Turns rows into records. */
export interface RowMaker {
  /** The records of a row, in the order in which they are made. */
  keysOf(cells: Cells): RecordKey[];
  /** Other records that a row's records point at, as `kind system:number` or `kind id`: these are made before. */
  pointsAt(cells: Cells): string[];
  /** @throws RowRefusal when any of them cannot be made from what stands in the row */
  build(cells: Cells, findId: FindId): Promise<BuiltRecord[]>;
}

/** How a record is named among all rows. */
export const nameOf = (kind: Kind, reference: string): string => `${kind} ${reference}`;
