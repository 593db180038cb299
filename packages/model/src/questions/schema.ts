import * as z from 'zod/mini';
import { stages } from '../stages/index.js';
import { walls } from '../walls/index.js';
import { inquiries, type QuestionList } from './question.js';

const words = z.string().check(z.minLength(1), z.maxLength(2000), z.regex(/\S/));
const wording = z.object({ ja: words, en: z.optional(words) });
/** As `Note.question` in the contract. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

const question = z
  .object({
    id,
    stage: z.enum(stages),
    wall: z._default(z.nullable(z.enum(walls)), null),
    inquiry: z._default(z.enum(inquiries), 'pure'),
    ja: words,
    en: z.optional(words),
    then: z.optional(wording),
    basis: z._default(z.array(words), []),
    caution: z.optional(wording),
  })
  .check(
    z.refine(({ inquiry, caution }) => inquiry !== 'confrontational' || caution !== undefined, {
      path: ['caution'],
      params: { code: 'caution-missing' },
    }),
  );

const list = z.object({
  questions: z.array(question).check(z.minLength(1), z.maxLength(2000)),
  arcs: z._default(
    z
      .array(z.object({ id, ja: words, en: z.optional(words), questions: z.array(id) }))
      .check(z.maxLength(200)),
    [],
  ),
  about: z.optional(wording),
});

/** What is wrong with one place of a list. */
export interface ListFault {
  /** JSON Pointer into the list, `/questions/3/stage`. */
  path: string;
  code:
    | 'missing'
    | 'not-text'
    | 'empty'
    | 'too-long'
    | 'not-one-of'
    | 'bad-id'
    | 'caution-missing'
    | 'twice'
    | 'unknown-question'
    | 'wrong';
  /** `not-one-of`: what is possible; `twice`, `unknown-question`: the id. */
  allowed?: readonly string[];
}

export type ReadList = { ok: true; list: QuestionList } | { ok: false; faults: ListFault[] };

/**
 * A bank's own list of questions, as it comes from a file or a property. English may be missing: the Japanese stands in
 * for it. `wall`, `inquiry`, `basis` and `arcs` may be left out (any wall, pure, none, none). Every fault is told, not only
 * the first.
 */
export function readQuestionList(value: unknown): ReadList {
  const read = list.safeParse(value);
  if (!read.success) return { ok: false, faults: read.error.issues.map((issue) => faultOf(issue, value)) };
  const { questions, arcs, about } = read.data;
  const faults = [...twice(questions, '/questions'), ...twice(arcs, '/arcs'), ...unknown(questions, arcs)];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    list: {
      questions: questions.map(({ then, caution, ...rest }) => ({
        ...rest,
        en: rest.en ?? rest.ja,
        ...(then && { then: both(then) }),
        ...(caution && { caution: both(caution) }),
      })),
      arcs: arcs.map((arc) => ({ ...arc, en: arc.en ?? arc.ja })),
      about: both(about ?? { ja: '' }),
    },
  };
}

const both = ({ ja, en }: { ja: string; en?: string | undefined }) => ({ ja, en: en ?? ja });

function twice(items: readonly { id: string }[], path: string): ListFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return [];
    }
    return { path: `${path}/${index}/id`, code: 'twice' as const, allowed: [item.id] };
  });
}

function unknown(
  questions: readonly { id: string }[],
  arcs: readonly { questions: readonly string[] }[],
): ListFault[] {
  const known = new Set(questions.map((each) => each.id));
  return arcs.flatMap((arc, index) =>
    arc.questions.flatMap((each, at) =>
      known.has(each)
        ? []
        : { path: `/arcs/${index}/questions/${at}`, code: 'unknown-question' as const, allowed: [each] },
    ),
  );
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): ListFault {
  const path = issue.path.map((step) => `/${String(step)}`).join('');
  const found = issue.path.reduce<unknown>((at, step) => Reflect.get(Object(at) as object, step), value);
  if (issue.code === 'custom') return { path, code: 'caution-missing' };
  if (found === undefined) return { path, code: 'missing' };
  switch (issue.code) {
    case 'invalid_value':
      return { path, code: 'not-one-of', allowed: issue.values.map(String) };
    case 'invalid_type':
      return { path, code: issue.expected === 'string' ? 'not-text' : 'wrong' };
    case 'too_small':
      return { path, code: 'empty' };
    case 'too_big':
      return { path, code: 'too-long' };
    case 'invalid_format':
      return { path, code: path.endsWith('/id') || path.includes('/arcs/') ? 'bad-id' : 'empty' };
    default:
      return { path, code: 'wrong' };
  }
}
