import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { today } from '../base/format.js';
import { common } from '../locales/ja/common.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { writing as words } from '../locales/ja/writing.js';
import { idle } from '../testing/fixture.js';
import {
  sample,
  given,
  log,
  find,
  all,
  button,
  textarea,
  lastNote,
  active,
  write,
  chord,
  put,
  changesOf,
} from './log-page.js';

describe('writing in <banso-dialogue-log>', () => {
  it('adds what was typed on Enter, as the owner\u2019s words, and goes on', async () => {
    const element = await log();
    const count = sample.notes.length;
    await write(element, 'one');
    await write(element, 'two');
    expect(element.value[0]?.notes).to.have.lengthOf(count + 2);
    expect(lastNote(element)).to.include({ kind: 'words', text: 'two', speaker: 'president' });
    expect(textarea(element).value).to.equal('');
    expect(active(element)).to.equal(textarea(element));
  });

  it('breaks the line on Shift+Enter and adds with Ctrl+Enter', async () => {
    const element = await log();
    element.focus();
    await sendKeys({ type: 'one' });
    await chord('Shift', 'Enter');
    await sendKeys({ type: 'two' });
    await chord('Control', 'Enter');
    await idle(element);
    expect(lastNote(element)?.text).to.equal('one\ntwo');
  });

  it('adds nothing when nothing is written', async () => {
    const element = await log();
    const { changes } = changesOf(element);
    await write(element, '  ');
    expect(changes).to.equal(0);
    expect(element.value).to.deep.equal([given()]);
  });

  it('never takes the Enter that ends a conversion', async () => {
    const element = await log();
    const counted = changesOf(element);
    const field = textarea(element);
    element.focus();
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    await sendKeys({ type: 'わたし' });
    const enter = (init: KeyboardEventInit) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        }),
      );
    // Chromium and Firefox say so, Safari sends the key after the composition has ended, with 229 only.
    enter({ isComposing: true, keyCode: 229 });
    enter({ isComposing: true, keyCode: 13 });
    field.dispatchEvent(
      new CompositionEvent('compositionend', { bubbles: true, composed: true, data: 'わたし' }),
    );
    enter({ keyCode: 229 });
    await idle(element);
    expect(counted.changes).to.equal(0);
    expect(field.value).to.equal('わたし');
    enter({ keyCode: 13 });
    await idle(element);
    expect(counted.changes).to.equal(1);
    expect(lastNote(element)?.text).to.equal('わたし');
  });

  it('changes the kind with Alt and a digit, and by the arrows of the choice', async () => {
    const element = await log();
    element.focus();
    await sendKeys({ type: 'asked' });
    await chord('Alt', '2');
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds.question);
    expect(textarea(element).value).to.equal('asked');
    find(element, '.kinds input:checked').focus();
    await sendKeys({ press: 'ArrowRight' });
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds.fact);
  });

  it('changes the kind by one arrow where nothing is written yet, and moves the caret where something is', async () => {
    const element = await log();
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds.question);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds['next-step']);
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'ArrowUp' });
    await idle(element);
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds['next-step']);
  });

  it('leaves Alt and the number pad to characters by their codes', async () => {
    const element = await log();
    const event = {
      altKey: true,
      code: 'Numpad1',
      key: '1',
      bubbles: true,
      composed: true,
      cancelable: true,
    };
    expect(textarea(element).dispatchEvent(new KeyboardEvent('keydown', event))).to.equal(true);
  });

  it('never has the owner ask the question, nor the supporter say the words', async () => {
    const element = await log();
    await write(element, 'words');
    await chord('Alt', '2');
    await write(element, 'question');
    expect(lastNote(element))
      .to.include({ kind: 'question', text: 'question' })
      .and.not.have.property('speaker');
    const supporter = sample.participants.find(({ side }) => side === 'supporter')?.id ?? '';
    const speaker = find<HTMLSelectElement>(element, '.composer select');
    speaker.value = supporter;
    speaker.dispatchEvent(new Event('change', { bubbles: true }));
    await idle(element);
    await write(element, 'another');
    expect(lastNote(element)).to.include({ kind: 'question', speaker: supporter });
    await chord('Alt', '1');
    await write(element, 'their words');
    expect(lastNote(element)).to.include({ kind: 'words' }).and.not.have.property('speaker');
  });

  it('marks walls and remembers who speaks', async () => {
    const element = await log();
    button(element, common.walls.lacking).click();
    const speaker = find<HTMLSelectElement>(element, '.composer select');
    speaker.value = 'factoryHead';
    speaker.dispatchEvent(new Event('change', { bubbles: true }));
    await idle(element);
    await write(element, 'one');
    expect(lastNote(element)).to.deep.include({ walls: ['lacking'], speaker: 'factoryHead' });
    await write(element, 'two');
    expect(lastNote(element)).to.include({ speaker: 'factoryHead' });
    expect(lastNote(element)).to.not.have.property('walls');
  });

  it('takes a next step with whose it is and until when, typed in Japanese', async () => {
    const element = await log();
    element.focus();
    await chord('Alt', '6');
    await sendKeys({ type: '会長に話す' });
    const [names, due] = all(element, '.composer input.field') as HTMLInputElement[];
    names?.focus();
    await sendKeys({ type: '髙﨑社長' });
    due?.focus();
    await sendKeys({ type: '令和９年１２月５日（日）' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)).to.deep.include({
      kind: 'next-step',
      text: '会長に話す',
      step: { owner: 'owner', names: '髙﨑社長', due: '2027-12-05' },
    });
  });

  it('offers the names of those who took part for a next step, one after the other', async () => {
    const element = await log();
    const [owner, , head] = ['owner', 'team', 'supporter'].map((side) =>
      given().participants.filter((one) => one.side === (side === 'team' ? 'company' : side)),
    );
    element.focus();
    await chord('Alt', '6');
    await idle(element);
    const names = find<HTMLInputElement>(element, '.composer input.field');
    const offered = () => [...(names.list?.options ?? [])].map(({ value }) => value);
    expect(offered()).to.deep.equal(owner?.map(({ name }) => name));
    const whose = find<HTMLSelectElement>(element, '.composer .fields select');
    whose.value = 'supporter';
    whose.dispatchEvent(new Event('change', { bubbles: true }));
    put(names, `${head?.[0]?.name}、`);
    await idle(element);
    expect(offered()).to.deep.equal(head?.slice(1).map(({ name }) => `${head[0]?.name}、${name}`));
    await expect(element).to.be.accessible();
  });

  it('says what is possible when there is no such day, and keeps what was typed', async () => {
    const element = await log();
    const counted = changesOf(element);
    element.focus();
    await chord('Alt', '6');
    await sendKeys({ type: 'step' });
    const due = all(element, '.composer input.field')[1] as HTMLInputElement;
    due.focus();
    await sendKeys({ type: '１２月３５日' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(counted.changes).to.equal(0);
    expect(find(element, '.fault').textContent).to.equal('12月は31日までです。例：12月5日');
    expect(due.getAttribute('aria-invalid')).to.equal('true');
    expect(due.value).to.equal('１２月３５日');
    expect(textarea(element).value).to.equal('step');
  });

  it('takes a day that is over, with a quiet word', async () => {
    const element = await log();
    element.focus();
    await chord('Alt', '6');
    await sendKeys({ type: 'step' });
    const due = all(element, '.composer input.field')[1] as HTMLInputElement;
    due.focus();
    await sendKeys({ type: '2017/4/3' });
    await idle(element);
    expect(find(element, '.composer .fields').textContent).to.include(
      words.compose.pastDue('2017年4月3日（月）'),
    );
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)?.step?.due).to.equal('2017-04-03');
    expect(all(element, '.note.next-step .who').at(-1)?.textContent).to.include('2017年4月3日');
  });

  it('gives back every character as it was written', async () => {
    const text = '𠮷野家の髙﨑さん、葛\u{e0100}城\n  二行目\u3000\u200f\u2028e\u0301\u304b\u3099 ';
    const element = await log();
    const field = textarea(element);
    put(field, text);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)?.text).to.equal(text);
    expect(all(element, 'blockquote').at(-1)?.textContent).to.equal(text);
  });

  it('takes a note of a million characters', async () => {
    const text = '長'.repeat(333_333) + 'x';
    const element = await log();
    const field = textarea(element);
    put(field, text);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)?.text).to.equal(text);
  });

  it('ticks a step as done today, and not yet', async () => {
    const notes = [
      { id: 's', position: 1, kind: 'next-step' as const, text: 'step', step: { owner: 'owner' as const } },
    ];
    const element = await log(given({ notes }));
    find(element, '.tick').click();
    await idle(element);
    expect(element.value[0]?.notes[0]?.step?.doneOn).to.equal(today());
    expect(find(element, '.tick').getAttribute('aria-checked')).to.equal('true');
    find(element, '.tick').click();
    await idle(element);
    expect(element.value[0]?.notes[0]?.step?.doneOn).to.equal(null);
  });

  it('notes the time of the words while the meeting is going on', async () => {
    const element = await log(given({ heldOn: today(), notes: [] }));
    await write(element, 'now');
    expect(lastNote(element)?.at).to.match(/^\d\d:\d\d$/);
  });
});
