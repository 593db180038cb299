import type { components, operations, paths } from './types.gen.js';

export type { components, operations, paths };
export type { Fault } from './shape.js';
export * as guards from './guards.gen.js';
export { atomicPaths } from './atomic-paths.gen.js';

type Schemas = components['schemas'];

/** 支援先企業 */
export type Company = Schemas['Company'];
/** 伴走支援案件 */
export type Engagement = Schemas['Engagement'];
/** 設定された本質的課題 */
export type EssentialIssue = Schemas['EssentialIssue'];
/** The agreed state of one wall (合意した壁の状態). */
export type AgreedWallState = Schemas['AgreedWallState'];
/** 対話記録: one meeting. */
export type Dialogue = Schemas['Dialogue'];
export type Participant = Schemas['Participant'];
export type Note = Schemas['Note'];
/** 持っていく問いかけ */
export type CarriedQuestion = Schemas['CarriedQuestion'];
/** 写真 in a meeting; the picture itself is an attachment. */
export type Photo = Schemas['Photo'];
/** 次の一歩 */
export type NextStep = Schemas['NextStep'];
/** 壁診断: one respondent at one date. */
export type WallDiagnosis = Schemas['WallDiagnosis'];
export type Respondent = Schemas['Respondent'];
export type WallLevel = Schemas['WallLevel'];
export type SignAnswer = Schemas['SignAnswer'];
/** ロカベン: three periods, flow, four views, summary. */
export type BenchmarkSheet = Schemas['BenchmarkSheet'];
export type BenchmarkPeriod = Schemas['BenchmarkPeriod'];
/** What is to be scored without being kept. */
export type BenchmarkAssessmentRequest = Schemas['BenchmarkAssessmentRequest'];
/** The result with one version of the basis. */
export type BenchmarkAssessment = Schemas['BenchmarkAssessment'];
export type FigureRemark = Schemas['FigureRemark'];
export type SheetEvidence = Schemas['SheetEvidence'];
export type FlowStep = Schemas['FlowStep'];
/** 添付: a photo of a meeting. */
export type Attachment = Schemas['Attachment'];
export type AttachmentContent = Schemas['AttachmentContent'];
/** 支援機関 */
export type Organisation = Schemas['Organisation'];
export type Person = Schemas['Person'];

export type RecordId = Schemas['RecordId'];
export type Audience = Schemas['Audience'];
export type PersonStamp = Schemas['PersonStamp'];
export type ItemStamp = Schemas['ItemStamp'];
export type NoteRef = Schemas['NoteRef'];
export type ExternalId = Schemas['ExternalId'];
export type Revision = Schemas['Revision'];
export type Change = Schemas['Change'];
export type ChangePage = Schemas['ChangePage'];
export type SearchRequest = Schemas['SearchRequest'];
export type SearchHit = Schemas['SearchHit'];
export type SearchPage = Schemas['SearchPage'];
export type SessionRequest = Schemas['SessionRequest'];
export type Session = Schemas['Session'];
export type Role = Schemas['Role'];
/** A device on which a person keeps sealed records. */
export type DeviceKey = Schemas['DeviceKey'];
export type DeviceKeyRequest = Schemas['DeviceKeyRequest'];
export type DeviceSecret = Schemas['DeviceSecret'];
/** RFC 9457 problem document. */
export type Problem = Schemas['Problem'];
export type Issue = Schemas['Issue'];

/** Every kind of record by its name. */
export interface Kinds {
  company: Company;
  engagement: Engagement;
  dialogue: Dialogue;
  'wall-diagnosis': WallDiagnosis;
  'benchmark-sheet': BenchmarkSheet;
  attachment: Attachment;
  organisation: Organisation;
  person: Person;
}
export type Kind = keyof Kinds;
export type AnyRecord = Kinds[Kind];
