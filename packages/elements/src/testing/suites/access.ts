import { expect } from '@open-wc/testing';
import { arraySource, type AnyRecord } from '@banso/model';
import type { WidgetClass, WidgetSample } from '../describe-widget.js';
import { closed, idle, mount, type Setting } from '../fixture.js';
import { brokenSource, failingSource, offlineSource, silentSource } from '../sources.js';

const parts = ['header', 'body', 'footer', 'field', 'control', 'action', 'message'];

export function describeAccess<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { records, value, edit, type }: WidgetSample<T, Value>,
): void {
  const company = (records[0] as { company?: string }).company ?? '';
  const states: Record<string, () => Setting<T, Value>> = {
    filled: () => ({ value: value(structuredClone(records)) }),
    empty: () => ({ source: arraySource<T>(), company }),
    loading: () => ({ source: silentSource<T>() }),
    failed: () => ({ source: brokenSource<T>() }),
    'read-only': () => ({ value: value(structuredClone(records)), readOnly: true }),
    disabled: () => ({ value: value(structuredClone(records)), disabled: true }),
  };

  describe('accessible', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const [state, setting] of Object.entries(states)) {
        it(`when ${state}, ${theme}`, async () => {
          const element = await mount(Widget, { ...setting(), theme });
          await expect(element).to.be.accessible();
        });
      }
    }

    it('with words waiting to be sent', async () => {
      const element = await mount(Widget, { source: offlineSource(records) });
      await edit(element);
      await idle(element);
      await expect(element).to.be.accessible();
    });

    it('when a save failed', async () => {
      const element = await mount(Widget, { source: failingSource(records) });
      await edit(element);
      await idle(element);
      await expect(element).to.be.accessible();
    });

    if (type) {
      it('while something is being typed', async () => {
        const element = await mount(Widget, { value: value(structuredClone(records)) });
        await type(element);
        await idle(element);
        await expect(element).to.be.accessible();
      });
    }

    it('in English', async () => {
      const element = await mount(Widget, { value: value(structuredClone(records)), lang: 'en' });
      await expect(element).to.be.accessible();
    });

    it('as a check that sees a fault in this root', async () => {
      const element = await mount(Widget, { value: value(structuredClone(records)) });
      element.renderRoot.append(document.createElement('img'));
      const check = expect(element).to.be.accessible();
      const seen = await Promise.resolve(check).then(
        () => false,
        () => true,
      );
      expect(seen).to.equal(true);
    });
  });

  it('names its parts with the seven words only', async () => {
    const element = await mount(Widget, { value: value(structuredClone(records)) });
    const used = [...element.renderRoot.querySelectorAll('[part]')].flatMap((node) => [...node.part]);
    expect(used).to.include('header');
    expect(used.filter((word) => !parts.includes(word))).to.deep.equal([]);
  });

  it('works in a closed root', async () => {
    const element = await mount(closed(Widget), { value: value(structuredClone(records)) });
    expect(element.shadowRoot).to.equal(null);
    let changes = 0;
    element.addEventListener('change', () => changes++);
    await edit(element);
    expect(changes).to.equal(1);
  });
}
