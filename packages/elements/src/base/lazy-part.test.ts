import { expect } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { LazyPart } from './lazy-part.js';

class LazyPartHost extends LitElement {
  updates = 0;
  override requestUpdate(...given: Parameters<LitElement['requestUpdate']>) {
    this.updates = (this.updates ?? 0) + 1;
    super.requestUpdate(...given);
  }
}
customElements.define('lazy-part-host', LazyPartHost);

async function host() {
  const element = new LazyPartHost();
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('a part that is loaded later', () => {
  afterEach(() => document.querySelector('lazy-part-host')?.remove());

  it('is loaded once, brings its styles, and has the widget drawn again', async () => {
    const element = await host();
    const before = element.updates;
    let loads = 0;
    const styles = css`
      :host {
        color: rgb(1, 2, 3);
      }
    `;
    const part = new LazyPart(element, async () => {
      loads++;
      return { styles, name: 'part' };
    });
    expect(part.module).to.equal(undefined);
    await Promise.all([part.load(), part.load()]);
    part.want();
    expect(loads).to.equal(1);
    expect(part.module?.name).to.equal('part');
    expect(element.updates).to.be.greaterThan(before);
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('that could not be loaded says so, is not asked for again by itself, and comes when it is', async () => {
    const element = await host();
    let loads = 0;
    const part = new LazyPart(element, async () => {
      loads++;
      if (loads === 1) throw new Error('no signal');
      return { styles: [] };
    });
    await part.load();
    expect([part.failed, part.module]).to.deep.equal([true, undefined]);
    part.want();
    part.want();
    expect(loads).to.equal(1);
    await part.load();
    expect([part.failed, Boolean(part.module)]).to.deep.equal([false, true]);
  });

  it('that could not be loaded is asked for again by itself once another one has come', async () => {
    const element = await host();
    let hasSignal = false;
    let loads = 0;
    const load = async () => {
      loads++;
      if (!hasSignal) throw new Error('no signal');
      return {};
    };
    const [one, other] = [new LazyPart(element, load), new LazyPart(element, load)];
    await Promise.all([one.load(), other.load()]);
    await one.load();
    other.want();
    expect([other.failed, loads]).to.deep.equal([true, 3]);
    hasSignal = true;
    await one.load();
    other.want();
    await other.load();
    expect([other.failed, Boolean(other.module), loads]).to.deep.equal([false, true, 5]);
  });
});
