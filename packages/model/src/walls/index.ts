export * from './difference.js';
export * from './inventory/index.js';
export * from './levels.js';
export * from './signs.js';
export * from './walls.js';
