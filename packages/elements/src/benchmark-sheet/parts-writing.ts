/** What comes when 商流・業務フロー, 4つの視点 or 対話内容の総括 are opened to write in them. */
import { partsStyles } from './parts.styles.js';

export { Talks } from './talks.js';
export { flowEditing, summaryEditing, viewsEditing } from './parts.edit.view.js';

export const styles = [partsStyles];
