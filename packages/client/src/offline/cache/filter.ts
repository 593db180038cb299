import { fold, isNamed } from '@banso/model';
import type { AnyRecord } from '@banso/model';
import type { CompanyFilter, DialogueFilter, EngagementFilter, ListFilter } from '../../records/filters.js';

/** Everything that a list can be narrowed by, with the company by its id. */
export type AnyFilter = ListFilter & CompanyFilter & EngagementFilter & DialogueFilter;

/** Whether a record is in a list, by the rules of the server. */
export function isIn(record: AnyRecord, filter: AnyFilter): boolean {
  const { company, engagement, externalId, corporateNumber, text, stage, from, to, withdrawn } = filter;
  const fields = record as AnyRecord & Partial<Record<keyof AnyFilter, unknown>>;
  const date = dateOf(record);
  return (
    (withdrawn === true || record.withdrawn === undefined) &&
    (company === undefined || fields.company === company) &&
    (engagement === undefined || fields.engagement === engagement) &&
    (externalId === undefined || isNamed(record, externalId)) &&
    (corporateNumber === undefined || fields.corporateNumber === corporateNumber) &&
    (stage === undefined || fields.stage === stage) &&
    (from === undefined || date >= from) &&
    (to === undefined || date.slice(0, 10) <= to) &&
    (text === undefined || namesOf(record).some((name) => comparable(name).includes(comparable(text))))
  );
}

/** Newest first: by day and time of the meeting, otherwise by when it was made; what the server does not have is newest. */
export function newestFirst(a: AnyRecord, b: AnyRecord): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? 1 : left > right ? -1 : 0;
}

/** Its place in a list; different for every record. */
export function orderOf(record: AnyRecord): string {
  return `${dateOf(record) || (record.createdAt ?? '9999')}\n${record.id}`;
}

/** The day it is about, and the time of day where it has one. */
function dateOf(record: AnyRecord): string {
  switch (record.kind) {
    case 'dialogue':
      return record.heldOn + (record.startedAt ? `T${record.startedAt}` : '');
    case 'wall-diagnosis':
      return record.answeredOn;
    case 'engagement':
      return record.startedOn ?? '';
    default:
      return '';
  }
}

const namesOf = (record: AnyRecord): string[] =>
  record.kind === 'company' ? [record.name, record.nameKana ?? ''] : [];

const comparable = (text: string) => fold(text).replaceAll(' ', '');
