import type { Messages } from '../locales/registry.js';
import type { Choice, OfflineParts, Unsent } from './client.js';

/** What is being asked of the person; one question at a time. */
export type Panel =
  { name: 'new-pin' | 'change-pin' | 'sign-out' | 'discard' | 'purge' } | { name: 'give-up'; entry: string };

/** What the templates know, and what they can ask for. */
export interface View {
  parts: OfflineParts;
  texts: Messages['offline'];
  language: string;
  panel: Panel | undefined;
  /** Something was asked of the device or the server, and has not come back. */
  busy: boolean;
  /** What came of the last thing that was asked. */
  said: { text: string; isFault: boolean } | undefined;
  show(panel: Panel | undefined): void;
  openWithPin(form: HTMLFormElement): void;
  newPin(form: HTMLFormElement): void;
  changePin(form: HTMLFormElement): void;
  send(): void;
  exportFile(): void;
  decide(entry: Unsent, choice: Choice): void;
  signOut(unsent: 'ask' | 'keep' | 'export' | 'discard'): void;
  purge(): void;
}
