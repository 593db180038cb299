import type { Stage } from '../../stages/index.js';
import type { Wall } from '../../walls/index.js';
import type { Inquiry, Question } from '../question.js';
import type { SourceId } from './sources.js';

/** P pure, D diagnostic, R process, C confrontational. */
type Letter = 'P' | 'D' | 'R' | 'C';

interface More {
  /** What comes next, [ja, en]. */
  then?: readonly [ja: string, en: string];
  /** What to mind, [ja, en]. */
  caution?: readonly [ja: string, en: string];
}

/** A question as it lies in the files of its stage. */
export type Row = readonly [
  id: string,
  wall: Wall | null,
  letter: Letter,
  ja: string,
  en: string,
  basis: readonly SourceId[],
  more?: More,
];

const inquiryOf: Readonly<Record<Letter, Inquiry>> = {
  P: 'pure',
  D: 'diagnostic',
  R: 'process',
  C: 'confrontational',
};

const wording = ([ja, en]: readonly [string, string]) => ({ ja, en });

export const questionsOf = (stage: Stage, rows: readonly Row[]): Question[] =>
  rows.map(([id, wall, letter, ja, en, basis, { then, caution } = {}]) => ({
    id,
    stage,
    wall,
    inquiry: inquiryOf[letter],
    ja,
    en,
    ...(then && { then: wording(then) }),
    basis,
    ...(caution && { caution: wording(caution) }),
  }));
