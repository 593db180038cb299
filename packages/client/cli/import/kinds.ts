import type { BansoClient, Records } from '@banso/client';
import type { AnyRecord, Kind, Kinds } from '@banso/model';

type Verbs = Pick<Records, 'get' | 'list' | 'put' | 'history'>;

/** The records of a kind. */
export function recordsOf(banso: BansoClient, kind: Kind): Verbs {
  const all: { [K in Kind]: Pick<Records<Kinds[K]>, 'get' | 'list' | 'put' | 'history'> } = {
    company: banso.companies,
    engagement: banso.engagements,
    dialogue: banso.dialogues,
    'wall-diagnosis': banso.wallDiagnoses,
    'benchmark-sheet': banso.benchmarkSheets,
    attachment: banso.attachments,
    organisation: banso.organisations,
    person: banso.persons,
  };
  // Which kind it is is known to the caller's data only; every kind has the same verbs.
  return all[kind];
}

/** What a new record of a kind must have although nothing is said in it. */
export const beginnings: { [K in Kind]: Partial<Kinds[K]> } = {
  company: {},
  engagement: { stage: 'entrance', supporters: [], team: [], wallStates: [], selfDrive: [] },
  dialogue: { participants: [], notes: [] },
  'wall-diagnosis': { answers: [], levels: [] },
  'benchmark-sheet': {
    basisVersion: '2018',
    industry: null,
    capital: null,
    periods: [],
    flow: { steps: [] },
    views: { owner: {}, business: {}, environment: {}, organisation: {} },
    summary: {},
  },
  attachment: {},
  organisation: { branches: [] },
  person: {},
};

/** What the server says of a record, and the record does not say of itself. */
export const stamped: ReadonlySet<string> = new Set([
  'organisation',
  'branch',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'withdrawn',
] satisfies (keyof AnyRecord)[]);
