import { newBenchmarkSheet, newDialogue, newRecordId, newWallDiagnosis } from '@banso/model';
import { samples } from '@banso/model/samples';
import type {
  Attachment,
  BenchmarkSheet,
  Company,
  Dialogue,
  Engagement,
  Kinds,
  Note,
  Organisation,
  Person,
  WallDiagnosis,
} from '@banso/model';

const common = { revision: 0, audience: 'organisation' } as const;

export const companyOf = (name = '架空精密株式会社', more: Partial<Company> = {}): Company => ({
  ...common,
  externalIds: [],
  id: newRecordId('company'),
  kind: 'company',
  name,
  ...more,
});

export const engagementOf = (company: string, more: Partial<Engagement> = {}): Engagement => ({
  ...common,
  externalIds: [],
  id: newRecordId('engagement'),
  kind: 'engagement',
  company,
  stage: 'entrance',
  supporters: [],
  team: [],
  wallStates: [],
  selfDrive: [],
  ...more,
});

export const noteOf = (id: string, text: string, position = 1): Note => ({
  id,
  position,
  kind: 'words',
  text,
});

export const dialogueOf = (company: string, more: Partial<Dialogue> = {}): Dialogue => ({
  ...newDialogue(company, '2026-11-20'),
  ...more,
});

export const diagnosisOf = (company: string, more: Partial<WallDiagnosis> = {}): WallDiagnosis => ({
  ...newWallDiagnosis(company, '2026-11-20', { role: 'owner' }),
  ...more,
});

export const sheetOf = (company: string, more: Partial<BenchmarkSheet> = {}): BenchmarkSheet => ({
  ...newBenchmarkSheet(company, '2018'),
  ...more,
});

export const personOf = (name = '相生 花', more: Partial<Person> = {}): Person => ({
  ...common,
  externalIds: [],
  id: newRecordId('person'),
  kind: 'person',
  name,
  ...more,
});

export const organisationOf = (name = '架空商工会議所'): Organisation => ({
  ...common,
  externalIds: [],
  id: newRecordId('organisation'),
  kind: 'organisation',
  name,
  branches: [],
});

export const attachmentOf = (company: string, more: Partial<Attachment> = {}): Attachment => ({
  ...samples.attachment,
  ...common,
  externalIds: [],
  id: newRecordId('attachment'),
  company,
  ...more,
});

/** A new record of every kind, of one company. */
export function oneOfEach(company: Company): Kinds {
  return {
    company,
    engagement: engagementOf(company.id),
    dialogue: dialogueOf(company.id, { notes: [noteOf('n1', '社員がついてきてくれない')] }),
    'wall-diagnosis': diagnosisOf(company.id),
    'benchmark-sheet': sheetOf(company.id),
    attachment: attachmentOf(company.id),
    organisation: organisationOf(),
    person: personOf(),
  };
}
