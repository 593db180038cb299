import { writingStyles } from './writing.styles.js';

export { Deeds } from './deeds.js';
export { fieldsOfKind, tooLongView } from './fields.view.js';
export { composerWords, insteadOf, noticeView } from './instead.view.js';
export const styles = writingStyles;
