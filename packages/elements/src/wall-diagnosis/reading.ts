import { levelOf, median, wallDifference, walls } from '@banso/model';
import type { Respondent, Wall, WallDiagnosis, WallDifference } from '@banso/model';

export type Role = Respondent['role'];

/** Below this many, answers without a name are not shown: anyone could guess whose they are. */
export const leastAnonymous = 5;

/** Answers this many days after the first one still belong to the same time. */
const roundDays = 31;

/** One time of asking: the owner and others within a month. */
export interface Round {
  /** YYYY-MM-DD of the first and the last answer. */
  from: string;
  to: string;
  answers: WallDiagnosis[];
}

/** What the people of one role answered in one round, as it may be shown. */
export interface Voice {
  role: Role;
  /** How many answers are in it. */
  count: number;
  /** Of the one person, where it is one and the name was given. */
  name?: string | undefined;
  levels: Record<Wall, number | null>;
}

export interface Quotation {
  text: string;
  role: Role;
  /** Absent = without the name. */
  name?: string | undefined;
}

/** Groups answers by time, oldest first. A person who answers again begins a new round. */
export function roundsOf(diagnoses: readonly WallDiagnosis[]): Round[] {
  const rounds: Round[] = [];
  for (const answer of [...diagnoses].sort((a, b) => a.answeredOn.localeCompare(b.answeredOn))) {
    const round = rounds.at(-1);
    if (round && belongs(round, answer)) {
      round.answers.push(answer);
      round.to = answer.answeredOn;
    } else {
      rounds.push({ from: answer.answeredOn, to: answer.answeredOn, answers: [answer] });
    }
  }
  return rounds;
}

/** The answers of `role` that may be shown, as one voice; undefined = nobody's. */
export function voiceOf(round: Round, role: Role): Voice | undefined {
  const answers = shown(round, role);
  if (answers.length === 0) return undefined;
  const levels = walls.map((wall) => [wall, median(answers.map((answer) => levelOf(answer, wall)))]);
  return {
    role,
    count: answers.length,
    name: answers.length === 1 ? answers[0]?.respondent.name : undefined,
    levels: Object.fromEntries(levels) as Voice['levels'],
  };
}

/** How many answers of the staff are not shown, because they are too few to stay anonymous. */
export function withheldIn(round: Round): number {
  return ofRole(round, 'staff').length - shown(round, 'staff').length;
}

/** One sentence about a wall in somebody's own words: of `first` if there is one, else of whoever said one. */
export function quotationOf(round: Round, wall: Wall, first: Role): Quotation | undefined {
  const order: Role[] = [first, 'owner', 'successor', 'staff', 'supporter'];
  for (const role of order) {
    const canHide = role !== 'staff' || ofRole(round, 'staff').length >= leastAnonymous;
    for (const { respondent, levels } of shown(round, role)) {
      const level = levels.find(({ id }) => id === wall);
      if (!level?.quotation) continue;
      if (level.quotationAnonymous && !canHide) continue;
      return { text: level.quotation, role, name: level.quotationAnonymous ? undefined : respondent.name };
    }
  }
  return undefined;
}

/** Roles that somebody answered for, in a fixed order. */
export function rolesIn(answers: readonly WallDiagnosis[]): [role: Role, count: number][] {
  const order: Role[] = ['owner', 'successor', 'staff', 'supporter'];
  return order
    .map((role): [Role, number] => [
      role,
      answers.filter(({ respondent }) => respondent.role === role).length,
    ])
    .filter(([, count]) => count > 0);
}

/** Who can be compared with the owner in this round; the first is the one to begin with. */
export function companionsIn(round: Round): Role[] {
  return (['staff', 'successor', 'supporter'] as const).filter((role) => shown(round, role).length > 0);
}

export function compare(owner: Voice | undefined, other: Voice | undefined, wall: Wall): WallDifference {
  return wallDifference(owner?.levels[wall] ?? null, other?.levels[wall] ?? null);
}

function shown(round: Round, role: Role): WallDiagnosis[] {
  const answers = ofRole(round, role);
  if (role !== 'staff' || answers.length >= leastAnonymous) return answers;
  return answers.filter(({ respondent }) => respondent.name);
}

function ofRole(round: Round, role: Role): WallDiagnosis[] {
  return round.answers.filter(({ respondent }) => respondent.role === role);
}

function belongs(round: Round, answer: WallDiagnosis): boolean {
  const days = (Date.parse(answer.answeredOn) - Date.parse(round.from)) / 86_400_000;
  return (
    days <= roundDays &&
    !round.answers.some((each) => each.answeredOn !== answer.answeredOn && samePerson(each, answer))
  );
}

function samePerson({ respondent: a }: WallDiagnosis, { respondent: b }: WallDiagnosis): boolean {
  if (a.role !== b.role) return false;
  if (a.role === 'owner' && !(a.name && b.name)) return true;
  return Boolean(a.name) && a.name === b.name;
}
