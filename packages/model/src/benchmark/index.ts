export * from './assess.js';
export * from './basis.js';
export * from './display.js';
export { formulas, type IndicatorReason, type IndicatorValue } from './indicators.js';
export * from './keys.js';
export { pointOf, rankOf } from './points.js';
export * from './radar.js';
export * from './sheet.js';
export * from './size.js';
