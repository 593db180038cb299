import type {
  BenchmarkSheet,
  Company,
  Dialogue,
  Engagement,
  Organisation,
  Person,
  WallDiagnosis,
} from '../contract/index.js';
import * as analysers from './analysers/index.js';
import * as inn from './inn/index.js';
import { longDialogue } from './long-dialogue.js';
import { bank, persons } from './organisation.js';
import { whiteboard } from './precision-parts/whiteboard.js';
import * as precisionParts from './precision-parts/index.js';

/** Everything a fresh server starts with, in the contract's shape. */
export interface Demo {
  organisation: Organisation;
  persons: Person[];
  companies: Company[];
  engagements: Engagement[];
  dialogues: Dialogue[];
  wallDiagnoses: WallDiagnosis[];
  benchmarkSheets: BenchmarkSheet[];
}

/**
 * Cases A and B of the policy paper of June 2022 (経営力再構築伴走支援の全国展開, 中小企業庁), and the sample sheet of
 * METI's ローカルベンチマーク workbook. Names, dates and conversations are invented: every record carries `demo`.
 */
export const demo: Demo = {
  organisation: bank,
  persons,
  companies: [precisionParts.company, analysers.company, inn.company],
  engagements: [precisionParts.engagement, analysers.engagement],
  dialogues: [...precisionParts.dialogues, ...analysers.dialogues],
  wallDiagnoses: [...precisionParts.diagnoses, ...analysers.diagnoses],
  benchmarkSheets: [precisionParts.sheet, inn.sheet],
};

/** One good record of each kind, for stories and tests. Do not change them in place: `structuredClone` first. */
export const samples = {
  company: precisionParts.company,
  engagement: precisionParts.engagement,
  /** The meeting with every kind of note. */
  dialogue: precisionParts.chosenWork,
  longDialogue,
  /** A photo of a whiteboard, as it is sent. */
  attachment: whiteboard,
  /** Every answer of A社: three dates, owner, supporter and staff. */
  wallDiagnoses: precisionParts.diagnoses,
  /** With flow, views and summary filled. */
  benchmarkSheet: precisionParts.sheet,
  /** METI's own sample: 18 points and B, 10 and D, 12 and C. */
  officialSheet: inn.sheet,
};
