import { findingStyles } from './finding.styles.js';

export { Finder } from './finder.js';
export { findBar } from './finding.view.js';
export const styles = findingStyles;
