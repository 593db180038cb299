export * from './base64.js';
export * from './faults.js';
export * from './jpeg.js';
