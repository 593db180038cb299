import { handingOver } from './handing-over.js';
import { ownTeam } from './own-team.js';
import { teamPlan } from './team-plan.js';

export { company } from './company.js';
export { diagnoses } from './diagnoses.js';
export { engagement } from './engagement.js';

/** The three meetings, oldest first. */
export const dialogues = [handingOver, ownTeam, teamPlan];
