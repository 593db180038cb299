import { invalid } from './refusal.js';
import type { Store } from './store.js';
import { externalName } from './store.js';
import type { Viewer } from './viewer.js';

/**
 * The id of a company named by its id (`cmp_…`) or as the host knows it (`cif:0418-2270193`).
 *
 * @throws Refusal `invalid` at `path` when there is none that this session may see
 */
export function resolveCompany(store: Store, viewer: Viewer, reference: string, path: string): string {
  const { externalIds } = store.organisation(viewer.organisation);
  const id = reference.includes(':') ? externalIds.get(externalName('company', reference)) : reference;
  if (id === undefined || !store.seen(viewer, 'company', id))
    throw invalid({ path, code: 'unknown-company' });
  return id;
}
