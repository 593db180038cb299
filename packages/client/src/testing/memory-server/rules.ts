import type { AnyRecord } from '@banso/model';
import { isCorporateNumber } from '@banso/model';
import type { Finding } from './refusal.js';

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
    case 'dialogue': {
      const known = record.participants.map(({ id }) => id);
      return record.notes.flatMap(({ speaker }, index): Finding[] =>
        speaker && !known.includes(speaker)
          ? [{ path: `/notes/${index}/speaker`, code: 'unknown-speaker', allowed: [...new Set(known)] }]
          : [],
      );
    }
    case 'engagement': {
      const { startedOn, endedOn } = record;
      return startedOn && endedOn && endedOn < startedOn
        ? [{ path: '/endedOn', code: 'before-start', allowed: startedOn }]
        : [];
    }
    default:
      return [];
  }
}

/** Items are merged, stamped and pointed at by their id, so it is theirs alone within their list. */
function duplicateItems(value: unknown, path: string): Finding[] {
  if (typeof value !== 'object' || value === null || path === '/externalIds') return [];
  const seen = new Set<unknown>();
  return Object.entries(value).flatMap(([name, item]: [string, unknown]): Finding[] => {
    const here = `${path}/${name}`;
    const id =
      Array.isArray(value) && typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    const isDouble = id !== undefined && seen.has(id);
    seen.add(id);
    return [
      ...(isDouble ? [{ path: `${here}/id`, code: 'duplicate-item' }] : []),
      ...duplicateItems(item, here),
    ];
  });
}

function duplicateExternalIds({ externalIds }: AnyRecord): Finding[] {
  const names = externalIds.map(({ system, id }) => `${system}:${id}`);
  return names.flatMap((name, index): Finding[] =>
    names.indexOf(name) < index ? [{ path: `/externalIds/${index}`, code: 'duplicate-external-id' }] : [],
  );
}
