import { BansoDialogueLog } from './dialogue-log.js';

BansoDialogueLog.define();

declare global {
  interface HTMLElementTagNameMap {
    'banso-dialogue-log': BansoDialogueLog;
  }
}
