import type { AnyRecord } from '@banso/model';
import { comparable } from '../search/comparable.js';
import type { AccessColumns, FilterColumns } from '../database/tables.js';

/** A record that the server has stamped. */
export type KeptRecord = AnyRecord & Required<Pick<AnyRecord, 'organisation' | 'createdAt' | 'createdBy'>>;

/** Who may see it. */
export function accessOf(record: KeptRecord): AccessColumns {
  return {
    organisation: record.organisation,
    audience: record.audience,
    branch: record.branch ?? null,
    author: record.createdBy.person,
    company: companyOf(record),
  };
}

/** What it is found by. */
export function filtersOf(record: KeptRecord): FilterColumns {
  const date = dateOf(record);
  const time = record.kind === 'dialogue' && record.startedAt ? `T${record.startedAt}` : '';
  return {
    engagement: 'engagement' in record ? (record.engagement ?? null) : null,
    date,
    sort_key: date === null ? record.createdAt : date + time,
    stage: record.kind === 'engagement' ? record.stage : null,
    corporate_number: record.kind === 'company' ? (record.corporateNumber ?? null) : null,
    name_folded:
      record.kind === 'company' ? `${comparable(record.name)}\n${comparable(record.nameKana ?? '')}` : null,
    withdrawn: record.withdrawn !== undefined,
  };
}

/** The company it is about: its own id for a company, none for organisations and persons. */
export function companyOf(record: AnyRecord): string | null {
  if (record.kind === 'company') return record.id;
  return 'company' in record ? record.company : null;
}

/** The day it is about, YYYY-MM-DD. */
function dateOf(record: AnyRecord): string | null {
  switch (record.kind) {
    case 'dialogue':
      return record.heldOn;
    case 'wall-diagnosis':
      return record.answeredOn;
    case 'engagement':
      return record.startedOn ?? null;
    default:
      return null;
  }
}
