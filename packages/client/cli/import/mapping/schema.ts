import type { Kind } from '@banso/model';
import { kinds } from '@banso/model';
import { z } from 'zod';
import { conversions } from './conversions.js';

/** A row has no photo: an attachment cannot come from one. */
const kindNames = Object.keys(kinds).filter((kind) => kind !== 'attachment') as [Kind, ...Kind[]];
const column = z.string().min(1);
const system = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const json = z.json();

/** A value from the row's cells. */
const fromColumn = z.strictObject({
  column: column.optional(),
  /** Several cells, those that are not blank, one below the other or with `join` between. */
  columns: z.array(column).min(1).optional(),
  join: z.string().optional(),
  as: z.enum(conversions).optional(),
  /** What a bare number of money means. */
  unit: z.enum(['yen', 'thousand-yen', 'ten-thousand-yen', 'million-yen']).optional(),
  /** From what stands in the cell to what the contract says. */
  choices: z.record(z.string(), json).optional(),
  /** What a cell means that is not among the choices; the line is refused otherwise. */
  otherwise: json.optional(),
  /** What a blank cell means; the field stays away otherwise. */
  blank: json.optional(),
  /** A blank cell refuses the line. */
  required: z.boolean().optional(),
  /** What becomes of a line whose cell cannot be read: it is refused, or made without this field and remarked upon. */
  wrong: z.enum(['refuse', 'omit']).optional(),
});

/** The id of another record: of this kind from the same row, or of the one with a number of another system. */
const idOf = z.strictObject({
  idOf: z.enum(kindNames),
  system: system.optional(),
  column: column.optional(),
});

const record = z.strictObject({
  kind: z.enum(kindNames),
  /** The row's own number, from which the record's id is made: the same row is the same record for ever. */
  externalId: z.strictObject({
    system,
    column: column.optional(),
    columns: z.array(column).min(1).optional(),
  }),
  /** The same record may come in several rows, of which the first or the last one decides what stands in it. */
  repeats: z.enum(['first', 'last']).optional(),
  /** Only rows in which this column is not blank. */
  when: column.optional(),
  /** The record as the contract has it, with `{ "column": … }` or `{ "idOf": … }` where a value comes from the row. */
  record: z.record(z.string(), json),
});

/** A mapping file: how the rows of one system's file become records. */
export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  description: z.string().optional(),
  encoding: z.enum(['utf-8', 'cp932']).optional(),
  delimiter: z.string().length(1).optional(),
  /** Cells that say nothing, besides empty ones, e.g. `－`. */
  blanks: z.array(z.string()).optional(),
  records: z.array(record).min(1),
});

export type Json = z.infer<typeof json>;
export type FromColumn = z.infer<typeof fromColumn>;
export type IdOf = z.infer<typeof idOf>;
export type MappedRecord = z.infer<typeof record>;
export type Mapping = z.infer<typeof mappingSchema>;

export const expressions = { fromColumn, idOf };
