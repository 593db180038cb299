/** What comes when somebody opens a part to write in it. */
import { gridStyles } from './grid.styles.js';

export { provisional } from './faults.js';
export { entryTexts } from './entry-texts.js';
export { financialsPanel } from './financials.view.js';
export { faultMessage, footView, unreadLine } from './foot.view.js';
export { rows } from './cells.js';
export { startedSheet } from './start.js';
export { SheetSession } from './session.js';

export const styles = [gridStyles];
