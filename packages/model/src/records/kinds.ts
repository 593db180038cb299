import type { Fault, Kind } from '../contract/index.js';
import { atomicPaths, guards } from '../contract/index.js';
import { prefixes } from './prefixes.js';

/** What every layer needs to know of a kind; a new kind is a schema in the contract and one line here and in `prefixes`. */
export interface KindDescription {
  /** The three letters that its ids begin with. */
  prefix: string;
  /** Its place in the API: `/v1/<path>`. */
  path: string;
  /** Checks the shape of an answer. */
  check: (value: unknown) => Fault;
  /** What is merged whole; see `merge`. */
  atomic: readonly string[];
}

export const kinds = {
  company: describe('company', 'companies', guards.checkCompany),
  engagement: describe('engagement', 'engagements', guards.checkEngagement),
  dialogue: describe('dialogue', 'dialogues', guards.checkDialogue),
  'wall-diagnosis': describe('wall-diagnosis', 'wall-diagnoses', guards.checkWallDiagnosis),
  'benchmark-sheet': describe('benchmark-sheet', 'benchmark-sheets', guards.checkBenchmarkSheet),
  attachment: describe('attachment', 'attachments', guards.checkAttachment),
  organisation: describe('organisation', 'organisations', guards.checkOrganisation),
  person: describe('person', 'persons', guards.checkPerson),
} as const satisfies Record<Kind, KindDescription>;

function describe<Path extends string>(kind: Kind, path: Path, check: KindDescription['check']) {
  return { prefix: prefixes[kind], path, check, atomic: atomicPaths[kind] };
}
