import { isBansoError } from '@banso/client';
import type { BansoError } from '@banso/client';
import { messages } from '../locales/index.js';
import type { Language } from '../locales/index.js';

/** What happened, for the one at the terminal: the client's own words speak to the reader of a page. */
export function wordsOf(error: BansoError, language: Language): string {
  const { refused, noAnswer, somebodyElse } = messages(language).session;
  if (error.kind === 'unauthenticated') return refused;
  if (error.kind === 'offline' || error.kind === 'timeout') return noAnswer;
  return isBansoError(error, 'contract') && error.path === '' ? somebodyElse : error.userMessage(language);
}
