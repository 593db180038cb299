// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.
export const components = {
  securitySchemes: {
    session: {
      type: 'http',
      scheme: 'bearer',
      description: 'The token of a session. Short-lived; never stored.',
    },
    host: {
      type: 'http',
      scheme: 'basic',
      description: "The credentials of a host's back end (id and secret). Never in a page.",
    },
  },
  headers: {
    ETag: {
      description: 'The revision, quoted, e.g. `"7"`',
      required: true,
      schema: {
        type: 'string',
      },
    },
  },
  parameters: {
    id: {
      name: 'id',
      in: 'path',
      required: true,
      description: "The id that the record's writer made",
      schema: {
        $ref: '#/components/schemas/RecordId',
      },
    },
    company: {
      name: 'company',
      in: 'query',
      description: 'Of this company, by id (`cmp_…`) or by an external id (`cif:0418-2270193`)',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
      },
    },
    engagement: {
      name: 'engagement',
      in: 'query',
      description: 'Of this engagement',
      schema: {
        $ref: '#/components/schemas/RecordId',
      },
    },
    externalId: {
      name: 'externalId',
      in: 'query',
      description: 'Known to the host as `system:id`, e.g. `cif:0418-2270193`',
      schema: {
        type: 'string',
        minLength: 3,
        maxLength: 200,
        pattern: '^[a-z][a-z0-9-]{0,31}:.+$',
      },
    },
    corporateNumber: {
      name: 'corporateNumber',
      in: 'query',
      description: '法人番号',
      schema: {
        $ref: '#/components/schemas/CorporateNumber',
      },
    },
    text: {
      name: 'text',
      in: 'query',
      description: 'Part of the name, two characters or more',
      schema: {
        type: 'string',
        minLength: 2,
        maxLength: 100,
      },
    },
    stage: {
      name: 'stage',
      in: 'query',
      description: 'At this stage',
      schema: {
        $ref: '#/components/schemas/Stage',
      },
    },
    from: {
      name: 'from',
      in: 'query',
      description: 'On this day or later',
      schema: {
        type: 'string',
        format: 'date',
      },
    },
    to: {
      name: 'to',
      in: 'query',
      description: 'On this day or earlier',
      schema: {
        type: 'string',
        format: 'date',
      },
    },
    withdrawn: {
      name: 'withdrawn',
      in: 'query',
      description: 'Withdrawn records too',
      schema: {
        type: 'boolean',
        default: false,
      },
    },
    limit: {
      name: 'limit',
      in: 'query',
      description: 'At most this many',
      schema: {
        type: 'integer',
        minimum: 1,
        maximum: 200,
        default: 50,
      },
    },
    cursor: {
      name: 'cursor',
      in: 'query',
      description: 'The `next` of the former page',
      schema: {
        type: 'string',
        maxLength: 500,
      },
    },
    ifMatch: {
      name: 'If-Match',
      in: 'header',
      description: 'The revision that was read, quoted, e.g. `"7"`. Required to change a record.',
      schema: {
        type: 'string',
      },
    },
    ifNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      description: '`*` makes a record and refuses to change one',
      schema: {
        type: 'string',
        enum: ['*'],
      },
    },
    idempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'The same for every attempt of one intent, never for another. It does not expire.',
      schema: {
        type: 'string',
        minLength: 8,
        maxLength: 255,
      },
    },
  },
  responses: {
    Problem: {
      description: 'What went wrong, where, and what to do',
      content: {
        'application/problem+json': {
          schema: {
            $ref: '#/components/schemas/Problem',
          },
        },
      },
    },
  },
  schemas: {
    RecordId: {
      type: 'string',
      description:
        'Prefix of the kind and a UUID (version 7, or 8 when derived from an external id) as 32 hexadecimal digits',
      pattern: '^(cmp|eng|dlg|wdg|bms|att|org|per)_[0-9a-f]{32}$',
      examples: ['dlg_0192f0c1a2b37c4d8e5f60718293a4b5'],
    },
    ItemId: {
      type: 'string',
      description: 'The name of an item within its record, made by its writer',
      pattern: '^[A-Za-z0-9_-]{1,64}$',
    },
    Kind: {
      type: 'string',
      enum: [
        'company',
        'engagement',
        'dialogue',
        'wall-diagnosis',
        'benchmark-sheet',
        'attachment',
        'organisation',
        'person',
      ],
    },
    Audience: {
      type: 'string',
      description: '閲覧範囲: 本人のみ / 支店 / 機関内 / 連携先',
      enum: ['self', 'branch', 'organisation', 'partners'],
    },
    Wall: {
      type: 'string',
      description: '五つの壁: 見えない / 向き合わない / 実行できない / 付いてこない / 足りない',
      enum: ['unseen', 'unfaced', 'unmoved', 'unfollowed', 'lacking'],
    },
    WallState: {
      type: 'string',
      description: '合意した壁の状態: まだ聞けていない / 感じている / 向き合っている / 越えつつある / 越えた',
      enum: ['unheard', 'felt', 'faced', 'crossing', 'crossed'],
    },
    Stage: {
      type: 'string',
      description: '段階: 入口・信頼 / 課題設定 / 解決策の検討 / 実行 / 検証・自走',
      enum: ['entrance', 'issue-setting', 'solution', 'execution', 'review'],
    },
    NoteKind: {
      type: 'string',
      description: '記録の種類: 経営者の言葉 / 問いかけ / 事実 / 気づき・腹落ち / 提案 / 次の一歩',
      enum: ['words', 'question', 'fact', 'insight', 'proposal', 'next-step'],
    },
    CorporateNumber: {
      type: 'string',
      description: '法人番号 with a right check digit',
      pattern: '^[0-9]{13}$',
    },
    ExternalId: {
      type: 'object',
      required: ['system', 'id'],
      properties: {
        system: {
          type: 'string',
          description: "The host's name for its numbering, e.g. `cif`",
          pattern: '^[a-z][a-z0-9-]{0,31}$',
        },
        id: {
          type: 'string',
          minLength: 1,
          maxLength: 160,
        },
      },
    },
    NextCursor: {
      description: 'Ask again with this as `cursor`; null = that was all',
      type: ['string', 'null'],
    },
    Record: {
      type: 'object',
      description: 'What every kind has in common',
      required: ['id', 'kind', 'revision', 'audience', 'externalIds'],
      properties: {
        id: {
          $ref: '#/components/schemas/RecordId',
        },
        kind: {
          $ref: '#/components/schemas/Kind',
        },
        revision: {
          type: 'integer',
          minimum: 0,
          description: '0 until the server has kept it; then 1, 2, 3 …',
        },
        audience: {
          $ref: '#/components/schemas/Audience',
        },
        externalIds: {
          type: 'array',
          description: 'What other systems call it; unique per organisation',
          maxItems: 20,
          items: {
            $ref: '#/components/schemas/ExternalId',
          },
        },
        demo: {
          type: 'boolean',
          description: 'The record holds invented details (デモデータ)',
        },
        organisation: {
          readOnly: true,
          description: 'The organisation that keeps the record',
          $ref: '#/components/schemas/RecordId',
        },
        branch: {
          readOnly: true,
          type: 'string',
          description: 'The branch of the person who made it',
        },
        createdAt: {
          type: 'string',
          format: 'date-time',
          readOnly: true,
        },
        createdBy: {
          $ref: '#/components/schemas/PersonStamp',
          readOnly: true,
        },
        updatedAt: {
          type: 'string',
          format: 'date-time',
          readOnly: true,
        },
        updatedBy: {
          $ref: '#/components/schemas/PersonStamp',
          readOnly: true,
        },
        withdrawn: {
          $ref: '#/components/schemas/WithdrawalStamp',
          readOnly: true,
        },
      },
    },
    PersonStamp: {
      type: 'object',
      description: 'Who, as the server knows it',
      required: ['person', 'name'],
      properties: {
        person: {
          $ref: '#/components/schemas/RecordId',
        },
        name: {
          type: 'string',
        },
        organisationName: {
          type: 'string',
        },
        through: {
          type: 'string',
          description: 'The host system through which it was done',
        },
      },
    },
    ItemStamp: {
      type: 'object',
      description: 'Who wrote an item and who changed it last, stamped by the server',
      required: ['createdAt', 'createdBy'],
      properties: {
        createdAt: {
          type: 'string',
          format: 'date-time',
        },
        createdBy: {
          $ref: '#/components/schemas/PersonStamp',
        },
        changedAt: {
          type: 'string',
          format: 'date-time',
        },
        changedBy: {
          $ref: '#/components/schemas/PersonStamp',
        },
        corrected: {
          type: 'object',
          description:
            '訂正 — the last change after the meeting was closed or by another person than who wrote it; of its step, none',
          required: ['at', 'by'],
          properties: {
            at: {
              type: 'string',
              format: 'date-time',
            },
            by: {
              $ref: '#/components/schemas/PersonStamp',
            },
          },
        },
      },
    },
    WithdrawalStamp: {
      type: 'object',
      required: ['at', 'by', 'reason'],
      properties: {
        at: {
          type: 'string',
          format: 'date-time',
        },
        by: {
          $ref: '#/components/schemas/PersonStamp',
        },
        reason: {
          type: 'string',
        },
      },
    },
    Withdrawal: {
      type: 'object',
      required: ['reason'],
      properties: {
        reason: {
          type: 'string',
          minLength: 1,
          maxLength: 1000,
          description: 'Why it is withdrawn',
        },
      },
    },
    Revision: {
      type: 'object',
      required: ['revision', 'at', 'by'],
      properties: {
        revision: {
          type: 'integer',
          minimum: 1,
        },
        at: {
          type: 'string',
          format: 'date-time',
        },
        by: {
          $ref: '#/components/schemas/PersonStamp',
        },
      },
    },
    NoteRef: {
      type: 'object',
      description: 'A note of a dialogue, as evidence',
      required: ['dialogue', 'note'],
      properties: {
        dialogue: {
          $ref: '#/components/schemas/RecordId',
        },
        note: {
          $ref: '#/components/schemas/ItemId',
        },
      },
    },
    Company: {
      description: '支援先企業',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'name'],
          properties: {
            kind: {
              const: 'company',
            },
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
              description: '商号',
            },
            nameKana: {
              type: 'string',
              maxLength: 200,
              description: 'フリガナ',
            },
            representative: {
              type: 'string',
              maxLength: 100,
              description: '代表者名',
            },
            corporateNumber: {
              type: ['string', 'null'],
              description: '法人番号 with a right check digit; null for a sole proprietor',
              pattern: '^[0-9]{13}$',
            },
            jsic: {
              type: ['string', 'null'],
              pattern: '^[0-9]{4}$',
              description: '日本標準産業分類 細分類',
            },
            industry: {
              type: ['string', 'null'],
              pattern: '^[0-9]{4}$',
              description: 'ロカベンの業種 小分類, e.g. 0304',
            },
            employees: {
              type: ['integer', 'null'],
              minimum: 0,
              description: '従業員数（人）',
            },
            capital: {
              type: ['number', 'null'],
              minimum: 0,
              description: '資本金（千円）',
            },
            fiscalMonth: {
              type: ['integer', 'null'],
              minimum: 1,
              maximum: 12,
              description: '決算月',
            },
            prefecture: {
              type: ['string', 'null'],
              pattern: '^(0[1-9]|[1-3][0-9]|4[0-7])$',
              description: '都道府県コード（JIS X 0401）',
            },
            address: {
              type: 'string',
              maxLength: 300,
              description: '所在地',
            },
            remarks: {
              type: 'string',
              maxLength: 4000,
              description: '備考',
            },
          },
        },
      ],
    },
    Engagement: {
      description: '伴走支援案件',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'company', 'stage', 'supporters', 'team', 'wallStates', 'selfDrive'],
          properties: {
            kind: {
              const: 'engagement',
            },
            company: {
              $ref: '#/components/schemas/RecordId',
            },
            title: {
              type: 'string',
              maxLength: 200,
              description: '案件名',
            },
            initialConsultation: {
              type: 'string',
              maxLength: 10000,
              description: '当初の相談',
            },
            essentialIssue: {
              $ref: '#/components/schemas/EssentialIssue',
            },
            approach: {
              type: 'string',
              maxLength: 10000,
              description: '支援アプローチ',
            },
            change: {
              type: 'string',
              maxLength: 10000,
              description: '生まれた変化',
            },
            stage: {
              $ref: '#/components/schemas/Stage',
            },
            startedOn: {
              type: ['string', 'null'],
              format: 'date',
              description: '開始日',
            },
            endedOn: {
              type: ['string', 'null'],
              format: 'date',
              description: '終了日',
            },
            supporters: {
              type: 'array',
              maxItems: 100,
              description: 'ともに走る人; several institutions may share one engagement',
              items: {
                $ref: '#/components/schemas/Supporter',
              },
            },
            team: {
              type: 'array',
              maxItems: 100,
              description: '社内チーム',
              items: {
                $ref: '#/components/schemas/TeamMember',
              },
            },
            wallStates: {
              type: 'array',
              maxItems: 5,
              description: 'The agreed state of each wall; a wall that is absent was not heard yet',
              items: {
                $ref: '#/components/schemas/AgreedWallState',
              },
            },
            selfDrive: {
              type: 'array',
              maxItems: 200,
              description: '自走化レベル over time',
              items: {
                $ref: '#/components/schemas/SelfDriveLevel',
              },
            },
          },
        },
      ],
    },
    EssentialIssue: {
      type: 'object',
      description: '設定された本質的課題',
      'x-banso-atomic': true,
      required: ['text', 'namedBy'],
      properties: {
        text: {
          type: 'string',
          maxLength: 10000,
        },
        namedBy: {
          type: 'string',
          enum: ['owner', 'together', 'supporter'],
          description: 'Who named it',
        },
        agreedOn: {
          type: ['string', 'null'],
          format: 'date',
          description: '腹落ちした日',
        },
        walls: {
          type: 'array',
          maxItems: 5,
          items: {
            $ref: '#/components/schemas/Wall',
          },
        },
      },
    },
    Supporter: {
      type: 'object',
      required: ['id', 'position', 'name'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
        },
        organisationName: {
          type: 'string',
          maxLength: 200,
        },
        role: {
          type: 'string',
          maxLength: 100,
        },
        person: {
          $ref: '#/components/schemas/RecordId',
        },
      },
    },
    TeamMember: {
      type: 'object',
      required: ['id', 'position', 'name'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
        },
        role: {
          type: 'string',
          maxLength: 100,
        },
      },
    },
    AgreedWallState: {
      description: '合意した壁の状態 — the agreed state of one wall',
      type: 'object',
      'x-banso-atomic': true,
      required: ['id', 'state'],
      properties: {
        id: {
          $ref: '#/components/schemas/Wall',
        },
        state: {
          $ref: '#/components/schemas/WallState',
        },
        since: {
          type: ['string', 'null'],
          format: 'date',
          description: 'When people agreed on it',
        },
        note: {
          type: 'string',
          maxLength: 2000,
        },
        evidence: {
          type: 'array',
          maxItems: 50,
          items: {
            $ref: '#/components/schemas/NoteRef',
          },
        },
      },
    },
    SelfDriveLevel: {
      type: 'object',
      'x-banso-atomic': true,
      required: ['id', 'on', 'level'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        on: {
          type: 'string',
          format: 'date',
        },
        level: {
          type: 'integer',
          minimum: 0,
          maximum: 3,
          description: '自走化レベル 0–3',
        },
        note: {
          type: 'string',
          maxLength: 2000,
        },
      },
    },
    Dialogue: {
      description: '対話記録 — one meeting',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'company', 'heldOn', 'participants', 'notes'],
          properties: {
            kind: {
              const: 'dialogue',
            },
            company: {
              $ref: '#/components/schemas/RecordId',
            },
            engagement: {
              $ref: '#/components/schemas/RecordId',
            },
            heldOn: {
              type: 'string',
              format: 'date',
              description: '日付',
            },
            startedAt: {
              type: ['string', 'null'],
              pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
              description: 'Local time, 13:30',
            },
            endedAt: {
              type: ['string', 'null'],
              pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
            },
            method: {
              type: ['string', 'null'],
              enum: ['visit', 'branch', 'online', 'phone', null],
              description: '訪問 / 来店 / オンライン / 電話',
            },
            place: {
              type: 'string',
              maxLength: 200,
              description: '場所',
            },
            theme: {
              type: 'string',
              maxLength: 200,
              description: 'テーマ',
            },
            stage: {
              type: ['string', 'null'],
              enum: ['entrance', 'issue-setting', 'solution', 'execution', 'review', null],
              description: '段階',
            },
            closed: {
              type: 'boolean',
              description: 'The meeting is over; later changes are shown as 訂正',
            },
            participants: {
              type: 'array',
              maxItems: 100,
              items: {
                $ref: '#/components/schemas/Participant',
              },
            },
            notes: {
              type: 'array',
              maxItems: 5000,
              items: {
                $ref: '#/components/schemas/Note',
              },
            },
            carried: {
              type: 'array',
              maxItems: 100,
              description: '持っていく問いかけ — what the supporter means to ask at this meeting or the next',
              items: {
                $ref: '#/components/schemas/CarriedQuestion',
              },
            },
            photos: {
              type: 'array',
              maxItems: 100,
              description: '写真 — of a whiteboard, a name card',
              items: {
                $ref: '#/components/schemas/Photo',
              },
            },
          },
        },
      ],
    },
    Photo: {
      description: '写真 in a meeting; the picture itself is an attachment',
      type: 'object',
      required: ['id', 'position', 'attachment'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        attachment: {
          $ref: '#/components/schemas/RecordId',
          description: 'May reach the server after the meeting does',
        },
        caption: {
          type: 'string',
          maxLength: 500,
          description: 'What it shows; read aloud in place of the picture',
        },
        withdrawn: {
          type: 'boolean',
          description: '取り除いた — the photo is not given out any more; who and when is in its stamp',
        },
        stamp: {
          $ref: '#/components/schemas/ItemStamp',
          readOnly: true,
        },
      },
    },
    CarriedQuestion: {
      description: '持っていく問いかけ',
      type: 'object',
      required: ['id', 'position', 'text'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        text: {
          type: 'string',
          maxLength: 2000,
        },
        question: {
          $ref: '#/components/schemas/ItemId',
          description: 'The id of the question in its list',
        },
      },
    },
    Participant: {
      type: 'object',
      required: ['id', 'position', 'name', 'side'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
        },
        title: {
          type: 'string',
          maxLength: 100,
          description: '役職, e.g. 社長',
        },
        side: {
          type: 'string',
          enum: ['owner', 'company', 'supporter'],
          description: '経営者 / 会社の方 / 支援者',
        },
        organisationName: {
          type: 'string',
          maxLength: 200,
        },
        person: {
          $ref: '#/components/schemas/RecordId',
        },
      },
    },
    Note: {
      type: 'object',
      required: ['id', 'position', 'kind', 'text'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
          description: 'Order within the meeting; between two notes lies their mean',
        },
        kind: {
          $ref: '#/components/schemas/NoteKind',
        },
        text: {
          type: 'string',
          maxLength: 1000000,
        },
        speaker: {
          type: ['string', 'null'],
          pattern: '^[A-Za-z0-9_-]{1,64}$',
          description: 'The id of a participant',
        },
        walls: {
          type: 'array',
          maxItems: 5,
          items: {
            $ref: '#/components/schemas/Wall',
          },
          description: 'ふれた壁',
        },
        at: {
          type: ['string', 'null'],
          pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
          description: 'Local time of the words',
        },
        aside: {
          type: 'string',
          maxLength: 500,
          description: 'What was seen, e.g. しばらく黙って',
        },
        emphasis: {
          type: 'string',
          maxLength: 2000,
          description: 'The phrase of the text that turned; set with 圏点',
        },
        basis: {
          type: 'string',
          maxLength: 500,
          description: '出典 of a fact',
        },
        step: {
          $ref: '#/components/schemas/NextStep',
        },
        question: {
          $ref: '#/components/schemas/ItemId',
          description: 'The id of the 問いかけ that was carried in, e.g. S14',
        },
        withdrawn: {
          type: 'boolean',
          description:
            '取り消した — the note has left its place and its words; who and when is in its stamp, the words in the history',
        },
        stamp: {
          $ref: '#/components/schemas/ItemStamp',
          readOnly: true,
        },
      },
    },
    NextStep: {
      type: 'object',
      description: '次の一歩',
      'x-banso-atomic': true,
      required: ['owner'],
      properties: {
        owner: {
          type: 'string',
          enum: ['owner', 'team', 'supporter'],
          description: '経営者 / 社内チーム / 支援者',
        },
        names: {
          type: 'string',
          maxLength: 200,
          description: 'Whose step it is, by name',
        },
        due: {
          type: ['string', 'null'],
          format: 'date',
          description: 'いつまで',
        },
        doneOn: {
          type: ['string', 'null'],
          format: 'date',
          description: '実施日',
        },
      },
    },
    WallDiagnosis: {
      description: '壁診断 — one respondent at one date',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'company', 'answeredOn', 'respondent', 'answers', 'levels'],
          properties: {
            kind: {
              const: 'wall-diagnosis',
            },
            company: {
              $ref: '#/components/schemas/RecordId',
            },
            engagement: {
              $ref: '#/components/schemas/RecordId',
            },
            answeredOn: {
              type: 'string',
              format: 'date',
              description: '回答日',
            },
            respondent: {
              $ref: '#/components/schemas/Respondent',
            },
            answers: {
              type: 'array',
              maxItems: 200,
              'x-banso-atomic': true,
              description: "One answer per sign; an answer set is never mixed of two people's",
              items: {
                $ref: '#/components/schemas/SignAnswer',
              },
            },
            levels: {
              type: 'array',
              maxItems: 5,
              description: 'How strongly each wall is felt',
              items: {
                $ref: '#/components/schemas/WallLevel',
              },
            },
          },
        },
      ],
    },
    Respondent: {
      type: 'object',
      'x-banso-atomic': true,
      required: ['role'],
      properties: {
        role: {
          type: 'string',
          enum: ['owner', 'successor', 'staff', 'supporter'],
          description: '経営者 / 後継者 / 幹部・社員 / 支援者',
        },
        name: {
          type: 'string',
          maxLength: 100,
          description: 'Absent for an anonymous answer',
        },
        person: {
          $ref: '#/components/schemas/RecordId',
        },
      },
    },
    SignAnswer: {
      type: 'object',
      required: ['id', 'value'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
          description: 'The id of the sign, e.g. 1-03',
        },
        value: {
          type: 'integer',
          minimum: 0,
          maximum: 4,
          description: '0 感じない – 4 いつも感じる',
        },
      },
    },
    WallLevel: {
      type: 'object',
      required: ['id', 'level'],
      properties: {
        id: {
          $ref: '#/components/schemas/Wall',
        },
        level: {
          type: ['number', 'null'],
          minimum: 0,
          maximum: 4,
          description: '0 感じない – 4 いつも感じる; null まだ聞けていない',
        },
        quotation: {
          type: 'string',
          maxLength: 2000,
          description: "The respondent's own words",
        },
        quotationAnonymous: {
          type: 'boolean',
          description: 'Shown without the name',
        },
        evidence: {
          type: 'array',
          maxItems: 50,
          items: {
            $ref: '#/components/schemas/NoteRef',
          },
        },
      },
    },
    BenchmarkSheet: {
      description: 'ロカベン（ローカルベンチマーク）. Money in 千円.',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'company', 'basisVersion', 'periods', 'flow', 'views', 'summary'],
          properties: {
            kind: {
              const: 'benchmark-sheet',
            },
            company: {
              $ref: '#/components/schemas/RecordId',
            },
            engagement: {
              $ref: '#/components/schemas/RecordId',
            },
            title: {
              type: 'string',
              maxLength: 200,
            },
            basisVersion: {
              type: 'string',
              minLength: 1,
              maxLength: 40,
              description: '基準値の版 it is scored with, e.g. 2018',
            },
            industry: {
              type: ['string', 'null'],
              pattern: '^[0-9]{4}$',
              description: '業種 小分類, e.g. 0304',
            },
            capital: {
              type: ['number', 'null'],
              description: '資本金（千円）',
            },
            periods: {
              type: 'array',
              maxItems: 3,
              items: {
                $ref: '#/components/schemas/BenchmarkPeriod',
              },
            },
            flow: {
              $ref: '#/components/schemas/BusinessFlow',
            },
            views: {
              $ref: '#/components/schemas/FourViews',
            },
            summary: {
              $ref: '#/components/schemas/DialogueSummary',
            },
            evidence: {
              type: 'array',
              maxItems: 500,
              items: {
                $ref: '#/components/schemas/SheetEvidence',
              },
              description: 'Where in the talks with the company what stands in a field was heard',
            },
          },
        },
      ],
    },
    SheetEvidence: {
      type: 'object',
      description: 'A note of a dialogue that a field of the sheet goes back to',
      required: ['id', 'field', 'dialogue', 'note'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        field: {
          type: 'string',
          maxLength: 200,
          pattern: '^(flow|views|summary)(/[A-Za-z0-9_-]+)+$',
          description:
            'The way to the field from the sheet: views/owner/philosophy, flow/steps/{id of the step}, flow/customers, summary/issue',
        },
        dialogue: {
          $ref: '#/components/schemas/RecordId',
        },
        note: {
          $ref: '#/components/schemas/ItemId',
        },
      },
    },
    BenchmarkPeriod: {
      type: 'object',
      required: ['id', 'months', 'figures'],
      properties: {
        id: {
          type: 'string',
          enum: ['latest', 'previous', 'earlier'],
          description: '最新 / 前期 / 前々期',
        },
        closingMonth: {
          type: ['string', 'null'],
          pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$',
          description: '決算年月',
        },
        months: {
          type: 'integer',
          minimum: 1,
          maximum: 24,
          description: 'The length of the period in months; 12 as a rule',
        },
        figures: {
          $ref: '#/components/schemas/Figures',
        },
        remarks: {
          $ref: '#/components/schemas/FigureRemarks',
        },
      },
    },
    FigureRemarks: {
      type: 'object',
      description: 'What is known about entries of a period besides their values',
      properties: {
        closingMonth: {
          $ref: '#/components/schemas/FigureRemark',
        },
        months: {
          $ref: '#/components/schemas/FigureRemark',
        },
        sales: {
          $ref: '#/components/schemas/FigureRemark',
        },
        previousSales: {
          $ref: '#/components/schemas/FigureRemark',
        },
        operatingProfit: {
          $ref: '#/components/schemas/FigureRemark',
        },
        depreciation: {
          $ref: '#/components/schemas/FigureRemark',
        },
        cash: {
          $ref: '#/components/schemas/FigureRemark',
        },
        notesReceivable: {
          $ref: '#/components/schemas/FigureRemark',
        },
        accountsReceivable: {
          $ref: '#/components/schemas/FigureRemark',
        },
        inventory: {
          $ref: '#/components/schemas/FigureRemark',
        },
        totalLiabilities: {
          $ref: '#/components/schemas/FigureRemark',
        },
        notesPayable: {
          $ref: '#/components/schemas/FigureRemark',
        },
        accountsPayable: {
          $ref: '#/components/schemas/FigureRemark',
        },
        borrowings: {
          $ref: '#/components/schemas/FigureRemark',
        },
        netAssets: {
          $ref: '#/components/schemas/FigureRemark',
        },
        employees: {
          $ref: '#/components/schemas/FigureRemark',
        },
      },
    },
    FigureRemark: {
      type: 'object',
      properties: {
        source: {
          type: 'string',
          enum: ['statement', 'trial-balance', 'hearing'],
          description: 'Where the figure comes from — 決算書 / 試算表 / 聞き取り',
        },
        note: {
          type: 'string',
          maxLength: 2000,
          description: 'A note on the figure',
        },
      },
    },
    Figures: {
      type: 'object',
      description:
        "One period's figures in 千円 (employees in persons). null = not entered, which is not zero.",
      'x-banso-atomic': true,
      required: [
        'sales',
        'previousSales',
        'operatingProfit',
        'depreciation',
        'cash',
        'notesReceivable',
        'accountsReceivable',
        'inventory',
        'totalLiabilities',
        'notesPayable',
        'accountsPayable',
        'borrowings',
        'netAssets',
        'employees',
      ],
      properties: {
        sales: {
          type: ['number', 'null'],
          description: '売上高',
        },
        previousSales: {
          type: ['number', 'null'],
          description: '前期売上高',
        },
        operatingProfit: {
          type: ['number', 'null'],
          description: '営業利益',
        },
        depreciation: {
          type: ['number', 'null'],
          description: '減価償却費',
        },
        cash: {
          type: ['number', 'null'],
          description: '現金・預金',
        },
        notesReceivable: {
          type: ['number', 'null'],
          description: '受取手形',
        },
        accountsReceivable: {
          type: ['number', 'null'],
          description: '売掛金',
        },
        inventory: {
          type: ['number', 'null'],
          description: '棚卸資産',
        },
        totalLiabilities: {
          type: ['number', 'null'],
          description: '負債合計',
        },
        notesPayable: {
          type: ['number', 'null'],
          description: '支払手形',
        },
        accountsPayable: {
          type: ['number', 'null'],
          description: '買掛金',
        },
        borrowings: {
          type: ['number', 'null'],
          description: '借入金',
        },
        netAssets: {
          type: ['number', 'null'],
          description: '純資産合計',
        },
        employees: {
          type: ['number', 'null'],
          description: '従業員数（人・正社員）',
        },
      },
    },
    BusinessFlow: {
      type: 'object',
      description: '商流・業務フロー',
      required: ['steps'],
      properties: {
        steps: {
          type: 'array',
          maxItems: 20,
          items: {
            $ref: '#/components/schemas/FlowStep',
          },
        },
        offering: {
          $ref: '#/components/schemas/FlowOffering',
        },
        suppliers: {
          $ref: '#/components/schemas/FlowParty',
        },
        partners: {
          $ref: '#/components/schemas/FlowParty',
        },
        self: {
          $ref: '#/components/schemas/FlowParty',
        },
        customers: {
          $ref: '#/components/schemas/FlowParty',
        },
        endUsers: {
          $ref: '#/components/schemas/FlowParty',
        },
      },
    },
    FlowStep: {
      type: 'object',
      required: ['id', 'position'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        title: {
          type: 'string',
          maxLength: 200,
          description: '業務',
        },
        content: {
          type: 'string',
          maxLength: 4000,
          description: '実施内容',
        },
        differentiation: {
          type: 'string',
          maxLength: 4000,
          description: '差別化ポイント',
        },
      },
    },
    FlowOffering: {
      type: 'object',
      properties: {
        content: {
          type: 'string',
          maxLength: 4000,
          description: '製品・商品・サービスの内容',
        },
        value: {
          type: 'string',
          maxLength: 4000,
          description: 'どのような価値を提供しているか',
        },
      },
    },
    FlowParty: {
      type: 'object',
      properties: {
        content: {
          type: 'string',
          maxLength: 4000,
          description: '社名・取引金額・内容等',
        },
        reason: {
          type: 'string',
          maxLength: 4000,
          description: '選定理由 / 選ばれている理由',
        },
      },
    },
    FourViews: {
      type: 'object',
      description: '4つの視点',
      required: ['owner', 'business', 'environment', 'organisation'],
      properties: {
        owner: {
          type: 'object',
          description: '経営者',
          properties: {
            philosophy: {
              type: 'string',
              maxLength: 10000,
              description: '経営理念・ビジョン',
            },
            ambition: {
              type: 'string',
              maxLength: 10000,
              description: '経営意欲',
            },
            succession: {
              type: 'string',
              maxLength: 10000,
              description: '後継者の有無・育成状況・承継のタイミング',
            },
          },
        },
        business: {
          type: 'object',
          description: '事業',
          properties: {
            history: {
              type: 'string',
              maxLength: 10000,
              description: '企業及び事業沿革',
            },
            strengths: {
              type: 'string',
              maxLength: 10000,
              description: '強み',
            },
            weaknesses: {
              type: 'string',
              maxLength: 10000,
              description: '弱み',
            },
            productivity: {
              type: 'string',
              maxLength: 10000,
              description: 'ITの活用・生産性向上の取り組み',
            },
          },
        },
        environment: {
          type: 'object',
          description: '企業を取り巻く環境・関係者',
          properties: {
            market: {
              type: 'string',
              maxLength: 10000,
              description: '市場動向・競合',
            },
            customers: {
              type: 'string',
              maxLength: 10000,
              description: '顧客リピート率・主な取引先の推移',
            },
            employees: {
              type: 'string',
              maxLength: 10000,
              description: '従業員定着率・勤続年数・平均給与',
            },
            banks: {
              type: 'string',
              maxLength: 10000,
              description: '取引金融機関・メインバンクとの関係',
            },
          },
        },
        organisation: {
          type: 'object',
          description: '内部管理体制',
          properties: {
            structure: {
              type: 'string',
              maxLength: 10000,
              description: '組織体制・品質管理・情報管理',
            },
            planning: {
              type: 'string',
              maxLength: 10000,
              description: '事業計画・従業員との共有・社内会議',
            },
            development: {
              type: 'string',
              maxLength: 10000,
              description: '研究開発・知的財産',
            },
            training: {
              type: 'string',
              maxLength: 10000,
              description: '人材育成',
            },
          },
        },
      },
    },
    DialogueSummary: {
      type: 'object',
      description: '対話内容の総括',
      properties: {
        currentState: {
          type: 'string',
          maxLength: 10000,
          description: '現状認識',
        },
        futureGoal: {
          type: 'string',
          maxLength: 10000,
          description: '将来目標',
        },
        issue: {
          type: 'string',
          maxLength: 10000,
          description: '課題',
        },
        measures: {
          type: 'string',
          maxLength: 10000,
          description: '対応策',
        },
      },
    },
    BenchmarkAssessmentRequest: {
      description: 'What is to be scored without being kept',
      type: 'object',
      required: ['basisVersion', 'periods'],
      properties: {
        basisVersion: {
          type: 'string',
          minLength: 1,
          maxLength: 40,
          description: '基準値の版, e.g. 2018',
        },
        alsoWith: {
          type: 'array',
          maxItems: 5,
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 40,
          },
          description: 'Further versions of the basis to compare with',
        },
        industry: {
          type: ['string', 'null'],
          pattern: '^[0-9]{4}$',
          description: '業種 小分類, e.g. 0304',
        },
        jsic: {
          type: ['string', 'null'],
          pattern: '^[0-9]{4}$',
          description: '日本標準産業分類 細分類 (13th revision); says the industry where `industry` does not',
        },
        capital: {
          type: ['number', 'null'],
          description: '資本金（千円）; 0 for a sole proprietor',
        },
        periods: {
          type: 'array',
          minItems: 1,
          maxItems: 3,
          items: {
            $ref: '#/components/schemas/BenchmarkAssessmentPeriod',
          },
          description: 'The size is decided by the employees of the latest one',
        },
        workbookQuirks: {
          type: 'boolean',
          description:
            "Judge the size as Excel reads the workbook's formulas, in which the employees of a wholesaler never count, instead of by 中小企業基本法",
        },
      },
    },
    BenchmarkAssessmentPeriod: {
      type: 'object',
      required: ['id', 'figures'],
      properties: {
        id: {
          type: 'string',
          enum: ['latest', 'previous', 'earlier'],
          description: '最新 / 前期 / 前々期',
        },
        figures: {
          $ref: '#/components/schemas/Figures',
        },
      },
    },
    BenchmarkAssessment: {
      description: 'The result with one version of the basis',
      type: 'object',
      required: ['basisVersion', 'basisLabel', 'labelInferred', 'industry', 'size', 'periods'],
      properties: {
        basisVersion: {
          type: 'string',
        },
        basisLabel: {
          type: 'string',
          description: '2018年度版',
        },
        labelInferred: {
          type: 'boolean',
          description: "The name of the version was inferred and not seen in METI's own release",
        },
        industry: {
          type: ['string', 'null'],
          pattern: '^[0-9]{4}$',
          description: 'The 小分類 it was compared with',
        },
        size: {
          type: ['string', 'null'],
          enum: ['medium', 'small', null],
          description: '中規模事業者 / 小規模事業者',
        },
        sizeReason: {
          type: 'string',
          enum: ['industry-missing', 'industry-mismatch', 'employees-missing', 'capital-missing', 'excluded'],
          description: 'Why there is no size',
        },
        periods: {
          type: 'array',
          items: {
            $ref: '#/components/schemas/AssessedPeriod',
          },
        },
      },
    },
    AssessedPeriod: {
      type: 'object',
      required: ['id', 'indicators', 'total', 'rank', 'workbook'],
      properties: {
        id: {
          type: 'string',
          enum: ['latest', 'previous', 'earlier'],
        },
        indicators: {
          type: 'array',
          minItems: 6,
          maxItems: 6,
          items: {
            $ref: '#/components/schemas/AssessedIndicator',
          },
          description: '① to ⑥, in this order',
        },
        total: {
          type: ['integer', 'null'],
          minimum: 6,
          maximum: 30,
          description: 'null until all six points exist',
        },
        rank: {
          type: ['string', 'null'],
          enum: ['A', 'B', 'C', 'D', null],
        },
        workbook: {
          type: 'object',
          description:
            'What the workbook itself shows: missing points ignored, total and rank given all the same',
          required: ['total', 'rank'],
          properties: {
            total: {
              type: 'integer',
              minimum: 0,
              maximum: 30,
            },
            rank: {
              type: 'string',
              enum: ['A', 'B', 'C', 'D'],
            },
          },
        },
      },
    },
    AssessedIndicator: {
      type: 'object',
      required: ['key', 'value', 'shown', 'point', 'median'],
      properties: {
        key: {
          type: 'string',
          enum: [
            'salesGrowth',
            'operatingMargin',
            'laborProductivity',
            'ebitdaDebtMultiple',
            'workingCapitalMonths',
            'equityRatio',
          ],
          description:
            '①売上増加率 ②営業利益率 ③労働生産性（千円） ④EBITDA有利子負債倍率 ⑤営業運転資本回転期間（か月） ⑥自己資本比率; ratios as ratios',
        },
        value: {
          type: ['number', 'null'],
          description: 'Full precision; null where it cannot be computed (算出不可)',
        },
        shown: {
          type: ['string', 'null'],
          description:
            'The value as the workbook shows it, rounded half up, ratios in percent: -6.6, 290, 6.2',
        },
        point: {
          type: ['integer', 'null'],
          minimum: 1,
          maximum: 5,
        },
        median: {
          type: ['number', 'null'],
          description: '業種基準値',
        },
        reason: {
          type: 'string',
          description: 'Why the value or the point is missing: sales-missing, employees-zero, size-unknown …',
        },
      },
    },
    Attachment: {
      description: '添付 — a photo of a meeting, re-encoded before it is sent',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'company', 'dialogue', 'mediaType', 'size', 'width', 'height'],
          properties: {
            kind: {
              const: 'attachment',
            },
            company: {
              $ref: '#/components/schemas/RecordId',
            },
            dialogue: {
              $ref: '#/components/schemas/RecordId',
              description: 'The meeting that shows it',
            },
            mediaType: {
              type: 'string',
              enum: ['image/jpeg'],
            },
            size: {
              type: 'integer',
              minimum: 1,
              maximum: 5242880,
              description: 'Of the photo in bytes',
            },
            width: {
              type: 'integer',
              minimum: 1,
              maximum: 10000,
              description: 'In pixels',
            },
            height: {
              type: 'integer',
              minimum: 1,
              maximum: 10000,
              description: 'In pixels',
            },
            content: {
              type: 'string',
              writeOnly: true,
              minLength: 4,
              maxLength: 6990508,
              pattern: '^[A-Za-z0-9+/]+={0,2}$',
              description:
                'The JPEG in base64, with the first revision; without EXIF and the like (place, time, device)',
            },
          },
        },
      ],
    },
    AttachmentContent: {
      type: 'object',
      required: ['id', 'mediaType', 'content'],
      properties: {
        id: {
          $ref: '#/components/schemas/RecordId',
        },
        mediaType: {
          type: 'string',
        },
        content: {
          type: 'string',
          description: 'The photo in base64',
        },
      },
    },
    Organisation: {
      description: '支援機関',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'name', 'branches'],
          properties: {
            kind: {
              const: 'organisation',
            },
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
            type: {
              type: 'string',
              enum: ['bank', 'shinkin', 'chamber', 'public', 'other'],
              description: '銀行 / 信用金庫 / 商工会議所・商工会 / 公的機関 / その他',
            },
            institutionCode: {
              type: ['string', 'null'],
              pattern: '^[0-9]{4}$',
              description: '金融機関コード',
            },
            branches: {
              type: 'array',
              maxItems: 2000,
              items: {
                $ref: '#/components/schemas/Branch',
              },
            },
          },
        },
      ],
    },
    Branch: {
      type: 'object',
      required: ['id', 'position', 'name'],
      properties: {
        id: {
          $ref: '#/components/schemas/ItemId',
        },
        position: {
          type: 'number',
        },
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
        },
      },
    },
    Person: {
      description: '記録に名前の出る人',
      allOf: [
        {
          $ref: '#/components/schemas/Record',
        },
        {
          type: 'object',
          required: ['kind', 'name'],
          properties: {
            kind: {
              const: 'person',
            },
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 100,
            },
            title: {
              type: 'string',
              maxLength: 100,
              description: '役職',
            },
            branchName: {
              type: 'string',
              maxLength: 100,
              description: '所属する支店',
            },
          },
        },
      ],
    },
    SessionRequest: {
      type: 'object',
      required: ['person', 'role'],
      properties: {
        person: {
          type: 'object',
          description: 'Who is signed in at the host',
          required: ['system', 'id', 'name'],
          properties: {
            system: {
              type: 'string',
              pattern: '^[a-z][a-z0-9-]{0,31}$',
              description: "The host's numbering of its people",
            },
            id: {
              type: 'string',
              minLength: 1,
              maxLength: 160,
            },
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 100,
            },
            title: {
              type: 'string',
              maxLength: 100,
            },
            branch: {
              type: 'string',
              maxLength: 100,
              description: 'The branch by name or code',
            },
          },
        },
        role: {
          $ref: '#/components/schemas/Role',
        },
        company: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
          description: 'Bind the session to this company (`cmp_…` or `cif:…`)',
        },
        seconds: {
          type: 'integer',
          minimum: 30,
          maximum: 3600,
          default: 900,
          description: 'How long the token lives',
        },
      },
    },
    Role: {
      type: 'string',
      enum: ['supporter', 'manager', 'administrator', 'reader'],
      description: '支援者 / 管理者 / システム管理者 / 閲覧のみ',
    },
    Session: {
      type: 'object',
      required: ['token', 'expiresAt', 'organisation', 'person', 'role'],
      properties: {
        token: {
          type: 'string',
        },
        expiresAt: {
          type: 'string',
          format: 'date-time',
        },
        organisation: {
          type: 'object',
          required: ['id', 'name'],
          properties: {
            id: {
              $ref: '#/components/schemas/RecordId',
            },
            name: {
              type: 'string',
            },
          },
        },
        person: {
          type: 'object',
          required: ['id', 'name'],
          properties: {
            id: {
              $ref: '#/components/schemas/RecordId',
            },
            name: {
              type: 'string',
            },
          },
        },
        role: {
          $ref: '#/components/schemas/Role',
        },
        company: {
          $ref: '#/components/schemas/RecordId',
        },
      },
    },
    AnyRecord: {
      oneOf: [
        {
          $ref: '#/components/schemas/Company',
        },
        {
          $ref: '#/components/schemas/Engagement',
        },
        {
          $ref: '#/components/schemas/Dialogue',
        },
        {
          $ref: '#/components/schemas/WallDiagnosis',
        },
        {
          $ref: '#/components/schemas/BenchmarkSheet',
        },
        {
          $ref: '#/components/schemas/Attachment',
        },
        {
          $ref: '#/components/schemas/Organisation',
        },
        {
          $ref: '#/components/schemas/Person',
        },
      ],
    },
    ChangePage: {
      type: 'object',
      required: ['items', 'next', 'more'],
      properties: {
        items: {
          type: 'array',
          items: {
            $ref: '#/components/schemas/Change',
          },
        },
        next: {
          type: 'string',
          description: 'Keep this and ask with it as `after`',
        },
        more: {
          type: 'boolean',
          description: 'There is more already',
        },
      },
    },
    Change: {
      type: 'object',
      required: ['type', 'kind', 'id', 'revision'],
      properties: {
        type: {
          type: 'string',
          enum: ['changed', 'gone'],
        },
        kind: {
          $ref: '#/components/schemas/Kind',
        },
        id: {
          $ref: '#/components/schemas/RecordId',
        },
        revision: {
          type: 'integer',
          minimum: 0,
        },
        record: {
          $ref: '#/components/schemas/AnyRecord',
        },
      },
    },
    SearchRequest: {
      type: 'object',
      required: ['text'],
      properties: {
        text: {
          type: 'string',
          minLength: 2,
          maxLength: 256,
        },
        kinds: {
          type: 'array',
          maxItems: 8,
          items: {
            $ref: '#/components/schemas/Kind',
          },
        },
        company: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        from: {
          type: 'string',
          format: 'date',
        },
        to: {
          type: 'string',
          format: 'date',
        },
        limit: {
          type: 'integer',
          minimum: 1,
          maximum: 200,
          default: 50,
        },
        cursor: {
          type: 'string',
          maxLength: 500,
        },
      },
    },
    SearchPage: {
      type: 'object',
      required: ['items', 'next'],
      properties: {
        items: {
          type: 'array',
          items: {
            $ref: '#/components/schemas/SearchHit',
          },
        },
        next: {
          $ref: '#/components/schemas/NextCursor',
        },
      },
    },
    SearchHit: {
      type: 'object',
      required: ['kind', 'id', 'path', 'excerpt'],
      properties: {
        kind: {
          $ref: '#/components/schemas/Kind',
        },
        id: {
          $ref: '#/components/schemas/RecordId',
        },
        company: {
          $ref: '#/components/schemas/RecordId',
        },
        date: {
          type: ['string', 'null'],
          format: 'date',
        },
        path: {
          type: 'string',
          description: 'Where in the record, as a JSON Pointer; items by their id: /notes/n1/text',
        },
        excerpt: {
          type: 'string',
          description: 'The words around the hit',
        },
      },
    },
    DeviceKeyId: {
      type: 'string',
      description: 'The id of a device key, made by the device at random',
      pattern: '^dvk_[0-9a-f]{32}$',
      examples: ['dvk_5b0c0b7f3c0d4e7f9a1b2c3d4e5f6071'],
    },
    DeviceKeyRequest: {
      type: 'object',
      properties: {
        label: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
          description: 'What the person calls the device, to tell it from their others',
        },
      },
    },
    DeviceKey: {
      type: 'object',
      description: 'A device on which a person keeps sealed records',
      required: ['id', 'createdAt'],
      properties: {
        id: {
          $ref: '#/components/schemas/DeviceKeyId',
        },
        label: {
          type: 'string',
        },
        createdAt: {
          type: 'string',
          format: 'date-time',
        },
        createdThrough: {
          type: 'string',
          description: 'The host system through which it was made',
        },
        usedAt: {
          type: 'string',
          format: 'date-time',
          description: 'When the secret was last given out',
        },
        removedAt: {
          type: 'string',
          format: 'date-time',
        },
        removedThrough: {
          type: 'string',
          description: 'The host system through which it was removed',
        },
      },
    },
    DeviceSecret: {
      type: 'object',
      required: ['id', 'person', 'secret', 'createdAt'],
      properties: {
        id: {
          $ref: '#/components/schemas/DeviceKeyId',
        },
        person: {
          $ref: '#/components/schemas/RecordId',
          description: 'Whose it is',
        },
        secret: {
          type: 'string',
          description: '256 random bits, base64url. Never kept on the device.',
          pattern: '^[A-Za-z0-9_-]{43}$',
        },
        createdAt: {
          type: 'string',
          format: 'date-time',
        },
      },
    },
    Health: {
      type: 'object',
      required: ['status', 'version'],
      properties: {
        status: {
          type: 'string',
          enum: ['ok'],
        },
        version: {
          type: 'string',
        },
        database: {
          type: 'string',
        },
      },
    },
    Problem: {
      type: 'object',
      description: 'RFC 9457',
      required: ['type', 'title', 'status', 'code'],
      properties: {
        type: {
          type: 'string',
          format: 'uri-reference',
        },
        title: {
          type: 'string',
          description: "What went wrong, in the reader's language",
        },
        status: {
          type: 'integer',
        },
        detail: {
          type: 'string',
          description: 'What to do about it',
        },
        instance: {
          type: 'string',
        },
        code: {
          type: 'string',
          description: 'The same in every language',
          enum: [
            'malformed',
            'invalid',
            'unauthenticated',
            'session-expired',
            'forbidden',
            'not-found',
            'revoked',
            'method-not-allowed',
            'conflict',
            'id-taken',
            'external-id-taken',
            'key-reused',
            'precondition-required',
            'too-large',
            'unsupported-media-type',
            'rate-limited',
            'unavailable',
            'internal',
          ],
        },
        requestId: {
          type: 'string',
        },
        issues: {
          type: 'array',
          items: {
            $ref: '#/components/schemas/Issue',
          },
        },
        current: {
          $ref: '#/components/schemas/AnyRecord',
          description: 'The record as it stands, when the precondition failed',
        },
      },
    },
    Issue: {
      type: 'object',
      required: ['path', 'code', 'message'],
      properties: {
        path: {
          type: 'string',
          description: 'JSON Pointer into the body, or the name of a parameter',
        },
        code: {
          type: 'string',
        },
        message: {
          type: 'string',
          description: "What is wrong and what to do, in the reader's language",
        },
        allowed: {
          description: 'What would be possible',
        },
      },
    },
  },
};
