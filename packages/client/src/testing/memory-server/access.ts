import type { Kind } from '@banso/model';
import type { KeptRecord } from './columns.js';
import { companyOf } from './columns.js';
import type { Finding } from './refusal.js';
import { refuse } from './refusal.js';
import type { Viewer } from './viewer.js';

/** What decides who may see a revision. */
export interface Access {
  organisation: string;
  audience: KeptRecord['audience'];
  /** The branch of the person who made the record. */
  branch: string | undefined;
  /** The person who made the record. */
  author: string;
  company: string | undefined;
}

export const accessOf = (record: KeptRecord): Access => ({
  organisation: record.organisation,
  audience: record.audience,
  branch: record.branch,
  author: record.createdBy.person,
  company: companyOf(record),
});

export function maySee(viewer: Viewer, access: Access): boolean {
  return (
    access.organisation === viewer.organisation &&
    isInAudience(viewer, access) &&
    (viewer.company === undefined || access.company === undefined || access.company === viewer.company)
  );
}

function isInAudience(viewer: Viewer, { audience, branch, author }: Access): boolean {
  if (author === viewer.person || audience === 'organisation' || audience === 'partners') return true;
  return audience === 'branch' && branch !== undefined && branch === viewer.branch;
}

/** @throws Refusal `forbidden`: a reader writes nothing, and the directory is the administrators' */
export function assertMayWrite(viewer: Viewer, kind: Kind): void {
  const isDirectory = kind === 'organisation' || kind === 'person';
  if (viewer.role === 'reader' || (isDirectory && viewer.role !== 'administrator')) throw refuse('forbidden');
}

/** Nobody writes a record away from themselves by its audience or company. */
export function lockedOut(viewer: Viewer, record: KeptRecord): Finding[] {
  const access = accessOf(record);
  if (!isInAudience(viewer, access)) {
    const hasBranch = access.branch !== undefined && access.branch === viewer.branch;
    const allowed = ['organisation', 'partners', ...(hasBranch ? ['branch'] : [])];
    return [{ path: '/audience', code: 'audience-excludes-you', allowed }];
  }
  // Of other kinds the company is a reference, and one that is not this session's cannot be seen.
  const isOther = viewer.company !== undefined && access.company !== viewer.company;
  return record.kind === 'company' && isOther ? [{ path: '/id', code: 'unknown-company' }] : [];
}
