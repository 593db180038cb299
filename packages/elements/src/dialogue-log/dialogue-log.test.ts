import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue } from '@banso/model';
import { samples } from '@banso/model/samples';
import { today } from '../base/format.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { common } from '../locales/ja/common.js';
import { describeWidget } from '../testing/describe-widget.js';
import { idle, mount } from '../testing/fixture.js';
import { failingSource } from '../testing/sources.js';
import { BansoDialogueLog } from './dialogue-log.js';

const sample = samples.dialogue;
const textarea = (element: { renderRoot: ParentNode }) =>
  element.renderRoot.querySelector<HTMLTextAreaElement>(
    '.composer:not(.inline) textarea',
  ) as HTMLTextAreaElement;

describeWidget(BansoDialogueLog, {
  records: [sample],
  value: (records) => records,
  async type(element) {
    element.focus();
    await sendKeys({ type: 'listening' });
  },
  async edit(element) {
    element.focus();
    await sendKeys({ type: 'listening' });
    await sendKeys({ press: 'Enter' });
  },
  edited: 'listening',
  shows: (element) =>
    [...element.renderRoot.querySelectorAll('.note')].some((note) => note.textContent.includes('listening')),
});

describe('<banso-dialogue-log>', () => {
  const given = (change: Partial<Dialogue> = {}): Dialogue => ({ ...structuredClone(sample), ...change });
  const log = (...meetings: Dialogue[]) =>
    mount(BansoDialogueLog, { value: meetings.length ? meetings : [given()] }) as Promise<BansoDialogueLog>;
  const find = <E extends HTMLElement>(element: BansoDialogueLog, selector: string): E => {
    const found = element.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  };
  const all = (element: BansoDialogueLog, selector: string) => [
    ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
  ];
  const button = (element: BansoDialogueLog, label: string) => {
    const found = all(element, 'button').find((one) => one.textContent?.trim() === label);
    if (!found) throw new Error(`There is no button "${label}"`);
    return found;
  };
  const lastNote = (element: BansoDialogueLog) => element.value[0]?.notes.at(-1);
  const active = (element: BansoDialogueLog) =>
    (element.renderRoot as ShadowRoot).activeElement as HTMLElement;
  const write = async (element: BansoDialogueLog, text: string) => {
    element.focus();
    await sendKeys({ type: text });
    await sendKeys({ press: 'Enter' });
    await idle(element);
  };
  const chord = async (held: string, press: string) => {
    await sendKeys({ down: held });
    await sendKeys({ press });
    await sendKeys({ up: held });
  };
  const changesOf = (element: BansoDialogueLog) => {
    const counted = { changes: 0 };
    element.addEventListener('change', () => counted.changes++);
    return counted;
  };

  describe('reading', () => {
    it('tells of a meeting when, where and with whom it was', async () => {
      const element = await log();
      const facts = find(element, '.facts').textContent.replace(/\s+/g, ' ');
      for (const part of [
        '2016年11月18日（金）13:30\u201315:10',
        '本社会議室（訪問）',
        '髙﨑𠮷隆 社長',
        '機関内',
      ]) {
        expect(facts).to.include(part);
      }
      expect(find(element, 'h2').textContent).to.equal(sample.theme);
    });

    it('sets the owner\u2019s words as a quotation with the speaker below', async () => {
      const element = await log();
      const note = find(element, '.note.words');
      expect(note.querySelector('blockquote')?.textContent).to.equal(sample.notes[1]?.text);
      expect(note.querySelector('.by')?.textContent).to.equal('髙﨑𠮷隆社長');
      expect(getComputedStyle(note.querySelector('blockquote') as Element, '::before').content).to.equal(
        '"\u300c"',
      );
    });

    it('sets 圏点 on the phrase that turned, and on nothing once it is no longer said', async () => {
      const element = await log();
      expect(find(element, '.insight em').textContent).to.equal('私が、父に言えていないこと');
      element.value = [given({ notes: sample.notes.map((note) => ({ ...note, emphasis: 'not said' })) })];
      await idle(element);
      expect(all(element, '.insight em')).to.have.lengthOf(0);
      expect(find(element, '.insight blockquote').textContent).to.equal(
        sample.notes.find(({ kind }) => kind === 'insight')?.text,
      );
    });

    it('counts the walls that the meeting touches', async () => {
      const element = await log();
      const counts = all(element, '.wl li').map((row) => row.textContent.replace(/\s+/g, ''));
      expect(counts).to.deep.equal(['見えない2か所', '実行できない2か所', '付いてこない2か所']);
    });

    it('numbers the meetings and shows the newest first', async () => {
      const older = given({ id: 'dlg_older', heldOn: '2016-06-15', theme: 'older' });
      const element = await log(older, given());
      expect(all(element, 'h2').map((title) => title.textContent)).to.deep.equal([sample.theme, 'older']);
      expect(find(element, '.kicker').textContent).to.include('第2回');
    });

    it('asks about the steps of the meeting before, and about older ones until they are done', async () => {
      const step = (text: string, doneOn: string | null): Dialogue['notes'][number] => ({
        id: text,
        position: 1,
        kind: 'next-step',
        text,
        step: { owner: 'owner', doneOn },
      });
      const before = given({ id: 'dlg_b', heldOn: '2016-10-01', notes: [step('done before', '2016-10-05')] });
      const oldest = given({
        id: 'dlg_a',
        heldOn: '2016-09-01',
        notes: [step('open for long', null), { ...step('done for long', '2016-09-02'), position: 2 }],
      });
      const element = await log(given(), before, oldest);
      const shown = find(element, '.before').textContent;
      expect(shown).to.include('done before').and.include('open for long').and.not.include('done for long');
    });

    it('opens only the newest meeting for writing, or the one that `record` names', async () => {
      const older = given({ id: 'dlg_older', heldOn: '2016-06-15' });
      const element = await log(given(), older);
      expect(all(element, '.composer')).to.have.lengthOf(1);
      expect(find(element, '.meeting').querySelector('.composer')).to.not.equal(null);
      element.record = 'dlg_older';
      await idle(element);
      expect(all(element, '.meeting')[1]?.querySelector('.composer')).to.not.equal(null);
    });

    it('shows texts as texts, whatever stands in them', async () => {
      const bad = '<img src=x onerror=alert(1)>"><script>alert(1)</script>${alert(1)}';
      const element = await log(
        given({
          theme: bad,
          place: bad,
          notes: sample.notes.map((note) => ({
            ...note,
            text: bad,
            aside: bad,
            basis: bad,
            emphasis: 'script',
          })),
          participants: sample.participants.map((person) => ({
            ...person,
            name: bad,
            organisationName: bad,
          })),
        }),
      );
      expect(all(element, 'img, script')).to.have.lengthOf(0);
      expect(find(element, 'h2').textContent).to.equal(bad);
      expect(find(element, 'blockquote').textContent).to.equal(bad);
    });
  });

  describe('writing', () => {
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

    it('marks walls and remembers who speaks', async () => {
      const element = await log();
      button(element, ja.compose.walls).click();
      await idle(element);
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

    it('gives back every character as it was written', async () => {
      const text = '𠮷野家の髙﨑さん、葛\u{e0100}城\n  二行目\u3000\u200f\u2028e\u0301\u304b\u3099 ';
      const element = await log();
      const field = textarea(element);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
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
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
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

  describe('correcting', () => {
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
      const element = (await mount(BansoDialogueLog, { source })) as BansoDialogueLog;
      await write(element, 'first');
      await write(element, 'second');
      source.mend();
      button(element, common.actions.saveAgain).click();
      await idle(element);
      const texts = source.items[0]?.notes.map(({ text }) => text);
      expect(texts).to.include('first').and.to.include('second');
    });
  });

  describe('a meeting', () => {
    it('begins with the first words when nothing is written yet', async () => {
      const source = arraySource<Dialogue>();
      const element = (await mount(BansoDialogueLog, {
        source,
        company: sample.company,
      })) as BansoDialogueLog;
      button(element, ja.empty.begin).click();
      await idle(element);
      expect(source.items).to.have.lengthOf(0);
      expect(active(element)).to.equal(textarea(element));
      await sendKeys({ type: 'the first' });
      await sendKeys({ press: 'Enter' });
      await idle(element);
      expect(source.items).to.have.lengthOf(1);
      expect(source.items[0]).to.include({ company: sample.company, heldOn: today(), kind: 'dialogue' });
      expect(source.items[0]?.notes[0]).to.include({ text: 'the first', kind: 'words' });
    });

    it('is started anew with those who took part last time', async () => {
      const element = await log();
      button(element, ja.meeting.begin).click();
      await idle(element);
      await write(element, 'again');
      const [meeting] = element.value;
      expect(element.value).to.have.lengthOf(2);
      expect(meeting?.heldOn).to.equal(today());
      expect(meeting?.participants.map(({ name }) => name)).to.deep.equal(
        sample.participants.map(({ name }) => name),
      );
      expect(meeting).to.include({ place: sample.place, method: 'visit', audience: 'organisation' });
      expect(meeting?.notes[0]?.speaker).to.equal(meeting?.participants[0]?.id);
    });

    it('has its details edited, dates in Japanese forms', async () => {
      const element = await log();
      button(element, ja.meeting.details).click();
      await idle(element);
      const [theme, date] = all(element, '.details input.field') as HTMLInputElement[];
      const type = (field: HTMLInputElement | undefined, value: string) => {
        if (!field) throw new Error('There is no field');
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      };
      type(theme, 'Another theme');
      type(date, 'Ｒ８.１１.３１');
      button(element, ja.meeting.save).click();
      await idle(element);
      expect(find(element, '.details .fault').textContent).to.equal('11月は30日までです。例：11月5日');
      type(date, 'Ｒ８.１１.３０');
      button(element, ja.meeting.addPerson).click();
      await idle(element);
      const fields = all(element, '.person:last-of-type input.field') as HTMLInputElement[];
      type(fields[0], '栁澤 遥');
      button(element, ja.meeting.save).click();
      await idle(element);
      expect(element.value[0]).to.include({ heldOn: '2026-11-30', theme: 'Another theme' });
      expect(element.value[0]?.participants.at(-1)).to.include({ name: '栁澤 遥', side: 'company' });
      expect(all(element, '.details')).to.have.lengthOf(0);
    });

    it('keeps those who have spoken', async () => {
      const element = await log();
      button(element, ja.meeting.details).click();
      await idle(element);
      const removable = all(element, '.person').map((row) => row.querySelector('button') !== null);
      expect(removable).to.deep.equal([false, false, true, false]);
    });

    it('of earlier can be opened for writing', async () => {
      const older = given({ id: 'dlg_older', heldOn: '2016-06-15', notes: [] });
      const element = await log(given(), older);
      button(element, ja.meeting.write).click();
      await idle(element);
      await write(element, 'later');
      expect(element.value.find(({ id }) => id === 'dlg_older')?.notes).to.have.lengthOf(1);
    });
  });

  describe('reading only', () => {
    it('shows everything and takes nothing', async () => {
      const element = (await mount(BansoDialogueLog, {
        value: [given()],
        readOnly: true,
      })) as BansoDialogueLog;
      expect(all(element, '.note')).to.have.lengthOf(10);
      expect(all(element, 'button:not([disabled]), textarea, input, select')).to.have.lengthOf(0);
      expect(all(element, '.private')).to.have.lengthOf(0);
    });
  });
});
