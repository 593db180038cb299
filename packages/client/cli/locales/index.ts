import { en } from './en/index.js';
import { ja } from './ja/index.js';
import type { Messages } from './ja/index.js';

export type { Messages };

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const catalogues: Record<Language, Messages> = { ja, en };

/** The texts in a language. */
export const messages = (language: Language): Messages => catalogues[language];

export const isLanguage = (word: string): word is Language => languages.includes(word as Language);
