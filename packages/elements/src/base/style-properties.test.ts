import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { styleProperties } from './style-properties.js';

describe('styleProperties', () => {
  const line = (value: number | null) => html`<i ${styleProperties({ '--v': value })}></i>`;

  it('sets, changes and takes away properties without a style attribute in the markup', async () => {
    const page = await fixture<HTMLElement>(html`<p></p>`);
    render(line(71), page);
    const style = () => page.querySelector('i')?.style.getPropertyValue('--v');
    expect(style()).to.equal('71');
    render(line(29), page);
    expect(style()).to.equal('29');
    render(line(null), page);
    expect(style()).to.equal('');
  });

  it('refuses to stand where an attribute stands', async () => {
    const page = await fixture<HTMLElement>(html`<p></p>`);
    expect(() => render(html`<i title=${styleProperties({})}></i>`, page)).to.throw('element position');
  });
});
