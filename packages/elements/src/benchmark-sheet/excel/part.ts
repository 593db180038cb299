/** What comes when a file is read or written: Excel's packages, CSV, and the preview. */
import { excelStyles } from './excel.styles.js';

export { FileImport } from './file-import.js';
export { importPanel } from './import.view.js';
export { taken } from './taken.js';
export { excelTexts } from './words.js';
export { writeFile } from './write-file.js';

export const styles = [excelStyles];
