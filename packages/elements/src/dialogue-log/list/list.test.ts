import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue } from '@banso/model';
import { idle } from '../../testing/fixture.js';
import { active, all, find, textarea } from '../log-page.js';
import { edgeOf, frame, logOf, manyMeetings, page, rest, rowOf, scrollTo, seen } from './many-meetings.js';

const notes = 'ol.rows > li';

describe('reading many meetings in <banso-dialogue-log>', function () {
  this.timeout(30_000);
  afterEach(() => {
    page().scrollTop = 0;
    sessionStorage.clear();
  });

  it('shows the first screen at once, and has little more in the document', async () => {
    const element = await logOf({ value: manyMeetings(300), readOnly: true });
    expect(seen(element)[0]).to.equal('note 0-0');
    expect(all(element, '[data-note]').length).to.be.below(60);
    expect(page().scrollHeight).to.be.above(100_000);
  });

  it('has all of a short log in the document, where the page\u2019s own search finds it', async () => {
    const element = await logOf({ value: manyMeetings(12) });
    await rest();
    expect(all(element, '[data-note]')).to.have.lengthOf(12 * 20);
  });

  it('goes from the newest to the oldest, or the other way round, with the notes of a meeting in their order', async () => {
    const element = await logOf({ value: manyMeetings(3, 3).reverse(), readOnly: true });
    const shown = () => all(element, '[data-note]').map((row) => /\d+-\d+/.exec(row.textContent)?.[0]);
    const first = ['0-0', '0-1', '0-2'];
    const last = ['2-0', '2-1', '2-2'];
    expect(shown().slice(0, 3)).to.deep.equal(first);
    expect(shown().slice(-3)).to.deep.equal(last);
    element.oldestFirst = true;
    await idle(element);
    expect(shown().slice(0, 3)).to.deep.equal(last);
    expect(shown().slice(-3)).to.deep.equal(first);
    expect(find(element, '.meeting .kicker').textContent).to.include('第1回');
  });

  it('keeps day and theme of what is read in sight', async () => {
    const meetings = manyMeetings(50);
    const element = await logOf({ value: meetings, readOnly: true });
    const strip = () => (element.renderRoot as ShadowRoot).elementFromPoint(30, 12)?.closest('.strip');
    expect(strip()).to.equal(null);
    let strips = 0;
    for (const top of [9_000, 20_500, 31_000, 41_500, 52_000]) {
      await scrollTo(top);
      const head = strip();
      const [note = ''] = seen(element);
      const number = Number(/note (\d+)/.exec(note)?.[1]);
      // Between two meetings, the head of the next one is there itself.
      if (!head) continue;
      strips++;
      const [year, month, day] = (meetings[number]?.heldOn ?? '').split('-').map(Number);
      expect(head.textContent).to.include(`${year}年${month}月${day}日`).and.include(`meeting ${number}`);
    }
    expect(strips).to.be.at.least(3);
  });

  it('tells which meeting and which note it is of how many, those that are not in the document too', async () => {
    const element = await logOf({ value: manyMeetings(300), readOnly: true });
    await scrollTo(60_000);
    const row = all(element, notes)[1] as HTMLElement;
    const [, meeting, at] = /note (\d+)-(\d+)/.exec(row.textContent) ?? [];
    expect([row.getAttribute('aria-setsize'), row.getAttribute('aria-posinset')]).to.deep.equal([
      '20',
      String(Number(at) + 1),
    ]);
    const article = row.closest('article');
    expect(article?.getAttribute('aria-setsize')).to.equal('300');
    expect(article?.getAttribute('aria-posinset')).to.equal(String(Number(meeting) + 1));
    expect(article?.parentElement?.getAttribute('role')).to.equal('feed');
    await expect(element).to.be.accessible();
  });

  it('goes with keys from note to note and from meeting to meeting', async () => {
    const element = await logOf({ value: manyMeetings(300), readOnly: true });
    await scrollTo(60_000);
    const row = rowOf(element, seen(element).at(-1) ?? '') as HTMLElement;
    const [, meeting] = /note (\d+)-(\d+)/.exec(row.textContent) ?? [];
    const number = Number(meeting);
    row.focus();
    const at = () => /note (\d+-\d+)/.exec(active(element).textContent)?.[1];
    await sendKeys({ press: 'PageUp' });
    expect(active(element).getAttribute('aria-label')).to.equal(`meeting ${number}`);
    await sendKeys({ press: 'ArrowDown' });
    expect(at()).to.equal(`${number}-0`);
    for (let turn = 0; turn < 19; turn++) await sendKeys({ press: 'ArrowDown' });
    expect(at()).to.equal(`${number}-19`);
    const { top, bottom } = active(element).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    await sendKeys({ press: 'PageDown' });
    expect(active(element).getAttribute('aria-label')).to.equal(`meeting ${number + 1}`);
    await sendKeys({ press: 'End' });
    expect(at()).to.equal('299-19');
    await sendKeys({ press: 'ArrowUp' });
    expect(at()).to.equal('299-18');
  });

  it('moves what is read by just what was scrolled, upwards through meetings that were never measured', async () => {
    const element = await logOf({ value: manyMeetings(300), readOnly: true });
    await scrollTo(60_000);
    for (let turn = 0; turn < 60; turn++) {
      // What leaves the screen may leave the document.
      const name = seen(element).findLast((each) => edgeOf(element, each) < innerHeight - 90);
      const before = name ? edgeOf(element, name) : NaN;
      page().scrollTop -= 90;
      await frame();
      if (name) expect(edgeOf(element, name) - before, `${turn}`).to.equal(90);
    }
    const name = seen(element)[0] ?? '';
    const before = edgeOf(element, name);
    await rest();
    expect(edgeOf(element, name)).to.be.closeTo(before, 1);
  });

  it('stands still when a note above becomes longer, when meetings come before, and in another width', async () => {
    const meetings = manyMeetings(300);
    const element = await logOf({ value: meetings, readOnly: true });
    await scrollTo(60_000);
    const name = seen(element).at(-1) ?? '';
    const before = edgeOf(element, name);
    const long = 'もっと長い話。'.repeat(60);
    const changed = meetings.map((meeting, index): Dialogue =>
      index < 8
        ? { ...meeting, notes: meeting.notes.map((note) => ({ ...note, text: `${note.text}${long}` })) }
        : meeting,
    );
    element.value = changed;
    await idle(element);
    expect(Math.abs(edgeOf(element, name) - before)).to.be.at.most(1);
    element.value = [...manyMeetings(5, 20, -5), ...changed];
    await idle(element);
    expect(Math.abs(edgeOf(element, name) - before)).to.be.at.most(1);
    await rest();
    expect(Math.abs(edgeOf(element, name) - before)).to.be.at.most(1);
    const [edge = ''] = seen(element);
    const atEdge = edgeOf(element, edge);
    (element.parentElement as HTMLElement).style.inlineSize = '420px';
    await frame();
    await frame();
    await rest();
    // A note that begins above the edge goes on there in other lines: it keeps its beginning.
    expect(Math.abs(edgeOf(element, edge) - atEdge)).to.be.at.most(1);
  });

  it('stands still while others add to the meeting that is open', async () => {
    const [meeting, ...others] = manyMeetings(4, 40);
    const element = await logOf({ value: [meeting as Dialogue, ...others] });
    await scrollTo(1_500);
    const name = seen(element).at(-1) ?? '';
    const before = edgeOf(element, name);
    const added = {
      id: 'early',
      position: 0.5,
      kind: 'words' as const,
      text: 'よそから届いた言葉。'.repeat(9),
    };
    element.value = [{ ...(meeting as Dialogue), notes: [...(meeting as Dialogue).notes, added] }, ...others];
    await idle(element);
    expect(Math.abs(edgeOf(element, name) - before)).to.be.at.most(1);
  });

  it('goes to the note that `note` names, and to the one in the page\u2019s address', async () => {
    const element = await logOf({ value: manyMeetings(300), readOnly: true });
    const record = `dlg_${String(200).padStart(32, '0')}`;
    element.record = record;
    element.note = 'n7';
    await idle(element);
    const linked = () => find(element, '[data-linked]');
    expect(linked().textContent).to.include('note 200-7 ');
    expect(linked().getBoundingClientRect().top).to.be.within(0, innerHeight);
    expect(active(element)).to.equal(linked());
    location.hash = `#dlg_${String(77).padStart(32, '0')}/n12`;
    await waitUntil(() => linked().textContent.includes('note 77-12 '));
    expect(linked().getBoundingClientRect().top).to.be.within(0, innerHeight);
    await scrollTo(0);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('goes to the note in the page\u2019s address as soon as it is there, and back to where the reader went since', async () => {
    const meetings = manyMeetings(300);
    history.pushState(null, '', `#dlg_${String(150).padStart(32, '0')}/n5`);
    const element = await logOf({ value: meetings, readOnly: true, company: 'linked' });
    expect(find(element, '[data-linked]').textContent).to.include('note 150-5 ');
    expect(seen(element)).to.include('note 150-5');
    await scrollTo(page().scrollTop + 9_000);
    const name = seen(element).at(-1) ?? '';
    expect(name).to.not.include('note 150-');
    element.parentElement?.remove();
    const again = await logOf({ value: meetings, readOnly: true, company: 'linked' });
    await rest();
    expect(seen(again)).to.include(name);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('loads the meeting of a link that is not in the log yet', async () => {
    const meetings = manyMeetings(3);
    const source = {
      ...arraySource(meetings),
      page: async () => ({ items: meetings.slice(0, 1), next: null }),
    };
    const element = await logOf({ source, readOnly: true, company: meetings[0]?.company ?? '' });
    element.record = meetings[2]?.id ?? '';
    element.note = 'n3';
    await waitUntil(() => element.renderRoot.querySelector('[data-linked]'));
    expect(find(element, '[data-linked]').textContent).to.include('note 2-3 ');
  });

  it('comes back to the same place with the browser\u2019s back', async () => {
    const meetings = manyMeetings(300);
    history.pushState(null, '', '#log');
    const open = () => logOf({ value: meetings, readOnly: true, company: 'here' });
    const element = await open();
    await scrollTo(71_234);
    const name = seen(element).at(-1) ?? '';
    const before = edgeOf(element, name);
    history.pushState(null, '', '#elsewhere');
    const box = element.parentElement as HTMLElement;
    box.remove();
    expect(page().scrollTop).to.equal(0);
    const elsewhere = await open();
    await rest();
    expect(seen(elsewhere)[0]).to.equal('note 0-0');
    elsewhere.parentElement?.remove();
    history.back();
    await waitUntil(() => location.hash === '#log');
    const again = await open();
    await rest();
    expect(edgeOf(again, name)).to.be.closeTo(before, 1);
    history.back();
    await waitUntil(() => location.hash === '');
  });

  it('takes nobody back who has gone on to what stands after it', async () => {
    const meetings = manyMeetings(30);
    history.pushState(null, '', '#both');
    const open = async () => {
      const element = await logOf({ value: meetings, readOnly: true, company: 'both' });
      const after = document.createElement('div');
      after.style.height = '3000px';
      element.after(after);
      return element;
    };
    const element = await open();
    await scrollTo(9_000);
    element.parentElement?.remove();
    await open();
    await waitUntil(() => page().scrollTop > 8_000, 'the reader is back', { timeout: 5000 });
    await rest();
    page().scrollTop = page().scrollHeight;
    await rest();
    expect(page().scrollTop).to.be.closeTo(page().scrollHeight - page().clientHeight, 1);
    history.back();
    await waitUntil(() => location.hash === '');
  });

  it('puts all of it onto paper, without bars, and goes on where it was', async () => {
    const element = await logOf({ value: manyMeetings(40), readOnly: true });
    await scrollTo(20_000);
    const name = seen(element).at(-1) ?? '';
    const before = edgeOf(element, name);
    dispatchEvent(new Event('beforeprint'));
    expect(all(element, '[data-note]')).to.have.lengthOf(40 * 20);
    dispatchEvent(new Event('afterprint'));
    await frame();
    expect(edgeOf(element, name)).to.be.closeTo(before, 1);
  });

  it('brings the composer into sight when a meeting is begun far down the log', async () => {
    const element = await logOf({ value: manyMeetings(300) });
    await scrollTo(60_000);
    element.startMeeting();
    await idle(element);
    await waitUntil(() => active(element) === textarea(element));
    expect(textarea(element).getBoundingClientRect().top).to.be.within(0, innerHeight);
    await scrollTo(60_000);
    element.focus();
    await sendKeys({ type: 'back' });
    expect(textarea(element).value).to.equal('back');
  });

  it('loses nothing that is being typed when the composer is scrolled away', async () => {
    const element = await logOf({ value: manyMeetings(300) });
    element.focus();
    await sendKeys({ type: 'typed' });
    await scrollTo(60_000);
    expect(active(element)).to.equal(textarea(element));
    await sendKeys({ type: ' on' });
    (document.activeElement as HTMLElement).blur();
    await scrollTo(90_000);
    await scrollTo(0);
    expect(textarea(element).value).to.equal('typed on');
  });

  it('can be opened for writing anywhere in the log', async () => {
    const element = await logOf({ value: manyMeetings(300) });
    await scrollTo(60_000);
    all(element, '.rows > li')[0]?.focus();
    await sendKeys({ press: 'PageDown' });
    const meeting = active(element).getAttribute('aria-label');
    const button = active(element).querySelector<HTMLElement>('.tools button');
    button?.click();
    await idle(element);
    await waitUntil(() => active(element) === textarea(element));
    expect(textarea(element).closest('article')?.getAttribute('aria-label')).to.equal(meeting);
  });
});
