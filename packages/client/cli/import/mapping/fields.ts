import type { Kind, Kinds } from '@banso/model';
import { stamped } from '../kinds.js';
import type { Conversion } from './conversions.js';

type Stamped =
  'organisation' | 'branch' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'withdrawn' | 'kind';
type Written<K extends Kind> = Exclude<keyof Kinds[K], Stamped>;

const common = {
  id: 'text',
  revision: 'integer',
  audience: 'text',
  externalIds: 'json',
  demo: 'boolean',
} as const;

/** What a writer may say in a record of each kind, in the contract's order, and how a cell of it is read. */
export const fields: { readonly [K in Kind]: Readonly<Record<Written<K>, Conversion>> } = {
  company: {
    ...common,
    name: 'text',
    nameKana: 'text',
    representative: 'text',
    corporateNumber: 'corporate-number',
    jsic: 'code',
    industry: 'code',
    employees: 'integer',
    capital: 'number',
    fiscalMonth: 'integer',
    prefecture: 'code',
    address: 'text',
    remarks: 'text',
  },
  engagement: {
    ...common,
    company: 'text',
    title: 'text',
    initialConsultation: 'text',
    essentialIssue: 'json',
    approach: 'text',
    change: 'text',
    stage: 'text',
    startedOn: 'date',
    endedOn: 'date',
    supporters: 'json',
    team: 'json',
    wallStates: 'json',
    selfDrive: 'json',
  },
  dialogue: {
    ...common,
    company: 'text',
    engagement: 'text',
    heldOn: 'date',
    startedAt: 'time',
    endedAt: 'time',
    method: 'text',
    place: 'text',
    theme: 'text',
    stage: 'text',
    closed: 'boolean',
    participants: 'json',
    notes: 'json',
    carried: 'json',
    photos: 'json',
  },
  'wall-diagnosis': {
    ...common,
    company: 'text',
    engagement: 'text',
    answeredOn: 'date',
    respondent: 'json',
    answers: 'json',
    levels: 'json',
  },
  'benchmark-sheet': {
    ...common,
    company: 'text',
    engagement: 'text',
    title: 'text',
    basisVersion: 'text',
    industry: 'code',
    capital: 'number',
    periods: 'json',
    flow: 'json',
    views: 'json',
    summary: 'json',
    evidence: 'json',
  },
  attachment: {
    ...common,
    company: 'text',
    dialogue: 'text',
    mediaType: 'text',
    size: 'integer',
    width: 'integer',
    height: 'integer',
    content: 'text',
  },
  organisation: { ...common, name: 'text', type: 'text', institutionCode: 'code', branches: 'json' },
  person: { ...common, name: 'text', title: 'text', branchName: 'text' },
};

/** How a field of a kind is read; undefined = the contract has no such field, or only the server writes it. */
export function conversionOf(kind: Kind, field: string): Conversion | undefined {
  const known: Readonly<Record<string, Conversion>> = fields[kind];
  return Object.hasOwn(known, field) ? known[field] : undefined;
}

/** The fields that a row of a kind may have: also those that only the server writes, which are passed over. */
export const isField = (kind: Kind, field: string): boolean =>
  field === 'kind' || stamped.has(field) || conversionOf(kind, field) !== undefined;
