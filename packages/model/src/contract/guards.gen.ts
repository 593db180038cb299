// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.
/** Where the first fault lies, as a JSON Pointer ('' = the value itself); undefined = the shape is right. */
export type Fault = string | undefined;
type Fields = Record<string, unknown>;
type Check = (value: unknown) => Fault;

const fields = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);
const list = (v: unknown, check: Check): Fault => {
  if (!Array.isArray(v)) return '';
  for (let i = 0; i < v.length; i++) {
    const fault = check(v[i]);
    if (fault !== undefined) return '/' + i + fault;
  }
  return undefined;
};

export const checkExternalId = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.system !== 'string') return '/system';
  if (typeof v.id !== 'string') return '/id';
  return undefined;
};

export const checkRecord = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.kind !== 'string') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  return undefined;
};

export const checkPersonStamp = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.person !== 'string') return '/person';
  if (typeof v.name !== 'string') return '/name';
  if (v.organisationName !== undefined) {
    if (typeof v.organisationName !== 'string') return '/organisationName';
  }
  if (v.through !== undefined) {
    if (typeof v.through !== 'string') return '/through';
  }
  return undefined;
};

export const checkItemStamp = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.createdAt !== 'string') return '/createdAt';
  if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  if (v.changedAt !== undefined) {
    if (typeof v.changedAt !== 'string') return '/changedAt';
  }
  if (v.changedBy !== undefined) {
    if ((fault = checkPersonStamp(v.changedBy)) !== undefined) return '/changedBy' + fault;
  }
  return undefined;
};

export const checkWithdrawalStamp = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.at !== 'string') return '/at';
  if ((fault = checkPersonStamp(v.by)) !== undefined) return '/by' + fault;
  if (typeof v.reason !== 'string') return '/reason';
  return undefined;
};

export const checkWithdrawal = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.reason !== 'string') return '/reason';
  return undefined;
};

export const checkRevision = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.at !== 'string') return '/at';
  if ((fault = checkPersonStamp(v.by)) !== undefined) return '/by' + fault;
  return undefined;
};

export const checkNoteRef = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.dialogue !== 'string') return '/dialogue';
  if (typeof v.note !== 'string') return '/note';
  return undefined;
};

export const checkCompany = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'company') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.name !== 'string') return '/name';
  if (v.nameKana !== undefined) {
    if (typeof v.nameKana !== 'string') return '/nameKana';
  }
  if (v.representative !== undefined) {
    if (typeof v.representative !== 'string') return '/representative';
  }
  if (v.corporateNumber !== undefined) {
    if (v.corporateNumber !== null && typeof v.corporateNumber !== 'string') return '/corporateNumber';
  }
  if (v.jsic !== undefined) {
    if (v.jsic !== null && typeof v.jsic !== 'string') return '/jsic';
  }
  if (v.industry !== undefined) {
    if (v.industry !== null && typeof v.industry !== 'string') return '/industry';
  }
  if (v.employees !== undefined) {
    if (v.employees !== null && !Number.isInteger(v.employees)) return '/employees';
  }
  if (v.capital !== undefined) {
    if (v.capital !== null && typeof v.capital !== 'number') return '/capital';
  }
  if (v.fiscalMonth !== undefined) {
    if (v.fiscalMonth !== null && !Number.isInteger(v.fiscalMonth)) return '/fiscalMonth';
  }
  if (v.prefecture !== undefined) {
    if (v.prefecture !== null && typeof v.prefecture !== 'string') return '/prefecture';
  }
  if (v.address !== undefined) {
    if (typeof v.address !== 'string') return '/address';
  }
  if (v.remarks !== undefined) {
    if (typeof v.remarks !== 'string') return '/remarks';
  }
  return undefined;
};

export const checkEngagement = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'engagement') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.company !== 'string') return '/company';
  if (v.title !== undefined) {
    if (typeof v.title !== 'string') return '/title';
  }
  if (v.initialConsultation !== undefined) {
    if (typeof v.initialConsultation !== 'string') return '/initialConsultation';
  }
  if (v.essentialIssue !== undefined) {
    if ((fault = checkEssentialIssue(v.essentialIssue)) !== undefined) return '/essentialIssue' + fault;
  }
  if (v.approach !== undefined) {
    if (typeof v.approach !== 'string') return '/approach';
  }
  if (v.change !== undefined) {
    if (typeof v.change !== 'string') return '/change';
  }
  if (typeof v.stage !== 'string') return '/stage';
  if (v.startedOn !== undefined) {
    if (v.startedOn !== null && typeof v.startedOn !== 'string') return '/startedOn';
  }
  if (v.endedOn !== undefined) {
    if (v.endedOn !== null && typeof v.endedOn !== 'string') return '/endedOn';
  }
  if ((fault = list(v.supporters, checkSupporter)) !== undefined) return '/supporters' + fault;
  if ((fault = list(v.team, checkTeamMember)) !== undefined) return '/team' + fault;
  if ((fault = list(v.wallStates, checkAgreedWallState)) !== undefined) return '/wallStates' + fault;
  if ((fault = list(v.selfDrive, checkSelfDriveLevel)) !== undefined) return '/selfDrive' + fault;
  return undefined;
};

export const checkEssentialIssue = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.text !== 'string') return '/text';
  if (typeof v.namedBy !== 'string') return '/namedBy';
  if (v.agreedOn !== undefined) {
    if (v.agreedOn !== null && typeof v.agreedOn !== 'string') return '/agreedOn';
  }
  if (v.walls !== undefined) {
    if ((fault = list(v.walls, (i) => (typeof i === 'string' ? undefined : ''))) !== undefined)
      return '/walls' + fault;
  }
  return undefined;
};

export const checkSupporter = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (typeof v.name !== 'string') return '/name';
  if (v.organisationName !== undefined) {
    if (typeof v.organisationName !== 'string') return '/organisationName';
  }
  if (v.role !== undefined) {
    if (typeof v.role !== 'string') return '/role';
  }
  if (v.person !== undefined) {
    if (typeof v.person !== 'string') return '/person';
  }
  return undefined;
};

export const checkTeamMember = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (typeof v.name !== 'string') return '/name';
  if (v.role !== undefined) {
    if (typeof v.role !== 'string') return '/role';
  }
  return undefined;
};

export const checkAgreedWallState = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.state !== 'string') return '/state';
  if (v.since !== undefined) {
    if (v.since !== null && typeof v.since !== 'string') return '/since';
  }
  if (v.note !== undefined) {
    if (typeof v.note !== 'string') return '/note';
  }
  if (v.evidence !== undefined) {
    if ((fault = list(v.evidence, checkNoteRef)) !== undefined) return '/evidence' + fault;
  }
  return undefined;
};

export const checkSelfDriveLevel = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.on !== 'string') return '/on';
  if (!Number.isInteger(v.level)) return '/level';
  if (v.note !== undefined) {
    if (typeof v.note !== 'string') return '/note';
  }
  return undefined;
};

export const checkDialogue = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'dialogue') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.company !== 'string') return '/company';
  if (v.engagement !== undefined) {
    if (typeof v.engagement !== 'string') return '/engagement';
  }
  if (typeof v.heldOn !== 'string') return '/heldOn';
  if (v.startedAt !== undefined) {
    if (v.startedAt !== null && typeof v.startedAt !== 'string') return '/startedAt';
  }
  if (v.endedAt !== undefined) {
    if (v.endedAt !== null && typeof v.endedAt !== 'string') return '/endedAt';
  }
  if (v.method !== undefined) {
    if (v.method !== null && typeof v.method !== 'string') return '/method';
  }
  if (v.place !== undefined) {
    if (typeof v.place !== 'string') return '/place';
  }
  if (v.theme !== undefined) {
    if (typeof v.theme !== 'string') return '/theme';
  }
  if (v.stage !== undefined) {
    if (v.stage !== null && typeof v.stage !== 'string') return '/stage';
  }
  if (v.closed !== undefined) {
    if (typeof v.closed !== 'boolean') return '/closed';
  }
  if ((fault = list(v.participants, checkParticipant)) !== undefined) return '/participants' + fault;
  if ((fault = list(v.notes, checkNote)) !== undefined) return '/notes' + fault;
  if (v.carried !== undefined) {
    if ((fault = list(v.carried, checkCarriedQuestion)) !== undefined) return '/carried' + fault;
  }
  return undefined;
};

export const checkCarriedQuestion = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (typeof v.text !== 'string') return '/text';
  if (v.question !== undefined) {
    if (typeof v.question !== 'string') return '/question';
  }
  return undefined;
};

export const checkParticipant = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (typeof v.name !== 'string') return '/name';
  if (v.title !== undefined) {
    if (typeof v.title !== 'string') return '/title';
  }
  if (typeof v.side !== 'string') return '/side';
  if (v.organisationName !== undefined) {
    if (typeof v.organisationName !== 'string') return '/organisationName';
  }
  if (v.person !== undefined) {
    if (typeof v.person !== 'string') return '/person';
  }
  return undefined;
};

export const checkNote = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (typeof v.kind !== 'string') return '/kind';
  if (typeof v.text !== 'string') return '/text';
  if (v.speaker !== undefined) {
    if (v.speaker !== null && typeof v.speaker !== 'string') return '/speaker';
  }
  if (v.walls !== undefined) {
    if ((fault = list(v.walls, (i) => (typeof i === 'string' ? undefined : ''))) !== undefined)
      return '/walls' + fault;
  }
  if (v.at !== undefined) {
    if (v.at !== null && typeof v.at !== 'string') return '/at';
  }
  if (v.aside !== undefined) {
    if (typeof v.aside !== 'string') return '/aside';
  }
  if (v.emphasis !== undefined) {
    if (typeof v.emphasis !== 'string') return '/emphasis';
  }
  if (v.basis !== undefined) {
    if (typeof v.basis !== 'string') return '/basis';
  }
  if (v.step !== undefined) {
    if ((fault = checkNextStep(v.step)) !== undefined) return '/step' + fault;
  }
  if (v.question !== undefined) {
    if (typeof v.question !== 'string') return '/question';
  }
  if (v.withdrawn !== undefined) {
    if (typeof v.withdrawn !== 'boolean') return '/withdrawn';
  }
  if (v.stamp !== undefined) {
    if ((fault = checkItemStamp(v.stamp)) !== undefined) return '/stamp' + fault;
  }
  return undefined;
};

export const checkNextStep = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.owner !== 'string') return '/owner';
  if (v.names !== undefined) {
    if (typeof v.names !== 'string') return '/names';
  }
  if (v.due !== undefined) {
    if (v.due !== null && typeof v.due !== 'string') return '/due';
  }
  if (v.doneOn !== undefined) {
    if (v.doneOn !== null && typeof v.doneOn !== 'string') return '/doneOn';
  }
  return undefined;
};

export const checkWallDiagnosis = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'wall-diagnosis') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.company !== 'string') return '/company';
  if (v.engagement !== undefined) {
    if (typeof v.engagement !== 'string') return '/engagement';
  }
  if (typeof v.answeredOn !== 'string') return '/answeredOn';
  if ((fault = checkRespondent(v.respondent)) !== undefined) return '/respondent' + fault;
  if ((fault = list(v.answers, checkSignAnswer)) !== undefined) return '/answers' + fault;
  if ((fault = list(v.levels, checkWallLevel)) !== undefined) return '/levels' + fault;
  return undefined;
};

export const checkRespondent = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.role !== 'string') return '/role';
  if (v.name !== undefined) {
    if (typeof v.name !== 'string') return '/name';
  }
  if (v.person !== undefined) {
    if (typeof v.person !== 'string') return '/person';
  }
  return undefined;
};

export const checkSignAnswer = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (!Number.isInteger(v.value)) return '/value';
  return undefined;
};

export const checkWallLevel = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.level !== null && typeof v.level !== 'number') return '/level';
  if (v.quotation !== undefined) {
    if (typeof v.quotation !== 'string') return '/quotation';
  }
  if (v.quotationAnonymous !== undefined) {
    if (typeof v.quotationAnonymous !== 'boolean') return '/quotationAnonymous';
  }
  if (v.evidence !== undefined) {
    if ((fault = list(v.evidence, checkNoteRef)) !== undefined) return '/evidence' + fault;
  }
  return undefined;
};

export const checkBenchmarkSheet = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'benchmark-sheet') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.company !== 'string') return '/company';
  if (v.engagement !== undefined) {
    if (typeof v.engagement !== 'string') return '/engagement';
  }
  if (v.title !== undefined) {
    if (typeof v.title !== 'string') return '/title';
  }
  if (typeof v.basisVersion !== 'string') return '/basisVersion';
  if (v.industry !== undefined) {
    if (v.industry !== null && typeof v.industry !== 'string') return '/industry';
  }
  if (v.capital !== undefined) {
    if (v.capital !== null && typeof v.capital !== 'number') return '/capital';
  }
  if ((fault = list(v.periods, checkBenchmarkPeriod)) !== undefined) return '/periods' + fault;
  if ((fault = checkBusinessFlow(v.flow)) !== undefined) return '/flow' + fault;
  if ((fault = checkFourViews(v.views)) !== undefined) return '/views' + fault;
  if ((fault = checkDialogueSummary(v.summary)) !== undefined) return '/summary' + fault;
  if (v.evidence !== undefined) {
    if ((fault = list(v.evidence, checkSheetEvidence)) !== undefined) return '/evidence' + fault;
  }
  return undefined;
};

export const checkSheetEvidence = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.field !== 'string') return '/field';
  if (typeof v.dialogue !== 'string') return '/dialogue';
  if (typeof v.note !== 'string') return '/note';
  return undefined;
};

export const checkBenchmarkPeriod = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.closingMonth !== undefined) {
    if (v.closingMonth !== null && typeof v.closingMonth !== 'string') return '/closingMonth';
  }
  if (!Number.isInteger(v.months)) return '/months';
  if ((fault = checkFigures(v.figures)) !== undefined) return '/figures' + fault;
  if (v.remarks !== undefined) {
    if ((fault = checkFigureRemarks(v.remarks)) !== undefined) return '/remarks' + fault;
  }
  return undefined;
};

export const checkFigureRemarks = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (v.closingMonth !== undefined) {
    if ((fault = checkFigureRemark(v.closingMonth)) !== undefined) return '/closingMonth' + fault;
  }
  if (v.months !== undefined) {
    if ((fault = checkFigureRemark(v.months)) !== undefined) return '/months' + fault;
  }
  if (v.sales !== undefined) {
    if ((fault = checkFigureRemark(v.sales)) !== undefined) return '/sales' + fault;
  }
  if (v.previousSales !== undefined) {
    if ((fault = checkFigureRemark(v.previousSales)) !== undefined) return '/previousSales' + fault;
  }
  if (v.operatingProfit !== undefined) {
    if ((fault = checkFigureRemark(v.operatingProfit)) !== undefined) return '/operatingProfit' + fault;
  }
  if (v.depreciation !== undefined) {
    if ((fault = checkFigureRemark(v.depreciation)) !== undefined) return '/depreciation' + fault;
  }
  if (v.cash !== undefined) {
    if ((fault = checkFigureRemark(v.cash)) !== undefined) return '/cash' + fault;
  }
  if (v.notesReceivable !== undefined) {
    if ((fault = checkFigureRemark(v.notesReceivable)) !== undefined) return '/notesReceivable' + fault;
  }
  if (v.accountsReceivable !== undefined) {
    if ((fault = checkFigureRemark(v.accountsReceivable)) !== undefined) return '/accountsReceivable' + fault;
  }
  if (v.inventory !== undefined) {
    if ((fault = checkFigureRemark(v.inventory)) !== undefined) return '/inventory' + fault;
  }
  if (v.totalLiabilities !== undefined) {
    if ((fault = checkFigureRemark(v.totalLiabilities)) !== undefined) return '/totalLiabilities' + fault;
  }
  if (v.notesPayable !== undefined) {
    if ((fault = checkFigureRemark(v.notesPayable)) !== undefined) return '/notesPayable' + fault;
  }
  if (v.accountsPayable !== undefined) {
    if ((fault = checkFigureRemark(v.accountsPayable)) !== undefined) return '/accountsPayable' + fault;
  }
  if (v.borrowings !== undefined) {
    if ((fault = checkFigureRemark(v.borrowings)) !== undefined) return '/borrowings' + fault;
  }
  if (v.netAssets !== undefined) {
    if ((fault = checkFigureRemark(v.netAssets)) !== undefined) return '/netAssets' + fault;
  }
  if (v.employees !== undefined) {
    if ((fault = checkFigureRemark(v.employees)) !== undefined) return '/employees' + fault;
  }
  return undefined;
};

export const checkFigureRemark = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (v.source !== undefined) {
    if (typeof v.source !== 'string') return '/source';
  }
  if (v.note !== undefined) {
    if (typeof v.note !== 'string') return '/note';
  }
  return undefined;
};

export const checkFigures = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (v.sales !== null && typeof v.sales !== 'number') return '/sales';
  if (v.previousSales !== null && typeof v.previousSales !== 'number') return '/previousSales';
  if (v.operatingProfit !== null && typeof v.operatingProfit !== 'number') return '/operatingProfit';
  if (v.depreciation !== null && typeof v.depreciation !== 'number') return '/depreciation';
  if (v.cash !== null && typeof v.cash !== 'number') return '/cash';
  if (v.notesReceivable !== null && typeof v.notesReceivable !== 'number') return '/notesReceivable';
  if (v.accountsReceivable !== null && typeof v.accountsReceivable !== 'number') return '/accountsReceivable';
  if (v.inventory !== null && typeof v.inventory !== 'number') return '/inventory';
  if (v.totalLiabilities !== null && typeof v.totalLiabilities !== 'number') return '/totalLiabilities';
  if (v.notesPayable !== null && typeof v.notesPayable !== 'number') return '/notesPayable';
  if (v.accountsPayable !== null && typeof v.accountsPayable !== 'number') return '/accountsPayable';
  if (v.borrowings !== null && typeof v.borrowings !== 'number') return '/borrowings';
  if (v.netAssets !== null && typeof v.netAssets !== 'number') return '/netAssets';
  if (v.employees !== null && typeof v.employees !== 'number') return '/employees';
  return undefined;
};

export const checkBusinessFlow = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if ((fault = list(v.steps, checkFlowStep)) !== undefined) return '/steps' + fault;
  if (v.offering !== undefined) {
    if ((fault = checkFlowOffering(v.offering)) !== undefined) return '/offering' + fault;
  }
  if (v.suppliers !== undefined) {
    if ((fault = checkFlowParty(v.suppliers)) !== undefined) return '/suppliers' + fault;
  }
  if (v.partners !== undefined) {
    if ((fault = checkFlowParty(v.partners)) !== undefined) return '/partners' + fault;
  }
  if (v.self !== undefined) {
    if ((fault = checkFlowParty(v.self)) !== undefined) return '/self' + fault;
  }
  if (v.customers !== undefined) {
    if ((fault = checkFlowParty(v.customers)) !== undefined) return '/customers' + fault;
  }
  if (v.endUsers !== undefined) {
    if ((fault = checkFlowParty(v.endUsers)) !== undefined) return '/endUsers' + fault;
  }
  return undefined;
};

export const checkFlowStep = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (v.title !== undefined) {
    if (typeof v.title !== 'string') return '/title';
  }
  if (v.content !== undefined) {
    if (typeof v.content !== 'string') return '/content';
  }
  if (v.differentiation !== undefined) {
    if (typeof v.differentiation !== 'string') return '/differentiation';
  }
  return undefined;
};

export const checkFlowOffering = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (v.content !== undefined) {
    if (typeof v.content !== 'string') return '/content';
  }
  if (v.value !== undefined) {
    if (typeof v.value !== 'string') return '/value';
  }
  return undefined;
};

export const checkFlowParty = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (v.content !== undefined) {
    if (typeof v.content !== 'string') return '/content';
  }
  if (v.reason !== undefined) {
    if (typeof v.reason !== 'string') return '/reason';
  }
  return undefined;
};

export const checkFourViews = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (v.philosophy !== undefined) {
        if (typeof v.philosophy !== 'string') return '/philosophy';
      }
      if (v.ambition !== undefined) {
        if (typeof v.ambition !== 'string') return '/ambition';
      }
      if (v.succession !== undefined) {
        if (typeof v.succession !== 'string') return '/succession';
      }
      return undefined;
    })(v.owner)) !== undefined
  )
    return '/owner' + fault;
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (v.history !== undefined) {
        if (typeof v.history !== 'string') return '/history';
      }
      if (v.strengths !== undefined) {
        if (typeof v.strengths !== 'string') return '/strengths';
      }
      if (v.weaknesses !== undefined) {
        if (typeof v.weaknesses !== 'string') return '/weaknesses';
      }
      if (v.productivity !== undefined) {
        if (typeof v.productivity !== 'string') return '/productivity';
      }
      return undefined;
    })(v.business)) !== undefined
  )
    return '/business' + fault;
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (v.market !== undefined) {
        if (typeof v.market !== 'string') return '/market';
      }
      if (v.customers !== undefined) {
        if (typeof v.customers !== 'string') return '/customers';
      }
      if (v.employees !== undefined) {
        if (typeof v.employees !== 'string') return '/employees';
      }
      if (v.banks !== undefined) {
        if (typeof v.banks !== 'string') return '/banks';
      }
      return undefined;
    })(v.environment)) !== undefined
  )
    return '/environment' + fault;
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (v.structure !== undefined) {
        if (typeof v.structure !== 'string') return '/structure';
      }
      if (v.planning !== undefined) {
        if (typeof v.planning !== 'string') return '/planning';
      }
      if (v.development !== undefined) {
        if (typeof v.development !== 'string') return '/development';
      }
      if (v.training !== undefined) {
        if (typeof v.training !== 'string') return '/training';
      }
      return undefined;
    })(v.organisation)) !== undefined
  )
    return '/organisation' + fault;
  return undefined;
};

export const checkDialogueSummary = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (v.currentState !== undefined) {
    if (typeof v.currentState !== 'string') return '/currentState';
  }
  if (v.futureGoal !== undefined) {
    if (typeof v.futureGoal !== 'string') return '/futureGoal';
  }
  if (v.issue !== undefined) {
    if (typeof v.issue !== 'string') return '/issue';
  }
  if (v.measures !== undefined) {
    if (typeof v.measures !== 'string') return '/measures';
  }
  return undefined;
};

export const checkOrganisation = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'organisation') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.name !== 'string') return '/name';
  if (v.type !== undefined) {
    if (typeof v.type !== 'string') return '/type';
  }
  if (v.institutionCode !== undefined) {
    if (v.institutionCode !== null && typeof v.institutionCode !== 'string') return '/institutionCode';
  }
  if ((fault = list(v.branches, checkBranch)) !== undefined) return '/branches' + fault;
  return undefined;
};

export const checkBranch = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.position !== 'number') return '/position';
  if (typeof v.name !== 'string') return '/name';
  return undefined;
};

export const checkPerson = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.id !== 'string') return '/id';
  if (v.kind !== 'person') return '/kind';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (typeof v.audience !== 'string') return '/audience';
  if ((fault = list(v.externalIds, checkExternalId)) !== undefined) return '/externalIds' + fault;
  if (v.demo !== undefined) {
    if (typeof v.demo !== 'boolean') return '/demo';
  }
  if (v.organisation !== undefined) {
    if (typeof v.organisation !== 'string') return '/organisation';
  }
  if (v.branch !== undefined) {
    if (typeof v.branch !== 'string') return '/branch';
  }
  if (v.createdAt !== undefined) {
    if (typeof v.createdAt !== 'string') return '/createdAt';
  }
  if (v.createdBy !== undefined) {
    if ((fault = checkPersonStamp(v.createdBy)) !== undefined) return '/createdBy' + fault;
  }
  if (v.updatedAt !== undefined) {
    if (typeof v.updatedAt !== 'string') return '/updatedAt';
  }
  if (v.updatedBy !== undefined) {
    if ((fault = checkPersonStamp(v.updatedBy)) !== undefined) return '/updatedBy' + fault;
  }
  if (v.withdrawn !== undefined) {
    if ((fault = checkWithdrawalStamp(v.withdrawn)) !== undefined) return '/withdrawn' + fault;
  }
  if (typeof v.name !== 'string') return '/name';
  if (v.title !== undefined) {
    if (typeof v.title !== 'string') return '/title';
  }
  if (v.branchName !== undefined) {
    if (typeof v.branchName !== 'string') return '/branchName';
  }
  return undefined;
};

export const checkSessionRequest = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (typeof v.system !== 'string') return '/system';
      if (typeof v.id !== 'string') return '/id';
      if (typeof v.name !== 'string') return '/name';
      if (v.title !== undefined) {
        if (typeof v.title !== 'string') return '/title';
      }
      if (v.branch !== undefined) {
        if (typeof v.branch !== 'string') return '/branch';
      }
      return undefined;
    })(v.person)) !== undefined
  )
    return '/person' + fault;
  if (typeof v.role !== 'string') return '/role';
  if (v.company !== undefined) {
    if (typeof v.company !== 'string') return '/company';
  }
  if (v.seconds !== undefined) {
    if (!Number.isInteger(v.seconds)) return '/seconds';
  }
  return undefined;
};

export const checkSession = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.token !== 'string') return '/token';
  if (typeof v.expiresAt !== 'string') return '/expiresAt';
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (typeof v.id !== 'string') return '/id';
      if (typeof v.name !== 'string') return '/name';
      return undefined;
    })(v.organisation)) !== undefined
  )
    return '/organisation' + fault;
  if (
    (fault = ((v: unknown): Fault => {
      if (!fields(v)) return '';
      if (typeof v.id !== 'string') return '/id';
      if (typeof v.name !== 'string') return '/name';
      return undefined;
    })(v.person)) !== undefined
  )
    return '/person' + fault;
  if (typeof v.role !== 'string') return '/role';
  if (v.company !== undefined) {
    if (typeof v.company !== 'string') return '/company';
  }
  return undefined;
};

export const checkAnyRecord = (v: unknown): Fault => {
  if (!fields(v)) return '';
  switch (v.kind) {
    case 'company':
      return checkCompany(v);
    case 'engagement':
      return checkEngagement(v);
    case 'dialogue':
      return checkDialogue(v);
    case 'wall-diagnosis':
      return checkWallDiagnosis(v);
    case 'benchmark-sheet':
      return checkBenchmarkSheet(v);
    case 'organisation':
      return checkOrganisation(v);
    case 'person':
      return checkPerson(v);
    default:
      return undefined;
  }
};

export const checkChangePage = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if ((fault = list(v.items, checkChange)) !== undefined) return '/items' + fault;
  if (typeof v.next !== 'string') return '/next';
  if (typeof v.more !== 'boolean') return '/more';
  return undefined;
};

export const checkChange = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.type !== 'string') return '/type';
  if (typeof v.kind !== 'string') return '/kind';
  if (typeof v.id !== 'string') return '/id';
  if (!Number.isInteger(v.revision)) return '/revision';
  if (v.record !== undefined) {
    if ((fault = checkAnyRecord(v.record)) !== undefined) return '/record' + fault;
  }
  return undefined;
};

export const checkSearchRequest = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.text !== 'string') return '/text';
  if (v.kinds !== undefined) {
    if ((fault = list(v.kinds, (i) => (typeof i === 'string' ? undefined : ''))) !== undefined)
      return '/kinds' + fault;
  }
  if (v.company !== undefined) {
    if (typeof v.company !== 'string') return '/company';
  }
  if (v.from !== undefined) {
    if (typeof v.from !== 'string') return '/from';
  }
  if (v.to !== undefined) {
    if (typeof v.to !== 'string') return '/to';
  }
  if (v.limit !== undefined) {
    if (!Number.isInteger(v.limit)) return '/limit';
  }
  if (v.cursor !== undefined) {
    if (typeof v.cursor !== 'string') return '/cursor';
  }
  return undefined;
};

export const checkSearchPage = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if ((fault = list(v.items, checkSearchHit)) !== undefined) return '/items' + fault;
  if (v.next !== null && typeof v.next !== 'string') return '/next';
  return undefined;
};

export const checkSearchHit = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.kind !== 'string') return '/kind';
  if (typeof v.id !== 'string') return '/id';
  if (v.company !== undefined) {
    if (typeof v.company !== 'string') return '/company';
  }
  if (v.date !== undefined) {
    if (v.date !== null && typeof v.date !== 'string') return '/date';
  }
  if (typeof v.path !== 'string') return '/path';
  if (typeof v.excerpt !== 'string') return '/excerpt';
  return undefined;
};

export const checkDeviceKeyRequest = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (v.label !== undefined) {
    if (typeof v.label !== 'string') return '/label';
  }
  return undefined;
};

export const checkDeviceKey = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (v.label !== undefined) {
    if (typeof v.label !== 'string') return '/label';
  }
  if (typeof v.createdAt !== 'string') return '/createdAt';
  if (v.createdThrough !== undefined) {
    if (typeof v.createdThrough !== 'string') return '/createdThrough';
  }
  if (v.usedAt !== undefined) {
    if (typeof v.usedAt !== 'string') return '/usedAt';
  }
  if (v.removedAt !== undefined) {
    if (typeof v.removedAt !== 'string') return '/removedAt';
  }
  if (v.removedThrough !== undefined) {
    if (typeof v.removedThrough !== 'string') return '/removedThrough';
  }
  return undefined;
};

export const checkDeviceSecret = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.id !== 'string') return '/id';
  if (typeof v.person !== 'string') return '/person';
  if (typeof v.secret !== 'string') return '/secret';
  if (typeof v.createdAt !== 'string') return '/createdAt';
  return undefined;
};

export const checkHealth = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.status !== 'string') return '/status';
  if (typeof v.version !== 'string') return '/version';
  if (v.database !== undefined) {
    if (typeof v.database !== 'string') return '/database';
  }
  return undefined;
};

export const checkProblem = (v: unknown): Fault => {
  if (!fields(v)) return '';
  let fault: Fault;
  if (typeof v.type !== 'string') return '/type';
  if (typeof v.title !== 'string') return '/title';
  if (!Number.isInteger(v.status)) return '/status';
  if (v.detail !== undefined) {
    if (typeof v.detail !== 'string') return '/detail';
  }
  if (v.instance !== undefined) {
    if (typeof v.instance !== 'string') return '/instance';
  }
  if (typeof v.code !== 'string') return '/code';
  if (v.requestId !== undefined) {
    if (typeof v.requestId !== 'string') return '/requestId';
  }
  if (v.issues !== undefined) {
    if ((fault = list(v.issues, checkIssue)) !== undefined) return '/issues' + fault;
  }
  if (v.current !== undefined) {
    if ((fault = checkAnyRecord(v.current)) !== undefined) return '/current' + fault;
  }
  return undefined;
};

export const checkIssue = (v: unknown): Fault => {
  if (!fields(v)) return '';
  if (typeof v.path !== 'string') return '/path';
  if (typeof v.code !== 'string') return '/code';
  if (typeof v.message !== 'string') return '/message';
  return undefined;
};
