// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.
export interface paths {
  '/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open a session for a person
     * @description Called by the host's back end, never by a page: it exchanges the host's credentials for a token bound to one
     *     person, one organisation, a role and, where given, one company. An unknown person is entered in the directory.
     */
    post: operations['createSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 支援先企業 */
    get: operations['listCompanies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 支援先企業 */
    get: operations['getCompany'];
    /** Make or change one 支援先企業 */
    put: operations['putCompany'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 支援先企業
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawCompany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 支援先企業 */
    get: operations['getCompanyHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 伴走支援案件 */
    get: operations['listEngagements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 伴走支援案件 */
    get: operations['getEngagement'];
    /** Make or change one 伴走支援案件 */
    put: operations['putEngagement'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 伴走支援案件
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawEngagement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 伴走支援案件 */
    get: operations['getEngagementHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dialogues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 対話記録 */
    get: operations['listDialogues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dialogues/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 対話記録 */
    get: operations['getDialogue'];
    /** Make or change one 対話記録 */
    put: operations['putDialogue'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dialogues/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 対話記録
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawDialogue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dialogues/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 対話記録 */
    get: operations['getDialogueHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/wall-diagnoses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 壁診断 */
    get: operations['listWallDiagnoses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/wall-diagnoses/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 壁診断 */
    get: operations['getWallDiagnosis'];
    /** Make or change one 壁診断 */
    put: operations['putWallDiagnosis'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/wall-diagnoses/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 壁診断
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawWallDiagnosis'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/wall-diagnoses/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 壁診断 */
    get: operations['getWallDiagnosisHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmark-sheets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List ロカベンのシート */
    get: operations['listBenchmarkSheets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmark-sheets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one ロカベンのシート */
    get: operations['getBenchmarkSheet'];
    /** Make or change one ロカベンのシート */
    put: operations['putBenchmarkSheet'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmark-sheets/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one ロカベンのシート
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawBenchmarkSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmark-sheets/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one ロカベンのシート */
    get: operations['getBenchmarkSheetHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 添付 */
    get: operations['listAttachments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 添付 */
    get: operations['getAttachment'];
    /**
     * Make one 添付, or change who may see it
     * @description The photo comes with the first revision, in `content`, and never changes. No answer holds it; who may see the
     *     photo asks for `/content`.
     */
    put: operations['putAttachment'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/attachments/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 添付
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/attachments/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 添付 */
    get: operations['getAttachmentHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/attachments/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /**
     * The photo of one 添付
     * @description Given while a 対話記録 that this session may read shows the photo: once it was taken out of there, or the record
     *     was withdrawn, the answer is 404.
     */
    get: operations['getAttachmentContent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmark-assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Score ロカベン's figures
     * @description The six indicators, size, points, total and rank of each period, as METI's workbook computes them in IEEE doubles.
     *     Nothing is kept. A version of the basis is never swapped: one that the server does not have is refused, and further
     *     versions to compare with are named in `alsoWith`.
     */
    post: operations['assessBenchmark'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 支援機関 */
    get: operations['listOrganisations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 支援機関 */
    get: operations['getOrganisation'];
    /** Make or change one 支援機関 */
    put: operations['putOrganisation'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisations/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 支援機関
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawOrganisation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisations/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 支援機関 */
    get: operations['getOrganisationHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List 人 */
    get: operations['listPersons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Read one 人 */
    get: operations['getPerson'];
    /** Make or change one 人 */
    put: operations['putPerson'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw one 人
     * @description A withdrawal is a revision too; the content stays in the history.
     */
    post: operations['withdrawPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** Every revision of one 人 */
    get: operations['getPersonHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/device-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The devices on which this person keeps sealed records
     * @description Newest first, at most 200, without their secrets; removed ones too.
     */
    get: operations['listDeviceKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/device-keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the device made */
        id: DeviceKeyId;
      };
      cookie?: never;
    };
    /**
     * The secret of one device, for its person only
     * @description Anybody else's session is answered 404. Once its person has removed it: 410 with the code `revoked`, for ever.
     */
    get: operations['getDeviceKey'];
    /**
     * Have a secret made for a device
     * @description The server makes 256 random bits. Asked again under the same id it answers the same secret, so that an attempt whose
     *     answer was lost can be repeated.
     */
    put: operations['putDeviceKey'];
    post?: never;
    /**
     * Remove a device (lost, handed on, signed out)
     * @description The secret is forgotten at once and for ever; what was sealed on the device and not sent cannot be opened online any
     *     more. Asked again, it answers the same.
     */
    delete: operations['deleteDeviceKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was gained, changed or gone since a cursor
     * @description In the order in which writes were committed: a follower that keeps `next` misses nothing and sees nothing twice,
     *     however many write at once. `gone` means that this session may no longer read the record.
     */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find words in everything this session may read
     * @description Full/half width, case, hiragana/katakana and variants of names (髙 高) are the same; every character of the query
     *     must stand together. In the body, so that names do not stand in a proxy's log.
     */
    post: operations['search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process is alive */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The database answers */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    RecordId: RecordId;
    ItemId: ItemId;
    Kind: Kind;
    Audience: Audience;
    Wall: Wall;
    WallState: WallState;
    Stage: Stage;
    NoteKind: NoteKind;
    CorporateNumber: CorporateNumber;
    ExternalId: ExternalId;
    NextCursor: NextCursor;
    Record: BansoRecord;
    PersonStamp: PersonStamp;
    ItemStamp: ItemStamp;
    WithdrawalStamp: WithdrawalStamp;
    Withdrawal: Withdrawal;
    Revision: Revision;
    NoteRef: NoteRef;
    Company: Company;
    Engagement: Engagement;
    EssentialIssue: EssentialIssue;
    Supporter: Supporter;
    TeamMember: TeamMember;
    AgreedWallState: AgreedWallState;
    SelfDriveLevel: SelfDriveLevel;
    Dialogue: Dialogue;
    Photo: Photo;
    CarriedQuestion: CarriedQuestion;
    Participant: Participant;
    Note: Note;
    NextStep: NextStep;
    WallDiagnosis: WallDiagnosis;
    Respondent: Respondent;
    SignAnswer: SignAnswer;
    WallLevel: WallLevel;
    BenchmarkSheet: BenchmarkSheet;
    SheetEvidence: SheetEvidence;
    BenchmarkPeriod: BenchmarkPeriod;
    FigureRemarks: FigureRemarks;
    FigureRemark: FigureRemark;
    Figures: Figures;
    BusinessFlow: BusinessFlow;
    FlowStep: FlowStep;
    FlowOffering: FlowOffering;
    FlowParty: FlowParty;
    FourViews: FourViews;
    DialogueSummary: DialogueSummary;
    BenchmarkAssessmentRequest: BenchmarkAssessmentRequest;
    BenchmarkAssessmentPeriod: BenchmarkAssessmentPeriod;
    BenchmarkAssessment: BenchmarkAssessment;
    AssessedPeriod: AssessedPeriod;
    AssessedIndicator: AssessedIndicator;
    Attachment: Attachment;
    AttachmentContent: AttachmentContent;
    Organisation: Organisation;
    Branch: Branch;
    Person: Person;
    SessionRequest: SessionRequest;
    Role: Role;
    Session: Session;
    AnyRecord: AnyRecord;
    ChangePage: ChangePage;
    Change: Change;
    SearchRequest: SearchRequest;
    SearchPage: SearchPage;
    SearchHit: SearchHit;
    DeviceKeyId: DeviceKeyId;
    DeviceKeyRequest: DeviceKeyRequest;
    DeviceKey: DeviceKey;
    DeviceSecret: DeviceSecret;
    Health: Health;
    Problem: Problem;
    Issue: Issue;
  };
  responses: {
    /** @description What went wrong, where, and what to do */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
  };
  parameters: {
    /** @description The id that the record's writer made */
    id: RecordId;
    /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
    company: string;
    /** @description Of this engagement */
    engagement: RecordId;
    /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
    externalId: string;
    /** @description 法人番号 */
    corporateNumber: CorporateNumber;
    /** @description Part of the name, two characters or more */
    text: string;
    /** @description At this stage */
    stage: Stage;
    /** @description On this day or later */
    from: string;
    /** @description On this day or earlier */
    to: string;
    /** @description Withdrawn records too */
    withdrawn: boolean;
    /** @description At most this many */
    limit: number;
    /** @description The `next` of the former page */
    cursor: string;
    /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
    ifMatch: string;
    /** @description `*` makes a record and refuses to change one */
    ifNoneMatch: '*';
    /** @description The same for every attempt of one intent, never for another. It does not expire. */
    idempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description The revision, quoted, e.g. `"7"` */
    ETag: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': SessionRequest;
      };
    };
    responses: {
      /** @description The session */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Session;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listCompanies: {
    parameters: {
      query?: {
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description 法人番号 */
        corporateNumber?: components['parameters']['corporateNumber'];
        /** @description Part of the name, two characters or more */
        text?: components['parameters']['text'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: Company[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getCompany: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Company;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putCompany: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Company;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Company;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Company;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawCompany: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Company;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getCompanyHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: Company;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listEngagements: {
    parameters: {
      query?: {
        /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
        company?: components['parameters']['company'];
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description At this stage */
        stage?: components['parameters']['stage'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: Engagement[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getEngagement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Engagement;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putEngagement: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Engagement;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Engagement;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Engagement;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawEngagement: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Engagement;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getEngagementHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: Engagement;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listDialogues: {
    parameters: {
      query?: {
        /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
        company?: components['parameters']['company'];
        /** @description Of this engagement */
        engagement?: components['parameters']['engagement'];
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description On this day or later */
        from?: components['parameters']['from'];
        /** @description On this day or earlier */
        to?: components['parameters']['to'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: Dialogue[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getDialogue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Dialogue;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putDialogue: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Dialogue;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Dialogue;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Dialogue;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawDialogue: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Dialogue;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getDialogueHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: Dialogue;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listWallDiagnoses: {
    parameters: {
      query?: {
        /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
        company?: components['parameters']['company'];
        /** @description Of this engagement */
        engagement?: components['parameters']['engagement'];
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description On this day or later */
        from?: components['parameters']['from'];
        /** @description On this day or earlier */
        to?: components['parameters']['to'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: WallDiagnosis[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getWallDiagnosis: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': WallDiagnosis;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putWallDiagnosis: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': WallDiagnosis;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': WallDiagnosis;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': WallDiagnosis;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawWallDiagnosis: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': WallDiagnosis;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getWallDiagnosisHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: WallDiagnosis;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listBenchmarkSheets: {
    parameters: {
      query?: {
        /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
        company?: components['parameters']['company'];
        /** @description Of this engagement */
        engagement?: components['parameters']['engagement'];
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: BenchmarkSheet[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getBenchmarkSheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': BenchmarkSheet;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putBenchmarkSheet: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': BenchmarkSheet;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': BenchmarkSheet;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': BenchmarkSheet;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawBenchmarkSheet: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': BenchmarkSheet;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getBenchmarkSheetHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: BenchmarkSheet;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listAttachments: {
    parameters: {
      query?: {
        /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
        company?: components['parameters']['company'];
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: Attachment[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getAttachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Attachment;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putAttachment: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Attachment;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Attachment;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Attachment;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawAttachment: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Attachment;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getAttachmentHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: Attachment;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getAttachmentContent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The photo */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': AttachmentContent;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  assessBenchmark: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': BenchmarkAssessmentRequest;
      };
    };
    responses: {
      /** @description One assessment for each version of the basis, that of `basisVersion` first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: BenchmarkAssessment[];
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listOrganisations: {
    parameters: {
      query?: {
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: Organisation[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Organisation;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putOrganisation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Organisation;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Organisation;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Organisation;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawOrganisation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Organisation;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getOrganisationHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: Organisation;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listPersons: {
    parameters: {
      query?: {
        /** @description Known to the host as `system:id`, e.g. `cif:0418-2270193` */
        externalId?: components['parameters']['externalId'];
        /** @description Withdrawn records too */
        withdrawn?: components['parameters']['withdrawn'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: Person[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record as it stands */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Person;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putPerson: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description `*` makes a record and refuses to change one */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Person;
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Person;
        };
      };
      /** @description Made */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Person;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  withdrawPerson: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that was read, quoted, e.g. `"7"`. Required to change a record. */
        'If-Match'?: components['parameters']['ifMatch'];
        /** @description The same for every attempt of one intent, never for another. It does not expire. */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Withdrawal;
      };
    };
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Person;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getPersonHistory: {
    parameters: {
      query?: {
        /** @description At most this many */
        limit?: components['parameters']['limit'];
        /** @description The `next` of the former page */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The id that the record's writer made */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of revisions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: (Revision & {
              record: Person;
            })[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listDeviceKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: DeviceKey[];
            next: NextCursor;
          };
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getDeviceKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the device made */
        id: DeviceKeyId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The secret */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeviceSecret;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  putDeviceKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the device made */
        id: DeviceKeyId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': DeviceKeyRequest;
      };
    };
    responses: {
      /** @description It was there already */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeviceSecret;
        };
      };
      /** @description Made */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeviceSecret;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  deleteDeviceKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id that the device made */
        id: DeviceKeyId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': DeviceKey;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description The `next` of the former answer; absent = from the beginning */
        after?: string;
        /** @description Only these kinds */
        kind?: Kind[];
        /** @description Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`) */
        company?: components['parameters']['company'];
        /** @description At most this many */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of changes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': ChangePage;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': SearchRequest;
      };
    };
    responses: {
      /** @description One page of hits, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': SearchPage;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Alive */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Health;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ready */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Health;
        };
      };
      '4XX': components['responses']['Problem'];
      '5XX': components['responses']['Problem'];
    };
  };
}
/**
 * @description Prefix of the kind and a UUID (version 7, or 8 when derived from an external id) as 32 hexadecimal digits
 * @example dlg_0192f0c1a2b37c4d8e5f60718293a4b5
 */
export type RecordId = string;
/** @description The name of an item within its record, made by its writer */
export type ItemId = string;
/** @enum {string} */
export type Kind =
  | 'company'
  | 'engagement'
  | 'dialogue'
  | 'wall-diagnosis'
  | 'benchmark-sheet'
  | 'attachment'
  | 'organisation'
  | 'person';
/**
 * @description 閲覧範囲: 本人のみ / 支店 / 機関内 / 連携先
 * @enum {string}
 */
export type Audience = 'self' | 'branch' | 'organisation' | 'partners';
/**
 * @description 五つの壁: 見えない / 向き合わない / 実行できない / 付いてこない / 足りない
 * @enum {string}
 */
export type Wall = 'unseen' | 'unfaced' | 'unmoved' | 'unfollowed' | 'lacking';
/**
 * @description 合意した壁の状態: まだ聞けていない / 感じている / 向き合っている / 越えつつある / 越えた
 * @enum {string}
 */
export type WallState = 'unheard' | 'felt' | 'faced' | 'crossing' | 'crossed';
/**
 * @description 段階: 入口・信頼 / 課題設定 / 解決策の検討 / 実行 / 検証・自走
 * @enum {string}
 */
export type Stage = 'entrance' | 'issue-setting' | 'solution' | 'execution' | 'review';
/**
 * @description 記録の種類: 経営者の言葉 / 問いかけ / 事実 / 気づき・腹落ち / 提案 / 次の一歩
 * @enum {string}
 */
export type NoteKind = 'words' | 'question' | 'fact' | 'insight' | 'proposal' | 'next-step';
/** @description 法人番号 with a right check digit */
export type CorporateNumber = string;
export interface ExternalId {
  /** @description The host's name for its numbering, e.g. `cif` */
  system: string;
  id: string;
}
/** @description Ask again with this as `cursor`; null = that was all */
export type NextCursor = string | null;
/** @description What every kind has in common */
export interface BansoRecord {
  id: RecordId;
  kind: Kind;
  /** @description 0 until the server has kept it; then 1, 2, 3 … */
  revision: number;
  audience: Audience;
  /** @description What other systems call it; unique per organisation */
  externalIds: ExternalId[];
  /** @description The record holds invented details (デモデータ) */
  demo?: boolean;
  /** @description The organisation that keeps the record */
  readonly organisation?: RecordId;
  /** @description The branch of the person who made it */
  readonly branch?: string;
  /** Format: date-time */
  readonly createdAt?: string;
  readonly createdBy?: PersonStamp;
  /** Format: date-time */
  readonly updatedAt?: string;
  readonly updatedBy?: PersonStamp;
  readonly withdrawn?: WithdrawalStamp;
}
/** @description Who, as the server knows it */
export interface PersonStamp {
  person: RecordId;
  name: string;
  organisationName?: string;
  /** @description The host system through which it was done */
  through?: string;
}
/** @description Who wrote an item and who changed it last, stamped by the server */
export interface ItemStamp {
  /** Format: date-time */
  createdAt: string;
  createdBy: PersonStamp;
  /** Format: date-time */
  changedAt?: string;
  changedBy?: PersonStamp;
  /** @description 訂正 — the last change after the meeting was closed or by another person than who wrote it; of its step, none */
  corrected?: {
    /** Format: date-time */
    at: string;
    by: PersonStamp;
  };
}
export interface WithdrawalStamp {
  /** Format: date-time */
  at: string;
  by: PersonStamp;
  reason: string;
}
export interface Withdrawal {
  /** @description Why it is withdrawn */
  reason: string;
}
export interface Revision {
  revision: number;
  /** Format: date-time */
  at: string;
  by: PersonStamp;
}
/** @description A note of a dialogue, as evidence */
export interface NoteRef {
  dialogue: RecordId;
  note: ItemId;
}
/** @description 支援先企業 */
export interface Company extends BansoRecord {
  /** @constant */
  kind: 'company';
  /** @description 商号 */
  name: string;
  /** @description フリガナ */
  nameKana?: string;
  /** @description 代表者名 */
  representative?: string;
  /** @description 法人番号 with a right check digit; null for a sole proprietor */
  corporateNumber?: string | null;
  /** @description 日本標準産業分類 細分類 */
  jsic?: string | null;
  /** @description ロカベンの業種 小分類, e.g. 0304 */
  industry?: string | null;
  /** @description 従業員数（人） */
  employees?: number | null;
  /** @description 資本金（千円） */
  capital?: number | null;
  /** @description 決算月 */
  fiscalMonth?: number | null;
  /** @description 都道府県コード（JIS X 0401） */
  prefecture?: string | null;
  /** @description 所在地 */
  address?: string;
  /** @description 備考 */
  remarks?: string;
}
/** @description 伴走支援案件 */
export interface Engagement extends BansoRecord {
  /** @constant */
  kind: 'engagement';
  company: RecordId;
  /** @description 案件名 */
  title?: string;
  /** @description 当初の相談 */
  initialConsultation?: string;
  essentialIssue?: EssentialIssue;
  /** @description 支援アプローチ */
  approach?: string;
  /** @description 生まれた変化 */
  change?: string;
  stage: Stage;
  /**
   * Format: date
   * @description 開始日
   */
  startedOn?: string | null;
  /**
   * Format: date
   * @description 終了日
   */
  endedOn?: string | null;
  /** @description ともに走る人; several institutions may share one engagement */
  supporters: Supporter[];
  /** @description 社内チーム */
  team: TeamMember[];
  /** @description The agreed state of each wall; a wall that is absent was not heard yet */
  wallStates: AgreedWallState[];
  /** @description 自走化レベル over time */
  selfDrive: SelfDriveLevel[];
}
/** @description 設定された本質的課題 */
export interface EssentialIssue {
  text: string;
  /**
   * @description Who named it
   * @enum {string}
   */
  namedBy: 'owner' | 'together' | 'supporter';
  /**
   * Format: date
   * @description 腹落ちした日
   */
  agreedOn?: string | null;
  walls?: Wall[];
}
export interface Supporter {
  id: ItemId;
  position: number;
  name: string;
  organisationName?: string;
  role?: string;
  person?: RecordId;
}
export interface TeamMember {
  id: ItemId;
  position: number;
  name: string;
  role?: string;
}
/** @description 合意した壁の状態 — the agreed state of one wall */
export interface AgreedWallState {
  id: Wall;
  state: WallState;
  /**
   * Format: date
   * @description When people agreed on it
   */
  since?: string | null;
  note?: string;
  evidence?: NoteRef[];
}
export interface SelfDriveLevel {
  id: ItemId;
  /** Format: date */
  on: string;
  /** @description 自走化レベル 0–3 */
  level: number;
  note?: string;
}
/** @description 対話記録 — one meeting */
export interface Dialogue extends BansoRecord {
  /** @constant */
  kind: 'dialogue';
  company: RecordId;
  engagement?: RecordId;
  /**
   * Format: date
   * @description 日付
   */
  heldOn: string;
  /** @description Local time, 13:30 */
  startedAt?: string | null;
  endedAt?: string | null;
  /**
   * @description 訪問 / 来店 / オンライン / 電話
   * @enum {string|null}
   */
  method?: 'visit' | 'branch' | 'online' | 'phone' | null;
  /** @description 場所 */
  place?: string;
  /** @description テーマ */
  theme?: string;
  /**
   * @description 段階
   * @enum {string|null}
   */
  stage?: 'entrance' | 'issue-setting' | 'solution' | 'execution' | 'review' | null;
  /** @description The meeting is over; later changes are shown as 訂正 */
  closed?: boolean;
  participants: Participant[];
  notes: Note[];
  /** @description 持っていく問いかけ — what the supporter means to ask at this meeting or the next */
  carried?: CarriedQuestion[];
  /** @description 写真 — of a whiteboard, a name card */
  photos?: Photo[];
}
/** @description 写真 in a meeting; the picture itself is an attachment */
export interface Photo {
  id: ItemId;
  position: number;
  /** @description May reach the server after the meeting does */
  attachment: RecordId;
  /** @description What it shows; read aloud in place of the picture */
  caption?: string;
  /** @description 取り除いた — the photo is not given out any more; who and when is in its stamp */
  withdrawn?: boolean;
  readonly stamp?: ItemStamp;
}
/** @description 持っていく問いかけ */
export interface CarriedQuestion {
  id: ItemId;
  position: number;
  text: string;
  /** @description The id of the question in its list */
  question?: ItemId;
}
export interface Participant {
  id: ItemId;
  position: number;
  name: string;
  /** @description 役職, e.g. 社長 */
  title?: string;
  /**
   * @description 経営者 / 会社の方 / 支援者
   * @enum {string}
   */
  side: 'owner' | 'company' | 'supporter';
  organisationName?: string;
  person?: RecordId;
}
export interface Note {
  id: ItemId;
  /** @description Order within the meeting; between two notes lies their mean */
  position: number;
  kind: NoteKind;
  text: string;
  /** @description The id of a participant */
  speaker?: string | null;
  /** @description ふれた壁 */
  walls?: Wall[];
  /** @description Local time of the words */
  at?: string | null;
  /** @description What was seen, e.g. しばらく黙って */
  aside?: string;
  /** @description The phrase of the text that turned; set with 圏点 */
  emphasis?: string;
  /** @description 出典 of a fact */
  basis?: string;
  step?: NextStep;
  /** @description The id of the 問いかけ that was carried in, e.g. S14 */
  question?: ItemId;
  /** @description 取り消した — the note has left its place and its words; who and when is in its stamp, the words in the history */
  withdrawn?: boolean;
  readonly stamp?: ItemStamp;
}
/** @description 次の一歩 */
export interface NextStep {
  /**
   * @description 経営者 / 社内チーム / 支援者
   * @enum {string}
   */
  owner: 'owner' | 'team' | 'supporter';
  /** @description Whose step it is, by name */
  names?: string;
  /**
   * Format: date
   * @description いつまで
   */
  due?: string | null;
  /**
   * Format: date
   * @description 実施日
   */
  doneOn?: string | null;
}
/** @description 壁診断 — one respondent at one date */
export interface WallDiagnosis extends BansoRecord {
  /** @constant */
  kind: 'wall-diagnosis';
  company: RecordId;
  engagement?: RecordId;
  /**
   * Format: date
   * @description 回答日
   */
  answeredOn: string;
  respondent: Respondent;
  /** @description One answer per sign; an answer set is never mixed of two people's */
  answers: SignAnswer[];
  /** @description How strongly each wall is felt */
  levels: WallLevel[];
}
export interface Respondent {
  /**
   * @description 経営者 / 後継者 / 幹部・社員 / 支援者
   * @enum {string}
   */
  role: 'owner' | 'successor' | 'staff' | 'supporter';
  /** @description Absent for an anonymous answer */
  name?: string;
  person?: RecordId;
}
export interface SignAnswer {
  /** @description The id of the sign, e.g. 1-03 */
  id: ItemId;
  /** @description 0 感じない – 4 いつも感じる */
  value: number;
}
export interface WallLevel {
  id: Wall;
  /** @description 0 感じない – 4 いつも感じる; null まだ聞けていない */
  level: number | null;
  /** @description The respondent's own words */
  quotation?: string;
  /** @description Shown without the name */
  quotationAnonymous?: boolean;
  evidence?: NoteRef[];
}
/** @description ロカベン（ローカルベンチマーク）. Money in 千円. */
export interface BenchmarkSheet extends BansoRecord {
  /** @constant */
  kind: 'benchmark-sheet';
  company: RecordId;
  engagement?: RecordId;
  title?: string;
  /** @description 基準値の版 it is scored with, e.g. 2018 */
  basisVersion: string;
  /** @description 業種 小分類, e.g. 0304 */
  industry?: string | null;
  /** @description 資本金（千円） */
  capital?: number | null;
  periods: BenchmarkPeriod[];
  flow: BusinessFlow;
  views: FourViews;
  summary: DialogueSummary;
  /** @description Where in the talks with the company what stands in a field was heard */
  evidence?: SheetEvidence[];
}
/** @description A note of a dialogue that a field of the sheet goes back to */
export interface SheetEvidence {
  id: ItemId;
  /** @description The way to the field from the sheet: views/owner/philosophy, flow/steps/{id of the step}, flow/customers, summary/issue */
  field: string;
  dialogue: RecordId;
  note: ItemId;
}
export interface BenchmarkPeriod {
  /**
   * @description 最新 / 前期 / 前々期
   * @enum {string}
   */
  id: 'latest' | 'previous' | 'earlier';
  /** @description 決算年月 */
  closingMonth?: string | null;
  /** @description The length of the period in months; 12 as a rule */
  months: number;
  figures: Figures;
  remarks?: FigureRemarks;
}
/** @description What is known about entries of a period besides their values */
export interface FigureRemarks {
  closingMonth?: FigureRemark;
  months?: FigureRemark;
  sales?: FigureRemark;
  previousSales?: FigureRemark;
  operatingProfit?: FigureRemark;
  depreciation?: FigureRemark;
  cash?: FigureRemark;
  notesReceivable?: FigureRemark;
  accountsReceivable?: FigureRemark;
  inventory?: FigureRemark;
  totalLiabilities?: FigureRemark;
  notesPayable?: FigureRemark;
  accountsPayable?: FigureRemark;
  borrowings?: FigureRemark;
  netAssets?: FigureRemark;
  employees?: FigureRemark;
}
export interface FigureRemark {
  /**
   * @description Where the figure comes from — 決算書 / 試算表 / 聞き取り
   * @enum {string}
   */
  source?: 'statement' | 'trial-balance' | 'hearing';
  /** @description A note on the figure */
  note?: string;
}
/** @description One period's figures in 千円 (employees in persons). null = not entered, which is not zero. */
export interface Figures {
  /** @description 売上高 */
  sales: number | null;
  /** @description 前期売上高 */
  previousSales: number | null;
  /** @description 営業利益 */
  operatingProfit: number | null;
  /** @description 減価償却費 */
  depreciation: number | null;
  /** @description 現金・預金 */
  cash: number | null;
  /** @description 受取手形 */
  notesReceivable: number | null;
  /** @description 売掛金 */
  accountsReceivable: number | null;
  /** @description 棚卸資産 */
  inventory: number | null;
  /** @description 負債合計 */
  totalLiabilities: number | null;
  /** @description 支払手形 */
  notesPayable: number | null;
  /** @description 買掛金 */
  accountsPayable: number | null;
  /** @description 借入金 */
  borrowings: number | null;
  /** @description 純資産合計 */
  netAssets: number | null;
  /** @description 従業員数（人・正社員） */
  employees: number | null;
}
/** @description 商流・業務フロー */
export interface BusinessFlow {
  steps: FlowStep[];
  offering?: FlowOffering;
  suppliers?: FlowParty;
  partners?: FlowParty;
  self?: FlowParty;
  customers?: FlowParty;
  endUsers?: FlowParty;
}
export interface FlowStep {
  id: ItemId;
  position: number;
  /** @description 業務 */
  title?: string;
  /** @description 実施内容 */
  content?: string;
  /** @description 差別化ポイント */
  differentiation?: string;
}
export interface FlowOffering {
  /** @description 製品・商品・サービスの内容 */
  content?: string;
  /** @description どのような価値を提供しているか */
  value?: string;
}
export interface FlowParty {
  /** @description 社名・取引金額・内容等 */
  content?: string;
  /** @description 選定理由 / 選ばれている理由 */
  reason?: string;
}
/** @description 4つの視点 */
export interface FourViews {
  /** @description 経営者 */
  owner: {
    /** @description 経営理念・ビジョン */
    philosophy?: string;
    /** @description 経営意欲 */
    ambition?: string;
    /** @description 後継者の有無・育成状況・承継のタイミング */
    succession?: string;
  };
  /** @description 事業 */
  business: {
    /** @description 企業及び事業沿革 */
    history?: string;
    /** @description 強み */
    strengths?: string;
    /** @description 弱み */
    weaknesses?: string;
    /** @description ITの活用・生産性向上の取り組み */
    productivity?: string;
  };
  /** @description 企業を取り巻く環境・関係者 */
  environment: {
    /** @description 市場動向・競合 */
    market?: string;
    /** @description 顧客リピート率・主な取引先の推移 */
    customers?: string;
    /** @description 従業員定着率・勤続年数・平均給与 */
    employees?: string;
    /** @description 取引金融機関・メインバンクとの関係 */
    banks?: string;
  };
  /** @description 内部管理体制 */
  organisation: {
    /** @description 組織体制・品質管理・情報管理 */
    structure?: string;
    /** @description 事業計画・従業員との共有・社内会議 */
    planning?: string;
    /** @description 研究開発・知的財産 */
    development?: string;
    /** @description 人材育成 */
    training?: string;
  };
}
/** @description 対話内容の総括 */
export interface DialogueSummary {
  /** @description 現状認識 */
  currentState?: string;
  /** @description 将来目標 */
  futureGoal?: string;
  /** @description 課題 */
  issue?: string;
  /** @description 対応策 */
  measures?: string;
}
/** @description What is to be scored without being kept */
export interface BenchmarkAssessmentRequest {
  /** @description 基準値の版, e.g. 2018 */
  basisVersion: string;
  /** @description Further versions of the basis to compare with */
  alsoWith?: string[];
  /** @description 業種 小分類, e.g. 0304 */
  industry?: string | null;
  /** @description 日本標準産業分類 細分類 (13th revision); says the industry where `industry` does not */
  jsic?: string | null;
  /** @description 資本金（千円）; 0 for a sole proprietor */
  capital?: number | null;
  /** @description The size is decided by the employees of the latest one */
  periods: BenchmarkAssessmentPeriod[];
  /** @description Judge the size as Excel reads the workbook's formulas, in which the employees of a wholesaler never count, instead of by 中小企業基本法 */
  workbookQuirks?: boolean;
}
export interface BenchmarkAssessmentPeriod {
  /**
   * @description 最新 / 前期 / 前々期
   * @enum {string}
   */
  id: 'latest' | 'previous' | 'earlier';
  figures: Figures;
}
/** @description The result with one version of the basis */
export interface BenchmarkAssessment {
  basisVersion: string;
  /** @description 2018年度版 */
  basisLabel: string;
  /** @description The name of the version was inferred and not seen in METI's own release */
  labelInferred: boolean;
  /** @description The 小分類 it was compared with */
  industry: string | null;
  /**
   * @description 中規模事業者 / 小規模事業者
   * @enum {string|null}
   */
  size: 'medium' | 'small' | null;
  /**
   * @description Why there is no size
   * @enum {string}
   */
  sizeReason?:
    'industry-missing' | 'industry-mismatch' | 'employees-missing' | 'capital-missing' | 'excluded';
  periods: AssessedPeriod[];
}
export interface AssessedPeriod {
  /** @enum {string} */
  id: 'latest' | 'previous' | 'earlier';
  /** @description ① to ⑥, in this order */
  indicators: AssessedIndicator[];
  /** @description null until all six points exist */
  total: number | null;
  /** @enum {string|null} */
  rank: 'A' | 'B' | 'C' | 'D' | null;
  /** @description What the workbook itself shows: missing points ignored, total and rank given all the same */
  workbook: {
    total: number;
    /** @enum {string} */
    rank: 'A' | 'B' | 'C' | 'D';
  };
}
export interface AssessedIndicator {
  /**
   * @description ①売上増加率 ②営業利益率 ③労働生産性（千円） ④EBITDA有利子負債倍率 ⑤営業運転資本回転期間（か月） ⑥自己資本比率; ratios as ratios
   * @enum {string}
   */
  key:
    | 'salesGrowth'
    | 'operatingMargin'
    | 'laborProductivity'
    | 'ebitdaDebtMultiple'
    | 'workingCapitalMonths'
    | 'equityRatio';
  /** @description Full precision; null where it cannot be computed (算出不可) */
  value: number | null;
  /** @description The value as the workbook shows it, rounded half up, ratios in percent: -6.6, 290, 6.2 */
  shown: string | null;
  point: number | null;
  /** @description 業種基準値 */
  median: number | null;
  /** @description Why the value or the point is missing: sales-missing, employees-zero, size-unknown … */
  reason?: string;
}
/** @description 添付 — a photo of a meeting, re-encoded before it is sent */
export interface Attachment extends BansoRecord {
  /** @constant */
  kind: 'attachment';
  company: RecordId;
  /** @description The meeting that shows it */
  dialogue: RecordId;
  /** @enum {string} */
  mediaType: 'image/jpeg';
  /** @description Of the photo in bytes */
  size: number;
  /** @description In pixels */
  width: number;
  /** @description In pixels */
  height: number;
  /** @description The JPEG in base64, with the first revision; without EXIF and the like (place, time, device) */
  content?: string;
}
export interface AttachmentContent {
  id: RecordId;
  mediaType: string;
  /** @description The photo in base64 */
  content: string;
}
/** @description 支援機関 */
export interface Organisation extends BansoRecord {
  /** @constant */
  kind: 'organisation';
  name: string;
  /**
   * @description 銀行 / 信用金庫 / 商工会議所・商工会 / 公的機関 / その他
   * @enum {string}
   */
  type?: 'bank' | 'shinkin' | 'chamber' | 'public' | 'other';
  /** @description 金融機関コード */
  institutionCode?: string | null;
  branches: Branch[];
}
export interface Branch {
  id: ItemId;
  position: number;
  name: string;
}
/** @description 記録に名前の出る人 */
export interface Person extends BansoRecord {
  /** @constant */
  kind: 'person';
  name: string;
  /** @description 役職 */
  title?: string;
  /** @description 所属する支店 */
  branchName?: string;
}
export interface SessionRequest {
  /** @description Who is signed in at the host */
  person: {
    /** @description The host's numbering of its people */
    system: string;
    id: string;
    name: string;
    title?: string;
    /** @description The branch by name or code */
    branch?: string;
  };
  role: Role;
  /** @description Bind the session to this company (`cmp_…` or `cif:…`) */
  company?: string;
  /**
   * @description How long the token lives
   * @default 900
   */
  seconds?: number;
}
/**
 * @description 支援者 / 管理者 / システム管理者 / 閲覧のみ
 * @enum {string}
 */
export type Role = 'supporter' | 'manager' | 'administrator' | 'reader';
export interface Session {
  token: string;
  /** Format: date-time */
  expiresAt: string;
  organisation: {
    id: RecordId;
    name: string;
  };
  person: {
    id: RecordId;
    name: string;
  };
  role: Role;
  company?: RecordId;
}
export type AnyRecord =
  Company | Engagement | Dialogue | WallDiagnosis | BenchmarkSheet | Attachment | Organisation | Person;
export interface ChangePage {
  items: Change[];
  /** @description Keep this and ask with it as `after` */
  next: string;
  /** @description There is more already */
  more: boolean;
}
export interface Change {
  /** @enum {string} */
  type: 'changed' | 'gone';
  kind: Kind;
  id: RecordId;
  revision: number;
  record?: AnyRecord;
}
export interface SearchRequest {
  text: string;
  kinds?: Kind[];
  company?: string;
  /** Format: date */
  from?: string;
  /** Format: date */
  to?: string;
  /** @default 50 */
  limit?: number;
  cursor?: string;
}
export interface SearchPage {
  items: SearchHit[];
  next: NextCursor;
}
export interface SearchHit {
  kind: Kind;
  id: RecordId;
  company?: RecordId;
  /** Format: date */
  date?: string | null;
  /** @description Where in the record, as a JSON Pointer; items by their id: /notes/n1/text */
  path: string;
  /** @description The words around the hit */
  excerpt: string;
}
/**
 * @description The id of a device key, made by the device at random
 * @example dvk_5b0c0b7f3c0d4e7f9a1b2c3d4e5f6071
 */
export type DeviceKeyId = string;
export interface DeviceKeyRequest {
  /** @description What the person calls the device, to tell it from their others */
  label?: string;
}
/** @description A device on which a person keeps sealed records */
export interface DeviceKey {
  id: DeviceKeyId;
  label?: string;
  /** Format: date-time */
  createdAt: string;
  /** @description The host system through which it was made */
  createdThrough?: string;
  /**
   * Format: date-time
   * @description When the secret was last given out
   */
  usedAt?: string;
  /** Format: date-time */
  removedAt?: string;
  /** @description The host system through which it was removed */
  removedThrough?: string;
}
export interface DeviceSecret {
  id: DeviceKeyId;
  /** @description Whose it is */
  person: RecordId;
  /** @description 256 random bits, base64url. Never kept on the device. */
  secret: string;
  /** Format: date-time */
  createdAt: string;
}
export interface Health {
  /** @enum {string} */
  status: 'ok';
  version: string;
  database?: string;
}
/** @description RFC 9457 */
export interface Problem {
  /** Format: uri-reference */
  type: string;
  /** @description What went wrong, in the reader's language */
  title: string;
  status: number;
  /** @description What to do about it */
  detail?: string;
  instance?: string;
  /**
   * @description The same in every language
   * @enum {string}
   */
  code:
    | 'malformed'
    | 'invalid'
    | 'unauthenticated'
    | 'session-expired'
    | 'forbidden'
    | 'not-found'
    | 'revoked'
    | 'method-not-allowed'
    | 'conflict'
    | 'id-taken'
    | 'external-id-taken'
    | 'key-reused'
    | 'precondition-required'
    | 'too-large'
    | 'unsupported-media-type'
    | 'rate-limited'
    | 'unavailable'
    | 'internal';
  requestId?: string;
  issues?: Issue[];
  /** @description The record as it stands, when the precondition failed */
  current?: AnyRecord;
}
export interface Issue {
  /** @description JSON Pointer into the body, or the name of a parameter */
  path: string;
  code: string;
  /** @description What is wrong and what to do, in the reader's language */
  message: string;
  /** @description What would be possible */
  allowed?: unknown;
}
