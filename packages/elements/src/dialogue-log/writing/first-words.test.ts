import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue } from '@banso/model';
import { writing as words } from '../../locales/ja/writing.js';
import { BansoDialogueLog } from '../dialogue-log.js';
import { active, all, button, find, given, put, sample, textarea } from '../log-page.js';

/** A log as it is drawn first, before anything to write with has been loaded. */
async function drawn(setting: Partial<BansoDialogueLog>): Promise<BansoDialogueLog> {
  const element = Object.assign(new BansoDialogueLog(), setting);
  document.body.append(element);
  while (!element.hasUpdated || !textarea(element)) await Promise.resolve();
  return element;
}

/** As a key does it that the browser sends at once. */
function press(field: HTMLElement, init: KeyboardEventInit) {
  field.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
}

const lastTexts = (element: BansoDialogueLog, count: number) =>
  element.value[0]?.notes.slice(-count).map(({ kind, text }) => `${kind}: ${text}`);

describe('the first words in <banso-dialogue-log>, while the rest is still being loaded', () => {
  let element: BansoDialogueLog;
  afterEach(() => element.remove());

  it('are written down one by one with Enter, and what is typed after them stays in the field', async () => {
    element = await drawn({ value: [given()] });
    const field = textarea(element);
    field.focus();
    put(field, '最初の言葉');
    press(field, { key: 'Enter' });
    await Promise.resolve();
    press(field, { code: 'Digit2', altKey: true });
    put(field, '二つ目の言葉');
    press(field, { key: 'Enter' });
    put(field, '書きかけの');
    expect(element.value).to.deep.equal([given()]);
    await element.updateComplete;
    expect(lastTexts(element, 2)).to.deep.equal(['words: 最初の言葉', 'question: 二つ目の言葉']);
    expect(textarea(element)).to.equal(field);
    expect(field.value).to.equal('書きかけの');
    await sendKeys({ type: 'x' });
    expect(active(element)).to.equal(field);
    expect(field.value).to.equal('書きかけのx');
  });

  it('are on the device when the page goes away before they could be written down', async () => {
    const drafts = new Map<string, Dialogue>();
    const source = {
      ...arraySource<Dialogue>([given()]),
      draft: async (id: string, draft: Dialogue) => void drafts.set(id, draft),
    };
    element = await drawn({ source, company: sample.company });
    const field = textarea(element);
    put(field, '書きとめた言葉');
    press(field, { key: 'Enter' });
    put(field, '書きかけの言葉');
    dispatchEvent(new Event('pagehide'));
    expect(JSON.stringify([...drafts.values()])).to.include('書きとめた言葉\\\\n書きかけの言葉');
    await element.updateComplete;
    expect(lastTexts(element, 1)).to.deep.equal(['words: 書きとめた言葉']);
  });

  it('come back into the field when there is something to put right in them', async () => {
    element = await drawn({ value: [given()] });
    const field = textarea(element);
    put(field, 'あ'.repeat(1_000_001));
    press(field, { key: 'Enter' });
    put(field, 'その次');
    await element.updateComplete;
    expect(element.value).to.deep.equal([given()]);
    const { value } = textarea(element);
    expect([value.length, value.slice(-4)]).to.deep.equal([1_000_005, '\nその次']);
    expect(find(element, '.composer .fault').textContent).to.equal(words.compose.tooLong(1, 1_000_000));
  });

  it('can be put right, and steps ticked, as soon as it can be done', async () => {
    element = await drawn({ value: [given()] });
    find(element, '.note .edit').click();
    await element.updateComplete;
    expect(all(element, '.composer.inline')).to.have.lengthOf(1);
    expect(find(element, '.composer.inline').getAttribute('aria-label')).to.equal(words.edit.label);
    button(element, words.edit.cancel).click();
  });
});
