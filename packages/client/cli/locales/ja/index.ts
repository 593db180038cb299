import { doctor } from './doctor.js';
import { help } from './help.js';
import { importing } from './importing.js';
import { locaben } from './locaben.js';
import { mapping } from './mapping.js';
import { report } from './report.js';
import { usage } from './usage.js';

/** Japanese is the source: English has the same keys. */
export const ja = { ...usage, import: importing, mapping, report, doctor, locaben, help };

export type Messages = typeof ja;
