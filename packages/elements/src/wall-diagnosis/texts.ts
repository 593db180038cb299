import type { Wall } from '@banso/model';
import type { Messages } from '../locales/registry.js';
import type { Quotation, Role, Voice } from './reading.js';

/** What every view of the diagnosis needs to speak. */
export interface Texts {
  language: string;
  common: Messages['common'];
  text: Messages['wallDiagnosis'];
}

/** 0 – 4, at most one decimal; null = not heard yet. */
export function levelText({ language, text }: Texts, level: number | null): string {
  if (level === null) return text.unheard;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(level);
}

/** Whose line it is: the role, with the name of the one person or the number of people. */
export function voiceName({ text }: Texts, { role, name, count }: Voice): string {
  const roleName = text.roles[role];
  if (name) return text.named(roleName, name);
  return count > 1 ? text.medianOf(roleName, count) : roleName;
}

/** Who said a quotation: the name where it was given, otherwise the role. */
export function speakerName({ text }: Texts, { role, name }: Quotation): string {
  return name ?? text.anonymous[role];
}

export function respondentName(
  { text }: Texts,
  respondent: { role: Role; name?: string | undefined },
): string {
  const role = text.roles[respondent.role];
  return respondent.name ? text.named(role, respondent.name) : role;
}

export function wallName({ common }: Texts, wall: Wall): string {
  return common.walls[wall];
}
