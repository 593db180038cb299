import type { AnyRecord, Kind } from '@banso/model';
import { accessOf, assertMayWrite, lockedOut, maySee } from './access.js';
import { brokenPhoto, withoutPhoto } from './photos.js';
import type { KeptRecord } from './columns.js';
import type { Expected, Intent } from './preconditions.js';
import { brokenReferences } from './references.js';
import { invalid, refuse } from './refusal.js';
import { brokenRules } from './rules.js';
import { stamped } from './stamps.js';
import type { KeptRevision, Store } from './store.js';
import { currentOf, externalName } from './store.js';
import type { Viewer } from './viewer.js';
import { stampOf } from './viewer.js';

export interface Write {
  kind: Kind;
  id: string;
  expected: Expected;
  /** Absent when the writer sends no Idempotency-Key. */
  intent?: Intent;
}

/** Carries out a write that was found good; until then nothing has changed. */
export type Commit = () => KeptRevision;

/**
 * Makes a record, or its next revision.
 *
 * @throws Refusal when it cannot be
 */
export function putRecord(store: Store, viewer: Viewer, write: Write, body: AnyRecord, at: string): Commit {
  assertMayWrite(viewer, write.kind);
  if (body.id !== write.id) throw invalid({ path: '/id', code: 'id-mismatch', allowed: write.id });
  const broken = brokenRules(body);
  if (broken.length > 0) throw invalid(...broken);
  const commit = change(store, viewer, write, (former) => {
    const record = stamped(withoutPhoto(body), former, viewer, at);
    const findings = [
      ...lockedOut(viewer, record),
      ...brokenReferences(store, viewer, record, former),
      ...brokenPhoto(store, body, former),
    ];
    if (findings.length > 0) throw invalid(...findings);
    return record;
  });
  return () => {
    if (body.kind === 'attachment' && body.content !== undefined) store.photos.set(body.id, body.content);
    return commit();
  };
}

/** 取り下げ: a revision whose content is that of the former one, with who, when and why. */
export function withdrawRecord(
  store: Store,
  viewer: Viewer,
  write: Write,
  reason: string,
  at: string,
): Commit {
  assertMayWrite(viewer, write.kind);
  return change(store, viewer, write, (former) => {
    if (!former) throw refuse('not-found');
    const by = stampOf(viewer);
    const revision = former.revision + 1;
    return { ...former, revision, updatedAt: at, updatedBy: by, withdrawn: { at, by, reason } };
  });
}

function change(
  store: Store,
  viewer: Viewer,
  { kind, id, expected, intent }: Write,
  next: (former: KeptRecord | undefined) => KeptRecord,
): Commit {
  const made = intent && formerAnswer(store, viewer, intent);
  if (made) return () => made;
  const kept = store.seen(viewer, kind, id);
  if (!kept) {
    if (expected !== 'none') throw refuse('not-found');
    if (store.records.has(id)) throw refuse('id-taken');
  }
  const former = kept && currentOf(kept);
  if (former && former.record.revision !== expected) throw refuse('conflict', { current: former.json });
  const record = next(former?.record);
  assertExternalIdsFree(store, record);
  return () => store.keep(record, intent);
}

/**
 * What an intent has made already, as it was answered then, whatever happened since.
 *
 * @throws Refusal `key-reused` when the key was used for another request, or where this session cannot see
 */
function formerAnswer(store: Store, viewer: Viewer, { key, request }: Intent): KeptRevision | undefined {
  const made = store.organisation(viewer.organisation).intents.get(key);
  if (!made) return undefined;
  const isSeen = isShown(store, viewer, made.kept.id, made.revision);
  if (isSeen && made.revision.intent?.request === request) return made.revision;
  throw refuse('key-reused');
}

/** A revision is shown while its record is, and only if it was itself meant for this reader. */
export function isShown(store: Store, viewer: Viewer, id: string, { record }: KeptRevision): boolean {
  return store.seen(viewer, record.kind, id) !== undefined && maySee(viewer, accessOf(record));
}

/** @throws Refusal `external-id-taken` when one belongs to another record of the organisation, seen or not */
function assertExternalIdsFree(store: Store, record: KeptRecord): void {
  const { externalIds } = store.organisation(record.organisation);
  for (const [index, external] of record.externalIds.entries()) {
    const owner = externalIds.get(externalName(record.kind, external));
    if (owner === undefined || owner === record.id) continue;
    const finding = { path: `/externalIds/${index}`, code: 'external-id-taken' };
    throw refuse('external-id-taken', { findings: [finding] });
  }
}
