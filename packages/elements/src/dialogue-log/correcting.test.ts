import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { common } from '../locales/ja/common.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { idle } from '../testing/fixture.js';
import { failingSource } from '../testing/sources.js';
import type { BansoDialogueLog } from './dialogue-log.js';
import {
  sample,
  given,
  log,
  logFrom,
  find,
  all,
  button,
  active,
  write,
  chord,
  changesOf,
} from './log-page.js';

describe('correcting in <banso-dialogue-log>', () => {
  const openFirst = async (element: BansoDialogueLog) => {
    find(element, '.note.words .edit').click();
    await idle(element);
  };

  it('edits a note in its place, by keys alone', async () => {
    const element = await log();
    find(element, '.edit[tabindex="0"]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowDown' });
    await idle(element);
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(active(element).matches('.inline textarea')).to.equal(true);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' more' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    const note = element.value[0]?.notes[1];
    expect(note?.text).to.equal(`${sample.notes[1]?.text} more`);
    expect(note).to.deep.include({
      id: 'n02',
      position: 2,
      at: '13:36',
      speaker: 'president',
      walls: ['unseen'],
    });
    expect(active(element).classList.contains('edit')).to.equal(true);
  });

  it('restores the note on Esc', async () => {
    const element = await log();
    const counted = changesOf(element);
    await openFirst(element);
    await sendKeys({ type: 'gone' });
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(counted.changes).to.equal(0);
    expect(element.value).to.deep.equal([given()]);
    expect(all(element, '.inline')).to.have.lengthOf(0);
  });

  it('commits what is being edited when another note is opened', async () => {
    const element = await log();
    await openFirst(element);
    await sendKeys({ type: 'changed ' });
    find(element, '.note.fact .edit').click();
    await idle(element);
    expect(JSON.stringify(element.value)).to.include('changed ');
    expect(all(element, '.inline')).to.have.lengthOf(1);
  });

  it('changes the kind, and takes with it only what belongs to it', async () => {
    const element = await log();
    find(element, '.note.fact .edit').click();
    await idle(element);
    await chord('Alt', '5');
    await sendKeys({ press: 'Enter' });
    await idle(element);
    const note = element.value[0]?.notes[2];
    expect(note).to.include({ kind: 'proposal', text: sample.notes[2]?.text });
    expect(note).to.not.have.property('basis');
  });

  it('withdraws a note and brings it back to its place', async () => {
    const element = await log();
    await openFirst(element);
    button(element, ja.edit.withdraw).click();
    await idle(element);
    expect(element.value[0]?.notes.map(({ id }) => id)).to.not.include('n02');
    expect(active(element).textContent.trim()).to.equal(ja.edit.undo);
    active(element).click();
    await idle(element);
    expect(find(element, '.note.words blockquote').textContent).to.equal(sample.notes[1]?.text);
    expect(element.value[0]?.notes.find(({ id }) => id === 'n02')).to.deep.equal(sample.notes[1]);
  });

  it('wants the words to emphasise to be said', async () => {
    const element = await log();
    find(element, '.note.insight .edit').click();
    await idle(element);
    const emphasis = find<HTMLInputElement>(element, '.inline input.field');
    emphasis.focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(find(element, '.fault').textContent).to.equal(ja.compose.emphasisFault);
  });

  it('keeps the words of both when a save failed in between', async () => {
    const source = failingSource([given()]);
    const element = await logFrom(source);
    await write(element, 'first');
    await write(element, 'second');
    source.mend();
    button(element, common.actions.saveAgain).click();
    await idle(element);
    const texts = source.items[0]?.notes.map(({ text }) => text);
    expect(texts).to.include('first').and.to.include('second');
  });
});
