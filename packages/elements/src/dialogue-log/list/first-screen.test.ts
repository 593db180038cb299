import { expect } from '@open-wc/testing';
import { idle } from '../../testing/fixture.js';
import { BansoDialogueLog } from '../dialogue-log.js';
import { active, all, find, put, textarea } from '../log-page.js';
import { edgeOf, frame, manyMeetings, page, rest, seen } from './many-meetings.js';

/** A log as it is drawn first, before anything else has been loaded. */
async function drawn(setting: Partial<BansoDialogueLog>): Promise<BansoDialogueLog> {
  const element = Object.assign(new BansoDialogueLog(), setting);
  document.body.append(element);
  while (!element.hasUpdated) await Promise.resolve();
  expect(find(element, '.flow').style.blockSize, 'the first screen alone').to.equal('');
  return element;
}

/** What has moved by itself, as the browser counts it. */
function shifts() {
  const found: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.push((entry as PerformanceEntry & { value: number }).value);
  });
  observer.observe({ type: 'layout-shift' });
  return { found, stop: () => observer.disconnect() };
}

describe('the first screen of <banso-dialogue-log>', () => {
  let element: BansoDialogueLog;
  afterEach(() => {
    element.remove();
    page().scrollTop = 0;
    sessionStorage.clear();
  });

  it('is drawn before anything else is loaded, and has no more rows than a screen has room for', async () => {
    element = await drawn({ value: manyMeetings(300, 40), readOnly: true });
    expect(all(element, '.rows > li').length).to.be.within(5, innerHeight / 40);
    expect(find(element, '.rows > li').textContent).to.include('note 0-0 ');
    expect(page().scrollHeight).to.be.at.least(innerHeight);
    await element.updateComplete;
    expect(page().scrollHeight).to.be.above(100_000);
    expect(all(element, 'article')[0]?.getAttribute('aria-setsize')).to.equal('300');
  });

  it('moves nothing when the rest comes', async () => {
    const { found, stop } = shifts();
    element = await drawn({ value: manyMeetings(300) });
    const heads = all(element, '.meeting, [data-note]').map((each) => [
      each,
      each.getBoundingClientRect().top,
    ]);
    await frame();
    await element.updateComplete;
    await rest();
    const inSight = heads.filter(([, top]) => Number(top) < innerHeight) as [HTMLElement, number][];
    expect(inSight.length).to.be.at.least(3);
    for (const [each, top] of inSight) expect(each.getBoundingClientRect().top).to.equal(top);
    stop();
    expect(found).to.deep.equal([]);
  });

  it('stays where it was scrolled to when the rest comes', async () => {
    element = await drawn({ value: manyMeetings(300), readOnly: true });
    page().scrollTop = 300;
    const name = seen(element)[2] ?? '';
    const before = edgeOf(element, name);
    await element.updateComplete;
    expect(edgeOf(element, name)).to.be.closeTo(before, 1);
    expect(page().scrollTop).to.be.closeTo(300, 1);
  });

  it('keeps the focus and what is typed in it', async () => {
    element = await drawn({ value: manyMeetings(300) });
    const field = textarea(element);
    field.focus();
    put(field, '聞いたとおりに');
    await element.updateComplete;
    expect(active(element)).to.equal(field);
    expect(textarea(element).value).to.equal('聞いたとおりに');
  });

  it('follows the value while nothing else is there', async () => {
    element = await drawn({ value: manyMeetings(2, 3), readOnly: true });
    element.value = manyMeetings(3, 2);
    element.requestUpdate();
    await Promise.resolve();
    await Promise.resolve();
    await element.updateComplete;
    expect(all(element, 'article')).to.have.lengthOf(3);
    expect(all(element, '[data-note]')).to.have.lengthOf(6);
  });

  it('is there once after the widget was moved to another place in the page', async () => {
    element = await drawn({ value: manyMeetings(3, 3), readOnly: true });
    await element.updateComplete;
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(element);
    await idle(element);
    expect(all(element, 'article')).to.have.lengthOf(3);
    elsewhere.remove();
  });
});
