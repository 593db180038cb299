import type { Kind, RecordId } from '@banso/model';

/** What became of one record of one line; one line of the report. */
export interface ReportEntry {
  /** Counted from 1, the header included. */
  line: number;
  kind?: Kind;
  /** The row's own number, as `system:number`. */
  externalId?: string;
  id?: RecordId;
  status: 'made' | 'changed' | 'unchanged' | 'refused';
  /** Why, the same in every language. */
  code?: string;
  /** The column that it is about, where it is about one. */
  column?: string;
  /** Why, in words. */
  reason?: string;
  /** What else should be known, in words. */
  remarks?: string[];
}

export type Counts = Record<ReportEntry['status'], number>;

export const noCounts = (): Counts => ({ made: 0, changed: 0, unchanged: 0, refused: 0 });
