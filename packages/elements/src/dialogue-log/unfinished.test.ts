import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue, type Source } from '@banso/model';
import { common } from '../locales/ja/common.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { writing as words } from '../locales/ja/writing.js';
import { idle } from '../testing/fixture.js';
import {
  active,
  all,
  button,
  chord,
  detailsOf,
  find,
  given,
  logFrom,
  put,
  sample,
  textarea,
  write,
} from './log-page.js';

/** A device that keeps drafts, as the sealed store of the client does: `reopened` is the page after a crash. */
function device(records: Dialogue[] = [given()]) {
  const drafts = new Map<string, Dialogue>();
  const kept = new Map(records.map((record) => [record.id, record]));
  const opened = (): Source<Dialogue> & { drafts: typeof drafts } => {
    const inner = arraySource<Dialogue>([...kept.values()]);
    return {
      ...inner,
      drafts,
      async page(query) {
        const { items, next } = await inner.page(query);
        const begun = [...drafts.values()].filter(({ id }) => !kept.has(id));
        return {
          items: [...begun, ...items.map((item) => structuredClone(drafts.get(item.id) ?? item))],
          next,
        };
      },
      async draft(id, value) {
        drafts.set(id, structuredClone(value));
      },
      async save(id, value) {
        drafts.delete(id);
        kept.set(id, structuredClone(value));
        await inner.save(id, value);
      },
    };
  };
  return { drafts, kept, opened };
}
const within = (drafts: Map<string, Dialogue>, text: string) =>
  waitUntil(() => JSON.stringify([...drafts.values()]).includes(text), `${text} is on the device`, {
    timeout: 1000,
    interval: 20,
  });

describe('what is not written down yet in <banso-dialogue-log>', () => {
  it('is on the device within a second of the last key, and not as a note', async () => {
    const { drafts, opened } = device();
    const element = await logFrom(opened(), sample.company);
    element.focus();
    await sendKeys({ type: '仕入れ先とは' });
    await within(drafts, '仕入れ先とは');
    expect(drafts.get(sample.id)?.notes.map(({ text }) => text)).to.not.include('仕入れ先とは');
    expect(element.value).to.deep.equal([given()]);
  });

  it('goes at once when the page goes out of sight', async () => {
    const { drafts, opened } = device();
    const element = await logFrom(opened(), sample.company);
    element.focus();
    await sendKeys({ type: 'x' });
    dispatchEvent(new Event('pagehide'));
    expect(JSON.stringify([...drafts.values()])).to.include('"x\\"');
  });

  it('stands in its field again after a crash, with its kind and all that was chosen, and is no note', async () => {
    const { drafts, opened } = device();
    const before = await logFrom(opened(), sample.company);
    before.focus();
    await chord('Alt', '6');
    await sendKeys({ type: '会長に話す' });
    const due = all(before, '.composer input.field')[1] as HTMLInputElement;
    due.focus();
    await sendKeys({ type: '12月35日' });
    await within(drafts, '12月35日');
    before.remove();
    const element = await logFrom(opened(), sample.company);
    expect(textarea(element).value).to.equal('会長に話す');
    expect(textarea(element).getAttribute('aria-label')).to.equal(ja.kinds['next-step']);
    expect((all(element, '.composer input.field')[1] as HTMLInputElement).value).to.equal('12月35日');
    expect(find(element, '.state').textContent).to.include(common.states.editing);
    expect(find(element, '.composer [role=status]').textContent).to.equal(words.compose.restored);
    expect(element.value).to.deep.equal([given()]);
  });

  it('says that it came back until it is written down', async () => {
    const older = given({ id: 'dlg_01530000000070008000000000000009', heldOn: '2016-06-15', notes: [] });
    const { drafts, opened } = device([given(), older]);
    const before = await logFrom(opened(), sample.company);
    before.focus();
    await sendKeys({ type: 'x' });
    await within(drafts, 'x\\"');
    before.remove();
    const element = await logFrom(opened(), sample.company);
    expect(all(element, '.composer [role=status]')).to.have.lengthOf(1);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(all(element, '.composer [role=status]')).to.have.lengthOf(0);
  });

  it('gives back every character as it was typed', async () => {
    const text = '𠮷野家の髙﨑さん、葛\u{e0100}城\n\u3000\u202e\u2028e\u0301\ud83d ';
    const { drafts, opened } = device();
    const before = await logFrom(opened(), sample.company);
    put(textarea(before), text);
    await waitUntil(() => drafts.size > 0);
    before.remove();
    expect(textarea(await logFrom(opened(), sample.company)).value).to.equal(text);
  });

  it('comes back into a note that was being corrected, and into the fields of the meeting', async () => {
    const { drafts, opened } = device();
    const before = await logFrom(opened(), sample.company);
    find(before, '.note.words .edit').click();
    await idle(before);
    await sendKeys({ type: '直しかけ' });
    await detailsOf(before);
    put(find<HTMLInputElement>(before, '.panel.details input'), '新しいテーマ');
    await within(drafts, '新しいテーマ');
    before.remove();
    const element = await logFrom(opened(), sample.company);
    expect(find<HTMLTextAreaElement>(element, '.inline textarea').value).to.include('直しかけ');
    await waitUntil(() => element.renderRoot.querySelector('.panel.details input'), 'the fields are open');
    expect(find<HTMLInputElement>(element, '.panel.details input').value).to.equal('新しいテーマ');
    expect(element.value).to.deep.equal([given()]);
  });

  it('comes back in a meeting that had only just begun', async () => {
    const { drafts, kept, opened } = device([]);
    const before = await logFrom(opened(), sample.company);
    button(before, ja.empty.begin).click();
    await idle(before);
    await sendKeys({ type: 'はじめの言葉' });
    await within(drafts, 'はじめの言葉');
    before.remove();
    const element = await logFrom(opened(), sample.company);
    expect(textarea(element).value).to.equal('はじめの言葉');
    expect(element.value).to.have.lengthOf(0);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect([...kept.values()].map(({ notes }) => notes.map(({ text }) => text))).to.deep.equal([
      ['はじめの言葉'],
    ]);
    expect(drafts.size).to.equal(0);
  });

  it('goes along to the meeting that one opens while writing, and is one draft only', async () => {
    const older = given({ id: 'dlg_01530000000070008000000000000009', heldOn: '2016-06-15', notes: [] });
    const { drafts, opened } = device([given(), older]);
    const before = await logFrom(opened(), sample.company);
    before.focus();
    await sendKeys({ type: '書きかけ' });
    await within(drafts, '書きかけ');
    button(before, ja.meeting.write).click();
    await waitUntil(() => JSON.stringify(drafts.get(older.id) ?? '').includes('書きかけ'));
    expect(drafts.get(sample.id)).to.deep.equal(given());
    before.remove();
    const element = await logFrom(opened(), sample.company);
    await write(element, '、続き');
    expect(element.value.find(({ id }) => id === older.id)?.notes.at(-1)?.text).to.equal('書きかけ、続き');
  });

  it('leaves nothing behind once it was written down or taken back', async () => {
    const { drafts, opened } = device();
    const element = await logFrom(opened(), sample.company);
    await write(element, 'one');
    element.focus();
    await sendKeys({ type: 'x' });
    await within(drafts, 'unfinished');
    await sendKeys({ press: 'Backspace' });
    await waitUntil(() => !JSON.stringify([...drafts.values()]).includes('unfinished'));
  });

  it('is said to be unsafe where the device cannot keep it, and stays in the field', async () => {
    const { opened } = device();
    const full = {
      ...opened(),
      draft: () => Promise.reject(Object.assign(new Error('full'), { kind: 'quota' })),
    };
    const element = await logFrom(full, sample.company);
    element.focus();
    await sendKeys({ type: 'x' });
    await waitUntil(() => find(element, '.state').textContent.includes(common.states.editingUnsafe));
    expect(textarea(element).value).to.equal('x');
    expect(active(element)).to.equal(textarea(element));
  });
});
