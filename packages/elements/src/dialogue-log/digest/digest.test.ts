import { expect, waitUntil } from '@open-wc/testing';
import { arraySource, type Dialogue, type Engagement, type Note } from '@banso/model';
import { demo, samples } from '@banso/model/samples';
import '../../locales/en.js';
import { answerConnect } from '../../base/connect.js';
import { formatDate, today } from '../../base/format.js';
import { common } from '../../locales/ja/common.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { digest as words } from '../../locales/ja/digest.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { all, button, find, given, log } from '../log-page.js';

const note = (kind: Note['kind'], text: string, more: Partial<Note> = {}): Note => ({
  id: text,
  position: 1,
  kind,
  text,
  ...more,
});
const recent = (days: number, notes: Note[]): Dialogue => {
  const heldOn = today(new Date(Date.now() - days * 86_400_000));
  return given({
    id: `dlg_${days}`,
    heldOn,
    notes: notes.map((each, index) => ({ ...each, position: index })),
  });
};

async function opened(...meetings: Dialogue[]) {
  const element = await log(...meetings);
  button(element, ja.meeting.digest).click();
  await waitUntil(() => element.renderRoot.querySelector('.panel.digest'), 'the digest is open', {
    timeout: 5000,
  });
  await idle(element);
  return element;
}
const told = (element: BansoDialogueLog) =>
  all(element, '.gathered blockquote').map((one) => one.textContent);

describe('the digest of <banso-dialogue-log>', () => {
  it('shows three months of words and insights, oldest first, and no word of its own making', async () => {
    const element = await opened(
      recent(5, [note('words', '後の言葉'), note('question', '問い'), note('insight', '気づきの言葉')]),
      recent(40, [note('words', '先の言葉'), note('fact', '事実'), note('proposal', '提案')]),
      recent(150, [note('words', '半年前')]),
    );
    expect(told(element)).to.deep.equal(['先の言葉', '後の言葉', '気づきの言葉']);
    button(element, words.months(6)).click();
    await idle(element);
    expect(told(element)[0]).to.equal('半年前');
  });

  it('sets the words beside the lanes, not across them', async () => {
    const element = await opened(recent(5, [note('words', '言葉')]));
    const row = find(element, '.told .note');
    const lane = Number.parseFloat(getComputedStyle(row, '::before').left);
    const words = find(element, '.told blockquote').getBoundingClientRect().left;
    expect(row.getBoundingClientRect().left + lane + 4).to.be.below(words);
  });

  it('shows the steps that are open, and how the walls went', async () => {
    const touching = note('words', 'x', { walls: ['unmoved'] });
    const step = (text: string, doneOn: string | null) =>
      note('next-step', text, { step: { owner: 'owner', doneOn } });
    const element = await opened(
      recent(5, [touching]),
      recent(100, [step('まだ', null), step('済み', '2026-01-01')]),
    );
    expect(all(element, '.gathered .steps .what').map((one) => one.textContent)).to.deep.equal(['まだ']);
    expect(find(element, '.courses').textContent).to.include(common.walls.unmoved).and.include('1か所');
  });

  it('shows the agreed state of each wall where somebody has it', async () => {
    const stop = answerConnect(document, { engagement: arraySource<Engagement>([samples.engagement]) });
    try {
      const element = await opened(...demo.dialogues.filter(({ company }) => company === samples.company.id));
      await waitUntil(() => all(element, '.courses b').length > 0, 'the states are there');
      const states = new Set(samples.engagement.wallStates.map(({ state }) => common.wallStates[state]));
      for (const state of all(element, '.courses b')) expect(states.has(state.textContent)).to.equal(true);
    } finally {
      stop();
    }
  });

  it('keeps to ten minutes where there is more, by rules that it tells, and shows everything when asked', async () => {
    const long = Array.from({ length: 12 }, (_, index) => note('words', `${index}${'あ'.repeat(600)}`));
    const element = await opened(recent(5, long));
    expect(told(element)).to.have.lengthOf(2);
    expect(find(element, '.panel.digest').textContent)
      .to.include(words.coreExplain)
      .and.include(words.others(10));
    button(element, words.all(15)).click();
    await idle(element);
    expect(told(element)).to.have.lengthOf(12);
  });

  it('says so where nothing was written', async () => {
    const element = await opened(given());
    expect(find(element, '.gathered').textContent).to.include(words.none).and.include(words.noWalls);
    expect(find(element, '.panel.digest').textContent).to.not.include(words.minutes(0));
  });

  it('prints on pages of its own', async () => {
    const element = await opened(recent(5, [note('words', '後の言葉')]));
    button(element, words.print).click();
    await waitUntil(() =>
      document.querySelector<HTMLIFrameElement>('.banso-paper')?.contentDocument?.querySelector('.gathered'),
    );
    const frame = document.querySelector<HTMLIFrameElement>('.banso-paper');
    expect(frame?.contentDocument?.body.textContent)
      .to.include('後の言葉')
      .and.include(formatDate('ja', today()));
    frame?.remove();
  });

  it('is there for those who only read, is accessible, and speaks English', async () => {
    const element = await opened(
      recent(5, [note('words', '言葉', { walls: ['unmoved'] }), note('insight', '気づき')]),
    );
    element.readOnly = true;
    await idle(element);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    expect(japaneseTexts(element.renderRoot, element.value)).to.deep.equal([]);
  });
});
