import type { AnyRecord, Kind } from '@banso/model';
import { sql } from 'kysely';
import { brokenPhoto, keepPhoto, withoutPhoto } from '../attachments/photos.js';
import type { Transaction } from '../database/transaction.js';
import { invalid, refuse } from '../problems/refusal.js';
import { keepGrams } from '../search/grams.js';
import type { Viewer } from '../sessions/viewer.js';
import { stampOf } from '../sessions/viewer.js';
import type { KeptRecord } from './columns.js';
import { keepExternalIds } from './external-ids.js';
import type { Answer, Intent } from './idempotency.js';
import { formerAnswer } from './idempotency.js';
import { keep } from './keep.js';
import { brokenReferences } from './references.js';
import { assertMayWrite, lockedOut } from './rights.js';
import { brokenRules } from './rules.js';
import { stamped } from './stamps.js';

/** What a write builds on: nothing yet, or the revision that was read. */
export type Expected = 'none' | number;

export interface Write {
  kind: Kind;
  id: string;
  expected: Expected;
  /** Absent when the writer sends no Idempotency-Key. */
  intent?: Intent;
}

/**
 * Makes a record, or its next revision.
 *
 * @throws Refusal without a trace in the database
 */
export async function putRecord(
  transaction: Transaction,
  viewer: Viewer,
  write: Write,
  body: AnyRecord,
  at: string,
): Promise<Answer> {
  assertMayWrite(viewer, write.kind);
  if (body.id !== write.id) throw invalid({ path: '/id', code: 'id-mismatch', allowed: write.id });
  const broken = brokenRules(body);
  if (broken.length > 0) throw invalid(...broken);
  return change(transaction, viewer, write, async (former) => {
    const record = stamped(withoutPhoto(body), former, viewer, at);
    const findings = [
      ...lockedOut(viewer, record),
      ...(await brokenReferences(transaction, record, former)),
      ...(await brokenPhoto(transaction, body, former)),
    ];
    if (findings.length > 0) throw invalid(...findings);
    await keepPhoto(transaction, viewer, body, former);
    return record;
  });
}

/** 取り下げ: a revision whose content is that of the former one, with who, when and why. */
export async function withdrawRecord(
  transaction: Transaction,
  viewer: Viewer,
  write: Write,
  reason: string,
  at: string,
): Promise<Answer> {
  assertMayWrite(viewer, write.kind);
  return change(transaction, viewer, write, async (former) => {
    if (!former) throw refuse('not-found');
    const by = stampOf(viewer);
    const revision = former.revision + 1;
    return { ...former, revision, updatedAt: at, updatedBy: by, withdrawn: { at, by, reason } };
  });
}

async function change(
  transaction: Transaction,
  viewer: Viewer,
  { kind, id, expected, intent }: Write,
  next: (former: KeptRecord | undefined) => Promise<KeptRecord>,
): Promise<Answer> {
  const current = await lockRecord(transaction, viewer, kind, id);
  const answer = intent && (await formerAnswer(transaction, viewer.organisation, intent));
  if (answer) return answer;
  if (current === undefined) {
    if (expected !== 'none') throw refuse('not-found');
    if (await isTaken(transaction, id)) throw refuse('id-taken');
  }
  // Parsed here and nowhere above: the text is what a conflict answers with.
  const former = current === undefined ? undefined : (JSON.parse(current) as KeptRecord);
  if (former && former.revision !== expected) throw refuse('conflict', { current });
  const record = await next(former);
  await keepExternalIds(transaction, record, former);
  await keepGrams(transaction, record, former);
  const data = await keep(transaction, record, former, intent);
  return { status: former ? 200 : 201, revision: record.revision, data };
}

/** The record's JSON text; whoever else would change it waits until this transaction ends. */
async function lockRecord(
  transaction: Transaction,
  viewer: Viewer,
  kind: Kind,
  id: string,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('record')
    .select(sql<string>`data::text`.as('data'))
    .where('id', '=', id)
    .where('organisation', '=', viewer.organisation)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  return row?.data;
}

/** By a record of another organisation, or one that this session may not see. */
async function isTaken(transaction: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select id_is_taken(${id}) as taken`.execute(transaction);
  return rows[0]?.taken ?? false;
}
