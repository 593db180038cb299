export * from './corporate-number.js';
