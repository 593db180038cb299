/** Why the server cannot start, in one line that says what to do; shown without a stack. */
export class StartError extends Error {}
