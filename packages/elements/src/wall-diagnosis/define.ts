import { BansoWallDiagnosis } from './wall-diagnosis.js';

BansoWallDiagnosis.define();

declare global {
  interface HTMLElementTagNameMap {
    'banso-wall-diagnosis': BansoWallDiagnosis;
  }
}
