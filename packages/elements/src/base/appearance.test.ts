import { expect } from '@open-wc/testing';
import { applyAppearance, parseAppearance } from './appearance.js';

describe('appearance', () => {
  it('sets tokens by their names in camel case, and takes away the former ones', () => {
    const element = document.createElement('div');
    const first = { theme: 'dark' as const, variables: { colorAccent: '#123456', fontSize: '18px' } };
    applyAppearance(element, first);
    expect(element.style.getPropertyValue('--banso-color-accent')).to.equal('#123456');
    expect(element.style.getPropertyValue('--banso-font-size')).to.equal('18px');
    expect(element.style.getPropertyValue('color-scheme')).to.equal('dark');
    applyAppearance(element, { variables: { fontSize: '20px' } }, first);
    expect(element.style.getPropertyValue('--banso-color-accent')).to.equal('');
    expect(element.style.getPropertyValue('--banso-font-size')).to.equal('20px');
    expect(element.style.getPropertyValue('color-scheme')).to.equal('');
  });

  it('follows the system only where it is asked to', () => {
    const element = document.createElement('div');
    applyAppearance(element, { theme: 'auto' });
    expect(element.style.getPropertyValue('color-scheme')).to.equal('light dark');
  });

  it('is read from JSON; what is no JSON is told and left alone', () => {
    expect(parseAppearance('{"theme":"dark"}')).to.deep.equal({ theme: 'dark' });
    expect(parseAppearance(null)).to.equal(undefined);
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (...words: unknown[]) => told.push(words[0]);
    expect(parseAppearance('{theme}')).to.equal(undefined);
    console.warn = warn;
    expect(told).to.have.lengthOf(1);
  });
});
