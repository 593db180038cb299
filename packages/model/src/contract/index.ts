import type {
  Attachment,
  BenchmarkSheet,
  Company,
  Dialogue,
  Engagement,
  Organisation,
  Person,
  WallDiagnosis,
} from './types.gen.js';

export type { Fault } from './shape.js';
export * as guards from './guards.gen.js';
export { atomicPaths } from './atomic-paths.gen.js';

export type { components, operations, paths } from './types.gen.js';
// Every type that another one is made of is named here: a host's own declarations can name only what it can import.
export type {
  AgreedWallState,
  AnyRecord,
  AssessedIndicator,
  AssessedPeriod,
  Attachment,
  AttachmentContent,
  Audience,
  BansoRecord,
  BenchmarkAssessment,
  BenchmarkAssessmentPeriod,
  BenchmarkAssessmentRequest,
  BenchmarkPeriod,
  BenchmarkSheet,
  Branch,
  BusinessFlow,
  CarriedQuestion,
  Change,
  ChangePage,
  Company,
  DeviceKey,
  DeviceKeyRequest,
  DeviceSecret,
  Dialogue,
  DialogueSummary,
  Engagement,
  EssentialIssue,
  ExternalId,
  FigureRemark,
  FigureRemarks,
  Figures as PeriodFigures,
  FlowOffering,
  FlowParty,
  FlowStep,
  FourViews,
  Health,
  Issue,
  ItemId,
  ItemStamp,
  Kind,
  NextStep,
  Note,
  NoteKind,
  NoteRef,
  Organisation,
  Participant,
  Person,
  PersonStamp,
  Photo,
  Problem,
  RecordId,
  Respondent,
  Revision,
  Role,
  SearchHit,
  SearchPage,
  SearchRequest,
  SelfDriveLevel,
  Session,
  SessionRequest,
  SheetEvidence,
  SignAnswer,
  Stage,
  Supporter,
  TeamMember,
  Wall,
  WallDiagnosis,
  WallLevel,
  WallState,
  Withdrawal,
  WithdrawalStamp,
} from './types.gen.js';

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
