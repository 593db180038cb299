import type { Dialogue } from '../contract/index.js';
import { isBeside, isOfCompany, told } from './talk.js';

/** How much was written down of whose words, in characters (code points). */
export interface Balance {
  company: number;
  supporter: number;
}

/** Undefined while nobody has spoken. Facts and next steps are nobody's talk. */
export function balanceOf(meeting: Dialogue): Balance | undefined {
  const balance = { company: 0, supporter: 0 };
  for (const note of told(meeting)) {
    if (isBeside(note)) continue;
    balance[isOfCompany(note, meeting) ? 'company' : 'supporter'] += [...note.text].length;
  }
  return balance.company + balance.supporter === 0 ? undefined : balance;
}

/** Which part of the words is the company's, in whole per cent. */
export function companyShare({ company, supporter }: Balance): number {
  return Math.round((100 * company) / (company + supporter));
}
