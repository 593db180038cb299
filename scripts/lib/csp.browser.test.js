import { expect } from '@open-wc/testing';

// The browser tests prove something about hosts with a strict policy only while the policy is really there.
describe('the policy of the test pages', () => {
  let breaches;
  const note = (event) => {
    event.stopImmediatePropagation();
    breaches.push(event.effectiveDirective);
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  beforeEach(() => {
    breaches = [];
    addEventListener('securitypolicyviolation', note, { capture: true });
  });
  afterEach(() => removeEventListener('securitypolicyviolation', note, { capture: true }));

  it('blocks style attributes', async () => {
    const element = document.createElement('div');
    element.setAttribute('style', 'color: red');
    document.body.append(element);
    await settled();
    expect(breaches).to.deep.equal(['style-src-attr']);
    element.remove();
  });

  it('blocks markup from strings', async () => {
    expect(() => {
      document.createElement('div').innerHTML = '<b>x</b>';
    }).to.throw(TypeError);
    await settled();
    expect(breaches).to.deep.equal(['require-trusted-types-for']);
  });

  it('blocks code from strings', async () => {
    expect(() => new Function('return 1')).to.throw(EvalError);
    await settled();
    expect(breaches).to.have.lengthOf(1);
  });

  it('blocks other hosts', async () => {
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    await settled();
    expect(breaches).to.deep.equal(['connect-src']);
  });

  it('blocks unknown trusted-types policies', async () => {
    expect(() => trustedTypes.createPolicy('other', {})).to.throw(TypeError);
    await settled();
    expect(breaches).to.deep.equal(['trusted-types']);
  });
});
