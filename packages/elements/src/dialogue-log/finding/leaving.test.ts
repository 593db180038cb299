import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { finding as ja } from '../../locales/ja/finding.js';
import { dialogueLog as log } from '../../locales/ja/dialogue-log.js';
import { idle } from '../../testing/fixture.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { logOf, manyMeetings, page, rest, scrollTo, seen } from '../list/many-meetings.js';
import { active, all, button, find } from '../log-page.js';
import { choose, field, finding, look } from './finding-page.js';

/** Ctrl+F where the hand is; answers whether the log took it. Real keys would open the browser's own. */
function pressFind(element: BansoDialogueLog): boolean {
  const event = new KeyboardEvent('keydown', {
    key: 'f',
    ctrlKey: true,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  (element.renderRoot.querySelector(':focus') ?? find(element, '.meeting')).dispatchEvent(event);
  return event.defaultPrevented;
}

describe('coming to the finding of <banso-dialogue-log>, and leaving it', function () {
  this.timeout(30_000);
  afterEach(() => {
    page().scrollTop = 0;
    sessionStorage.clear();
  });

  it('opens with Ctrl+F within the log, and leaves the second one to the page', async () => {
    const element = await logOf({ value: manyMeetings(3) });
    expect(pressFind(element)).to.equal(true);
    await waitUntil(() => active(element)?.matches('.find .words'));
    expect(pressFind(element)).to.equal(false);
  });

  it('gives the focus back to what opened it', async () => {
    const element = await finding({ value: manyMeetings(3) });
    button(element, ja.close).click();
    await idle(element);
    expect(active(element).textContent.trim()).to.equal(log.meeting.find);
  });

  it('stays at what was found when it is closed, and the keys go on there', async () => {
    const element = await finding({ value: manyMeetings(300), readOnly: true });
    await look(element, 'note 200-3 ');
    button(element, ja.close).click();
    await idle(element);
    expect(all(element, '.find')).to.deep.equal([]);
    expect(seen(element)).to.include('note 200-3');
    expect(active(element).textContent).to.include('note 200-3');
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element).textContent).to.include('note 200-4');
  });

  it('stays at what was found in the meeting that is open, with the hand on its button', async () => {
    const element = await finding({ value: manyMeetings(3) });
    await look(element, 'note 0-3 ');
    button(element, ja.close).click();
    await idle(element);
    expect(seen(element)).to.include('note 0-3');
    expect(active(element).getAttribute('aria-label')).to.include('note 0-3');
  });

  it('stays at what is read of some notes when all of them are shown again', async () => {
    const element = await finding({ value: manyMeetings(300), readOnly: true });
    button(element, ja.filters).click();
    await idle(element);
    await choose(element, ja.kind, 'insight');
    await scrollTo(20_000);
    const meeting = seen(element)[0]?.split('-')[0] ?? '';
    button(element, ja.close).click();
    await idle(element);
    await rest();
    expect(meeting).to.not.equal('note 0');
    expect(seen(element)[0]?.split('-')[0]).to.equal(meeting);
  });

  it('takes Ctrl+F back to its field from elsewhere in the log', async () => {
    const element = await finding({ value: manyMeetings(3) });
    await look(element, 'note 0-3 ');
    button(element, ja.filters).focus();
    expect(pressFind(element)).to.equal(true);
    await idle(element);
    expect(active(element)).to.equal(field(element));
  });

  it('gives the focus back to where the hand was, far down in the log', async () => {
    const element = await logOf({ value: manyMeetings(3), readOnly: true });
    const last = all(element, '.rows > li').at(-1)!;
    last.focus();
    const before = page().scrollTop;
    pressFind(element);
    await waitUntil(() => active(element)?.matches('.find .words'), 'the bar is open', { timeout: 5000 });
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(active(element)).to.equal(last);
    expect(page().scrollTop).to.be.closeTo(before, 1);
  });
});
