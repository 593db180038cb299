import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Dialogue } from '@banso/model';
import { common } from '../locales/ja/common.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { writing as words } from '../locales/ja/writing.js';
import { idle } from '../testing/fixture.js';
import { conflictingSource, failingSource } from '../testing/sources.js';
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

  it('leaves the hand in the note it corrects when another note comes before it, or goes', async () => {
    const element = await log();
    await openFirst(element);
    const field = active(element) as HTMLTextAreaElement;
    const place = () => all(element, '.notes > li').findIndex((row) => row.contains(field));
    const at = place();
    await sendKeys({ type: 'x' });
    const [first] = given().notes;
    const others: Dialogue['notes'][] = [
      [{ ...first, id: 'other', position: 0, kind: 'fact', text: 'other' }],
      [],
    ];
    for (const before of others) {
      element.value = [given({ notes: [...before, ...given().notes] })];
      await idle(element);
      expect(place()).to.equal(at + before.length);
      expect(active(element) === field).to.equal(true);
      expect(field.value.endsWith('x')).to.equal(true);
    }
  });

  it('hands the focus on when the button that saves again goes away', async () => {
    const source = failingSource<Dialogue>([given()]);
    const element = await logFrom(source);
    await openFirst(element);
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    source.mend();
    button(element, common.actions.saveAgain).focus();
    button(element, common.actions.saveAgain).click();
    await idle(element);
    expect(active(element).matches('button, input, textarea')).to.equal(true);
  });

  describe('where somebody else changed the same note', () => {
    const overlap = async (index: number, ...others: Dialogue[]) => {
      const source = conflictingSource<Dialogue>([...others, given()], (mine) => ({
        ...mine,
        revision: 50,
        updatedAt: '2017-04-03T06:21:00Z',
        notes: given().notes.map((note, at) => (at === index ? { ...note, text: 'theirs' } : note)),
      }));
      const element = await logFrom(source, sample.company);
      if (others.length) button(element, ja.meeting.write).click();
      await idle(element);
      all(element, '.edit')[index]?.click();
      await idle(element);
      await chord('Control', 'a');
      await sendKeys({ type: 'mine' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => all(element, '.versus').length, 'both are shown', { timeout: 5000 });
      return element;
    };

    it('sets each version as its kind, with its name and time', async () => {
      const index = given().notes.findIndex(({ kind }) => kind === 'question');
      const element = await overlap(index);
      expect(all(element, '.versus blockquote').length).to.equal(0);
      expect(all(element, '.versus .question .text').map((one) => one.textContent)).to.deep.equal([
        'mine',
        'theirs',
      ]);
      expect(find(element, '.versus .theirs').textContent).to.match(/4月3日.*\d\d:\d\d/);
    });

    it('keeps both: mine becomes another note after theirs', async () => {
      const element = await overlap(0);
      button(element, words.overlap.both).click();
      await idle(element);
      await idle(element);
      const notes = [...(element.value[0]?.notes ?? [])].sort((a, b) => a.position - b.position);
      expect(notes.slice(0, 2).map(({ text }) => text)).to.deep.equal(['theirs', 'mine']);
      expect(notes.length).to.equal(given().notes.length + 1);
      expect(all(element, '.versus').length).to.equal(0);
    });

    it('is said where one writes, in the meeting that it is about', async () => {
      const newer = given({ id: `dlg_${'5'.repeat(32)}`, heldOn: '2026-11-30', notes: [] });
      const element = await overlap(0, newer);
      const meeting = find(element, '.versus').closest('.meeting') as HTMLElement;
      expect(meeting.dataset.meeting).to.equal(sample.id);
      expect(meeting.querySelector('.state')?.textContent).to.include(common.states.conflict);
    });

    it('names its meeting where another one is open', async () => {
      const newer = given({ id: `dlg_${'5'.repeat(32)}`, heldOn: '2026-11-30', notes: [] });
      const element = await overlap(0, newer);
      expect(find(element, '.versus').parentElement?.textContent).to.not.include(sample.theme);
      button(element, ja.meeting.write).click();
      await idle(element);
      expect(find(element, '.versus').closest<HTMLElement>('.meeting')?.dataset.meeting).to.equal(newer.id);
      expect(find(element, '.versus').parentElement?.textContent)
        .to.include('2016年11月18日')
        .and.to.include(sample.theme);
    });
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

  it('withdraws a note, whose mark stays, and brings it back to its place', async () => {
    const element = await log();
    await openFirst(element);
    button(element, words.edit.withdraw).click();
    await idle(element);
    const gone = element.value[0]?.notes.find(({ id }) => id === 'n02');
    expect(gone).to.deep.equal({
      id: 'n02',
      position: 2,
      kind: 'words',
      text: '',
      withdrawn: true,
      at: '13:36',
    });
    expect(active(element).textContent.trim()).to.equal(words.edit.undo);
    active(element).click();
    await idle(element);
    expect(find(element, '.note.words blockquote').textContent).to.equal(sample.notes[1]?.text);
    expect(element.value[0]?.notes.find(({ id }) => id === 'n02')).to.deep.equal(sample.notes[1]);
  });

  it('leaves no mark of what nobody else can have seen', async () => {
    const element = await log(given({ closed: false }));
    await write(element, 'slip');
    all(element, '.edit').at(-1)?.click();
    await idle(element);
    button(element, words.edit.withdraw).click();
    await idle(element);
    expect(element.value[0]?.notes).to.deep.equal(sample.notes);
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
    expect(find(element, '.fault').textContent).to.equal(words.compose.emphasisFault);
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
