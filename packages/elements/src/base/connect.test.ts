import { expect } from '@open-wc/testing';
import { arraySource, type Dialogue } from '@banso/model';
import { answerConnect, requestSource } from './connect.js';

describe('finding a source', () => {
  it('asks upwards, through closed roots, and takes the nearest answer', () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    outer.append(inner);
    const widget = document.createElement('span');
    inner.attachShadow({ mode: 'closed' }).append(widget);
    const [far, near] = [arraySource<Dialogue>(), arraySource<Dialogue>()];
    const stopFar = answerConnect(outer, { dialogue: far });
    expect(requestSource(widget, { kind: 'dialogue' })).to.equal(far);
    const stopNear = answerConnect(inner, { dialogue: near });
    expect(requestSource(widget, { kind: 'dialogue' })).to.equal(near);
    stopNear();
    expect(requestSource(widget, { kind: 'dialogue' })).to.equal(far);
    stopFar();
    expect(requestSource(widget, { kind: 'dialogue' })).to.equal(undefined);
  });

  it('leaves a kind that it does not serve to others', () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    outer.append(inner);
    const companies = arraySource();
    answerConnect(outer, ({ kind, company }) =>
      kind === 'company' && company === 'cif:1' ? companies : undefined,
    );
    answerConnect(inner, { dialogue: arraySource<Dialogue>() });
    expect(requestSource(inner, { kind: 'company', company: 'cif:1' })).to.equal(companies);
  });

  it('tells the page that it is ready', () => {
    let ready = 0;
    const count = () => ready++;
    document.addEventListener('banso-ready', count);
    answerConnect(document.createElement('div'), {})();
    document.removeEventListener('banso-ready', count);
    expect(ready).to.equal(1);
  });
});
