import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AnyRecord } from '@banso/model';
import { samples } from '@banso/model/samples';
import { offline as english } from '../locales/en/offline.js';
import '../locales/en.js';
import { offline as texts } from '../locales/ja/offline.js';
import { Device, List } from '../testing/offline-device.js';
import { japaneseTexts } from '../testing/text.js';
import type { Unsent } from './client.js';
import { answerOffline } from './connect.js';
import './define.js';
import type { BansoOfflineStatus } from './offline-status.js';

const entry = (value: AnyRecord, more: Partial<Unsent> = {}): Unsent => ({
  id: `1-${value.id}`,
  kind: value.kind,
  operation: 'put',
  value,
  madeAt: new Date(2026, 10, 18, 15, 12).getTime(),
  state: 'waiting',
  choices: ['give-up'],
  ...more,
});
const { dialogue } = samples;
const base = dialogue;
const theirs = { ...dialogue, theme: '息子さんへの引き継ぎ', updatedBy: { person: 'per_1', name: '田中' } };
const overlapping = entry(
  { ...dialogue, theme: '給食の取引をどうするか' },
  {
    base,
    state: 'decision',
    problem: { kind: 'conflict', current: theirs as AnyRecord },
    choices: ['keep-mine', 'take-theirs', 'keep-both', 'give-up'],
  },
);
const refused = entry(dialogue, {
  state: 'decision',
  problem: { kind: 'forbidden' },
  error: {
    kind: 'forbidden',
    message: 'forbidden',
    userMessage: (language) => (language === 'en' ? 'Not allowed.' : '権限がありません。'),
    issues: [{ path: '/theme', code: 'too-long', message: 'テーマが長すぎます。' }],
  },
  choices: ['keep-mine', 'give-up'],
});

describe('<banso-offline-status>', () => {
  let device: Device;
  let list: List;

  const mount = async (lang = 'ja') => {
    const element = await fixture<BansoOfflineStatus>(
      html`<banso-offline-status
        lang=${lang}
        .client=${{ offline: device, outbox: list }}
      ></banso-offline-status>`,
    );
    return element;
  };
  const textOf = (element: BansoOfflineStatus) => element.shadowRoot?.textContent ?? '';
  const buttons = (element: BansoOfflineStatus) =>
    Array.from(element.shadowRoot?.querySelectorAll('button') ?? [], (button) => button.textContent?.trim());
  const press = async (element: BansoOfflineStatus, label: string) => {
    const button = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent?.trim() === label,
    );
    if (!button) throw new Error(`There is no button ${label}: ${buttons(element).join(', ')}`);
    button.click();
    await element.updateComplete;
  };
  const fill = (element: BansoOfflineStatus, values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) {
      element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.value = value;
    }
  };
  const saysSoon = (element: BansoOfflineStatus, text: string) =>
    waitUntil(() => textOf(element).includes(text), `says ${text}`);

  beforeEach(() => {
    device = new Device();
    list = new List();
  });

  describe('tells what this device keeps', () => {
    it('and that it does not open offline without a PIN', async () => {
      const element = await mount();
      expect(textOf(element)).to.include(texts.states.openWithoutPin).and.to.include(texts.withoutPin);
    });

    it('and for how many days it opens offline', async () => {
      device.vault = { hasPin: true, triesLeft: 10, offlineUntil: Date.now() + 13.5 * 86_400_000 };
      const element = await mount();
      expect(textOf(element)).to.include(texts.states.open).and.to.include(texts.days(14));
    });

    it('and why it keeps nothing', async () => {
      device.become({ state: 'off', reason: 'insecure-origin', vault: undefined });
      const element = await mount();
      expect(textOf(element)).to.include(texts.states.off).and.to.include(texts.reasons['insecure-origin']);
      expect(buttons(element)).to.deep.equal([]);
    });

    it("and that the browser does not promise to keep it, and the storage's own ills", async () => {
      device.persistence = 'refused';
      const element = await mount();
      expect(textOf(element)).to.include(texts.notKept);
      device.become({ error: { kind: 'quota', message: 'quota', userMessage: () => '空きがありません。' } });
      await element.updateComplete;
      expect(textOf(element)).to.include('空きがありません。');
    });

    it('to the page too, without a word of what was written', async () => {
      const element = await mount();
      const heard: unknown[] = [];
      element.addEventListener('banso-state', (event) => heard.push((event as CustomEvent).detail));
      device.become({ state: 'locked', reason: 'expired' });
      device.become({ state: 'locked', reason: 'expired' });
      expect(heard).to.deep.equal([{ state: 'locked', reason: 'expired' }]);
    });
  });

  it('does not speak of a PIN that could open it where nobody has one', async () => {
    const element = await mount();
    for (const reason of ['no-network', 'not-signed-in'] as const) {
      device.become({ state: 'locked', reason, persons: [{ person: 'per_1', hasPin: false, seenAt: 0 }] });
      await saysSoon(element, texts.lockedWithoutPin[reason]);
      expect(textOf(element)).not.to.include(texts.reasons[reason]);
      expect(element.shadowRoot!.querySelector('input')).to.equal(null);
    }
  });

  describe('asks for the PIN', () => {
    beforeEach(() =>
      device.become({
        state: 'locked',
        reason: 'no-network',
        vault: { hasPin: true, triesLeft: 10 },
        persons: [{ person: 'per_1', hasPin: true, seenAt: 0 }],
      }),
    );

    it('and opens with it, by the keyboard alone', async () => {
      const element = await mount();
      element.shadowRoot!.querySelector('input')!.focus();
      await sendKeys({ type: 'asa-rokuji' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => device.asked.length > 0);
      expect(device.asked).to.deep.equal([['openWithPin', 'asa-rokuji', undefined]]);
      expect(element.shadowRoot!.querySelector('input')!.value).to.equal('');
    });

    it('and takes the focus to its head when the form has gone', async () => {
      device.openWithPin = async () => {
        device.become({ state: 'open', reason: undefined });
        return { outcome: 'open' };
      };
      const element = await mount();
      element.shadowRoot!.querySelector('input')!.focus();
      await sendKeys({ type: 'asa-rokuji' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !element.shadowRoot!.querySelector('input'));
      await waitUntil(() => element.shadowRoot!.activeElement?.matches('.head'), 'the focus is at the head');
    });

    it('and leaves the focus on the button that could not be pressed meanwhile', async () => {
      device.openWithPin = async () => {
        await aTimeout(60);
        return { outcome: 'wrong', triesLeft: 7, waitUntil: 0 };
      };
      const element = await mount();
      const opens = element.shadowRoot!.querySelector<HTMLElement>('.button.main')!;
      fill(element, { pin: 'wrong' });
      opens.focus();
      await sendKeys({ press: 'Enter' });
      await saysSoon(element, texts.pin.wrong);
      await waitUntil(() => element.shadowRoot!.activeElement === opens, 'the focus is where it was');
    });

    it('and says how many tries are left, and how long to wait', async () => {
      device.pinAnswer = { outcome: 'wrong', triesLeft: 7, waitUntil: Date.now() + 30_000 };
      const element = await mount();
      fill(element, { pin: 'wrong' });
      await press(element, texts.actions.open);
      await saysSoon(element, texts.pin.wrong);
      expect(textOf(element)).to.include(texts.pin.tries(7)).and.to.include(texts.pin.wait(30));
      expect(element.shadowRoot!.querySelector('[role="alert"]')).to.exist;
    });

    it('and says when only a sign-in opens any more', async () => {
      device.pinAnswer = { outcome: 'destroyed' };
      const element = await mount();
      fill(element, { pin: 'wrong' });
      await press(element, texts.actions.open);
      await saysSoon(element, texts.pin.destroyed);
    });

    it('of one of several people on this device', async () => {
      device.become({
        persons: [
          { person: 'per_1', hasPin: true, label: '齋藤', seenAt: 0 },
          { person: 'per_2', hasPin: true, seenAt: 0 },
          { person: 'per_3', hasPin: false, seenAt: 0 },
        ],
      });
      const element = await mount();
      const choice = element.shadowRoot!.querySelector('select')!;
      expect([...choice.options].map(({ value }) => value)).to.deep.equal(['per_1', 'per_2']);
      choice.value = 'per_2';
      fill(element, { pin: 'ki-no-uro' });
      await press(element, texts.actions.open);
      await waitUntil(() => device.asked.length > 0);
      expect(device.asked).to.deep.equal([['openWithPin', 'ki-no-uro', 'per_2']]);
    });
  });

  describe('sets a PIN', () => {
    it('after it has said what may be lost', async () => {
      const element = await mount();
      expect(textOf(element)).to.not.include(texts.warning.lost);
      await press(element, texts.actions.setPin);
      const all = textOf(element);
      expect(all.indexOf(texts.warning.lost)).to.be.greaterThan(-1);
      expect(all.indexOf(texts.warning.lost)).to.be.lessThan(all.indexOf(texts.pin.next));
      expect(element.shadowRoot!.activeElement?.getAttribute('name')).to.equal('next');
      fill(element, { next: 'asa-rokuji', repeat: 'asa-rokuji' });
      await press(element, texts.actions.save);
      await saysSoon(element, texts.pin.done);
      expect(device.asked).to.deep.equal([['setPin', 'asa-rokuji']]);
    });

    it('that was typed twice alike, and says why one is not taken', async () => {
      const element = await mount();
      await press(element, texts.actions.setPin);
      fill(element, { next: 'asa-rokuji', repeat: 'asa-shichiji' });
      await press(element, texts.actions.save);
      await saysSoon(element, texts.pin.unequal);
      expect(device.asked).to.deep.equal([]);
      device.newPinAnswer = { outcome: 'too-simple' };
      fill(element, { next: '121212', repeat: '121212' });
      await press(element, texts.actions.save);
      await saysSoon(element, texts.pin['too-simple']);
    });

    it('with the server only, and says so', async () => {
      device.newPinAnswer = new Error('offline');
      const element = await mount();
      await press(element, texts.actions.setPin);
      fill(element, { next: 'asa-rokuji', repeat: 'asa-rokuji' });
      await press(element, texts.actions.save);
      await saysSoon(element, texts.pin.needsNetwork);
    });

    it('in place of another', async () => {
      device.vault = { hasPin: true, triesLeft: 10 };
      const element = await mount();
      await press(element, texts.actions.changePin);
      fill(element, { pin: 'asa-rokuji', next: 'yuu-rokuji', repeat: 'yuu-rokuji' });
      await press(element, texts.actions.change);
      await saysSoon(element, texts.pin.done);
      expect(device.asked).to.deep.equal([['changePin', 'asa-rokuji', 'yuu-rokuji']]);
    });

    it('or does not, and gives the focus back', async () => {
      const element = await mount();
      await press(element, texts.actions.setPin);
      await press(element, texts.actions.cancel);
      expect(element.shadowRoot!.activeElement?.textContent?.trim()).to.equal(texts.actions.setPin);
      expect(device.asked).to.deep.equal([]);
    });
  });

  describe('shows what the server does not have', () => {
    it('by its name, never by its words', async () => {
      list.entries = [entry(dialogue), entry(samples.wallDiagnoses[0]!)];
      list.waitingFor = 'network';
      const element = await mount();
      const all = textOf(element);
      expect(all).to.include(texts.states.queued(2)).and.to.include(texts.waiting(2));
      expect(all).to.include(texts.words(dialogue.notes.length)).and.to.include(texts.waitingFor.network);
      for (const { text } of dialogue.notes) expect(all).to.not.include(text);
    });

    it('and tries to send it on demand', async () => {
      list.entries = [entry(dialogue)];
      const element = await mount();
      await press(element, texts.actions.send);
      expect(list.asked).to.deep.equal([['flush']]);
      list.become([]);
      await saysSoon(element, texts.states.openWithoutPin);
    });

    it('with both texts side by side where two people changed the same place', async () => {
      list.entries = [overlapping];
      const element = await mount();
      const side = (name: string) =>
        element.shadowRoot!.querySelector(`.versus .${name} .words`)?.textContent;
      expect(side('mine')).to.equal('給食の取引をどうするか');
      expect(side('theirs')).to.equal('息子さんへの引き継ぎ');
      expect(textOf(element)).to.include(texts.overlap('田中'));
      await press(element, texts.choices['keep-both']);
      expect(list.asked).to.deep.equal([['decide', overlapping.id, 'keep-both']]);
    });

    it('with the reason why it was refused, and gives it up only when asked twice', async () => {
      list.entries = [refused];
      const element = await mount();
      expect(textOf(element)).to.include('権限がありません。').and.to.include('テーマが長すぎます。');
      await press(element, texts.choices['give-up']);
      expect(list.asked).to.deep.equal([]);
      await press(element, texts.giveUp);
      expect(list.asked).to.deep.equal([['decide', refused.id, 'give-up']]);
      list.asked = [];
      await waitUntil(() => buttons(element).includes(texts.choices.again));
      await press(element, texts.choices.again);
      expect(list.asked).to.deep.equal([['decide', refused.id, 'keep-mine']]);
    });
  });

  describe('signs out', () => {
    it('at once where everything was sent', async () => {
      const element = await mount();
      await press(element, texts.actions.signOut);
      await press(element, texts.signOut.sure);
      await saysSoon(element, texts.reasons['signed-out']);
      expect(device.asked).to.deep.equal([['signOut', 'ask']]);
    });

    it('and keeps what was not sent sealed', async () => {
      list.entries = [entry(dialogue)];
      const element = await mount();
      await press(element, texts.actions.signOut);
      expect(textOf(element)).to.include(texts.signOut.ask(1));
      await press(element, texts.signOut.keep);
      expect(device.asked).to.deep.equal([['signOut', 'keep']]);
    });

    it('and deletes it only when asked twice', async () => {
      list.entries = [entry(dialogue)];
      const element = await mount();
      await press(element, texts.actions.signOut);
      await press(element, texts.signOut.discard);
      expect(device.asked).to.deep.equal([]);
      expect(textOf(element)).to.include(texts.signOut.discardAsk(1));
      await press(element, texts.signOut.discardSure);
      expect(device.asked).to.deep.equal([['signOut', 'discard']]);
    });
  });

  it('makes room where no key is left, when asked twice', async () => {
    device.become({ state: 'locked', reason: 'lost', vault: undefined });
    const element = await mount();
    await press(element, texts.actions.purge);
    await press(element, texts.purge.sure);
    await waitUntil(() => device.asked.length === 2);
    expect(device.asked).to.deep.equal([['purge'], ['open']]);
  });

  it('asks the page for its client, also when that comes later', async () => {
    const element = await fixture<BansoOfflineStatus>(
      html`<banso-offline-status>端末の状態を確かめています。</banso-offline-status>`,
    );
    expect(element.client).to.equal(undefined);
    const stop = answerOffline(document, { offline: device, outbox: list });
    await element.updateComplete;
    expect(textOf(element)).to.include(texts.states.openWithoutPin);
    stop();
  });

  it('is accessible in every state', async () => {
    device.persistence = 'refused';
    list.become([overlapping, refused, entry(dialogue)], 'session');
    const element = await mount();
    await expect(element).to.be.accessible();
    await press(element, texts.actions.setPin);
    await expect(element).to.be.accessible();
    await press(element, texts.actions.cancel);
    await press(element, texts.actions.signOut);
    await expect(element).to.be.accessible();
    device.become({
      state: 'locked',
      reason: 'no-network',
      persons: [
        { person: 'per_1', hasPin: true, seenAt: 0 },
        { person: 'per_2', hasPin: true, seenAt: 0 },
      ],
    });
    await press(element, texts.actions.cancel);
    await expect(element).to.be.accessible();
  });

  it('speaks English throughout', async () => {
    device.persistence = 'refused';
    device.vault = { hasPin: true, triesLeft: 10, offlineUntil: Date.now() + 86_400_000 };
    list.become([overlapping, refused, entry(dialogue)], 'session');
    const element = await mount('en');
    const data = [overlapping, refused, dialogue];
    expect(japaneseTexts(element.shadowRoot!, data)).to.deep.equal([]);
    for (const label of [english.actions.newPin, english.actions.changePin, english.actions.signOut]) {
      await press(element, label);
      expect(japaneseTexts(element.shadowRoot!, data)).to.deep.equal([]);
      await press(element, english.actions.cancel);
    }
  });
});
