// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.
import {
  absent,
  either,
  faultOf,
  is,
  isBoolean,
  isFields,
  isInteger,
  isList,
  isNumber,
  isString,
  none,
} from './shape.js';
import type { Check, Shape } from './shape.js';

const isExternalId: Shape = (v) => isFields(v) && isString(v.system) && isString(v.id);
const isRecord: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isString(v.kind) &&
  isInteger(v.revision) &&
  isString(v.audience) &&
  isList(v.externalIds, isExternalId) &&
  isBoolean(v.demo, absent) &&
  isString(v.organisation, absent) &&
  isString(v.branch, absent) &&
  isString(v.createdAt, absent) &&
  is(v.createdBy, isPersonStamp, absent) &&
  isString(v.updatedAt, absent) &&
  is(v.updatedBy, isPersonStamp, absent) &&
  is(v.withdrawn, isWithdrawalStamp, absent);
const isPersonStamp: Shape = (v) =>
  isFields(v) &&
  isString(v.person) &&
  isString(v.name) &&
  isString(v.organisationName, absent) &&
  isString(v.through, absent);
const isItemStamp: Shape = (v) =>
  isFields(v) &&
  isString(v.createdAt) &&
  isPersonStamp(v.createdBy) &&
  isString(v.changedAt, absent) &&
  is(v.changedBy, isPersonStamp, absent) &&
  is(v.corrected, isItemStampCorrected, absent);
const isWithdrawalStamp: Shape = (v) =>
  isFields(v) && isString(v.at) && isPersonStamp(v.by) && isString(v.reason);
const isWithdrawal: Shape = (v) => isFields(v) && isString(v.reason);
const isRevision: Shape = (v) =>
  isFields(v) && isInteger(v.revision) && isString(v.at) && isPersonStamp(v.by);
const isNoteRef: Shape = (v) => isFields(v) && isString(v.dialogue) && isString(v.note);
const isCompany: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'company' &&
  isString(v.name) &&
  isString(v.nameKana, absent) &&
  isString(v.representative, absent) &&
  isString(v.corporateNumber, either) &&
  isString(v.jsic, either) &&
  isString(v.industry, either) &&
  isInteger(v.employees, either) &&
  isNumber(v.capital, either) &&
  isInteger(v.fiscalMonth, either) &&
  isString(v.prefecture, either) &&
  isString(v.address, absent) &&
  isString(v.remarks, absent);
const isEngagement: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'engagement' &&
  isString(v.company) &&
  isString(v.title, absent) &&
  isString(v.initialConsultation, absent) &&
  is(v.essentialIssue, isEssentialIssue, absent) &&
  isString(v.approach, absent) &&
  isString(v.change, absent) &&
  isString(v.stage) &&
  isString(v.startedOn, either) &&
  isString(v.endedOn, either) &&
  isList(v.supporters, isSupporter) &&
  isList(v.team, isTeamMember) &&
  isList(v.wallStates, isAgreedWallState) &&
  isList(v.selfDrive, isSelfDriveLevel);
const isEssentialIssue: Shape = (v) =>
  isFields(v) &&
  isString(v.text) &&
  isString(v.namedBy) &&
  isString(v.agreedOn, either) &&
  isList(v.walls, isString, absent);
const isSupporter: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isNumber(v.position) &&
  isString(v.name) &&
  isString(v.organisationName, absent) &&
  isString(v.role, absent) &&
  isString(v.person, absent);
const isTeamMember: Shape = (v) =>
  isFields(v) && isString(v.id) && isNumber(v.position) && isString(v.name) && isString(v.role, absent);
const isAgreedWallState: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isString(v.state) &&
  isString(v.since, either) &&
  isString(v.note, absent) &&
  isList(v.evidence, isNoteRef, absent);
const isSelfDriveLevel: Shape = (v) =>
  isFields(v) && isString(v.id) && isString(v.on) && isInteger(v.level) && isString(v.note, absent);
const isDialogue: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'dialogue' &&
  isString(v.company) &&
  isString(v.engagement, absent) &&
  isString(v.heldOn) &&
  isString(v.startedAt, either) &&
  isString(v.endedAt, either) &&
  isString(v.method, either) &&
  isString(v.place, absent) &&
  isString(v.theme, absent) &&
  isString(v.stage, either) &&
  isBoolean(v.closed, absent) &&
  isList(v.participants, isParticipant) &&
  isList(v.notes, isNote) &&
  isList(v.carried, isCarriedQuestion, absent) &&
  isList(v.photos, isPhoto, absent);
const isPhoto: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isNumber(v.position) &&
  isString(v.attachment) &&
  isString(v.caption, absent) &&
  isBoolean(v.withdrawn, absent) &&
  is(v.stamp, isItemStamp, absent);
const isCarriedQuestion: Shape = (v) =>
  isFields(v) && isString(v.id) && isNumber(v.position) && isString(v.text) && isString(v.question, absent);
const isParticipant: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isNumber(v.position) &&
  isString(v.name) &&
  isString(v.title, absent) &&
  isString(v.side) &&
  isString(v.organisationName, absent) &&
  isString(v.person, absent);
const isNote: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isNumber(v.position) &&
  isString(v.kind) &&
  isString(v.text) &&
  isString(v.speaker, either) &&
  isList(v.walls, isString, absent) &&
  isString(v.at, either) &&
  isString(v.aside, absent) &&
  isString(v.emphasis, absent) &&
  isString(v.basis, absent) &&
  is(v.step, isNextStep, absent) &&
  isString(v.question, absent) &&
  isBoolean(v.withdrawn, absent) &&
  is(v.stamp, isItemStamp, absent);
const isNextStep: Shape = (v) =>
  isFields(v) &&
  isString(v.owner) &&
  isString(v.names, absent) &&
  isString(v.due, either) &&
  isString(v.doneOn, either);
const isWallDiagnosis: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'wall-diagnosis' &&
  isString(v.company) &&
  isString(v.engagement, absent) &&
  isString(v.answeredOn) &&
  isRespondent(v.respondent) &&
  isList(v.answers, isSignAnswer) &&
  isList(v.levels, isWallLevel);
const isRespondent: Shape = (v) =>
  isFields(v) && isString(v.role) && isString(v.name, absent) && isString(v.person, absent);
const isSignAnswer: Shape = (v) => isFields(v) && isString(v.id) && isInteger(v.value);
const isWallLevel: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isNumber(v.level, none) &&
  isString(v.quotation, absent) &&
  isBoolean(v.quotationAnonymous, absent) &&
  isList(v.evidence, isNoteRef, absent);
const isBenchmarkSheet: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'benchmark-sheet' &&
  isString(v.company) &&
  isString(v.engagement, absent) &&
  isString(v.title, absent) &&
  isString(v.basisVersion) &&
  isString(v.industry, either) &&
  isNumber(v.capital, either) &&
  isList(v.periods, isBenchmarkPeriod) &&
  isBusinessFlow(v.flow) &&
  isFourViews(v.views) &&
  isDialogueSummary(v.summary) &&
  isList(v.evidence, isSheetEvidence, absent);
const isSheetEvidence: Shape = (v) =>
  isFields(v) && isString(v.id) && isString(v.field) && isString(v.dialogue) && isString(v.note);
const isBenchmarkPeriod: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isString(v.closingMonth, either) &&
  isInteger(v.months) &&
  isFigures(v.figures) &&
  is(v.remarks, isFigureRemarks, absent);
const isFigureRemarks: Shape = (v) =>
  isFields(v) &&
  is(v.closingMonth, isFigureRemark, absent) &&
  is(v.months, isFigureRemark, absent) &&
  is(v.sales, isFigureRemark, absent) &&
  is(v.previousSales, isFigureRemark, absent) &&
  is(v.operatingProfit, isFigureRemark, absent) &&
  is(v.depreciation, isFigureRemark, absent) &&
  is(v.cash, isFigureRemark, absent) &&
  is(v.notesReceivable, isFigureRemark, absent) &&
  is(v.accountsReceivable, isFigureRemark, absent) &&
  is(v.inventory, isFigureRemark, absent) &&
  is(v.totalLiabilities, isFigureRemark, absent) &&
  is(v.notesPayable, isFigureRemark, absent) &&
  is(v.accountsPayable, isFigureRemark, absent) &&
  is(v.borrowings, isFigureRemark, absent) &&
  is(v.netAssets, isFigureRemark, absent) &&
  is(v.employees, isFigureRemark, absent);
const isFigureRemark: Shape = (v) => isFields(v) && isString(v.source, absent) && isString(v.note, absent);
const isFigures: Shape = (v) =>
  isFields(v) &&
  isNumber(v.sales, none) &&
  isNumber(v.previousSales, none) &&
  isNumber(v.operatingProfit, none) &&
  isNumber(v.depreciation, none) &&
  isNumber(v.cash, none) &&
  isNumber(v.notesReceivable, none) &&
  isNumber(v.accountsReceivable, none) &&
  isNumber(v.inventory, none) &&
  isNumber(v.totalLiabilities, none) &&
  isNumber(v.notesPayable, none) &&
  isNumber(v.accountsPayable, none) &&
  isNumber(v.borrowings, none) &&
  isNumber(v.netAssets, none) &&
  isNumber(v.employees, none);
const isBusinessFlow: Shape = (v) =>
  isFields(v) &&
  isList(v.steps, isFlowStep) &&
  is(v.offering, isFlowOffering, absent) &&
  is(v.suppliers, isFlowParty, absent) &&
  is(v.partners, isFlowParty, absent) &&
  is(v.self, isFlowParty, absent) &&
  is(v.customers, isFlowParty, absent) &&
  is(v.endUsers, isFlowParty, absent);
const isFlowStep: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isNumber(v.position) &&
  isString(v.title, absent) &&
  isString(v.content, absent) &&
  isString(v.differentiation, absent);
const isFlowOffering: Shape = (v) => isFields(v) && isString(v.content, absent) && isString(v.value, absent);
const isFlowParty: Shape = (v) => isFields(v) && isString(v.content, absent) && isString(v.reason, absent);
const isFourViews: Shape = (v) =>
  isFields(v) &&
  isFourViewsOwner(v.owner) &&
  isFourViewsBusiness(v.business) &&
  isFourViewsEnvironment(v.environment) &&
  isFourViewsOrganisation(v.organisation);
const isDialogueSummary: Shape = (v) =>
  isFields(v) &&
  isString(v.currentState, absent) &&
  isString(v.futureGoal, absent) &&
  isString(v.issue, absent) &&
  isString(v.measures, absent);
const isBenchmarkAssessmentRequest: Shape = (v) =>
  isFields(v) &&
  isString(v.basisVersion) &&
  isList(v.alsoWith, isString, absent) &&
  isString(v.industry, either) &&
  isString(v.jsic, either) &&
  isNumber(v.capital, either) &&
  isList(v.periods, isBenchmarkAssessmentPeriod) &&
  isBoolean(v.workbookQuirks, absent);
const isBenchmarkAssessmentPeriod: Shape = (v) => isFields(v) && isString(v.id) && isFigures(v.figures);
const isBenchmarkAssessment: Shape = (v) =>
  isFields(v) &&
  isString(v.basisVersion) &&
  isString(v.basisLabel) &&
  isBoolean(v.labelInferred) &&
  isString(v.industry, none) &&
  isString(v.size, none) &&
  isString(v.sizeReason, absent) &&
  isList(v.periods, isAssessedPeriod);
const isAssessedPeriod: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isList(v.indicators, isAssessedIndicator) &&
  isInteger(v.total, none) &&
  isString(v.rank, none) &&
  isAssessedPeriodWorkbook(v.workbook);
const isAssessedIndicator: Shape = (v) =>
  isFields(v) &&
  isString(v.key) &&
  isNumber(v.value, none) &&
  isString(v.shown, none) &&
  isInteger(v.point, none) &&
  isNumber(v.median, none) &&
  isString(v.reason, absent);
const isAttachment: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'attachment' &&
  isString(v.company) &&
  isString(v.dialogue) &&
  isString(v.mediaType) &&
  isInteger(v.size) &&
  isInteger(v.width) &&
  isInteger(v.height) &&
  isString(v.content, absent);
const isAttachmentContent: Shape = (v) =>
  isFields(v) && isString(v.id) && isString(v.mediaType) && isString(v.content);
const isOrganisation: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'organisation' &&
  isString(v.name) &&
  isString(v.type, absent) &&
  isString(v.institutionCode, either) &&
  isList(v.branches, isBranch);
const isBranch: Shape = (v) => isFields(v) && isString(v.id) && isNumber(v.position) && isString(v.name);
const isPerson: Shape = (v) =>
  isFields(v) &&
  isRecord(v) &&
  v.kind === 'person' &&
  isString(v.name) &&
  isString(v.title, absent) &&
  isString(v.branchName, absent);
const isSessionRequest: Shape = (v) =>
  isFields(v) &&
  isSessionRequestPerson(v.person) &&
  isString(v.role) &&
  isString(v.company, absent) &&
  isInteger(v.seconds, absent);
const isSession: Shape = (v) =>
  isFields(v) &&
  isString(v.token) &&
  isString(v.expiresAt) &&
  isSessionOrganisation(v.organisation) &&
  isSessionPerson(v.person) &&
  isString(v.role) &&
  isString(v.company, absent);
const isAnyRecord: Shape = (v) =>
  isFields(v) &&
  (v.kind !== 'company' || isCompany(v)) &&
  (v.kind !== 'engagement' || isEngagement(v)) &&
  (v.kind !== 'dialogue' || isDialogue(v)) &&
  (v.kind !== 'wall-diagnosis' || isWallDiagnosis(v)) &&
  (v.kind !== 'benchmark-sheet' || isBenchmarkSheet(v)) &&
  (v.kind !== 'attachment' || isAttachment(v)) &&
  (v.kind !== 'organisation' || isOrganisation(v)) &&
  (v.kind !== 'person' || isPerson(v));
const isChangePage: Shape = (v) =>
  isFields(v) && isList(v.items, isChange) && isString(v.next) && isBoolean(v.more);
const isChange: Shape = (v) =>
  isFields(v) &&
  isString(v.type) &&
  isString(v.kind) &&
  isString(v.id) &&
  isInteger(v.revision) &&
  is(v.record, isAnyRecord, absent);
const isSearchRequest: Shape = (v) =>
  isFields(v) &&
  isString(v.text) &&
  isList(v.kinds, isString, absent) &&
  isString(v.company, absent) &&
  isString(v.from, absent) &&
  isString(v.to, absent) &&
  isInteger(v.limit, absent) &&
  isString(v.cursor, absent);
const isSearchPage: Shape = (v) => isFields(v) && isList(v.items, isSearchHit) && isString(v.next, none);
const isSearchHit: Shape = (v) =>
  isFields(v) &&
  isString(v.kind) &&
  isString(v.id) &&
  isString(v.company, absent) &&
  isString(v.date, either) &&
  isString(v.path) &&
  isString(v.excerpt);
const isDeviceKeyRequest: Shape = (v) => isFields(v) && isString(v.label, absent);
const isDeviceKey: Shape = (v) =>
  isFields(v) &&
  isString(v.id) &&
  isString(v.label, absent) &&
  isString(v.createdAt) &&
  isString(v.createdThrough, absent) &&
  isString(v.usedAt, absent) &&
  isString(v.removedAt, absent) &&
  isString(v.removedThrough, absent);
const isDeviceSecret: Shape = (v) =>
  isFields(v) && isString(v.id) && isString(v.person) && isString(v.secret) && isString(v.createdAt);
const isHealth: Shape = (v) =>
  isFields(v) && isString(v.status) && isString(v.version) && isString(v.database, absent);
const isProblem: Shape = (v) =>
  isFields(v) &&
  isString(v.type) &&
  isString(v.title) &&
  isInteger(v.status) &&
  isString(v.detail, absent) &&
  isString(v.instance, absent) &&
  isString(v.code) &&
  isString(v.requestId, absent) &&
  isList(v.issues, isIssue, absent) &&
  is(v.current, isAnyRecord, absent);
const isIssue: Shape = (v) => isFields(v) && isString(v.path) && isString(v.code) && isString(v.message);
const isItemStampCorrected: Shape = (v) => isFields(v) && isString(v.at) && isPersonStamp(v.by);
const isFourViewsOwner: Shape = (v) =>
  isFields(v) &&
  isString(v.philosophy, absent) &&
  isString(v.ambition, absent) &&
  isString(v.succession, absent);
const isFourViewsBusiness: Shape = (v) =>
  isFields(v) &&
  isString(v.history, absent) &&
  isString(v.strengths, absent) &&
  isString(v.weaknesses, absent) &&
  isString(v.productivity, absent);
const isFourViewsEnvironment: Shape = (v) =>
  isFields(v) &&
  isString(v.market, absent) &&
  isString(v.customers, absent) &&
  isString(v.employees, absent) &&
  isString(v.banks, absent);
const isFourViewsOrganisation: Shape = (v) =>
  isFields(v) &&
  isString(v.structure, absent) &&
  isString(v.planning, absent) &&
  isString(v.development, absent) &&
  isString(v.training, absent);
const isAssessedPeriodWorkbook: Shape = (v) => isFields(v) && isInteger(v.total) && isString(v.rank);
const isSessionRequestPerson: Shape = (v) =>
  isFields(v) &&
  isString(v.system) &&
  isString(v.id) &&
  isString(v.name) &&
  isString(v.title, absent) &&
  isString(v.branch, absent);
const isSessionOrganisation: Shape = (v) => isFields(v) && isString(v.id) && isString(v.name);
const isSessionPerson: Shape = (v) => isFields(v) && isString(v.id) && isString(v.name);

export const checkExternalId: Check = (v) => faultOf(v, isExternalId);
export const checkRecord: Check = (v) => faultOf(v, isRecord);
export const checkPersonStamp: Check = (v) => faultOf(v, isPersonStamp);
export const checkItemStamp: Check = (v) => faultOf(v, isItemStamp);
export const checkWithdrawalStamp: Check = (v) => faultOf(v, isWithdrawalStamp);
export const checkWithdrawal: Check = (v) => faultOf(v, isWithdrawal);
export const checkRevision: Check = (v) => faultOf(v, isRevision);
export const checkNoteRef: Check = (v) => faultOf(v, isNoteRef);
export const checkCompany: Check = (v) => faultOf(v, isCompany);
export const checkEngagement: Check = (v) => faultOf(v, isEngagement);
export const checkEssentialIssue: Check = (v) => faultOf(v, isEssentialIssue);
export const checkSupporter: Check = (v) => faultOf(v, isSupporter);
export const checkTeamMember: Check = (v) => faultOf(v, isTeamMember);
export const checkAgreedWallState: Check = (v) => faultOf(v, isAgreedWallState);
export const checkSelfDriveLevel: Check = (v) => faultOf(v, isSelfDriveLevel);
export const checkDialogue: Check = (v) => faultOf(v, isDialogue);
export const checkPhoto: Check = (v) => faultOf(v, isPhoto);
export const checkCarriedQuestion: Check = (v) => faultOf(v, isCarriedQuestion);
export const checkParticipant: Check = (v) => faultOf(v, isParticipant);
export const checkNote: Check = (v) => faultOf(v, isNote);
export const checkNextStep: Check = (v) => faultOf(v, isNextStep);
export const checkWallDiagnosis: Check = (v) => faultOf(v, isWallDiagnosis);
export const checkRespondent: Check = (v) => faultOf(v, isRespondent);
export const checkSignAnswer: Check = (v) => faultOf(v, isSignAnswer);
export const checkWallLevel: Check = (v) => faultOf(v, isWallLevel);
export const checkBenchmarkSheet: Check = (v) => faultOf(v, isBenchmarkSheet);
export const checkSheetEvidence: Check = (v) => faultOf(v, isSheetEvidence);
export const checkBenchmarkPeriod: Check = (v) => faultOf(v, isBenchmarkPeriod);
export const checkFigureRemarks: Check = (v) => faultOf(v, isFigureRemarks);
export const checkFigureRemark: Check = (v) => faultOf(v, isFigureRemark);
export const checkFigures: Check = (v) => faultOf(v, isFigures);
export const checkBusinessFlow: Check = (v) => faultOf(v, isBusinessFlow);
export const checkFlowStep: Check = (v) => faultOf(v, isFlowStep);
export const checkFlowOffering: Check = (v) => faultOf(v, isFlowOffering);
export const checkFlowParty: Check = (v) => faultOf(v, isFlowParty);
export const checkFourViews: Check = (v) => faultOf(v, isFourViews);
export const checkDialogueSummary: Check = (v) => faultOf(v, isDialogueSummary);
export const checkBenchmarkAssessmentRequest: Check = (v) => faultOf(v, isBenchmarkAssessmentRequest);
export const checkBenchmarkAssessmentPeriod: Check = (v) => faultOf(v, isBenchmarkAssessmentPeriod);
export const checkBenchmarkAssessment: Check = (v) => faultOf(v, isBenchmarkAssessment);
export const checkAssessedPeriod: Check = (v) => faultOf(v, isAssessedPeriod);
export const checkAssessedIndicator: Check = (v) => faultOf(v, isAssessedIndicator);
export const checkAttachment: Check = (v) => faultOf(v, isAttachment);
export const checkAttachmentContent: Check = (v) => faultOf(v, isAttachmentContent);
export const checkOrganisation: Check = (v) => faultOf(v, isOrganisation);
export const checkBranch: Check = (v) => faultOf(v, isBranch);
export const checkPerson: Check = (v) => faultOf(v, isPerson);
export const checkSessionRequest: Check = (v) => faultOf(v, isSessionRequest);
export const checkSession: Check = (v) => faultOf(v, isSession);
export const checkAnyRecord: Check = (v) => faultOf(v, isAnyRecord);
export const checkChangePage: Check = (v) => faultOf(v, isChangePage);
export const checkChange: Check = (v) => faultOf(v, isChange);
export const checkSearchRequest: Check = (v) => faultOf(v, isSearchRequest);
export const checkSearchPage: Check = (v) => faultOf(v, isSearchPage);
export const checkSearchHit: Check = (v) => faultOf(v, isSearchHit);
export const checkDeviceKeyRequest: Check = (v) => faultOf(v, isDeviceKeyRequest);
export const checkDeviceKey: Check = (v) => faultOf(v, isDeviceKey);
export const checkDeviceSecret: Check = (v) => faultOf(v, isDeviceSecret);
export const checkHealth: Check = (v) => faultOf(v, isHealth);
export const checkProblem: Check = (v) => faultOf(v, isProblem);
export const checkIssue: Check = (v) => faultOf(v, isIssue);
