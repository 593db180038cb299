import type { benchmarkDetails } from './ja/benchmark-details.js';
import type { benchmarkEntry } from './ja/benchmark-entry.js';
import type { benchmarkExcel } from './ja/benchmark-excel.js';
import type { benchmarkParts } from './ja/benchmark-parts.js';
import type { benchmarkSheet } from './ja/benchmark-sheet.js';
import type { benchmarkVersions } from './ja/benchmark-versions.js';
import type { benchmarkWhatIf } from './ja/benchmark-what-if.js';
import type { common } from './ja/common.js';
import type { details } from './ja/details.js';
import type { dialogueLog } from './ja/dialogue-log.js';
import type { digest } from './ja/digest.js';
import type { finding } from './ja/finding.js';
import type { history } from './ja/history.js';
import type { mirror } from './ja/mirror.js';
import type { offline } from './ja/offline.js';
import type { paste } from './ja/paste.js';
import type { photos } from './ja/photos.js';
import type { questions } from './ja/questions.js';
import type { takeOut } from './ja/take-out.js';
import type { wallDiagnosis } from './ja/wall-diagnosis.js';
import type { writing } from './ja/writing.js';

/** Every text of the widgets, by section. Japanese is the source of the type: a missing key does not compile. */
export interface Messages {
  common: typeof common;
  details: typeof details;
  dialogueLog: typeof dialogueLog;
  wallDiagnosis: typeof wallDiagnosis;
  benchmarkSheet: typeof benchmarkSheet;
  benchmarkDetails: typeof benchmarkDetails;
  benchmarkEntry: typeof benchmarkEntry;
  benchmarkExcel: typeof benchmarkExcel;
  benchmarkParts: typeof benchmarkParts;
  benchmarkVersions: typeof benchmarkVersions;
  benchmarkWhatIf: typeof benchmarkWhatIf;
  digest: typeof digest;
  finding: typeof finding;
  history: typeof history;
  mirror: typeof mirror;
  offline: typeof offline;
  paste: typeof paste;
  photos: typeof photos;
  questions: typeof questions;
  takeOut: typeof takeOut;
  writing: typeof writing;
}

const catalogues = new Map<string, Messages>();
const listeners = new Set<() => void>();

/** Makes a language known; widgets on the page that want it change over at once. */
export function registerLocale(language: string, messages: Messages): void {
  catalogues.set(language, messages);
  listeners.forEach((listener) => listener());
}

/** A section in `language` (`en-GB` finds `en`), else the Japanese one, which each widget brings with it. */
export function section<S extends keyof Messages>(
  name: S,
  language: string,
  japanese: Messages[S],
): Messages[S] {
  const catalogue = catalogues.get(language) ?? catalogues.get(language.split('-')[0] ?? '');
  return catalogue?.[name] ?? japanese;
}

/** Whether texts of this language can be shown; Japanese always can. */
export function hasLocale(language: string): boolean {
  const base = language.split('-')[0] ?? '';
  return base === 'ja' || catalogues.has(language) || catalogues.has(base);
}

export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
