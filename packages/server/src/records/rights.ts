import type { Kind } from '@banso/model';
import type { Finding } from '../problems/refusal.js';
import { refuse } from '../problems/refusal.js';
import type { Viewer } from '../sessions/viewer.js';
import type { KeptRecord } from './columns.js';
import { accessOf } from './columns.js';

/** @throws Refusal `forbidden`: a reader writes nothing, and the directory is the administrators' */
export function assertMayWrite(viewer: Viewer, kind: Kind): void {
  const isDirectory = kind === 'organisation' || kind === 'person';
  if (viewer.role === 'reader' || (isDirectory && viewer.role !== 'administrator')) throw refuse('forbidden');
}

/** Nobody writes a record away from themselves by its audience or company; the database would refuse it too. */
export function lockedOut(viewer: Viewer, record: KeptRecord): Finding[] {
  const { audience, author, branch, company } = accessOf(record);
  const isSeen =
    author === viewer.person ||
    audience === 'organisation' ||
    audience === 'partners' ||
    (audience === 'branch' && branch !== null && branch === viewer.branch);
  if (!isSeen) {
    const allowed = [
      'organisation',
      'partners',
      ...(branch !== null && branch === viewer.branch ? ['branch'] : []),
    ];
    return [{ path: '/audience', code: 'audience-excludes-you', allowed }];
  }
  // Of other kinds the company is a reference, and one that is not this session's cannot be seen.
  const isOther = record.kind === 'company' && viewer.company !== undefined && company !== viewer.company;
  return isOther ? [{ path: '/id', code: 'unknown-company' }] : [];
}
