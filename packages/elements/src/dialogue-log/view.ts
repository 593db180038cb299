import type { Messages } from '../locales/registry.js';

/** What every template of the log is given. */
export interface View {
  texts: Messages['dialogueLog'];
  common: Messages['common'];
  language: string;
  /** YYYY-MM-DD in the reader's place. */
  today: string;
}
