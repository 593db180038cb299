import { expect } from '@open-wc/testing';
import type { AnyRecord } from '@banso/model';
import { arraySource } from '@banso/model';
import type { WidgetClass, WidgetSample } from '../describe-widget.js';
import { idle, mount } from '../fixture.js';
import { brokenSource, failingSource } from '../sources.js';
import { japaneseTexts, textsOf } from '../text.js';

export function describeLanguages<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { records, value, edit, type, edited }: WidgetSample<T, Value>,
): void {
  const data = [records, edited];
  const company = (records[0] as { company?: string }).company ?? '';

  describe('in English leaves nothing Japanese', () => {
    const settings = {
      'when filled': () => ({ value: value(structuredClone(records)) }),
      'when read-only': () => ({ value: value(structuredClone(records)), readOnly: true }),
      'when empty': () => ({ source: arraySource<T>(), company }),
      'when the load failed': () => ({ source: brokenSource<T>() }),
    };
    for (const [state, setting] of Object.entries(settings)) {
      it(state, async () => {
        const element = await mount(Widget, { ...setting(), lang: 'en' });
        expect(japaneseTexts(element.renderRoot, data)).to.deep.equal([]);
        expect(textsOf(element.renderRoot)).to.not.be.empty;
      });
    }

    it('when a save failed', async () => {
      const element = await mount(Widget, { source: failingSource(records), lang: 'en' });
      await edit(element);
      await idle(element);
      expect(japaneseTexts(element.renderRoot, data)).to.deep.equal([]);
    });

    if (type) {
      it('while something is being typed', async () => {
        const element = await mount(Widget, { value: value(structuredClone(records)), lang: 'en' });
        await type(element);
        await idle(element);
        expect(japaneseTexts(element.renderRoot, data)).to.deep.equal([]);
      });
    }
  });

  it('speaks Japanese where nobody says otherwise', async () => {
    const element = await mount(Widget, { value: value(structuredClone(records)) });
    expect(japaneseTexts(element.renderRoot, data)).to.not.be.empty;
  });

  it('follows the language of the page live', async () => {
    const element = await mount(Widget, { value: value(structuredClone(records)) });
    element.parentElement?.setAttribute('lang', 'en');
    await idle(element);
    expect(japaneseTexts(element.renderRoot, data)).to.deep.equal([]);
    element.parentElement?.removeAttribute('lang');
    await idle(element);
    expect(japaneseTexts(element.renderRoot, data)).to.not.be.empty;
  });
}
