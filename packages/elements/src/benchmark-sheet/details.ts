/** What stands with the indicators and below them, and on paper: it follows the first view. */
import { detailStyles } from './details.styles.js';
import { partsStyles } from './parts.styles.js';
import { printStyles } from './print.styles.js';

export { belowIndicators, countingSwitch, indicatorDetails } from './details.view.js';
export { Files } from './files.js';
export { bandsBelow } from './below.view.js';
export { filePicker } from './files.view.js';
export { emptyView } from './empty.view.js';
export { Looked } from './looked.js';
export { figuresPaper, pageFoot } from './paper.view.js';
export { partReading, partsReading } from './parts.read.view.js';

export const styles = [detailStyles, partsStyles, printStyles];
