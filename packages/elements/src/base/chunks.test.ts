import { expect } from '@open-wc/testing';
import { Chunks } from './chunks.js';

describe('Chunks', () => {
  const host = () => ({
    updates: 0,
    renderRoot: document.createElement('div').attachShadow({ mode: 'open' }),
    requestUpdate() {
      this.updates++;
    },
  });

  it('fetches a part once, and renders when it has come', async () => {
    const page = host();
    let fetched = 0;
    const chunks = new Chunks(page, { part: async () => ({ name: `part ${++fetched}` }) });
    const isLoading = () => chunks.all.some((part) => part.isLoading);
    expect(isLoading()).to.equal(false);
    expect(chunks.want('part')).to.equal(undefined);
    expect(chunks.want('part')).to.equal(undefined);
    expect(isLoading()).to.equal(true);
    await Promise.all(chunks.all.map((part) => part.load()));
    expect(chunks.want('part')).to.deep.equal({ name: 'part 1' });
    expect(page.updates).to.equal(1);
  });

  it('tells what could not be fetched, and tries again only when asked', async () => {
    const page = host();
    let signal = false;
    let asked = 0;
    const chunks = new Chunks(page, {
      part: () => {
        asked++;
        return signal ? Promise.resolve({ name: 'here' }) : Promise.reject(new Error('no signal'));
      },
    });
    expect(await chunks.load('part')).to.equal(undefined);
    expect(chunks.hasFailed('part')).to.equal(true);
    expect(chunks.want('part')).to.equal(undefined);
    expect(asked).to.equal(1);
    signal = true;
    expect(await chunks.load('part')).to.deep.equal({ name: 'here' });
    expect(chunks.hasFailed('part')).to.equal(false);
    expect(page.updates).to.equal(2);
  });
});
