import { expect } from '@open-wc/testing';
import { defineElement } from './define.js';

describe('registering a widget', () => {
  let told: string[];
  const { warn } = console;
  beforeEach(() => {
    told = [];
    console.warn = (message: string) => told.push(message);
  });
  afterEach(() => (console.warn = warn));

  const widget = (version: string) =>
    class extends HTMLElement {
      static version = version;
      static script = `/banso/${version}/banso.js`;
    };

  it('leaves a tag alone that the same version holds already', () => {
    const first = widget('1.0.0');
    defineElement('banso-defined-twice', first);
    defineElement('banso-defined-twice', first);
    defineElement('banso-defined-twice', widget('1.0.0'));
    expect(customElements.get('banso-defined-twice')).to.equal(first);
    expect(told).to.deep.equal([]);
  });

  it('keeps the first of two versions and says so once, with both versions and scripts', () => {
    const first = widget('1.0.0');
    defineElement('banso-two-versions', first);
    const second = widget('2.0.0');
    defineElement('banso-two-versions', second);
    defineElement('banso-two-versions', second);
    expect(customElements.get('banso-two-versions')).to.equal(first);
    expect(told).to.have.lengthOf(1);
    for (const part of [
      '1.0.0',
      '2.0.0',
      '/banso/1.0.0/banso.js',
      '/banso/2.0.0/banso.js',
      'docs/embedding.md',
    ]) {
      expect(told[0]).to.include(part);
    }
  });

  it('says what it can of a stranger that holds the tag', () => {
    customElements.define('banso-stranger', class extends HTMLElement {});
    defineElement('banso-stranger', widget('2.0.0'));
    expect(told[0]).to.include('unknown');
  });
});
