import { expect } from '@open-wc/testing';
import type { AnyRecord } from '@banso/model';
import type { WidgetClass, WidgetSample } from '../describe-widget.js';
import { idle, mount } from '../fixture.js';
import { observedSource } from '../sources.js';
import { textsOf } from '../text.js';

let serial = 0;

export function describeLife<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { records, value, edit, shows, type }: WidgetSample<T, Value>,
): void {
  const given = () => value(structuredClone(records));

  it('shows the same whether its value comes before or after it is attached', async () => {
    const before = await mount(Widget, { value: given() });
    const after = await mount(Widget);
    after.value = given();
    await idle(after);
    expect(textsOf(after.renderRoot)).to.deep.equal(textsOf(before.renderRoot));
    expect(after.value).to.deep.equal(before.value);
  });

  it('takes the value it was given before its script had run', async () => {
    const tag = `${Widget.tag}-late-${serial++}`;
    const element = document.createElement(tag) as InstanceType<typeof Widget>;
    element.value = given();
    document.body.append(element);
    customElements.define(tag, class extends (Widget as unknown as CustomElementConstructor) {});
    await idle(element);
    expect(element.value).to.deep.equal(given());
    expect(textsOf(element.renderRoot)).to.deep.equal(
      textsOf((await mount(Widget, { value: given() })).renderRoot),
    );
    element.remove();
  });

  it('gives back the value it was given', async () => {
    const element = await mount(Widget, { value: given() });
    expect(element.value).to.deep.equal(given());
  });

  it('lives on when it is moved', async () => {
    const source = observedSource(records);
    const element = await mount(Widget, { source });
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await idle(element);
    expect(source.listeners).to.equal(1);
    await edit(element);
    await idle(element);
    expect(shows(element)).to.equal(true);
    elsewhere.remove();
  });

  it('loads to the end when it is moved while loading', async () => {
    const source = observedSource(records);
    const element = new Widget();
    element.source = source;
    document.body.append(element);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await idle(element);
    expect(JSON.stringify(element.value)).to.equal(JSON.stringify(given()));
    elsewhere.remove();
  });

  it('does nothing any more once it is removed, and comes back', async () => {
    const source = observedSource(records);
    const element = await mount(Widget, { source });
    const page = element.parentElement;
    if (type) await type(element);
    element.remove();
    await idle(element);
    expect(source.listeners).to.equal(0);
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
    let asked = 0;
    element.addEventListener('banso-connect', () => asked++);
    document.dispatchEvent(new CustomEvent('banso-ready'));
    expect(asked).to.equal(0);
    const pages = source.pages;
    page?.append(element);
    await idle(element);
    expect(source.listeners).to.equal(1);
    expect(source.pages).to.be.greaterThan(pages);
  });

  it('shows what another source holds when it is given one', async () => {
    const element = await mount(Widget, { source: observedSource(records) });
    const former = observedSource<T>([]);
    element.source = former;
    await idle(element);
    expect(JSON.stringify(element.value)).to.equal(
      JSON.stringify((await mount(Widget, { source: observedSource<T>([]) })).value),
    );
    element.source = observedSource(records);
    await idle(element);
    expect(element.value).to.deep.equal(given());
    expect(former.listeners).to.equal(0);
  });

  it('is ready made for two copies on one page', () => {
    expect(Widget.version).to.match(/^\d+\.\d+\.\d+/);
    expect(() => Widget.define()).to.not.throw();
  });
}
