import { chosenWork } from './chosen-work.js';
import { fatherAndSon } from './father-and-son.js';
import { goalReached } from './goal-reached.js';
import { loanTalk } from './loan-talk.js';

export { company } from './company.js';
export { diagnoses } from './diagnoses.js';
export { engagement } from './engagement.js';
export { sheet } from './sheet.js';
export { chosenWork };

/** The four meetings, oldest first. */
export const dialogues = [loanTalk, chosenWork, fatherAndSon, goalReached];
