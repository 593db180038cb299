import type { Question, QuestionList } from '../question.js';
import { arcs } from './arcs.js';
import { entrance } from './entrance.js';
import { execution } from './execution.js';
import { issueMoving } from './issue-moving.js';
import { issueSeeing } from './issue-seeing.js';
import { review } from './review.js';
import { questionsOf } from './row.js';
import { solution } from './solution.js';

const questions: readonly Question[] = [
  ...questionsOf('entrance', entrance),
  ...questionsOf('issue-setting', [...issueSeeing, ...issueMoving]),
  ...questionsOf('solution', solution),
  ...questionsOf('execution', execution),
  ...questionsOf('review', review),
];

/**
 * 124 問いかけ for the five stages and the five walls, with ready-made orders.
 *
 * The words are ours, drawn from reports of practice (`questionSources`); there is no official list, and none of it may
 * be shown as one. Two to four of them are enough for a meeting, and they are never read aloud from a list.
 */
export const questionInventory: QuestionList = {
  questions,
  arcs,
  about: {
    ja: '公表された資料と実践の報告をもとに、私たちが編んだ問いかけです。公式のものではありません。',
    en: 'Questions that we put together from published material and reports of practice. They are not official.',
  },
};
