export { kinder } from './kinder.view.js';
export { lookBack } from './look-back.view.js';
export { mirrorStyles as styles } from './mirror.styles.js';
