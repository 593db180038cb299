import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { arraySource, type Dialogue } from '@banso/model';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { writing as words } from '../locales/ja/writing.js';
import { finding } from '../locales/ja/finding.js';
import { common } from '../locales/ja/common.js';
import { idle, mount } from '../testing/fixture.js';
import { tap, touchDevice } from '../testing/touch.js';
import { BansoDialogueLog } from './dialogue-log.js';
import { active, all, button, chord, find, given, sample, textarea } from './log-page.js';

const older = given({ id: 'dlg_older', heldOn: '2016-06-15', theme: '五軸加工機の設備資金' });

async function place(...meetings: Dialogue[]) {
  const source = arraySource<Dialogue>(meetings);
  const element = (await mount(BansoDialogueLog, { source, company: sample.company })) as BansoDialogueLog;
  return { element, source };
}

const notesOf = (source: { items: Dialogue[] }) =>
  source.items.find(({ heldOn }) => heldOn > '2020')?.notes.map(({ kind, text }) => `${kind} ${text}`);
const there = (element: BansoDialogueLog, selector: string) =>
  waitUntil(() => element.renderRoot.querySelector(selector), `${selector} is there`, { timeout: 5000 });

/** Goes on with Tab, or back with Shift, until the focus is on what was looked for. */
async function tabTo(
  element: BansoDialogueLog,
  isThere: (focused: HTMLElement) => boolean,
  way: 'Tab' | 'Shift' = 'Tab',
) {
  for (let stop = 0; stop < 80; stop++) {
    const focused = (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    if (focused && isThere(focused)) return;
    if (way === 'Tab') await sendKeys({ press: 'Tab' });
    else await chord('Shift', 'Tab');
    await idle(element);
  }
  throw new Error('The keyboard does not come there');
}
const isCalled = (label: string) => (focused: HTMLElement) => focused.textContent.trim() === label;

describe('a meeting in <banso-dialogue-log>', function () {
  // Key by key.
  this.timeout(60_000);

  it('is begun, written, found and corrected with the keyboard alone', async () => {
    const { element, source } = await place(older);
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    await tabTo(element, isCalled(ja.meeting.begin));
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(active(element)).to.equal(textarea(element));

    for (const [kind, text] of [
      ['1', '値上げの話は、こちらからはしにくい'],
      ['2', '何があれば、できそうですか'],
      ['4', '書いてみればよかったんだ'],
    ] as const) {
      await chord('Alt', kind);
      await sendKeys({ type: text });
      await sendKeys({ press: 'Enter' });
      await idle(element);
    }
    await chord('Alt', '6');
    await sendKeys({ type: '得意先に手紙を書く' });
    await tabTo(
      element,
      (focused) => focused.closest('.pair')?.textContent.includes(words.compose.due) === true,
    );
    await sendKeys({ type: '12月5日' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(notesOf(source)).to.deep.equal([
      'words 値上げの話は、こちらからはしにくい',
      'question 何があれば、できそうですか',
      'insight 書いてみればよかったんだ',
      'next-step 得意先に手紙を書く',
    ]);

    await tabTo(element, isCalled(ja.meeting.find), 'Shift');
    await sendKeys({ press: 'Enter' });
    await there(element, '.find .words');
    await idle(element);
    await sendKeys({ type: '値上げ' });
    await waitUntil(() => find(element, '.find .told').textContent.includes(finding.place(1, 1)), 'found', {
      timeout: 5000,
    });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(all(element, '.find .words')).to.have.lengthOf(0);

    const isEdit = (focused: HTMLElement) => focused.matches('.edit');
    await tabTo(element, isEdit);
    await sendKeys({ press: 'Home' });
    await idle(element);
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(active(element).matches('.note.editing textarea')).to.equal(true);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'んですよ' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(notesOf(source)?.[0]).to.equal('words 値上げの話は、こちらからはしにくいんですよ');
    expect(isEdit(active(element))).to.equal(true);
    before.remove();
  });

  it('is begun, written, found and corrected with a finger alone', async function () {
    if (!(await touchDevice(true))) return this.skip();
    try {
      const { element, source } = await place(older);
      const press = async (label: string) => {
        await tap(button(element, label));
        await idle(element);
      };
      await press(ja.meeting.begin);
      expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
      await tap(textarea(element));
      await sendKeys({ type: '値上げの話は、こちらからはしにくい' });
      await press(ja.compose.add);
      await tap(find(element, '.composer .kinds label:nth-child(2)'));
      await idle(element);
      // The words are gone on with at once: the tablet's keyboard has not gone away.
      expect(active(element)).to.equal(textarea(element));
      await sendKeys({ type: '何があれば、できそうですか' });
      await press(ja.compose.add);
      expect(notesOf(source)).to.deep.equal([
        'words 値上げの話は、こちらからはしにくい',
        'question 何があれば、できそうですか',
      ]);

      await press(ja.meeting.details);
      await there(element, '.panel.details .mark');
      await idle(element);
      await press(ja.methods.phone);
      await press(common.actions.close);
      expect(source.items.find(({ heldOn }) => heldOn > '2020')?.method).to.equal('phone');

      await tap(find(element, '.tools [data-panel="find"]'));
      await there(element, '.find .words');
      await idle(element);
      await tap(find(element, '.find .words'));
      await sendKeys({ type: 'できそう' });
      await waitUntil(() => find(element, '.find .told').textContent.includes(finding.place(1, 1)), 'found', {
        timeout: 5000,
      });
      await press(finding.close);

      await tap(find(element, '.meeting.open .note .edit, .note.words .edit'));
      await idle(element);
      await tap(find(element, '.note.editing textarea'));
      await sendKeys({ press: 'End' });
      await sendKeys({ type: 'んですよ' });
      await press(words.edit.save);
      expect(notesOf(source)?.[0]).to.equal('words 値上げの話は、こちらからはしにくいんですよ');
    } finally {
      await touchDevice(false);
      await setViewport({ width: 1280, height: 900 });
    }
  });
});
