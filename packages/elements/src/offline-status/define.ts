import { BansoOfflineStatus } from './offline-status.js';

BansoOfflineStatus.define();

declare global {
  interface HTMLElementTagNameMap {
    'banso-offline-status': BansoOfflineStatus;
  }
}
