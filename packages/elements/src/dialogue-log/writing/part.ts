import { fieldStyles } from '../fields.styles.js';
import { overlapStyles } from '../overlap.view.js';
import { writingStyles } from './writing.styles.js';

export { Deeds } from './deeds.js';
export { fieldsOfKind, tooLongView } from './fields.view.js';
export { chooseKind, kindBeside } from './kinds.js';
export { composerWords, kinderView, insteadOf, noticeView } from './instead.view.js';
export { keepBothView, overlapView } from '../overlap.view.js';
export const styles = [fieldStyles, writingStyles, overlapStyles];
