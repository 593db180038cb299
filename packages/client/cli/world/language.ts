import type { Language } from '../locales/index.js';

/**
 * The language of the terminal, as POSIX says it (`LC_ALL`, `LC_MESSAGES`, `LANG`) and where that is not set, as on
 * Windows, as the system says it. Japanese or English; `C` and everything else is English.
 */
export function languageOf(
  env: Readonly<Record<string, string | undefined>>,
  system = new Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system;
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}
