export * from './bigrams.js';
export * from './fold.js';
export { kanjiVariants } from './kanji-variants.js';
