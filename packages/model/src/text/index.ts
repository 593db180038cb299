export * from './bigrams.js';
export { comparable } from './comparable.js';
export * from './defuse.js';
export * from './fold.js';
export { kanjiVariants } from './kanji-variants.js';
export * from './marks.js';
export * from './text-scan.js';
