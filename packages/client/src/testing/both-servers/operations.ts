import type { AnyRecord, Kind, Role } from '@banso/model';
import fc from 'fast-check';

/** Who they are, by their number. */
export const roles: readonly Role[] = [
  'supporter',
  'supporter',
  'supporter',
  'manager',
  'reader',
  'administrator',
];

/** One thing that somebody does, as data: the same for every server. Numbers choose from what there is. */
export type Operation =
  | { do: 'put'; by: number; draft: Draft; expected: Guess; key: number | null }
  | {
      do: 'withdraw';
      by: number;
      kind: Kind;
      which: number;
      expected: Guess;
      key: number | null;
      reason: unknown;
    }
  | { do: 'read'; by: number; kind: Kind; which: number }
  | { do: 'history'; by: number; kind: Kind; which: number; limit: number }
  | { do: 'list'; by: number; kind: Kind; filters: [string, string][]; limit: number }
  | { do: 'follow'; by: number; company: string | null; limit: number }
  | { do: 'search'; by: number; text: string; more: Record<string, unknown>; limit: number }
  | { do: 'sign in'; by: number; name: string; branch: string | null; company: string | null }
  | { do: 'device'; by: number; method: 'GET' | 'PUT' | 'DELETE'; which: number; body: object }
  | { do: 'anything'; by: number; method: string; path: string; body: unknown };

/** Which revision the writer believes in. */
export type Guess = 'current' | 'none' | 'older';

/** What a writer sends, except for what the kind asks for. */
export interface Draft {
  kind: Kind;
  which: number;
  company: number;
  engagement: number | null;
  audience: AnyRecord['audience'];
  external: number | null;
  text: string;
  /** Order, words and speaker of the notes; the first one is `n1`. */
  notes: { position: number; text: string; speaker: string | null }[];
  date: string;
  time: string | null;
  /** A field in whose place something else is sent. */
  junk: [name: string, value: unknown] | null;
}

/** How many there are of each kind at most; one more of each is asked for that nobody makes. */
const most = 3;

/** Mostly the first of these. */
const mostly = <T, Other>(usual: T | fc.Arbitrary<T>, other: fc.Arbitrary<Other>, weight = 5) =>
  fc.oneof<fc.WeightedArbitrary<T | Other>[]>(
    { weight, arbitrary: usual instanceof fc.Arbitrary ? usual : fc.constant(usual) },
    { weight: 1, arbitrary: other },
  );

const kind = mostly(
  fc.constantFrom<Kind>('dialogue', 'dialogue', 'dialogue', 'company', 'engagement'),
  fc.constantFrom<Kind>('wall-diagnosis', 'benchmark-sheet', 'person', 'organisation'),
  3,
);
/** Three supporters, a manager, a reader and an administrator; see `roles`. */
const by = mostly(fc.constantFrom(0, 1, 2, 5), fc.constantFrom(3, 4));
const which = mostly(fc.nat({ max: most - 1 }), fc.constant(most));
const limit = fc.constantFrom(1, 2, 3, 50);
const key = mostly(null, fc.nat({ max: 6 }), 2);
const expected = mostly<Guess, Guess>('current', fc.constantFrom('none', 'older'));
const words = fc.constantFrom(
  '工場長に任せたい',
  '原価が見えない',
  '髙﨑さんの工場',
  'ＩｏＴと工場',
  '',
  '壁',
);
const date = fc.constantFrom('2026-01-10', '2026-01-11', '2026-02-01');
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    1e300,
    true,
    [],
    {},
    [[]],
    '2026-13-01',
    '2026-02-30',
    '\0',
    '𠮷',
  ),
  fc.constantFrom<unknown>(
    [{ id: 'a' }, { id: 'a' }],
    [{}],
    ['x'],
    { text: 'x' },
    'x'.repeat(300),
    '9'.repeat(13),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const field = fc.constantFrom(
  ...[
    'id',
    'kind',
    'revision',
    'audience',
    'externalIds',
    'demo',
    'company',
    'engagement',
    'heldOn',
    'method',
  ],
  ...[
    'participants',
    'notes',
    'name',
    'corporateNumber',
    'employees',
    'stage',
    'team',
    'wallStates',
    'selfDrive',
  ],
  ...[
    'essentialIssue',
    'respondent',
    'answers',
    'levels',
    'periods',
    'views',
    'flow',
    'branches',
    'extra',
    'stamp',
  ],
);

const draft: fc.Arbitrary<Draft> = fc.record({
  kind,
  which: fc.nat({ max: most - 1 }),
  company: mostly(fc.constantFrom(0, 1), which),
  engagement: mostly(null, which, 2),
  audience: mostly('organisation', fc.constantFrom('partners', 'branch', 'self'), 2),
  external: mostly(null, fc.nat({ max: 2 }), 2),
  text: words,
  notes: fc.array(
    fc.record({
      position: fc.constantFrom(0, 1, 2.5, 3),
      text: words,
      speaker: mostly(fc.constantFrom(null, 'p1'), fc.constant('p2'), 10),
    }),
    { maxLength: 4 },
  ),
  date,
  time: fc.constantFrom(null, '09:30', '13:00'),
  junk: mostly(null, fc.tuple(field, junk), 6),
});

const company = mostly(
  fc.constantFrom(null, 'company 0', 'company 1'),
  fc.constantFrom('cif:0', 'cif:1', 'cif:none', 'cmp_x'),
  3,
);
const filter = fc.oneof(
  fc.tuple(
    fc.constant('company'),
    company.map((reference) => reference ?? 'company 0'),
  ),
  fc.tuple(fc.constantFrom('from', 'to'), fc.constantFrom('2026-01-10', '2026-01-11', '2026-02-30')),
  fc.tuple(fc.constant('withdrawn'), fc.constantFrom('true', 'false', 'maybe')),
  fc.tuple(fc.constant('externalId'), fc.constantFrom('cif:0', 'cif:1', 'x', 'cif:')),
  fc.tuple(fc.constant('stage'), fc.constantFrom('entrance', 'review', 'talk')),
  fc.tuple(fc.constant('text'), fc.constantFrom('工場', 'ｺｳ', '壁', '髙﨑')),
  fc.tuple(fc.constantFrom('cursor', 'limit', 'page', 'engagement'), fc.constantFrom('', '0', 'x', '7')),
);

const path = fc.constantFrom(
  '/v1/dialogues',
  '/v1/dialogues/dlg_1',
  '/v1/companies/x/history',
  '/v1/persons/x/withdrawal',
  '/v1/changes?kind=dialogue&kind=company',
  '/v1/changes?kind=talk',
  '/v1/changes?after=x',
  '/v1/search',
  '/v1/search?text=x',
  '/v1/sessions',
  '/v1/device-keys',
  '/v1/nothing',
  '/readyz?x=1',
);

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('put' as const), by, draft, expected, key }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      by,
      kind,
      which,
      expected,
      key,
      reason: fc.constantFrom<unknown>('重複', '重複', '', 1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), by, kind, which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('history' as const), by, kind, which, limit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('list' as const),
      by,
      kind,
      filters: mostly([], fc.array(filter, { minLength: 1, maxLength: 2 }), 1),
      limit,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('follow' as const), by, company, limit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('search' as const),
      by,
      text: fc.constantFrom('工場', 'こうじょう', '見えない', 'ｉｏｔ', '高崎', '壁', '　　'),
      more: mostly(
        {},
        fc.record(
          { kinds: fc.constantFrom(['dialogue'], ['company', 'person'], []), from: date, to: date, company },
          { requiredKeys: [] },
        ),
        1,
      ),
      limit,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sign in' as const),
      by,
      name: mostly(fc.constantFrom('齋藤', '近藤'), fc.constant('')),
      branch: fc.constantFrom(null, '北足立', 'つくば'),
      company: mostly(null, company, 3),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('device' as const),
      by,
      method: fc.constantFrom('GET', 'PUT', 'PUT', 'DELETE'),
      which: fc.nat({ max: 1 }),
      body: fc.constantFrom({}, { label: '渉外用' }, { label: '' }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('anything' as const),
      by,
      method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'),
      path,
      body: junk,
    }),
  },
);

const plain: Draft = {
  kind: 'company',
  which: 0,
  company: 0,
  engagement: null,
  audience: 'organisation',
  external: null,
  text: '',
  notes: [],
  date: '2026-01-10',
  time: null,
  junk: null,
};
const make = (more: Partial<Draft>): Operation => {
  return { do: 'put', by: 0, draft: { ...plain, ...more }, expected: 'none', key: null };
};

/** Everybody is there, and something to speak of. */
export const beginning: readonly Operation[] = [
  ...roles.map((role, by): Operation => {
    return { do: 'sign in', by, name: role, branch: by % 2 ? 'つくば' : '北足立', company: null };
  }),
  make({ external: 0 }),
  make({ which: 1 }),
  make({ kind: 'engagement' }),
  make({ kind: 'engagement', which: 1, company: 1 }),
];
