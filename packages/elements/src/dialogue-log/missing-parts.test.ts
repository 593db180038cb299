import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue } from '@banso/model';
import { common } from '../locales/ja/common.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { writing as words } from '../locales/ja/writing.js';
import { idle } from '../testing/fixture.js';
import { unreachable } from '../testing/unreachable.js';
import type { BansoDialogueLog } from './dialogue-log.js';
import { manyMeetings } from './list/many-meetings.js';
import { all, button, detailsOf, find, given, logFrom, put, sample, textarea, write } from './log-page.js';

const addressOf = (part: string) => `*/dialogue-log/${part}.*`;
const behindFirstScreen = ['list/part', 'writing/part', 'tools/part'].map(addressOf);

const alerts = (element: BansoDialogueLog) => all(element, '[role=alert]');
const inAlert = (element: BansoDialogueLog, scope = '') => find(element, `${scope} [role=alert] .button`);

// What has come once is there for good: each part fails before it comes, in this order.
describe('what <banso-dialogue-log> loads later and does not come', () => {
  before(async function () {
    if (!(await unreachable(...behindFirstScreen))) this.skip();
  });
  after(() => unreachable());

  it('is told in words, takes nothing of what is typed and read, and comes with one press', async () => {
    const drafts = new Map<string, Dialogue>();
    const source = {
      ...arraySource<Dialogue>([given(), ...manyMeetings(12, 3)]),
      draft: async (id: string, draft: Dialogue) => void drafts.set(id, draft),
    };
    const element = await logFrom(source, sample.company);
    await waitUntil(() => alerts(element).length > 0, 'it is said');
    expect(all(element, 'article'), 'all meetings can be read').to.have.lengthOf(13);

    await write(element, '最初の言葉');
    await waitUntil(() => alerts(element).some(({ textContent }) => textContent.includes('最初の言葉')));
    await sendKeys({ type: '書きかけの言葉' });
    for (const alert of alerts(element)) expect(alert.textContent).to.include(ja.panels.failed);
    expect(textarea(element).value).to.equal('書きかけの言葉');
    await waitUntil(() => JSON.stringify([...drafts.values()]).includes('最初の言葉'), 'on the device too');

    inAlert(element).click();
    await idle(element);
    expect(alerts(element), 'still without a connection').to.not.have.lengthOf(0);
    expect(textarea(element).value).to.equal('書きかけの言葉');

    await unreachable();
    inAlert(element).click();
    const isWritten = (words: string) =>
      element.value.some(({ notes }) => notes.some(({ kind, text }) => kind === 'words' && text === words));
    await waitUntil(() => isWritten('最初の言葉'), 'what waited is written down');
    await idle(element);
    expect(alerts(element), 'everything has come').to.have.lengthOf(0);
    expect(textarea(element).value).to.equal('書きかけの言葉');
    expect(find(element, '.flow').style.blockSize, 'all of it scrolls').to.not.equal('');
    await write(element, '。');
    expect(isWritten('書きかけの言葉。')).to.equal(true);
    find(element, '.note .edit').click();
    await idle(element);
    button(element, words.edit.cancel).click();
    await detailsOf(element);
  });

  it('is told in the place of a panel, which opens with another press, and what is written stays', async () => {
    await unreachable(addressOf('digest/panel'));
    const element = await logFrom(arraySource<Dialogue>([given()]), sample.company);
    put(textarea(element), '書きかけの言葉');
    button(element, ja.meeting.digest).click();
    await waitUntil(() => alerts(element).length === 1, 'it is said');
    expect(alerts(element)[0]?.textContent).to.include(ja.panels.failed).and.include(common.actions.reload);
    await unreachable();
    inAlert(element).click();
    await waitUntil(() => all(element, '.panel.digest').length === 1, 'it has come');
    expect(alerts(element)).to.have.lengthOf(0);
    expect(textarea(element).value).to.equal('書きかけの言葉');
  });

  it('takes nothing of many lines that are pasted: they go in as they are, and are asked about the next time', async () => {
    await unreachable(addressOf('paste/panel'));
    const element = await logFrom(arraySource<Dialogue>([given()]), sample.company);
    const paste = () => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '一\n二');
      const init = { clipboardData, bubbles: true, composed: true, cancelable: true };
      textarea(element).dispatchEvent(new ClipboardEvent('paste', init));
    };
    paste();
    await waitUntil(() => textarea(element).value === '一\n二', 'as they are');
    await unreachable();
    paste();
    await waitUntil(() => all(element, '.panel.paste .button').length > 0, 'it is asked');
    expect(textarea(element).value).to.equal('一\n二');
  });
});
