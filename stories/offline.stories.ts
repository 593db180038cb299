import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AnyRecord } from '@banso/model';
import { samples } from '@banso/model/samples';
import '@banso/elements/locales/en';
import '@banso/elements/offline-status/define';
import type { BansoOfflineStatus } from '@banso/elements/offline-status';

type Parts = NonNullable<BansoOfflineStatus['client']>;
type Store = Parts['offline'];
type Unsent = Parts['outbox']['entries'][number];

interface Args {
  state: Store['state'];
  reason?: Store['reason'];
  vault?: Store['vault'];
  persons: Store['persons'];
  persistence: Store['persistence'];
  entries: readonly Unsent[];
  waitingFor?: Parts['outbox']['waitingFor'];
  compact: boolean;
}

/** A device in one state; what it is asked for, it does at once, as far as a picture can. */
class Device extends EventTarget {
  error = undefined;
  declare state: Store['state'];
  declare reason: Store['reason'];
  declare vault: Store['vault'];
  declare persons: Store['persons'];
  declare persistence: Store['persistence'];

  constructor({ state, reason, vault, persons, persistence }: Args) {
    super();
    Object.assign(this, { state, reason, vault, persons, persistence });
  }
  #become(state: Partial<Device>) {
    Object.assign(this, state);
    this.dispatchEvent(new Event('change'));
  }
  open() {
    return Promise.resolve();
  }
  openWithPin(): ReturnType<Store['openWithPin']> {
    this.#become({ state: 'open', reason: undefined });
    return Promise.resolve({ outcome: 'open' });
  }
  setPin(): ReturnType<Store['setPin']> {
    this.#become({ vault: { hasPin: true, triesLeft: 10, offlineUntil: Date.now() + 14 * 86_400_000 } });
    return Promise.resolve({ outcome: 'set' });
  }
  changePin() {
    return this.setPin();
  }
  signOut(): ReturnType<Store['signOut']> {
    this.#become({ state: 'locked', reason: 'signed-out' });
    return Promise.resolve({ outcome: 'signed-out' });
  }
  purge() {
    return Promise.resolve();
  }
}

class Outbox extends EventTarget {
  constructor(
    public entries: readonly Unsent[],
    readonly waitingFor: Parts['outbox']['waitingFor'],
  ) {
    super();
  }
  get counts() {
    const decisions = this.entries.filter(({ state }) => state === 'decision').length;
    return { waiting: this.entries.length - decisions, decisions, notOnDevice: 0 };
  }
  flush() {
    return Promise.resolve();
  }
  decide(decided: string) {
    this.entries = this.entries.filter(({ id }) => id !== decided);
    this.dispatchEvent(new Event('change'));
    return Promise.resolve();
  }
  export() {
    return { format: 'banso-unsent-1', unsent: this.entries.map(({ value }) => value) };
  }
}

const madeAt = new Date(2026, 10, 18, 15, 12).getTime();
const waiting = (value: AnyRecord, minutes = 0): Unsent => ({
  id: `1-${value.id}`,
  kind: value.kind,
  operation: 'put',
  value,
  madeAt: madeAt + minutes * 60_000,
  state: 'waiting',
  choices: ['give-up'],
});
const { dialogue } = samples;
const [first] = dialogue.notes;
const withWords = (text: string) => ({
  ...dialogue,
  notes: dialogue.notes.map((note) => (note.id === first?.id ? { ...note, text } : note)),
});
const overlapping: Unsent = {
  ...waiting(withWords(`${first?.text}　弟にも、まだ言えていません。`)),
  base: dialogue,
  state: 'decision',
  problem: {
    kind: 'conflict',
    current: {
      ...withWords(`${first?.text}（しばらく黙って）`),
      updatedBy: { person: 'per_987a4d7611d8868b8850e79033941b3b', name: '田中真央' },
    },
  },
  choices: ['keep-mine', 'take-theirs', 'keep-both', 'give-up'],
};
const refused: Unsent = {
  ...waiting(samples.benchmarkSheet, 6),
  state: 'decision',
  problem: { kind: 'forbidden' },
  error: {
    kind: 'forbidden',
    message: 'forbidden',
    userMessage: (language) =>
      language.startsWith('en')
        ? 'You may not write this record.'
        : 'この記録を書く権限がありません。担当の方にご確認ください。',
  },
  choices: ['keep-mine', 'give-up'],
};

const meta: Meta<Args> = {
  id: 'offline-status',
  title: 'オフライン保存',
  component: 'banso-offline-status',
  args: {
    state: 'open',
    vault: { hasPin: true, triesLeft: 10, offlineUntil: Date.now() + 13.5 * 86_400_000 },
    persons: [],
    persistence: 'granted',
    entries: [],
    compact: false,
  },
  render: (args) =>
    html`<banso-offline-status
      ?compact=${args.compact}
      .client=${{ offline: new Device(args), outbox: new Outbox(args.entries, args.waitingFor) }}
    ></banso-offline-status>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: 'オフラインでも開ける端末' };

export const FirstTime: Story = {
  name: 'はじめて準備するとき（PINはまだない）',
  args: { vault: { hasPin: false, triesLeft: 0 }, persistence: 'refused' },
};

export const NoSignal: Story = {
  name: '訪問先で電波がないとき',
  args: {
    entries: [waiting(dialogue), waiting(samples.wallDiagnoses[0]!, 14), waiting(samples.benchmarkSheet, 31)],
    waitingFor: 'network',
  },
};

export const SignInPage: Story = {
  name: 'Wi-Fiの利用手続きがまだのとき',
  args: { entries: [waiting(dialogue)], waitingFor: 'intermediary' },
};

export const Decisions: Story = {
  name: '決めていただくところがあるとき',
  args: { entries: [overlapping, refused, waiting(samples.wallDiagnoses[0]!, 14)] },
};

export const Locked: Story = {
  name: '電波のない所で開くとき',
  args: {
    state: 'locked',
    reason: 'no-network',
    vault: { hasPin: true, triesLeft: 7 },
    persons: [{ person: 'per_987a4d7611d8868b8850e79033941b3b', hasPin: true, seenAt: madeAt }],
  },
};

export const SeveralPeople: Story = {
  name: '一台を何人かで使うとき',
  args: {
    state: 'locked',
    reason: 'no-network',
    vault: undefined,
    persons: [
      { person: 'per_1', hasPin: true, label: '齋藤', seenAt: madeAt },
      { person: 'per_2', hasPin: true, seenAt: madeAt - 86_400_000 },
    ],
  },
};

export const Insecure: Story = {
  name: '暗号化されていない接続のとき',
  args: { state: 'off', reason: 'insecure-origin', vault: undefined },
};

export const Lost: Story = {
  name: '開く鍵がどこにもないとき',
  args: { state: 'locked', reason: 'lost', vault: { hasPin: false, triesLeft: 0 } },
};
