import { fieldStyles } from '../fields.styles.js';
import { overlapStyles } from '../overlap.view.js';
import { writingStyles } from './writing.styles.js';

export { Deeds } from './deeds.js';
export { kindBeside } from './kinds.js';
export { composerExtras, insteadOf } from './instead.view.js';
export { overlapViews } from '../overlap.view.js';
export const styles = [fieldStyles, writingStyles, overlapStyles];
