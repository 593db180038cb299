import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { arraySource, type Dialogue, type Note } from '@banso/model';
import { questionInventory } from '@banso/model/questions';
import '../../locales/en.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { mirror as words } from '../../locales/ja/mirror.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { all, button, chord, find, given, lastNote, log, logFrom, textarea } from '../log-page.js';

const note = (kind: Note['kind'], position: number): Note => ({
  id: `n${position}`,
  position,
  kind,
  text: `${kind} ${position}`,
});
const asking = given({
  stage: 'entrance',
  notes: [
    note('question', 1),
    note('question', 2),
    note('question', 3),
    note('words', 4),
    note('proposal', 5),
  ],
});

async function mirrored(meeting: Dialogue = asking) {
  const element = await log(meeting);
  await waitUntil(() => element.renderRoot.querySelector('.reflection'), 'the look back is there', {
    timeout: 5000,
  });
  await idle(element);
  return element;
}
const hints = (element: BansoDialogueLog) =>
  all(element, '.hints > li > p:first-child').map((one) => one.textContent.trim());

describe('the look back of <banso-dialogue-log>', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('shows the balance of the talk as one thick and one thin line', async () => {
    const element = await mirrored(given());
    const bars = all(element, '.balance [role=img]').map((bar) => bar.getAttribute('aria-label'));
    expect(bars).to.deep.equal([
      `${words.company} ${words.share(70)}`,
      `${words.supporter} ${words.share(30)}`,
    ]);
  });

  it('is for who wrote the meeting down, and for no other reader that the source knows', async () => {
    const createdBy = { person: `per_${'1'.repeat(32)}`, name: '齋藤 美邑' };
    const shownTo = async (reader: string | undefined, by = createdBy) => {
      const source = { ...arraySource([{ ...asking, createdBy: by }]), person: () => reader };
      const element = await logFrom(source);
      await waitUntil(() => all(element, '[data-note]').length > 0, 'the words are there', { timeout: 5000 });
      await idle(element);
      return all(element, '.private').length;
    };
    expect(await shownTo(createdBy.person)).to.equal(1);
    expect(await shownTo(`per_${'2'.repeat(32)}`)).to.equal(0);
    expect(await shownTo(undefined)).to.equal(1);
    const bank = { person: `org_${'3'.repeat(32)}`, name: '埼央銀行' };
    expect(await shownTo(`per_${'2'.repeat(32)}`, bank), 'a system wrote it').to.equal(1);
  });

  it('shows what the rules see, and why', async () => {
    const element = await mirrored();
    expect(hints(element)).to.deep.equal([
      words.hints['questions-in-a-row'](3),
      words.hints['proposals-first'](1),
    ]);
    expect(find(element, '.hints details').textContent).to.include(words.reasons['questions-in-a-row']);
  });

  it('leads to the notes, and closes for good', async () => {
    const element = await mirrored();
    button(element, words.goTo).click();
    await idle(element);
    expect(
      (element.renderRoot as ShadowRoot).activeElement?.closest('[data-note]')?.getAttribute('data-note'),
    ).to.equal('n1');
    button(element, words.dismiss).click();
    await idle(element);
    expect(hints(element)).to.deep.equal([words.hints['proposals-first'](1)]);
    element.value = [structuredClone(asking)];
    await idle(element);
    expect(hints(element)).to.deep.equal([words.hints['proposals-first'](1)]);
  });

  it('asks what no rule can see, and keeps the ticks nowhere', async () => {
    const element = await mirrored();
    let told = 0;
    for (const type of ['input', 'change', 'banso-state']) element.addEventListener(type, () => told++);
    const boxes = all(element, '.checks input') as HTMLInputElement[];
    expect(boxes).to.have.lengthOf(3);
    boxes.forEach((box) => box.click());
    await idle(element);
    expect(told).to.equal(0);
    expect(element.value).to.deep.equal([asking]);
  });

  it('is switched off by an attribute', async () => {
    const element = await mirrored();
    element.unmirrored = true;
    await idle(element);
    expect(element.hasAttribute('unmirrored')).to.equal(true);
    expect(all(element, '.private')).to.have.lengthOf(0);
  });

  it('is shut where the owner may be looking, and is not even there to be read', async () => {
    await setViewport({ width: 820, height: 900 });
    const element = await log(asking);
    await idle(element);
    expect(find(element, '.private .later').checkVisibility()).to.equal(true);
    expect(all(element, '.reflection')).to.have.lengthOf(0);
    await setViewport({ width: 1280, height: 900 });
  });

  it('shuts when a wide screen is turned', async () => {
    const element = await mirrored();
    await setViewport({ width: 820, height: 900 });
    await idle(element);
    expect(find(element, '.reflection').checkVisibility()).to.equal(false);
    await setViewport({ width: 1280, height: 900 });
  });

  it('is not shown to those who only read', async () => {
    const element = await log(asking);
    element.readOnly = true;
    await idle(element);
    expect(all(element, '.private')).to.have.lengthOf(0);
  });

  it('is accessible, and speaks English', async () => {
    const element = await mirrored();
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    expect(japaneseTexts(element.renderRoot, element.value)).to.deep.equal([]);
  });
});

describe('kinder words in <banso-dialogue-log>', () => {
  const ja2 = (id: string) => questionInventory.questions.find((each) => each.id === id)!.ja;

  async function typed(text: string, digit = '2') {
    const element = await log();
    element.focus();
    await chord('Alt', digit);
    await sendKeys({ type: text });
    await idle(element);
    return element;
  }
  const offered = (element: BansoDialogueLog) =>
    waitUntil(() => element.renderRoot.querySelector('.kinder .other-words'), 'it is offered', {
      timeout: 5000,
    });

  it('are offered while a question is typed, with the reason, and change nothing by themselves', async () => {
    const element = await typed('なぜやらないんですか。');
    await offered(element);
    expect(all(element, '.other-words').map((one) => one.textContent.trim())).to.deep.equal([
      ja2('X05'),
      ja2('X06'),
    ]);
    expect(textarea(element).value).to.equal('なぜやらないんですか。');
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)?.text).to.equal('なぜやらないんですか。');
  });

  it('take the place of the typed ones with a tap, which come back with another', async () => {
    const element = await typed('なぜやらないんですか。');
    await offered(element);
    find(element, '.other-words').click();
    await idle(element);
    expect(textarea(element).value).to.equal(ja2('X05'));
    button(element, words.kinder.back).click();
    await idle(element);
    expect(textarea(element).value).to.equal('なぜやらないんですか。');
    find(element, '.other-words').click();
    await idle(element);
    button(element, ja.compose.add).click();
    await idle(element);
    expect(lastNote(element)).to.include({ kind: 'question', text: ja2('X05'), question: 'X05' });
  });

  it('stay away once they were declined', async () => {
    const element = await typed('なぜやらないんですか。');
    await offered(element);
    button(element, words.kinder.leave).click();
    await idle(element);
    expect(all(element, '.kinder')).to.have.lengthOf(0);
    expect(textarea(element).value).to.equal('なぜやらないんですか。');
  });

  it('are never offered for the words of the owner, nor where they are not wanted', async () => {
    const element = await typed('なぜやらないんですか。', '1');
    expect(all(element, '.kinder')).to.have.lengthOf(0);
    await chord('Alt', '2');
    await offered(element);
    element.unmirrored = true;
    await idle(element);
    expect(all(element, '.kinder')).to.have.lengthOf(0);
  });
});
