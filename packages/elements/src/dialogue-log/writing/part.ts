import { fieldStyles } from '../fields.styles.js';
import { overlapStyles } from '../overlap.view.js';
import { writingStyles } from './writing.styles.js';

export { Deeds } from './deeds.js';
export { fieldsOfKind, tooLongView } from './fields.view.js';
export { composerWords, insteadOf, noticeView } from './instead.view.js';
export { keepBothView, overlapView } from '../overlap.view.js';
export const styles = [fieldStyles, writingStyles, overlapStyles];
