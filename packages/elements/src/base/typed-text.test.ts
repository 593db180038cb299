import { aTimeout, expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { typedText, typingPause } from './typed-text.js';

describe('a text that is being written', () => {
  let kept: string[];
  let holder: HTMLElement;
  const draw = (value: string) =>
    render(
      html`<textarea
        aria-label="text"
        ${typedText({ value, typing: () => {}, keep: (typed) => kept.push(typed), givenUp: () => {} })}
      ></textarea>`,
      holder,
    );
  const field = () => holder.querySelector('textarea')!;

  beforeEach(async () => {
    kept = [];
    holder = await fixture(html`<div></div>`);
    draw('');
    field().focus();
  });

  it('is kept after a pause in typing, not at every key', async () => {
    await sendKeys({ type: '\u58c1' });
    await aTimeout(typingPause / 3);
    expect(kept).to.deep.equal([]);
    await aTimeout(typingPause);
    expect(kept).to.deep.equal(['\u58c1']);
  });

  it('is kept once, on leaving the field, when nothing was typed since', async () => {
    await sendKeys({ type: 'a' });
    field().blur();
    draw('a');
    field().focus();
    field().blur();
    expect(kept).to.deep.equal(['a']);
  });

  it('is not kept while it is being converted', async () => {
    field().dispatchEvent(new CompositionEvent('compositionstart'));
    await sendKeys({ type: 'kabe' });
    await aTimeout(typingPause + 200);
    expect(kept).to.deep.equal([]);
    field().dispatchEvent(new CompositionEvent('compositionend'));
    await aTimeout(typingPause + 200);
    expect(kept).to.deep.equal(['kabe']);
  });

  it('is not written over by what the record tells meanwhile', async () => {
    await sendKeys({ type: 'mine' });
    draw('theirs');
    expect(field().value).to.equal('mine');
    field().blur();
    draw('theirs');
    expect(field().value).to.equal('theirs');
  });

  it('keeps the blank after the last word under the hand, though the record drops it', async () => {
    await sendKeys({ type: 'one ' });
    field().dispatchEvent(new Event('change'));
    draw('one');
    expect(field().value).to.equal('one ');
  });

  it('goes back to what was kept last', async () => {
    draw('before');
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Escape' });
    expect(field().value).to.equal('before');
    await aTimeout(typingPause + 200);
    expect(kept).to.deep.equal([]);
  });
});
