/** The version of the widgets, for telling two copies on one page apart. */
export const version = '0.1.0';
