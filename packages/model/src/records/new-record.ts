import type {
  Attachment,
  BenchmarkPeriod,
  BenchmarkSheet,
  Dialogue,
  Engagement,
  Kind,
  Kinds,
  RecordId,
  WallDiagnosis,
} from '../contract/index.js';
import { newRecordId } from './id.js';

/** What every new record starts with: its writer's id, revision 0, visible within the organisation. */
function newRecord<K extends Kind>(kind: K) {
  return {
    id: newRecordId(kind),
    kind: kind as Kinds[K]['kind'],
    revision: 0,
    audience: 'organisation' as const,
    externalIds: [],
  };
}

/** An empty meeting of `heldOn` (YYYY-MM-DD): valid as it is, three lines of text are enough. */
export function newDialogue(company: RecordId, heldOn: string): Dialogue {
  return { ...newRecord('dialogue'), kind: 'dialogue', company, heldOn, participants: [], notes: [] };
}

/** A photo of a meeting, for the eyes that the meeting is for. `picture`: the JPEG in base64 and what is known of it. */
export function newAttachment(
  { id, company, audience }: Pick<Dialogue, 'id' | 'company' | 'audience'>,
  picture: Required<Pick<Attachment, 'content' | 'size' | 'width' | 'height'>>,
): Attachment {
  const record = { ...newRecord('attachment'), kind: 'attachment' as const, audience };
  return { ...record, company, dialogue: id, mediaType: 'image/jpeg', ...picture };
}

/** An engagement that begins on `startedOn` (YYYY-MM-DD), at 入口・信頼, with nobody named and nothing agreed yet. */
export function newEngagement(company: RecordId, startedOn: string): Engagement {
  return {
    ...newRecord('engagement'),
    kind: 'engagement',
    company,
    stage: 'entrance',
    startedOn,
    supporters: [],
    team: [],
    wallStates: [],
    selfDrive: [],
  };
}

/** An empty answer sheet of one respondent at one date. */
export function newWallDiagnosis(
  company: RecordId,
  answeredOn: string,
  respondent: WallDiagnosis['respondent'],
): WallDiagnosis {
  return {
    ...newRecord('wall-diagnosis'),
    kind: 'wall-diagnosis',
    company,
    answeredOn,
    respondent,
    answers: [],
    levels: [],
  };
}

/** An empty sheet of three periods, latest first, scored with `basisVersion`. */
export function newBenchmarkSheet(company: RecordId, basisVersion: string): BenchmarkSheet {
  return {
    ...newRecord('benchmark-sheet'),
    kind: 'benchmark-sheet',
    company,
    basisVersion,
    industry: null,
    capital: null,
    periods: (['latest', 'previous', 'earlier'] as const).map(emptyPeriod),
    flow: { steps: [] },
    views: { owner: {}, business: {}, environment: {}, organisation: {} },
    summary: {},
  };
}

function emptyPeriod(id: BenchmarkPeriod['id']): BenchmarkPeriod {
  return {
    id,
    closingMonth: null,
    months: 12,
    figures: {
      sales: null,
      previousSales: null,
      operatingProfit: null,
      depreciation: null,
      cash: null,
      notesReceivable: null,
      accountsReceivable: null,
      inventory: null,
      totalLiabilities: null,
      notesPayable: null,
      accountsPayable: null,
      borrowings: null,
      netAssets: null,
      employees: null,
    },
  };
}
