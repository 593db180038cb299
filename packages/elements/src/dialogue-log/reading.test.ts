import { expect } from '@open-wc/testing';
import { type Dialogue } from '@banso/model';
import { idle, mount } from '../testing/fixture.js';
import { BansoDialogueLog } from './dialogue-log.js';
import { sample, given, log, find, all } from './log-page.js';

describe('reading <banso-dialogue-log>', () => {
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
    expect(note.querySelector('.by')?.textContent).to.equal('髙﨑𠮷隆 社長');
    expect(getComputedStyle(note.querySelector('blockquote') as Element, '::before').content).to.equal(
      '"\u300c"',
    );
  });

  it('closes the bracket behind the last word, whatever a paste brought after it, and keeps the order of words to itself', async () => {
    const words = (text: string) => ({ id: text, position: 1, kind: 'words' as const, text });
    const height = async (text: string) => {
      const element = await log(given({ notes: [words(text)] }));
      expect(element.value[0]?.notes[0]?.text).to.equal(text);
      const quotation = find(element, '.note.words blockquote');
      expect(getComputedStyle(quotation.firstElementChild as Element).unicodeBidi).to.equal('isolate');
      return quotation.getBoundingClientRect().height;
    };
    expect(await height('\u202eもう十年\r\n\r\n')).to.equal(await height('もう十年'));
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

describe('<banso-dialogue-log read-only>', () => {
  it('shows everything and takes nothing', async () => {
    const element = (await mount(BansoDialogueLog, {
      value: [given()],
      readOnly: true,
    })) as BansoDialogueLog;
    expect(all(element, '.note')).to.have.lengthOf(10);
    expect(all(element, '.notes button:not([disabled]), textarea, input, select')).to.have.lengthOf(0);
    expect(all(element, '.private')).to.have.lengthOf(0);
  });
});
