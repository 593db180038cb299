import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../locales/en.js';
import { LanguageController } from './language.js';

class Speaker extends LitElement {
  readonly controller = new LanguageController(this);
}
customElements.define('banso-speaker', Speaker);

const mutated = () => new Promise((resolve) => setTimeout(resolve));

describe('the language of a widget', () => {
  const added: Element[] = [];
  const put = <E extends Element>(element: E, into: Node = document.body): E => {
    into.appendChild(element);
    added.push(element);
    return element;
  };
  afterEach(() => {
    added.splice(0).forEach((element) => element.remove());
    document.documentElement.className = '';
  });
  const speaker = (lang?: string) => {
    const element = new Speaker();
    if (lang) element.lang = lang;
    return element;
  };
  const page = (lang: string) => {
    const element = document.createElement('div');
    element.lang = lang;
    return put(element);
  };

  it('is its own lang, else the nearest ancestor\u2019s', () => {
    expect(put(speaker('en'), page('ja')).controller.current).to.equal('en');
    expect(put(speaker(), page('en-GB')).controller.current).to.equal('en-GB');
  });

  it('is found through shadow hosts and followed there', async () => {
    const host = page('en');
    const root = host.attachShadow({ mode: 'closed' });
    const inner = document.createElement('section');
    root.append(inner);
    const element = put(speaker(), inner);
    expect(element.controller.current).to.equal('en');
    inner.lang = 'ja';
    await mutated();
    expect(element.controller.current).to.equal('ja');
  });

  it('is Japanese where there are no texts of the page\u2019s language', () => {
    expect(put(speaker(), page('fr')).controller.current).to.equal('ja');
  });

  it('follows a change, unless a page translator made it', async () => {
    const parent = page('ja');
    const element = put(speaker(), parent);
    parent.lang = 'en';
    await mutated();
    expect(element.controller.current).to.equal('en');
    document.documentElement.className = 'translated-ltr';
    parent.lang = 'ja';
    await mutated();
    expect(element.controller.current).to.equal('en');
    document.documentElement.className = '';
    await mutated();
    expect(element.controller.current).to.equal('ja');
  });

  it('is no longer followed once the widget is gone', async () => {
    const parent = page('ja');
    const element = put(speaker(), parent);
    element.remove();
    parent.lang = 'en';
    await mutated();
    expect(element.controller.current).to.equal('ja');
    parent.append(element);
    expect(element.controller.current).to.equal('en');
  });
});
