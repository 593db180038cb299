import { BansoBenchmarkSheet } from './benchmark-sheet.js';

BansoBenchmarkSheet.define();

declare global {
  interface HTMLElementTagNameMap {
    'banso-benchmark-sheet': BansoBenchmarkSheet;
  }
}
