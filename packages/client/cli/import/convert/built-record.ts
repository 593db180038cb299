import type { ExternalId, Kind, RecordId } from '@banso/model';
import type { Json } from '../mapping/schema.js';
import type { CellFault } from './read-cell.js';

/**
 * A place in a record of which a row speaks: a field, or an item of a list by its id. What a row does not speak of is
 * not its business.
 */
export interface Place {
  field: string;
  item?: string;
  /** undefined = the row says that there is nothing. */
  value: Json | undefined;
  /** Of an item: the fields that the row speaks of. */
  names?: readonly string[];
}

/** A record as a row has it. */
export interface BuiltRecord {
  kind: Kind;
  /** The id that its number makes, or its own. */
  id: RecordId;
  /** What other systems call it; the first one is the row's own number. */
  externalIds: readonly ExternalId[];
  places: readonly Place[];
  /** Of a row that was exported: the revision it was made from, and its fields as wholes. */
  exported?: { revision: number; fields: readonly Place[] };
  remarks: readonly RowRemark[];
}

/** Something about a cell that the one who sent the file should know. */
export interface RowRemark {
  column: string;
  fault: CellFault;
  /** What stands in the cell. */
  text: string;
}

/** What is wrong with a row's own content: nothing of the row is sent. */
export class RowRefusal extends Error {
  override name = 'RowRefusal';

  constructor(
    readonly kind: Kind,
    readonly remark: RowRemark,
  ) {
    super(`${remark.column}: ${remark.fault.code}`);
  }
}
