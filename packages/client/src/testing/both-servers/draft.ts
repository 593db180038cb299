import type { AnyRecord, Kind } from '@banso/model';
import { kinds } from '@banso/model';
import {
  attachmentOf,
  companyOf,
  diagnosisOf,
  dialogueOf,
  engagementOf,
  organisationOf,
  personOf,
  sheetOf,
} from '../contract-suite/records.js';
import type { Draft } from './operations.js';

/** The same names in every server: the id of a kind by its number, in one run. */
export type Names = (kind: Kind, which: number) => string;

export const namesOf =
  (run: number): Names =>
  (kind, which) =>
    `${kinds[kind].prefix}_${(run * 100 + which).toString(16).padStart(32, '0')}`;

/** The record that a draft speaks of, as it is sent. */
export function recordOf(draft: Draft, name: Names, revision: number): AnyRecord {
  const { kind, audience, external, junk } = draft;
  const record: AnyRecord = {
    ...ofKind(draft, name),
    id: name(kind, draft.which),
    revision,
    audience,
    externalIds: external === null ? [] : [{ system: 'cif', id: String(external) }],
  };
  return junk === null ? record : { ...record, [junk[0]]: junk[1] };
}

function ofKind({ kind, text, notes, date, time, ...draft }: Draft, name: Names): AnyRecord {
  const company = name('company', draft.company);
  const engagement = draft.engagement === null ? {} : { engagement: name('engagement', draft.engagement) };
  switch (kind) {
    case 'company':
      return companyOf(text || '架空精密', { nameKana: 'コウジョウ' });
    case 'engagement':
      return engagementOf(company, { title: text, startedOn: date, endedOn: time && '2026-01-10' });
    case 'dialogue': {
      const participants = [{ id: 'p1', position: 1, name: '社長', side: 'owner' as const }];
      const written = notes.map((note, index) => ({ id: `n${index + 1}`, kind: 'words' as const, ...note }));
      const more = { participants, notes: written, theme: text, heldOn: date, startedAt: time };
      return dialogueOf(company, { ...more, ...engagement });
    }
    case 'wall-diagnosis':
      return diagnosisOf(company, { answeredOn: date, ...engagement });
    case 'benchmark-sheet':
      return sheetOf(company, { title: text, summary: { issue: text }, ...engagement });
    case 'attachment':
      return attachmentOf(company);
    case 'organisation':
      return organisationOf(text || '架空商工会議所');
    case 'person':
      return personOf(text || '相生 花');
  }
}
