import type { BansoError } from '@banso/client';
import { messages } from '../locales/index.js';
import type { Language } from '../locales/index.js';

/** What happened, for the one at the terminal: the client's own words speak to the reader of a page. */
export function wordsOf(error: BansoError, language: Language): string {
  return error.kind === 'unauthenticated' ? messages(language).session.refused : error.userMessage(language);
}
