/** What a sheet holds besides figures, in reading order; each word is the key of the contract. */
export const parties = ['suppliers', 'partners', 'self', 'customers', 'endUsers'] as const;
export const viewKeys = ['owner', 'business', 'environment', 'organisation'] as const;
/** From where we stand over the issue to the goal. */
export const summaryKeys = ['currentState', 'issue', 'futureGoal', 'measures'] as const;
export type ViewKey = (typeof viewKeys)[number];
