import type { AnyRecord, Dialogue, Engagement } from '@banso/model';
import { isCorporateNumber } from '@banso/model';
import type { Finding } from '../problems/refusal.js';

/** What the schema cannot say and needs no other record to be seen. */
export function brokenRules(record: AnyRecord): Finding[] {
  return [...duplicateItems(record, ''), ...duplicateExternalIds(record), ...rulesOfKind(record)];
}

function rulesOfKind(record: AnyRecord): Finding[] {
  switch (record.kind) {
    case 'company':
      return record.corporateNumber && !isCorporateNumber(record.corporateNumber)
        ? [{ path: '/corporateNumber', code: 'check-digit' }]
        : [];
    case 'dialogue':
      return unknownSpeakers(record);
    case 'engagement':
      return endBeforeStart(record);
    default:
      return [];
  }
}

function unknownSpeakers({ notes, participants }: Dialogue): Finding[] {
  const known = new Set(participants.map(({ id }) => id));
  return notes.flatMap(({ speaker }, index): Finding[] =>
    speaker && !known.has(speaker)
      ? [{ path: `/notes/${index}/speaker`, code: 'unknown-speaker', allowed: [...known] }]
      : [],
  );
}

function endBeforeStart({ startedOn, endedOn }: Engagement): Finding[] {
  return startedOn && endedOn && endedOn < startedOn
    ? [{ path: '/endedOn', code: 'before-start', allowed: startedOn }]
    : [];
}

/** Items are merged, stamped and pointed at by their id, so it is theirs alone within their list. */
function duplicateItems(value: unknown, path: string): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const findings: Finding[] = [];
  const seen = new Set<unknown>();
  for (const [name, item] of Object.entries(value) as [string, unknown][]) {
    const here = `${path}/${name}`;
    if (here === '/externalIds') continue;
    if (Array.isArray(value)) {
      const id = idOf(item);
      if (id !== undefined && seen.has(id)) findings.push({ path: `${here}/id`, code: 'duplicate-item' });
      seen.add(id);
    }
    findings.push(...duplicateItems(item, here));
  }
  return findings;
}

const idOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;

function duplicateExternalIds({ externalIds }: AnyRecord): Finding[] {
  const names = externalIds.map(({ system, id }) => `${system}:${id}`);
  return names.flatMap((name, index): Finding[] =>
    names.indexOf(name) < index ? [{ path: `/externalIds/${index}`, code: 'duplicate-external-id' }] : [],
  );
}
