import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { outline, type RadarSeries, radarView } from './radar.view.js';

const axes = ['a', 'b', 'c', 'd', 'e'].map((label) => ({ label }));
const draw = (series: RadarSeries[]) =>
  fixture<HTMLElement>(html`<div>${radarView({ axes, series, max: 4, label: 'Five walls' })}</div>`);

describe('radarView', () => {
  it('has a name, and a ring for every step', async () => {
    const page = await draw([]);
    expect(page.querySelector('svg')?.getAttribute('aria-label')).to.equal('Five walls');
    expect(page.querySelectorAll('.ring').length + page.querySelectorAll('.rim').length).to.equal(3 + 5 + 1);
    expect([...page.querySelectorAll('text')].map((text) => text.textContent)).to.deep.equal([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('draws the first axis upwards and the rim at the greatest value', async () => {
    const page = await draw([{ style: 'owner', values: [4, 0, 0, 0, 0] }]);
    const dot = page.querySelector('.dot.owner');
    expect([dot?.getAttribute('cx'), dot?.getAttribute('cy')]).to.deep.equal(['195', '36']);
  });

  it('writes the second line of a name clear of the first, and both inside of the figure', async () => {
    const noted = axes.map(({ label }) => ({ label: label.repeat(9), note: '3' }));
    const page = await fixture<HTMLElement>(
      html`<div>${radarView({ axes: noted, series: [], max: 4, label: 'Five walls' })}</div>`,
    );
    const box = (element: Element | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
    const figure = box(page.querySelector('svg') ?? undefined);
    const texts = [...page.querySelectorAll('text')];
    for (const [index, name] of texts.entries()) {
      if (name.classList.contains('note')) continue;
      const note = box(texts[index + 1]);
      // Their boxes have room above and below the letters.
      expect(box(name).bottom - note.top, name.textContent ?? '').to.be.at.most(note.height * 0.28);
      expect(box(name).top).to.be.at.least(figure.top);
      expect(note.bottom).to.be.at.most(figure.bottom);
    }
  });

  it('leaves out what is not known: no dot, and a gap in the line', async () => {
    const page = await draw([{ style: 'other', values: [1, null, 2, 3, undefined], filled: true }]);
    expect(page.querySelectorAll('.dot').length).to.equal(3);
    const path = page.querySelector('path');
    expect(path?.getAttribute('d')).to.not.include('Z');
    expect(path?.classList.contains('filled')).to.equal(false);
  });

  it('puts a ring around the owner’s dot where both are the same', async () => {
    const page = await draw([
      { style: 'other', values: [1, 2, 3, 4, 0] },
      { style: 'owner', values: [1, 1, 1, 1, 1] },
    ]);
    const radii = [...page.querySelectorAll('.dot.other')].map((dot) => Number(dot.getAttribute('r')));
    expect(radii.filter((radius) => radius > 5).length).to.equal(1);
  });
});

describe('outline', () => {
  it('closes a shape without gaps', () => {
    expect(
      outline([
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
    ).to.equal('M0 0L1 0L1 1Z');
  });

  it('joins the last place to the first where the gap is elsewhere', () => {
    expect(outline([[0, 0], undefined, [1, 1]])).to.equal('M1 1L0 0');
  });

  it('is nothing where nothing is known', () => {
    expect(outline([undefined, undefined])).to.equal('');
  });
});
