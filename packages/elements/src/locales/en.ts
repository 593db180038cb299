import { benchmarkDetails } from './en/benchmark-details.js';
import { benchmarkEntry } from './en/benchmark-entry.js';
import { benchmarkExcel } from './en/benchmark-excel.js';
import { benchmarkParts } from './en/benchmark-parts.js';
import { benchmarkSheet } from './en/benchmark-sheet.js';
import { benchmarkVersions } from './en/benchmark-versions.js';
import { benchmarkWhatIf } from './en/benchmark-what-if.js';
import { common } from './en/common.js';
import { details } from './en/details.js';
import { dialogueLog } from './en/dialogue-log.js';
import { digest } from './en/digest.js';
import { finding } from './en/finding.js';
import { history } from './en/history.js';
import { mirror } from './en/mirror.js';
import { offline } from './en/offline.js';
import { paste } from './en/paste.js';
import { photos } from './en/photos.js';
import { questions } from './en/questions.js';
import { takeOut } from './en/take-out.js';
import { wallDiagnosis } from './en/wall-diagnosis.js';
import { writing } from './en/writing.js';
import { registerLocale } from './registry.js';

/** English, registered by importing this module. */
registerLocale('en', {
  common,
  details,
  dialogueLog,
  wallDiagnosis,
  benchmarkSheet,
  benchmarkDetails,
  benchmarkExcel,
  benchmarkEntry,
  benchmarkParts,
  benchmarkVersions,
  benchmarkWhatIf,
  digest,
  finding,
  history,
  mirror,
  offline,
  paste,
  photos,
  questions,
  takeOut,
  writing,
});
