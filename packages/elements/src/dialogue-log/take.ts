import type { Desk } from './desk.js';

/** Loads meetings into the log; those of another company or engagement than it is of do not belong in it. */
export function take(
  { element, store, companyId }: Desk,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { engagement } = element;
  const company = element.company && companyId();
  return store.take(
    ids,
    signal,
    (meeting) =>
      (!company || meeting.company === company) && (!engagement || meeting.engagement === engagement),
  );
}
