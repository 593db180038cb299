import type { Messages } from '../ja/index.js';
import { doctor } from './doctor.js';
import { help } from './help.js';
import { importing } from './importing.js';
import { locaben } from './locaben.js';
import { mapping } from './mapping.js';
import { report } from './report.js';
import { usage } from './usage.js';

export const en: Messages = { ...usage, import: importing, mapping, report, doctor, locaben, help };
