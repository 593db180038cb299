import { writing as japanese } from '../../locales/ja/writing.js';
import { section, type Messages } from '../../locales/registry.js';

/** The words that stand where something is written down, put right or withdrawn. */
export const writingTexts = (language: string): Messages['writing'] => section('writing', language, japanese);
