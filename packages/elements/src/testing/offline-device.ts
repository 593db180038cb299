import type {
  Choice,
  NewPinAnswer,
  OfflineStore,
  PinAnswer,
  Unsent,
  UnsentList,
} from '../offline-status/client.js';

/** A device whose every state can be set by hand; it notes what it was asked for. */
export class Device extends EventTarget implements OfflineStore {
  state: OfflineStore['state'] = 'open';
  reason: OfflineStore['reason'];
  error: OfflineStore['error'];
  persons: OfflineStore['persons'] = [];
  vault: OfflineStore['vault'] = { hasPin: false, triesLeft: 0 };
  persistence: OfflineStore['persistence'] = 'granted';
  asked: unknown[][] = [];
  pinAnswer: PinAnswer = { outcome: 'open' };
  newPinAnswer: NewPinAnswer | Error = { outcome: 'set' };

  become(state: Partial<Pick<Device, 'state' | 'reason' | 'error' | 'persons' | 'vault' | 'persistence'>>) {
    Object.assign(this, state);
    this.dispatchEvent(new Event('change'));
  }
  async open() {
    this.asked.push(['open']);
  }
  async openWithPin(...asked: [string, string?]) {
    this.asked.push(['openWithPin', ...asked]);
    return this.pinAnswer;
  }
  async setPin(pin: string): Promise<NewPinAnswer> {
    this.asked.push(['setPin', pin]);
    if (this.newPinAnswer instanceof Error) throw this.newPinAnswer;
    return this.newPinAnswer;
  }
  async changePin(current: string, next: string) {
    this.asked.push(['changePin', current, next]);
    return this.newPinAnswer instanceof Error ? this.pinAnswer : this.newPinAnswer;
  }
  async signOut({ unsent = 'ask' }: { unsent?: string } = {}) {
    this.asked.push(['signOut', unsent]);
    this.become({ state: 'locked', reason: 'signed-out' });
    return { outcome: 'signed-out' as const };
  }
  async purge() {
    this.asked.push(['purge']);
  }
}

/** What waits to be sent, set by hand; it notes what it was asked for. */
export class List extends EventTarget implements UnsentList {
  entries: readonly Unsent[] = [];
  waitingFor: UnsentList['waitingFor'];
  asked: unknown[][] = [];

  get counts() {
    const decisions = this.entries.filter(({ state }) => state === 'decision').length;
    return { waiting: this.entries.length - decisions, decisions, notOnDevice: 0 };
  }
  become(entries: readonly Unsent[], waitingFor?: UnsentList['waitingFor']) {
    Object.assign(this, { entries, waitingFor });
    this.dispatchEvent(new Event('change'));
  }
  async flush() {
    this.asked.push(['flush']);
  }
  async decide(id: string, choice: Choice) {
    this.asked.push(['decide', id, choice]);
  }
  export() {
    return { format: 'banso-unsent-1' };
  }
}
