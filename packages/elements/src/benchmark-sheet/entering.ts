/** What comes when somebody opens a part to write in it. */
import { gridStyles } from './grid.styles.js';

export { openedPart } from './opened.view.js';
export { faultMessage, footView, unreadLine } from './foot.view.js';
export { onKey } from './keys.js';
export { startedSheet } from './start.js';
export { SheetSession } from './session.js';

export const styles = [gridStyles];
