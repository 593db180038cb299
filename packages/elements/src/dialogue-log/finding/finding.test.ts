import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue, fold, type Source } from '@banso/model';
import { finding as ja } from '../../locales/ja/finding.js';
import '../../locales/en.js';
import { idle } from '../../testing/fixture.js';
import { ime } from '../../testing/ime.js';
import { active, all, button, chord, find, given, put, textarea } from '../log-page.js';
import { choose, field, finding, look, told } from './finding-page.js';
import { edgeOf, logOf, manyMeetings, page, rest, scrollTo, seen } from '../list/many-meetings.js';

// Unbundled there are more files than a browser keeps account of by itself.
performance.setResourceTimingBufferSize(2000);

/** What is marked, with what stands around it. */
function marked(name = 'banso-hit'): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
}

const texted = (...texts: string[]): Dialogue =>
  given({
    id: `dlg_${'7'.repeat(32)}`,
    theme: '',
    participants: [],
    notes: texts.map((text, at) => ({ id: `n${at}`, position: at + 1, kind: 'words', text })),
  });

describe('finding in <banso-dialogue-log>', function () {
  this.timeout(30_000);
  afterEach(() => {
    page().scrollTop = 0;
    sessionStorage.clear();
  });

  it('finds as you type, from one character on, and says how many and where from', async () => {
    const element = await finding({ value: manyMeetings(300), readOnly: true });
    await sendKeys({ type: 'n' });
    // In every note, and in the theme of every meeting.
    await waitUntil(() => told(element).includes('6,300'));
    expect(told(element)).to.include('1 / 6,300件').and.include(ja.from.page);
    await sendKeys({ type: 'ote 123-7 ' });
    await waitUntil(() => told(element).startsWith('1 / 1件'));
    expect(seen(element)).to.include('note 123-7');
    expect(marked('banso-hit-now').map((text) => text.trim())).to.deep.equal(['note 123-7']);
    expect(find(element, '[aria-current="true"]').textContent).to.include('note 123-7 ');
  });

  it('takes what is written in another way for the same, and marks it as it is written', async () => {
    const element = await finding({
      value: [texted('ﾊﾝﾄﾞﾙの﨑さん', 'ハンドル', '関係ない')],
      readOnly: true,
    });
    await look(element, 'はんどる');
    expect(told(element)).to.include('1 / 2件');
    expect([...marked('banso-hit-now'), ...marked()]).to.deep.equal(['ﾊﾝﾄﾞﾙ', 'ハンドル']);
    await look(element, '崎');
    expect(marked('banso-hit-now')).to.deep.equal(['﨑']);
  });

  it('keeps every place where words overlap with themselves', async () => {
    const element = await finding({ value: [texted('あああ', 'ああ', 'あ')], readOnly: true });
    await look(element, 'ああ');
    expect(told(element)).to.include('1 / 2件').and.include('3か所');
    expect([...marked('banso-hit-now'), ...marked()]).to.deep.equal(['あああ', 'ああ']);
  });

  it('finds in every text that is read, and marks it: themes, people, steps, sources, asides', async () => {
    const meeting = given();
    const element = await finding({ value: [meeting], readOnly: true });
    for (const [words, where] of [
      [meeting.theme ?? '', 'h2'],
      ['本社会議室', 'dd'],
      ['しばらく黙って', '.by'],
      ['得意先別台帳', '.text'],
    ] as const) {
      await look(element, words);
      expect(told(element), words).to.match(/^1 \/ [12]件/);
      const [range] = [...(CSS.highlights.get('banso-hit-now') ?? [])] as Range[];
      expect(range?.toString(), words).to.equal(words);
      expect(range?.startContainer.parentElement?.closest(where), words).to.not.equal(null);
    }
  });

  it('finds exactly what a scan of every note finds, with marks and filters', async () => {
    const meetings = manyMeetings(60);
    const element = await finding({ value: meetings, readOnly: true });
    const naive = (words: string, fits: (note: Dialogue['notes'][number]) => boolean = () => true) =>
      meetings.reduce(
        (sum, { notes }) =>
          sum + notes.filter((note) => fits(note) && fold(note.text).includes(fold(words))).length,
        0,
      );
    button(element, ja.filters).click();
    await idle(element);
    for (const words of ['反対', '12-1', '図面', '。た', 'ない']) {
      await look(element, words);
      expect(told(element), words).to.include(`/ ${naive(words).toLocaleString('ja')}件`);
      await choose(element, ja.kind, 'fact');
      expect(told(element), words).to.include(`/ ${naive(words, ({ kind }) => kind === 'fact')}件`);
      await choose(element, ja.kind, '');
    }
  });

  it('goes to the next and the one before with keys and buttons, round the end', async () => {
    const element = await finding({ value: manyMeetings(300), readOnly: true });
    await look(element, 'note 299');
    const now = () => /note \d+-\d+/.exec(find(element, '[aria-current="true"]').textContent)?.[0];
    expect(now()).to.equal('note 299-0');
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect([now(), told(element).split('件')[0]]).to.deep.equal(['note 299-1', '2 / 20']);
    await sendKeys({ press: 'F3' });
    button(element, ja.next).click();
    await idle(element);
    expect(now()).to.equal('note 299-3');
    field(element).focus();
    await chord('Shift', 'Enter');
    await chord('Shift', 'F3');
    button(element, ja.previous).click();
    button(element, ja.previous).click();
    await idle(element);
    expect(now()).to.equal('note 299-19');
    const row = find(element, '[aria-current="true"]').getBoundingClientRect();
    const bar = find(element, '.find').getBoundingClientRect();
    expect(bar.top).to.equal(0);
    expect(row.top).to.be.at.least(bar.bottom);
    expect(row.bottom).to.be.at.most(innerHeight);
  });

  it('goes back to where the reader was with Escape, and away with another one', async () => {
    const element = await logOf({ value: manyMeetings(300), readOnly: true });
    await scrollTo(60_000);
    const name = seen(element).at(-1) ?? '';
    all(element, '.strip button')[0]?.click();
    await waitUntil(() => active(element)?.matches('.find .words'));
    await idle(element);
    const before = edgeOf(element, name);
    await look(element, 'note 299-3 ');
    expect(seen(element)).to.include('note 299-3');
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(field(element).value).to.equal('');
    expect(edgeOf(element, name)).to.be.closeTo(before, 1);
    expect([...marked(), ...marked('banso-hit-now')]).to.deep.equal([]);
    expect(active(element)).to.equal(field(element));
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(all(element, '.find')).to.deep.equal([]);
  });

  it('looks for nothing while an input method converts, and its Enter goes nowhere', async function () {
    const element = await finding({ value: [texted('社長の話', 'しゃちょうと書いた', '社長')] });
    if (!(await ime({ compose: 'しゃちょう' }))) this.skip();
    await idle(element);
    expect(told(element)).to.equal('');
    field(element).dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        keyCode: 229,
        bubbles: true,
        composed: true,
      }),
    );
    await ime({ compose: '社長' });
    await ime({ commit: '社長' });
    await idle(element);
    expect(field(element).value).to.equal('社長');
    expect(told(element)).to.include('1 / 2件');
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(told(element)).to.include('2 / 2件');
  });

  it('narrows by kind, speaker, wall, stage, period and audience, alone and together', async () => {
    const meetings = manyMeetings(60);
    const element = await finding({ value: meetings, readOnly: true });
    button(element, ja.filters).click();
    await idle(element);
    const left = () => find(element, '.left').textContent.trim();
    const of = (fits: (meeting: Dialogue, note: Dialogue['notes'][number]) => boolean) => {
      const found = meetings.map((meeting) => meeting.notes.filter((note) => fits(meeting, note)).length);
      return ja.shown(
        found.reduce((sum, each) => sum + each, 0),
        found.filter((each) => each > 0).length,
      );
    };
    await choose(element, ja.kind, 'insight');
    expect(left()).to.equal(of((_, { kind }) => kind === 'insight'));
    await choose(element, ja.wall, 'unseen');
    expect(left()).to.equal(of((_, { kind, walls }) => kind === 'insight' && !!walls?.includes('unseen')));
    await choose(element, ja.kind, '');
    await choose(element, ja.wall, '');
    expect(all(element, '.left')).to.deep.equal([]);
    await choose(element, ja.stage, 'execution');
    await choose(element, ja.audience, 'branch');
    const isBoth = ({ stage, audience }: Dialogue) => stage === 'execution' && audience === 'branch';
    expect(left()).to.equal(of((meeting) => isBoth(meeting)));
    await choose(element, ja.begin, '2026-03-01');
    await choose(element, ja.end, '2026-06-30');
    expect(left()).to.equal(
      of((meeting) => isBoth(meeting) && meeting.heldOn >= '2026-03-01' && meeting.heldOn <= '2026-06-30'),
    );
    button(element, ja.clear).click();
    await idle(element);
    await choose(
      element,
      ja.person,
      all(element, '.filters option')
        .map(({ textContent }) => textContent.trim())
        .at(-20) ?? '',
    );
    expect(find(element, '.find').textContent).to.include(ja.filters);
  });

  it('shows the words of one speaker, and what nobody said not at all', async () => {
    const element = await finding({ value: [given()], readOnly: true });
    button(element, ja.filters).click();
    await idle(element);
    const owner = given().participants.find(({ side }) => side === 'owner');
    await choose(element, ja.person, owner?.name ?? '');
    const rows = all(element, '.rows > li');
    const expected = given().notes.filter(
      ({ speaker, step }) => speaker === owner?.id || step?.names?.includes('髙'),
    );
    expect(rows.length).to.be.above(0).and.at.most(expected.length);
    await choose(element, ja.wall, 'lacking');
    expect(all(element, '.rows > li')).to.deep.equal([]);
    expect(find(element, '.left').textContent.trim()).to.equal(ja.nothingShown);
    await expect(element).to.be.accessible();
  });

  it('lets nothing be lost that is being typed while the log is narrowed', async () => {
    const element = await finding({ value: manyMeetings(3) });
    put(textarea(element), '書きかけ');
    button(element, ja.filters).click();
    await idle(element);
    await choose(element, ja.kind, 'insight');
    expect(textarea(element)).to.equal(null);
    button(element, ja.clear).click();
    await idle(element);
    expect(textarea(element).value).to.equal('書きかけ');
  });

  it('goes to a date', async () => {
    const element = await finding({ value: manyMeetings(300), readOnly: true });
    button(element, ja.filters).click();
    await idle(element);
    await choose(element, ja.day, '2024-07-01');
    const wanted = manyMeetings(300).find(({ heldOn }) => heldOn <= '2024-07-01');
    const article = () => find(element, `[aria-label="${wanted?.theme ?? ''}"]`);
    const bar = find(element, '.find').getBoundingClientRect();
    expect(article().querySelector('.head')?.getBoundingClientRect().top).to.be.within(
      bar.bottom - 1,
      innerHeight,
    );
    const days = all(element, '.filters input[type=date]');
    (days.at(-1) as HTMLInputElement).value = '2024-07-01';
    days.at(-1)?.focus();
    await sendKeys({ press: 'Enter' });
    expect(active(element)).to.equal(article());
  });

  it('turns the order, and finds in the order that is shown', async () => {
    const element = await finding({ value: manyMeetings(50), readOnly: true });
    button(element, ja.filters).click();
    await idle(element);
    button(element, ja.oldestFirst).click();
    await idle(element);
    expect(element.oldestFirst).to.equal(true);
    await look(element, '-3 ');
    const now = () => /note \d+-\d+/.exec(find(element, '[aria-current="true"]').textContent)?.[0];
    const first = now();
    await sendKeys({ press: 'Tab' });
    field(element).focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    const number = (name = '') => Number(/note (\d+)/.exec(name)?.[1]);
    expect(number(now())).to.equal(number(first) - 1);
  });

  it('says in words that there is nothing, and forgets nothing that was typed', async () => {
    const element = await finding({ value: manyMeetings(3) });
    await look(element, '<b>何もない</b>');
    expect(told(element)).to.include(ja.nothing).and.include(ja.from.page);
    expect(field(element).value).to.equal('<b>何もない</b>');
    expect(all(element, '.find b b')).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('follows what is written while it is looked for', async () => {
    const meetings = manyMeetings(5);
    const element = await finding({ value: meetings });
    await look(element, '新しい言葉');
    expect(told(element)).to.include(ja.nothing);
    put(textarea(element), '新しい言葉です');
    textarea(element).focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    await waitUntil(() => told(element).includes('1件'));
  });

  it('asks the source from two characters on, takes in what only the server has, and says so', async () => {
    const meetings = manyMeetings(3);
    const asked: unknown[] = [];
    const source: Source<Dialogue> = {
      ...arraySource(meetings),
      page: async () => ({ items: meetings.slice(0, 1), next: null }),
      search: async (words, { company, cursor } = {}) => {
        asked.push([words, company, cursor]);
        return cursor
          ? { ids: [meetings[2]?.id ?? ''], next: null }
          : { ids: [meetings[0]?.id ?? '', meetings[1]?.id ?? ''], next: 'more' };
      },
    };
    const company = meetings[0]?.company ?? '';
    const element = await finding({ source, company, readOnly: true });
    await look(element, 'n');
    expect(told(element)).to.include('/ 21件').and.include(ja.from.short);
    await look(element, 'note');
    expect(told(element)).to.include('/ 20件').and.include(ja.from.asking);
    await waitUntil(() => told(element).includes(ja.from.both));
    await waitUntil(() => told(element).includes('/ 60件'));
    expect(asked).to.deep.equal([
      ['note', company, undefined],
      ['note', company, 'more'],
    ]);
    expect(all(element, '.meeting h2').map((title) => title.textContent)).to.include('meeting 0');
  });

  it('says when there is no signal, and when the server does not answer', async () => {
    const meetings = manyMeetings(3);
    const failing = { ...arraySource(meetings), search: () => Promise.reject(new Error('no answer')) };
    const element = await finding({ source: failing, company: meetings[0]?.company ?? '', readOnly: true });
    await look(element, 'note');
    await waitUntil(() => told(element).includes(ja.from.failed));
    expect(told(element)).to.include('/ 60件');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await look(element, 'note 1');
    expect(told(element)).to.include(ja.from.offline).and.include('/ 20件');
    delete (navigator as { onLine?: boolean }).onLine;
  });

  it('is there in English, and accessible with everything open', async () => {
    const element = await logOf({ value: manyMeetings(30), readOnly: true, lang: 'en', theme: 'dark' });
    find(element, '[data-panel="find"]').click();
    await waitUntil(() => active(element)?.matches('.find .words'));
    button(element, 'Filters').click();
    put(field(element), 'note 2');
    await rest();
    await idle(element);
    expect(told(element)).to.match(/^1 \/ \d+ notes/);
    await expect(element).to.be.accessible();
  });

  it('has what it needs before it is opened, for when the signal is gone', async () => {
    const asked = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/finding/part.'));
    const element = await logOf({ value: manyMeetings(3) });
    await waitUntil(() => asked().length > 0, 'it was fetched', { timeout: 5000 });
    expect(all(element, '.find')).to.deep.equal([]);
  });

  it('goes through a long log without a wait: the first key and the next one', async () => {
    const meetings = manyMeetings(1_000, 40);
    const element = await finding({ value: meetings, readOnly: true });
    await look(element, '反対');
    const began = performance.now();
    put(field(element), '反対は');
    await element.updateComplete;
    const spent = performance.now() - began;
    expect(told(element)).to.include('1 / ');
    expect(spent).to.be.below(2000);
  });
});
