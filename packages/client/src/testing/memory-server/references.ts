import type { AnyRecord, Kind } from '@banso/model';
import { companyOf } from './columns.js';
import type { Finding } from './refusal.js';
import type { Store } from './store.js';
import { currentOf } from './store.js';
import type { Viewer } from './viewer.js';

/** Another record that this one speaks of. */
interface Reference {
  path: string;
  kind: Kind;
  id: string;
}

/**
 * References to records that are not there, or not for this session to see. Those that stood in the former revision
 * are not asked again: what another person has closed since must not keep anybody from writing.
 */
export function brokenReferences(
  store: Store,
  viewer: Viewer,
  record: AnyRecord,
  former: AnyRecord | undefined,
): Finding[] {
  const before = new Set(former ? referencesOf(former).map(({ id }) => id) : []);
  const asked = referencesOf(record).filter(({ id }) => !before.has(id));
  return asked.flatMap(({ path, kind, id }): Finding[] => {
    const kept = store.seen(viewer, kind, id);
    if (!kept) return [{ path, code: `unknown-${kind}` }];
    const isOther = kind === 'engagement' && companyOf(currentOf(kept).record) !== companyOf(record);
    return isOther ? [{ path, code: 'other-company' }] : [];
  });
}

function referencesOf(record: AnyRecord): Reference[] {
  const references: Reference[] = [];
  const add = (kind: Kind, path: string, id: string | undefined) => {
    if (id !== undefined) references.push({ kind, path, id });
  };
  if ('company' in record) add('company', '/company', record.company);
  if ('engagement' in record) add('engagement', '/engagement', record.engagement);
  if (record.kind === 'dialogue') addPersons('participants', record.participants);
  if (record.kind === 'engagement') addPersons('supporters', record.supporters);
  if (record.kind === 'wall-diagnosis') add('person', '/respondent/person', record.respondent.person);
  return references;

  function addPersons(list: string, items: readonly { person?: string }[]) {
    items.forEach(({ person }, index) => add('person', `/${list}/${index}/person`, person));
  }
}
