import { expect, waitUntil } from '@open-wc/testing';
import { arraySource, type Dialogue, type RevisionOf, type Source } from '@banso/model';
import '../../locales/en.js';
import { common } from '../../locales/ja/common.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { history as words } from '../../locales/ja/history.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { active, all, button, find, given, log, logFrom, sample } from '../log-page.js';

const by = { person: 'per_1', name: '齋藤美邑', organisationName: '埼央銀行' };
const other = { person: 'per_2', name: '根本迪子' };
const first = given({ revision: 1 });
const later = given({
  revision: 2,
  notes: first.notes.map((note) =>
    note.id === 'n02'
      ? {
          ...note,
          text: '直した言葉',
          stamp: {
            createdAt: '2016-11-18T04:36:00Z',
            createdBy: by,
            corrected: { at: '2016-11-20T01:00:00Z', by: other },
          },
        }
      : note,
  ),
});
const revisions: RevisionOf<Dialogue>[] = [
  { revision: 2, at: '2016-11-20T01:00:00Z', by: other, record: later },
  { revision: 1, at: '2016-11-18T04:36:00Z', by, record: first },
];
const sourceWith = (history: Source<Dialogue>['history']): Source<Dialogue> => ({
  ...arraySource<Dialogue>([later]),
  ...(history && { history }),
});
const openHistory = async (element: BansoDialogueLog) => {
  find(element, '.correction button').click();
  await waitUntil(() => element.renderRoot.querySelector('.panel.history'), 'the history is open', {
    timeout: 5000,
  });
  await idle(element);
};

describe('corrections in <banso-dialogue-log>', () => {
  it('are said to be corrections, with who and when', async () => {
    const element = await log(later);
    expect(all(element, '.correction')).to.have.lengthOf(1);
    const text = find(element, '[data-note=n02] .correction').textContent.replace(/\s+/g, ' ');
    expect(text).to.include(ja.edit.corrected).and.include('根本迪子').and.include('11月20日');
  });

  it('show what the note has been, the newest first', async () => {
    const element = await logFrom(sourceWith(async () => revisions));
    await openHistory(element);
    const versions = all(element, '.versions > li');
    expect(versions.map((one) => one.querySelector('blockquote')?.textContent)).to.deep.equal([
      '直した言葉',
      sample.notes[1]?.text,
    ]);
    expect(versions[1]?.textContent).to.include('齋藤美邑（埼央銀行）').and.include(words.changes.written);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    expect(japaneseTexts(element.renderRoot, [element.value, revisions])).to.deep.equal([]);
  });

  it('name an organisation once where it wrote itself', async () => {
    const bank = { ...by, name: '埼央銀行', organisationName: '埼央銀行' };
    const element = await logFrom(sourceWith(async () => revisions.map((one) => ({ ...one, by: bank }))));
    await openHistory(element);
    expect(find(element, '.versions .when span').textContent).to.equal('埼央銀行');
  });

  it('give the focus back to where it was when the history is closed', async () => {
    const element = await logFrom(sourceWith(async () => revisions));
    const opener = find(element, '.correction button');
    opener.focus();
    await openHistory(element);
    expect(active(element)).to.not.equal(opener);
    button(element, common.actions.close).click();
    await idle(element);
    expect(element.renderRoot.querySelector('.panel')).to.equal(null);
    expect(active(element)).to.equal(opener);
  });

  it('are looked up for a note that is being edited too', async () => {
    const element = await logFrom(sourceWith(async () => revisions));
    find(element, '[data-note=n02] .edit').click();
    await idle(element);
    button(element, ja.edit.history).click();
    await waitUntil(
      () => element.renderRoot.querySelectorAll('.versions > li').length === 2,
      'the history is there',
      {
        timeout: 5000,
      },
    );
  });

  it('say what can be done when the history cannot be read, or when there is none', async () => {
    let fails = true;
    const element = await logFrom(
      sourceWith(async () => {
        if (fails) throw Object.assign(new Error('x'), { kind: 'offline' });
        return revisions;
      }),
    );
    await openHistory(element);
    expect(find(element, '.panel [role=alert]').textContent).to.include(words.failed);
    fails = false;
    find(element, '.panel [role=alert] button').click();
    await idle(element);
    expect(all(element, '.versions > li')).to.have.lengthOf(2);
    const without = await logFrom(sourceWith(undefined));
    await openHistory(without);
    expect(find(without, '.panel.history').textContent).to.include(words.none);
  });

  it('leave the mark of a withdrawn note, with who and when, and none of its words', async () => {
    const stamp = {
      createdAt: '2016-11-18T04:36:00Z',
      createdBy: by,
      changedAt: '2016-11-21T01:00:00Z',
      changedBy: other,
    };
    const notes = sample.notes.map((note) =>
      note.id === 'n02'
        ? { id: 'n02', position: 2, kind: note.kind, text: '', withdrawn: true, stamp }
        : note,
    );
    const element = await log(given({ notes }));
    const mark = find(element, '.note.gone').textContent.replace(/\s+/g, ' ');
    expect(mark).to.include(ja.edit.gone).and.include('根本迪子').and.include('11月21日');
    expect(all(element, '.note.words')[0]?.dataset.note).to.not.equal('n02');
  });
});
