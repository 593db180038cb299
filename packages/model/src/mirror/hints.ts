import type { Dialogue, Note } from '../contract/index.js';
import { balanceOf, companyShare } from './balance.js';
import { isBeside, isOfCompany, questionsIn, told } from './talk.js';

/** What a supporter may want to see of a meeting. Never a verdict, and never kept or sent. */
export interface Hint {
  /**
   * - `questions-in-a-row` 詰問型: questions with none of the company's words between them,
   * - `questions-in-one-breath` 詰問型: several questions in one note,
   * - `proposals-first` 一方的: proposals before anybody noticed anything,
   * - `mostly-ours` 一方的: more of the supporter's words than of the company's.
   */
  rule: 'questions-in-a-row' | 'questions-in-one-breath' | 'proposals-first' | 'mostly-ours';
  /** The notes it was seen in, by id; empty = the whole meeting. */
  notes: string[];
  /** Questions, proposals, or per cent of the words. */
  count: number;
}

/** Two questions may be one put in other words; with the third nobody is listening any more. */
const row = 3;
const breath = 3;

/** From this part of the words on, practice takes it as a sign that the supporter is talking instead of listening. */
const ours = 60;
/** Below so many characters and notes a share says nothing. */
const fewestWords = 200;
const fewestNotes = 4;

/** In these stages the answer is still being looked for; later a proposal follows what was agreed. */
const searching: readonly Dialogue['stage'][] = ['entrance', 'issue-setting', 'solution', null, undefined];

/** Everything the rules see, the first in the meeting first. */
export function hintsOf(meeting: Dialogue): Hint[] {
  return [...inARow(meeting), ...inOneBreath(meeting), ...proposalsFirst(meeting), ...mostlyOurs(meeting)];
}

/** Each run of three or more questions without an answer; facts noted in between are no answer. */
function inARow(meeting: Dialogue): Hint[] {
  const runs: Note[][] = [];
  let run: Note[] = [];
  for (const note of told(meeting)) {
    if (note.kind === 'question') run.push(note);
    else if (!isBeside(note)) run = [];
    if (run.length === row) runs.push(run);
  }
  return runs.map((notes) => ({
    rule: 'questions-in-a-row',
    notes: notes.map(({ id }) => id),
    count: notes.length,
  }));
}

function inOneBreath(meeting: Dialogue): Hint[] {
  return told(meeting).flatMap((note): Hint[] => {
    const count = note.kind === 'question' ? questionsIn(note.text) : 0;
    return count >= breath ? [{ rule: 'questions-in-one-breath', notes: [note.id], count }] : [];
  });
}

/** 腹落ち comes from an answer that the owner found: what is proposed before that is easily agreed to and not done. */
function proposalsFirst(meeting: Dialogue): Hint[] {
  if (!searching.includes(meeting.stage)) return [];
  const notes = told(meeting);
  const noticed = notes.findIndex(({ kind }) => kind === 'insight');
  const before = noticed < 0 ? notes : notes.slice(0, noticed);
  const ids = before.filter(({ kind }) => kind === 'proposal').map(({ id }) => id);
  return ids.length > 0 ? [{ rule: 'proposals-first', notes: ids, count: ids.length }] : [];
}

function mostlyOurs(meeting: Dialogue): Hint[] {
  const balance = balanceOf(meeting);
  if (!balance || balance.company + balance.supporter < fewestWords) return [];
  const spoken = told(meeting).filter((note) => !isBeside(note));
  if (spoken.length < fewestNotes || !spoken.some((note) => !isOfCompany(note, meeting))) return [];
  const count = 100 - companyShare(balance);
  return count > ours ? [{ rule: 'mostly-ours', notes: [], count }] : [];
}
