import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { idle } from '../testing/fixture.js';
import { ime } from '../testing/ime.js';
import { changesOf, given, lastNote, log, textarea } from './log-page.js';

describe('writing through an input method in <banso-dialogue-log>', () => {
  it('takes the Enter that confirms a conversion for nothing else', async function () {
    const element = await log();
    const counted = changesOf(element);
    element.focus();
    if (!(await ime({ compose: 'わ' }))) this.skip();
    await ime({ compose: 'わたしが' });
    await ime({ compose: '私が' });
    expect(textarea(element).value).to.equal('私が');
    await ime({ commit: '私が' });
    await idle(element);
    expect(counted.changes).to.equal(0);
    await ime({ compose: 'はなす' });
    await ime({ commit: '話す' });
    await idle(element);
    expect(textarea(element).value).to.equal('私が話す');
    expect(counted.changes).to.equal(0);
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(counted.changes).to.equal(1);
    expect(lastNote(element)?.text).to.equal('私が話す');
    expect(textarea(element).value).to.equal('');
  });

  it('keeps what a pen or a voice puts in at once', async function () {
    const element = await log();
    element.focus();
    if (!(await ime({ insert: '𠮷野家の髙﨑さん' }))) this.skip();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)?.text).to.equal('𠮷野家の髙﨑さん');
  });

  it('leaves arrows to the conversion, also in a field that holds nothing else', async function () {
    const element = await log();
    element.focus();
    if (!(await ime({ compose: 'あ' }))) this.skip();
    const field = textarea(element);
    field.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        isComposing: true,
        keyCode: 229,
        bubbles: true,
        composed: true,
      }),
    );
    await idle(element);
    expect(field.getAttribute('aria-label')).to.equal(ja.kinds.words);
    expect(field.value).to.equal('あ');
    await ime({ commit: 'あ' });
  });

  // What each engine sends when Enter confirms 私: keys, the end of the composition and the input differ in order.
  const enter = (init: KeyboardEventInit) =>
    new KeyboardEvent('keydown', {
      key: 'Enter',
      code: 'Enter',
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
    });
  const end = () => new CompositionEvent('compositionend', { data: '私', bubbles: true, composed: true });
  const input = (init: InputEventInit) =>
    new InputEvent('input', { data: '私', bubbles: true, composed: true, ...init });
  const orders: Record<string, () => Event[]> = {
    Chromium: () => [
      enter({ isComposing: true, keyCode: 229 }),
      input({ inputType: 'insertCompositionText', isComposing: true }),
      end(),
    ],
    Firefox: () => [
      enter({ key: 'Process', isComposing: true, keyCode: 229 }),
      end(),
      input({ inputType: 'insertCompositionText', isComposing: false }),
    ],
    // The key comes when the composition is over, and only its code tells.
    Safari: () => [
      input({ inputType: 'deleteCompositionText', isComposing: true }),
      input({ inputType: 'insertFromComposition', isComposing: true }),
      end(),
      enter({ isComposing: false, keyCode: 229 }),
    ],
  };
  for (const [name, order] of Object.entries(orders)) {
    it(`adds nothing in the order of ${name}, and adds with the next Enter`, async () => {
      const element = await log(given());
      const counted = changesOf(element);
      const field = textarea(element);
      element.focus();
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      field.value = '私';
      order().forEach((event) => field.dispatchEvent(event));
      await idle(element);
      expect(counted.changes).to.equal(0);
      expect(field.value).to.equal('私');
      field.dispatchEvent(enter({ keyCode: 13 }));
      await idle(element);
      expect(counted.changes).to.equal(1);
      expect(lastNote(element)?.text).to.equal('私');
    });
  }
});
