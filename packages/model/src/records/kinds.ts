import type { Fault, Kind } from '../contract/index.js';
import { atomicPaths, guards } from '../contract/index.js';

/** What every layer needs to know of a kind; a new kind is a schema in the contract and one line here. */
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
  company: describe('cmp', 'companies', guards.checkCompany, atomicPaths.company),
  engagement: describe('eng', 'engagements', guards.checkEngagement, atomicPaths.engagement),
  dialogue: describe('dlg', 'dialogues', guards.checkDialogue, atomicPaths.dialogue),
  'wall-diagnosis': describe(
    'wdg',
    'wall-diagnoses',
    guards.checkWallDiagnosis,
    atomicPaths['wall-diagnosis'],
  ),
  'benchmark-sheet': describe(
    'bms',
    'benchmark-sheets',
    guards.checkBenchmarkSheet,
    atomicPaths['benchmark-sheet'],
  ),
  organisation: describe('org', 'organisations', guards.checkOrganisation, atomicPaths.organisation),
  person: describe('per', 'persons', guards.checkPerson, atomicPaths.person),
} as const satisfies Record<Kind, KindDescription>;

function describe<Path extends string>(
  prefix: string,
  path: Path,
  check: KindDescription['check'],
  atomic: readonly string[],
) {
  return { prefix, path, check, atomic };
}
