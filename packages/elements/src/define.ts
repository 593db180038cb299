/** Registers every widget. */
import './benchmark-sheet/define.js';
import './dialogue-log/define.js';
import './wall-diagnosis/define.js';
