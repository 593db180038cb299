import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { arraySource, periodOf, type BenchmarkSheet, type Company } from '@banso/model';
import { samples } from '@banso/model/samples';
import { answerConnect } from '../base/connect.js';
import { benchmarkEntry as entry } from '../locales/ja/benchmark-entry.js';
import { idle } from '../testing/fixture.js';
import { tap, touchDevice } from '../testing/touch.js';
import { Widget, all, find, focused, shortcut, words } from '../testing/benchmark-sheet-page.js';

/** The latest period in 千円, down the grid; 前期売上高 follows from the year before. */
const figures = [
  'R7.9',
  '812',
  '',
  '31',
  '33',
  '118',
  '24',
  '142',
  '61',
  '512',
  '38',
  '67',
  '352',
  '193',
  '42',
];
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('<banso-benchmark-sheet>', function () {
  // A whole sheet, key by key.
  this.timeout(60_000);
  const company: Company = { ...samples.company };
  const place = async () => {
    const page = document.createElement('div');
    const source = arraySource<BenchmarkSheet>([]);
    answerConnect(page, { company: arraySource([company]), 'benchmark-sheet': source });
    const element = new Widget();
    element.company = company.id;
    page.append(element);
    document.body.append(page);
    await idle(element);
    return { element, page, source };
  };
  const filled = (sheet: BenchmarkSheet | undefined) => {
    const { figures: kept, closingMonth } = periodOf(sheet as BenchmarkSheet, 'latest');
    return [closingMonth, kept.sales, kept.operatingProfit, kept.borrowings, kept.netAssets, kept.employees];
  };

  it('is filled with the keyboard alone: begun, entered, compared, undone, written', async () => {
    const { element, page, source } = await place();
    element.focus();
    await press('Enter');
    await idle(element);
    expect(focused(element)).to.equal('cell-closingMonth-latest');
    for (const figure of figures) {
      if (figure) await sendKeys({ type: figure });
      await press('Enter');
    }
    await idle(element);
    expect(filled(source.items[0])).to.deep.equal(['2025-09', 812, 31, 352, 193, 42]);
    // The year before: up to its sales, which carry over.
    await press('PageUp', 'ArrowDown', 'ArrowLeft');
    await sendKeys({ type: '745' });
    await press('Enter');
    expect(periodOf(element.value as BenchmarkSheet, 'latest').figures.previousSales).to.equal(745);
    await shortcut('z');
    expect(periodOf(element.value as BenchmarkSheet, 'latest').figures.previousSales).to.equal(null);
    await shortcut('y');
    // Out of the grid and back to what stands before it.
    await press('Escape');
    for (let stop = 0; stop < 12 && focused(element) !== 'industry'; stop++) {
      await sendKeys({ down: 'Shift' });
      await press('Tab');
      await sendKeys({ up: 'Shift' });
    }
    expect(focused(element)).to.equal('industry');
    // The next field finds the same by the number of the classification.
    await press('Tab');
    await sendKeys({ type: '2451' });
    await press('Tab');
    await waitUntil(() => element.value?.industry === '0304', 'the industry was found');
    await sendKeys({ type: '300' });
    await press('Tab');
    await idle(element);
    expect(element.value).to.include({ industry: '0304', capital: 300 });
    for (let stop = 0; stop < 12 && focused(element) !== 'tab-financials'; stop++) {
      await sendKeys({ down: 'Shift' });
      await press('Tab');
      await sendKeys({ up: 'Shift' });
    }
    await press('End');
    await idle(element);
    await press('Tab');
    expect(focused(element)).to.equal('summary-currentState');
    await sendKeys({ type: '受注が増えている' });
    await press('Tab');
    await idle(element);
    expect(source.items[0]?.summary.currentState).to.equal('受注が増えている');
    find(element, '#tab-summary').focus();
    await press('Home');
    await idle(element);
    expect(words(element, '.rfig figcaption')).to.match(/合計 \d+／30/);
    page.remove();
  });

  it('is filled with a finger alone, one field after the other', async function () {
    if (!(await touchDevice(true))) return this.skip();
    try {
      const { element, page, source } = await place();
      const button = (label: string) =>
        all(element, '.touch .button').find((each) => each.innerText.trim() === label) as HTMLElement;
      await tap(find(element, '.empty .button'));
      await idle(element);
      expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
      const typed = figures.filter(Boolean);
      for (const [index, figure] of typed.entries()) {
        const input = (element.renderRoot as ShadowRoot).activeElement as HTMLInputElement;
        expect(input.inputMode).to.equal('decimal');
        await sendKeys({ type: figure });
        if (input.id.startsWith('cell-operatingProfit')) {
          await tap(button(entry.touch.sign));
          await idle(element);
          expect(input.value).to.equal('△31');
        }
        if (index < typed.length - 1) await tap(button(entry.touch.next));
        await idle(element);
      }
      await tap(find(element, '#tab-summary'));
      await idle(element);
      expect(filled(source.items[0])).to.deep.equal(['2025-09', 812, -31, 352, 193, 42]);
      await tap(find(element, '#summary-issue'));
      await sendKeys({ type: '仕事を選べる会社に' });
      await tap(find(element, '#tab-indicators'));
      await idle(element);
      expect(source.items[0]?.summary.issue).to.equal('仕事を選べる会社に');
      page.remove();
    } finally {
      await touchDevice(false);
      await setViewport({ width: 1280, height: 900 });
    }
  });
});
