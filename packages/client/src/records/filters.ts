import type { Kind, RecordId } from '@banso/model';

/** What every list can be narrowed by. */
export interface ListFilter {
  /** What another system calls it, as `system:id`, e.g. `cif:0418-2270193`. */
  externalId?: string;
  /** Withdrawn records too. */
  withdrawn?: boolean;
  /** At most this many to a page (1–200, 50 otherwise). */
  limit?: number;
}

export interface CompanyFilter extends ListFilter {
  /** 法人番号 */
  corporateNumber?: string;
  /** Part of the name, two characters or more. */
  text?: string;
}

export interface EngagementFilter extends ListFilter {
  /** By id (`cmp_…`) or external id (`cif:0418-2270193`). */
  company?: string;
  stage?: 'entrance' | 'issue-setting' | 'solution' | 'execution' | 'review';
}

/** Of records that belong to a company and, it may be, to an engagement. */
export interface BenchmarkSheetFilter extends ListFilter {
  /** By id (`cmp_…`) or external id (`cif:0418-2270193`). */
  company?: string;
  engagement?: RecordId;
}

export interface DialogueFilter extends BenchmarkSheetFilter {
  /** On this day (YYYY-MM-DD) or later. */
  from?: string;
  /** On this day (YYYY-MM-DD) or earlier. */
  to?: string;
}

export type WallDiagnosisFilter = DialogueFilter;

/** Of attachments. */
export interface AttachmentFilter extends ListFilter {
  /** By id (`cmp_…`) or external id (`cif:0418-2270193`). */
  company?: string;
}

export interface ChangeFilter {
  /** The `next` of the last page that was dealt with, by the same person with the same filter; absent = from the beginning. */
  after?: string;
  kind?: Kind[];
  /** By id (`cmp_…`) or external id (`cif:0418-2270193`). */
  company?: string;
  /** At most this many to a page (1–200, 50 otherwise). */
  limit?: number;
}
