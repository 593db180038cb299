import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Dialogue } from '@banso/model';
import { questionInventory } from '@banso/model/questions';
import '../../locales/en.js';
import { common } from '../../locales/ja/common.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { questions as words } from '../../locales/ja/questions.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { frame, manyMeetings } from '../list/many-meetings.js';
import { active, all, button, chord, find, given, lastNote, log, textarea } from '../log-page.js';

const byId = (id: string) => questionInventory.questions.find((question) => question.id === id)!;
const texts = (element: BansoDialogueLog) => all(element, '.asks .ask').map((one) => one.textContent.trim());
const item = (element: BansoDialogueLog, id: string) => find(element, `.asks > li[data-question="${id}"]`);

async function opened(...meetings: Dialogue[]) {
  const element = await log(...(meetings.length ? meetings : [given({ notes: [], stage: 'entrance' })]));
  button(element, ja.compose.questions).click();
  await waitUntil(() => element.renderRoot.querySelector('.panel.questions'), 'the drawer is open');
  await idle(element);
  return element;
}

async function choose(element: BansoDialogueLog, choice: string) {
  const select = find<HTMLSelectElement>(element, '.panel.questions select');
  select.value = choice;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await idle(element);
}

describe('the drawer of questions in <banso-dialogue-log>', () => {
  it('opens with a few questions of the stage, and shows the others when asked', async () => {
    const element = await opened();
    expect(texts(element)).to.have.lengthOf(4);
    button(element, words.more(18)).click();
    await idle(element);
    expect(texts(element)).to.have.lengthOf(22);
    expect(active(element)).to.equal(all(element, '.asks .ask')[4]);
  });

  it('begins with the walls that the meeting touches', async () => {
    const notes = [{ id: 'n', position: 1, kind: 'words' as const, text: 'x', walls: ['lacking' as const] }];
    const element = await opened(given({ notes, stage: 'issue-setting' }));
    expect(button(element, common.walls.lacking).getAttribute('aria-pressed')).to.equal('true');
    expect(texts(element)[0]).to.equal(byId('S27').ja);
    button(element, common.walls.lacking).click();
    await idle(element);
    expect(texts(element)[0]).to.equal(byId('S01').ja);
  });

  it('says that the questions are ours and not official', async () => {
    const element = await opened();
    expect(find(element, '.panel.questions').textContent).to.include(questionInventory.about.ja);
  });

  it('writes a question down with one tap, and is ready for the answer', async () => {
    const element = await opened();
    const before = textarea(element);
    before.value = '書きかけ';
    before.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const [first] = all(element, '.asks .ask');
    const text = first?.textContent.trim();
    first?.click();
    await idle(element);
    expect(lastNote(element)).to.include({ kind: 'question', text, question: 'E01' });
    expect(active(element)).to.equal(textarea(element));
    expect(textarea(element).value).to.equal('書きかけ');
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds.words);
    expect(texts(element)).to.not.include(text);
  });

  it('has the owner\u2019s answer come next, whatever kind was written before', async () => {
    const element = await opened();
    textarea(element).focus();
    await chord('Alt', '6');
    all(element, '.asks .ask')[0]?.click();
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds.words);
  });

  it('opens a question with a blank, the blank chosen for what was seen', async () => {
    const element = await opened();
    button(element, words.more(18)).click();
    await idle(element);
    item(element, 'E10').querySelector<HTMLElement>('.ask')?.click();
    await idle(element);
    expect(active(element).matches('.inline textarea')).to.equal(true);
    await sendKeys({ type: '工具' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)?.text).to.equal(byId('E10').ja.replace('○○', '工具'));
    expect(lastNote(element)?.question).to.equal('E10');
  });

  it('opens what puts an own view forward only once its caution was read, and then for the rest of the visit', async () => {
    const element = await opened();
    await choose(element, 'stage:solution');
    button(element, words.more(16)).click();
    await idle(element);
    const { ja: text, caution } = byId('O05');
    expect(item(element, 'O05').textContent).to.include(caution?.ja);
    expect(item(element, 'O05').textContent).to.not.include(text);
    item(element, 'O05').querySelector('button')?.click();
    await idle(element);
    expect(item(element, 'O05').textContent).to.include(text);
    expect(active(element)).to.equal(item(element, 'O05').querySelector('.ask'));
    const again = await opened(given({ stage: 'solution', notes: [] }));
    button(again, words.more(16)).click();
    await idle(again);
    expect(item(again, 'O05').textContent).to.include(text);
    expect(item(again, 'O09').textContent).to.not.include(byId('O09').ja);
  });

  it('advises to listen first where an own view would come early', async () => {
    const element = await opened();
    expect(find(element, '.panel.questions').textContent).to.not.include(words.listen);
    await choose(element, 'arc:unfaced');
    expect(find(element, '.panel.questions').textContent).to.include(words.listen);
  });

  it('follows a ready-made order', async () => {
    const element = await opened();
    await choose(element, 'arc:phone');
    expect(texts(element)).to.deep.equal(['X03', 'X04', 'X05', 'X02'].map((id) => byId(id).ja));
  });

  it('keeps what is to be carried along with the meeting, and brings it to the next one', async () => {
    const element = await opened(given({ notes: [], stage: 'entrance', heldOn: '2017-04-03' }));
    const [first] = all(element, '.asks .carry');
    first?.click();
    await idle(element);
    expect(element.value[0]?.carried).to.have.lengthOf(1);
    expect(element.value[0]?.carried?.[0]).to.include({ text: byId('E01').ja, question: 'E01' });
    expect(find(element, '.carried').textContent).to.include(byId('E01').ja);
    expect(first?.getAttribute('aria-pressed')).to.equal('true');
    button(element, ja.meeting.begin).click();
    await idle(element);
    find(element, '.carried .ask').click();
    await idle(element);
    expect(element.value[0]?.notes[0]).to.include({
      kind: 'question',
      text: byId('E01').ja,
      question: 'E01',
    });
    expect(all(element, '.carried')).to.have.lengthOf(0);
  });

  it('takes the list of the bank in place of ours', async () => {
    const element = await log(given({ notes: [], stage: null }));
    element.questions = { questions: [{ id: 'own-1', stage: 'entrance', ja: '最近はいかがですか。' }] };
    button(element, ja.compose.questions).click();
    await waitUntil(() => texts(element).length === 1, 'the own list is there', { timeout: 8000 });
    expect(texts(element)).to.deep.equal(['最近はいかがですか。']);
  });

  it('says what to correct in a list that cannot be used, and goes on with ours', async () => {
    const element = await log(given({ notes: [], stage: 'entrance' }));
    element.questions = { questions: [{ id: 'own-1', stage: 'somewhere', ja: 'x' }] };
    button(element, ja.compose.questions).click();
    await waitUntil(() => element.renderRoot.querySelector('.panel [role=alert]'), 'the fault is told', {
      timeout: 8000,
    });
    expect(find(element, '.panel [role=alert]').textContent).to.include('/questions/0/stage');
    expect(texts(element)).to.have.lengthOf(4);
  });

  it('is opened and closed by keys, and gives the focus back', async () => {
    const element = await log(given({ notes: [] }));
    button(element, ja.compose.questions).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active(element)?.matches('.panel select'), 'the focus is in the drawer');
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(all(element, '.panel')).to.have.lengthOf(0);
    expect(active(element)).to.equal(button(element, ja.compose.questions));
  });

  it('leaves the composer where it was when it closes', async () => {
    const element = await log(given({ notes: [] }), ...manyMeetings(4));
    const opens = button(element, ja.compose.questions);
    const top = () => Math.round(opens.getBoundingClientRect().top);
    opens.focus();
    const before = top();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active(element)?.matches('.panel select'), 'the focus is in the drawer');
    await sendKeys({ press: 'Escape' });
    await idle(element);
    await frame();
    expect(active(element)).to.equal(opens);
    expect(top()).to.be.closeTo(before, 1);
  });

  it('leaves the fields of the meeting as they are: a choice stands below its label', async () => {
    const element = await opened();
    button(element, ja.meeting.details).click();
    await waitUntil(() => element.renderRoot.querySelector('.panel.details .choice'), 'the fields are open');
    await idle(element);
    const bottom = find(element, '.choice .label').getBoundingClientRect().bottom;
    expect(find(element, '.choice .marks').getBoundingClientRect().top).to.be.at.least(bottom);
  });

  it('is accessible, and speaks English', async () => {
    const element = await opened();
    await choose(element, 'arc:unfaced');
    all(element, '.asks .carry')[0]?.click();
    await idle(element);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    await expect(element).to.be.accessible();
    expect(japaneseTexts(element.renderRoot, element.value)).to.deep.equal([]);
  });

  it('has Alt and digits still choose the kind while it is open', async () => {
    const element = await opened();
    textarea(element).focus();
    await chord('Alt', '3');
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds.fact);
  });
});
