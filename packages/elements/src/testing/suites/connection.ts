import { expect } from '@open-wc/testing';
import { arraySource, type AnyRecord } from '@banso/model';
import type { BansoElement } from '../../base/banso-element.js';
import { answerConnect, type ConnectEvent } from '../../base/connect.js';
import { common } from '../../locales/ja/common.js';
import type { WidgetClass, WidgetSample } from '../describe-widget.js';
import { idle, mount } from '../fixture.js';
import { brokenSource, failingSource } from '../sources.js';

export function describeConnection<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { records, value, edit }: WidgetSample<T, Value>,
): void {
  const company = (records[0] as { company?: string }).company ?? '';
  const place = () => {
    const page = document.createElement('div');
    const element = new Widget();
    element.company = company;
    page.append(element);
    return { page, element };
  };

  it('says that nothing is lost where the load failed, only if something is held', async () => {
    const says = (element: BansoElement<T, Value>) =>
      element.renderRoot.textContent?.includes(common.failures.loadKept);
    const nothingHeld = await mount(Widget, { source: brokenSource<T>() });
    expect(says(nothingHeld)).to.equal(false);
    const saving = failingSource(records);
    const loading = { ...saving };
    const element = await mount(Widget, { source: loading });
    await edit(element);
    await idle(element);
    Object.assign(loading, { page: brokenSource<T>().page, load: brokenSource<T>().load });
    await element.reload();
    await idle(element);
    expect(says(element)).to.equal(true);
  });

  describe('with only markup', () => {
    it('asks the page for a source of its kind and loads from it', async () => {
      const { page, element } = place();
      const asked: string[] = [];
      const stop = answerConnect(page, (request) => {
        asked.push(request.kind);
        return request.kind === Widget.kind ? arraySource<T>(records) : undefined;
      });
      document.body.append(page);
      await idle(element);
      expect(asked).to.include(Widget.kind);
      expect(element.value).to.deep.equal(value(structuredClone(records)));
      stop();
      page.remove();
    });

    it('asks again when the page is ready', async () => {
      const { page, element } = place();
      const events: ConnectEvent[] = [];
      page.addEventListener('banso-connect', (event) => events.push(event as ConnectEvent));
      document.body.append(page);
      await idle(element);
      expect(events.length).to.be.greaterThan(0);
      const stop = answerConnect(page, { [Widget.kind]: arraySource<T>(records) });
      await idle(element);
      expect(element.value).to.deep.equal(value(structuredClone(records)));
      stop();
      page.remove();
    });
  });
}
