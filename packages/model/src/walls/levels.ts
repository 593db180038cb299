import type { SignAnswer, WallDiagnosis } from '../contract/index.js';
import { signsOf } from './signs.js';
import type { Wall } from './walls.js';

/** How strongly a wall is felt, as the record says it: 0 感じない – 4 いつも感じる; null = まだ聞けていない. */
export function levelOf(diagnosis: WallDiagnosis, wall: Wall): number | null {
  return diagnosis.levels.find(({ id }) => id === wall)?.level ?? null;
}

/**
 * The level that one person's answers to the signs of a wall propose: their mean, to one decimal; null when none was
 * answered. The person's own rating of the wall goes before it.
 */
export function levelFromAnswers(wall: Wall, answers: readonly SignAnswer[]): number | null {
  const ids: readonly string[] = signsOf(wall);
  const values = answers.filter(({ id }) => ids.includes(id)).map(({ value }) => value);
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

/** The middle of the levels that were heard, so that one strong voice does not move it; null when none was heard. */
export function median(levels: readonly (number | null)[]): number | null {
  const heard = levels.filter((level) => level !== null).sort((a, b) => a - b);
  if (heard.length === 0) return null;
  const upper = heard[Math.floor(heard.length / 2)]!;
  const lower = heard[Math.ceil(heard.length / 2) - 1]!;
  return (upper + lower) / 2;
}
