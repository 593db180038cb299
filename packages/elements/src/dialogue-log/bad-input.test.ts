import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  arraySource,
  type Dialogue,
  mostNotes,
  type Note,
  type Source,
  type SourceEvent,
} from '@banso/model';
import { common } from '../locales/ja/common.js';
import { writing } from '../locales/ja/writing.js';
import { paste as words } from '../locales/ja/paste.js';
import { idle } from '../testing/fixture.js';
import { hasRun, payloads } from '../testing/payloads.js';
import { conflictingSource, failingSource } from '../testing/sources.js';
import type { BansoDialogueLog } from './dialogue-log.js';
import {
  active,
  all,
  button,
  chord,
  detailsOf,
  find,
  given,
  lastNote,
  log,
  logFrom,
  put,
  sample,
  textarea,
  write,
} from './log-page.js';

const kept = (element: BansoDialogueLog) => element.value[0]?.notes.map(({ text }) => text) ?? [];
const enter = async (element: BansoDialogueLog) => {
  element.focus();
  await sendKeys({ press: 'Enter' });
  await idle(element);
};

function pasteInto(field: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  return field.dispatchEvent(event);
}

describe('strange text in <banso-dialogue-log>', () => {
  const texts: Record<string, string> = {
    'surrogate pairs': '𠮷野家 𩸽 👨‍👩‍👧 🇯🇵',
    'variation selectors': '葛\u{e0100}城 髙﨑 辻\u{e0101} 神\ufe00',
    'decomposed kana and Latin': 'か\u3099き\u309a e\u0301',
    'half-width kana': 'ｷﾝｿﾞｸ ｶﾌﾞｼｷ',
    'directions turned round': '\u202eabc\u202c \u200f\u2067x\u2069',
    'separators of lines': 'a\u2028b\u2029c\u0085d',
    controls: 'a\u0001b\u0008c\u001bd\u007f',
    'marks of nothing': '\ufeff\u200b\u200d\ufffe\uffff',
    'blanks at the ends': '  \u3000x\u00a0 ',
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`keeps ${what} as they were written`, async () => {
      const element = await log();
      put(textarea(element), text);
      await enter(element);
      expect(lastNote(element)?.text).to.equal(text);
      expect(all(element, 'blockquote').at(-1)?.textContent).to.equal(text);
      expect(all(element, '.composer [role=status]')).to.have.lengthOf(0);
    });
  }

  it('takes out NUL and half of a pair, with a word to the writer, and nothing around them', async () => {
    const element = await log();
    put(textarea(element), '𠮷\0野\ud83d家\udc00\n ');
    await enter(element);
    expect(lastNote(element)?.text).to.equal('𠮷野家\n ');
    expect(find(element, '.composer [role=status]').textContent).to.equal(writing.compose.removed(3));
    await sendKeys({ type: 'x' });
    await idle(element);
    expect(all(element, '.composer [role=status]')).to.have.lengthOf(0);
  });

  it('takes them out of every other field too', async () => {
    const element = await log();
    await detailsOf(element);
    const theme = find<HTMLInputElement>(element, '.panel.details input');
    put(theme, 'a\0b');
    theme.dispatchEvent(new Event('change'));
    await idle(element);
    expect(element.value[0]?.theme).to.equal('ab');
  });

  it('says by how much a note of more than a million characters is too long, and keeps it in the field', async function () {
    this.timeout(60_000);
    const element = await log();
    put(textarea(element), '𠮷x'.repeat(500_001));
    await enter(element);
    expect(kept(element)).to.have.lengthOf(sample.notes.length);
    expect(find(element, '.composer .fault').textContent).to.equal(writing.compose.tooLong(2, 1_000_000));
    expect(textarea(element).value).to.have.lengthOf(1_500_003);
  });

  it('runs nothing of 500 payloads in any field, and shows each as it is', async function () {
    this.timeout(60_000);
    const notes = payloads.map((text, index): Note => ({
      id: `n${index}`,
      position: index,
      kind:
        (['words', 'question', 'fact', 'insight', 'proposal', 'next-step'] as const)[index % 6] ?? 'words',
      text,
      aside: text.slice(0, 500),
      basis: text,
      emphasis: text.slice(1, 9),
      speaker: 'president',
      step: { owner: 'team', names: text, due: text, doneOn: text },
      at: text,
      question: text,
    }));
    const [theme = '', place = '', name = '', title = '', organisationName = ''] = payloads;
    const people = sample.participants.map((person) => ({ ...person, name, title, organisationName }));
    const element = await log(
      given({ notes, theme, place, participants: people, updatedBy: { person: theme, name } }),
    );
    element.companyName = payloads[6];
    await idle(element);
    const shown = new Set(all(element, '.note :is(blockquote, .text, .what)').map((one) => one.textContent));
    for (const { text, kind } of notes) if (kind !== 'fact') expect(shown.has(text), text).to.equal(true);
    expect(all(element, 'script, img, iframe, object, embed, math, [onerror], [onload], a')).to.have.lengthOf(
      0,
    );
    expect(find(element, 'h2').textContent).to.equal(theme);
    put(textarea(element), payloads[2] ?? '');
    await enter(element);
    expect(lastNote(element)?.text).to.equal(payloads[2]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(hasRun()).to.equal(false);
  });
});

describe('many lines pasted into <banso-dialogue-log>', () => {
  async function pasted(text: string, meeting = given()) {
    const element = await log(meeting);
    element.focus();
    expect(pasteInto(textarea(element), text)).to.equal(false);
    await waitUntil(() => element.renderRoot.querySelector('.panel.paste .button'), 'it is asked', {
      timeout: 5000,
    });
    await idle(element);
    return element;
  }

  it('become notes when one says so, each as it stands, with one change', async () => {
    const element = await pasted(' 一行目\r\n\r\n二行目 \n三行目');
    let changes = 0;
    element.addEventListener('change', () => changes++);
    expect(find(element, '.panel.paste').textContent).to.include(words.title(3));
    expect(active(element).textContent.trim(), 'one more Enter is enough').to.equal(words.add(3));
    button(element, words.add(3)).click();
    await idle(element);
    expect(kept(element).slice(-3)).to.deep.equal([' 一行目', '二行目 ', '三行目']);
    expect(changes).to.equal(1);
    expect(active(element)).to.equal(textarea(element));
  });

  it('may be of another kind, or stay one, where they were pasted', async () => {
    const element = await pasted('一\n二');
    const kind = find<HTMLSelectElement>(element, '.panel.paste select');
    kind.value = 'fact';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    button(element, words.add(2)).click();
    await idle(element);
    expect(lastNote(element)).to.include({ kind: 'fact', text: '二' });
    put(textarea(element), 'あいう');
    textarea(element).setSelectionRange(1, 2);
    pasteInto(textarea(element), '一\n二');
    await waitUntil(() => element.renderRoot.querySelector('.panel.paste .button'));
    button(element, words.one).click();
    await idle(element);
    expect(textarea(element).value).to.equal('あ一\n二う');
  });

  it('leave no trace when one changes one’s mind', async () => {
    const element = await pasted('一\n二');
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(all(element, '.panel')).to.have.lengthOf(0);
    expect(textarea(element).value).to.equal('');
    expect(kept(element)).to.have.lengthOf(sample.notes.length);
  });

  it('join those that still wait for an answer, in their order, with the kind that was chosen', async () => {
    const element = await pasted('一\n二\n');
    const kind = find<HTMLSelectElement>(element, '.panel.paste select');
    kind.value = 'fact';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    textarea(element).focus();
    expect(pasteInto(textarea(element), '三\n四')).to.equal(false);
    await idle(element);
    expect(pasteInto(textarea(element), '五\n六')).to.equal(false);
    await idle(element);
    expect(find(element, '.panel.paste').textContent).to.include(words.title(6));
    expect(active(element).textContent.trim()).to.equal(words.add(6));
    button(element, words.add(6)).click();
    await idle(element);
    expect(kept(element).slice(-6).join('')).to.equal('一二三四五六');
    expect(lastNote(element)?.kind).to.equal('fact');
  });

  it('join them even before it could be asked, and go in as one at the caret, beside what was typed meanwhile', async () => {
    const element = await log();
    element.focus();
    pasteInto(textarea(element), '一\n二');
    pasteInto(textarea(element), '三\n四');
    await waitUntil(() => element.renderRoot.querySelector('.panel.paste .button'));
    await idle(element);
    element.focus();
    await sendKeys({ type: '前に' });
    await idle(element);
    button(element, words.one).click();
    await idle(element);
    expect(textarea(element).value).to.equal('前に一\n二\n三\n四');
  });

  it('are not joined to those that were answered or thrown away', async () => {
    const element = await pasted('一\n二');
    await sendKeys({ press: 'Escape' });
    await idle(element);
    for (const text of ['三\n四', '五\n六']) {
      pasteInto(textarea(element), text);
      await waitUntil(() => element.renderRoot.querySelector('.panel.paste .button'));
      button(element, words.add(2)).click();
      await idle(element);
    }
    expect(kept(element).slice(sample.notes.length).join('')).to.equal('三四五六');
  });

  it('go in as they are when something else is opened in place of an answer', async () => {
    const element = await pasted('一\n二');
    await detailsOf(element);
    expect(all(element, '.panel.paste')).to.have.lengthOf(0);
    expect(textarea(element).value).to.equal('一\n二');
    expect(active(element).closest('.panel.details'), 'where it was opened').to.not.equal(null);
  });

  it('are asked about only where they are lines, and not while a note is corrected', async () => {
    const element = await log();
    expect(pasteInto(textarea(element), '一行だけ\n')).to.equal(true);
    find(element, '.note.words .edit').click();
    await idle(element);
    expect(pasteInto(find(element, '.inline textarea'), '一\n二')).to.equal(true);
  });

  it('are all kept when there are ten thousand', async function () {
    this.timeout(60_000);
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index} 行目`);
    const element = await pasted(lines.join('\n'), given({ notes: [] }));
    expect(find(element, '.panel.paste').textContent).to.include(words.together(2, mostNotes));
    button(element, words.add(5_000)).click();
    await idle(element);
    expect(kept(element).join('\n')).to.equal(lines.join('\n'));
    expect(textarea(element).value).to.equal('');
  });
});

describe('a source that lets down <banso-dialogue-log>', () => {
  const problem = (kind: string) => Object.assign(new Error(kind), { kind });
  const calls = ['page', 'load', 'draft', 'save'] as const;
  for (const call of calls) {
    for (const kind of ['offline', 'quota', 'server', 'unauthenticated']) {
      it(`loses nothing that was typed when ${call} fails with ${kind}`, async () => {
        const broken: Source<Dialogue> = {
          ...arraySource<Dialogue>([given()]),
          [call]: () => Promise.reject(problem(kind)),
        };
        const element = await logFrom(broken, sample.company);
        if (call === 'page') {
          button(element, common.actions.reload).click();
          await idle(element);
          expect(find(element, '[role=alert]').textContent).to.include(common.failures.load);
          return;
        }
        await write(element, '消えてはいけない');
        await sendKeys({ type: '書きかけ' });
        await new Promise((resolve) => setTimeout(resolve, 450));
        await idle(element);
        expect(kept(element)).to.include('消えてはいけない');
        expect(textarea(element).value).to.equal('書きかけ');
        if (call === 'save')
          expect(find(element, '[role=alert]').textContent).to.include(common.failures.save);
      });
    }
  }

  it('keeps what is being typed through an overlap in the middle of it', async () => {
    const source = conflictingSource<Dialogue>([given()], (mine) => ({
      ...mine,
      revision: 50,
      notes: mine.notes.map((note, at) => (at === 0 ? { ...note, text: 'theirs' } : note)),
    }));
    const element = await logFrom(source);
    put(textarea(element), '書きかけ');
    find(element, '.edit').click();
    await idle(element);
    await chord('Control', 'a');
    await sendKeys({ type: 'mine' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    await waitUntil(() => all(element, '.versus').length === 1, 'both are shown', { timeout: 5000 });
    expect(textarea(element).value).to.equal('書きかけ');
    button(element, common.conflict.keepMine).click();
    await idle(element);
    expect(textarea(element).value).to.equal('書きかけ');
    expect(kept(element)[0]).to.equal('mine');
  });

  it('keeps what is being typed when the meeting is withdrawn by somebody else', async () => {
    const listeners = new Set<(event: SourceEvent<Dialogue>) => void>();
    const source: Source<Dialogue> = {
      ...arraySource<Dialogue>([given()]),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const element = await logFrom(source);
    put(textarea(element), '書きかけ');
    const withdrawn = {
      at: '2026-11-18T06:00:00Z',
      by: { person: 'per_1', name: '根本迪子' },
      reason: '重複',
    };
    listeners.forEach((tell) => tell({ state: 'ready', id: sample.id, value: { ...given(), withdrawn } }));
    await idle(element);
    expect(textarea(element).value).to.equal('書きかけ');
    expect(find(element, '.composer [role=status]').textContent).to.equal(writing.compose.withdrawn);
    expect(element.value).to.have.lengthOf(0);
    await enter(element);
    expect(lastNote(element)?.text).to.equal('書きかけ');
    expect(element.value[0]?.id).to.not.equal(sample.id);
  });

  it('says that a save failed where the hand is, far below the head that tells why', async () => {
    const source = failingSource<Dialogue>([given()], 'offline');
    const element = await logFrom(source);
    await write(element, '電波の届かない所で書いた言葉');
    await waitUntil(() => find(element, '.strip').textContent.includes(common.states.failed), 'it is said');
    const call = find(element, '.strip .call');
    textarea(element).scrollIntoView({ block: 'end' });
    call.click();
    await waitUntil(
      () => active(element).textContent.trim() === common.actions.saveAgain,
      'the way leads there',
    );
    source.mend();
    active(element).click();
    await waitUntil(() => !element.renderRoot.querySelector('.strip .call'), 'nothing calls any more');
  });

  it('sends again what failed, with what was written since', async () => {
    const source = failingSource<Dialogue>([given()], 'offline');
    const element = await logFrom(source);
    await write(element, 'one');
    source.mend();
    await write(element, 'two');
    await idle(element);
    expect(source.items[0]?.notes.map(({ text }) => text))
      .to.include('one')
      .and.to.include('two');
  });
});
