import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type BenchmarkSheet } from '@banso/model';
import { samples } from '@banso/model/samples';
import { benchmarkEntry as entryText } from '../locales/ja/benchmark-entry.js';
import { benchmarkVersions as versions } from '../locales/ja/benchmark-versions.js';
import { typingPause } from '../base/typed-text.js';
import { idle, mount } from '../testing/fixture.js';
import {
  Widget,
  all,
  basisLoaded,
  cell,
  empty,
  enter,
  figure,
  find,
  focused,
  open,
  sheetOf,
  shortcut,
  show,
  words,
} from '../testing/benchmark-sheet-page.js';

describe('<banso-benchmark-sheet>', () => {
  describe('what is not in figures', () => {
    it('is written in place and kept on leaving the field', async () => {
      const element = await open('views');
      const field = find<HTMLTextAreaElement>(element, '#owner-philosophy');
      field.focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ type: '。' });
      expect(element.value?.views.owner.philosophy).to.equal(samples.benchmarkSheet.views.owner.philosophy);
      await sendKeys({ press: 'Tab' });
      expect(element.value?.views.owner.philosophy).to.equal(
        `${samples.benchmarkSheet.views.owner.philosophy}。`,
      );
    });

    it('is kept after a pause in typing too, so that a page that goes away takes the last words at most', async () => {
      const element = await open('summary', empty());
      find(element, '#summary-issue').focus();
      await sendKeys({ type: 'A' });
      await aTimeout(typingPause + 300);
      expect(element.value?.summary.issue).to.equal('A');
      await sendKeys({ type: 'B' });
      find(element, '#summary-issue').blur();
      expect(element.value?.summary.issue).to.equal('AB');
    });

    for (const tab of ['financials', 'flow', 'views', 'summary'] as const) {
      it(`is accessible on its tab: ${tab}`, async () => {
        const element = await open(tab);
        await expect(element).to.be.accessible();
      });
    }

    it('offers every item of the workbook', async () => {
      const element = await open('views');
      expect(all(element, '.views textarea').length).to.equal(15);
    });

    it('leaves the hand beside a button that can do no more', async () => {
      const element = await open('views');
      find(element, '#owner-philosophy').focus();
      await sendKeys({ type: 'x' });
      find(element, '#owner-philosophy').blur();
      await idle(element);
      const [undo, redo] = all(element, '.foot .button') as [HTMLElement, HTMLElement];
      undo.focus();
      undo.click();
      await idle(element);
      expect((element.renderRoot as ShadowRoot).activeElement).to.equal(redo);
    });

    it('grows by steps, which change places and can be taken away', async () => {
      const element = await open('flow');
      const titles = () => all(element, '[id^=title-]').map((field) => (field as HTMLTextAreaElement).value);
      const button = (label: string) => find(element, `[aria-label="${label}"]`);
      button('業務②を前へ').click();
      await idle(element);
      expect(titles().slice(0, 2)).to.deep.equal(['材料手配', '設計・試作']);
      button('業務①を取り除く').click();
      await idle(element);
      find(element, '.flow.editing + .button').click();
      await idle(element);
      expect(titles()).to.deep.equal(['設計・試作', '切削加工', '検査', '納品・改善', '']);
      const added = all(element, '[id^=title-]').at(-1);
      expect(focused(element)).to.equal(added?.id);
      await sendKeys({ type: '据付' });
      added?.blur();
      await idle(element);
      await show(element, 'indicators');
      expect(words(element, '.flow')).to.match(/設計・試作.*据付/);
    });

    it('shows markup as the words it is', async () => {
      const sheet = sheetOf();
      const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
      sheet.summary.issue = attack;
      sheet.views.owner.philosophy = attack;
      sheet.flow.suppliers = { content: attack, reason: attack };
      const element = await open('indicators', sheet);
      expect(all(element, 'img, script').length).to.equal(0);
      expect(words(element, '.sum .issue')).to.include(attack);
    });

    it('is only read where nothing may be written', async () => {
      const element = await mount(Widget, { value: sheetOf(), readOnly: true });
      for (const tab of ['financials', 'flow', 'views', 'summary'] as const) {
        await show(element, tab);
        const writable = all(element, '#panel :is(textarea, .grid input, [part=action])');
        expect(writable.map(({ id, tagName }) => id || tagName)).to.deep.equal([]);
      }
      expect(words(element, '#panel')).to.include(samples.benchmarkSheet.summary.issue ?? '');
    });
  });

  describe('what the figures are compared with', () => {
    it('is chosen among 27 industries in 14 groups', async () => {
      const element = await open('financials');
      expect(all(element, '#industry optgroup').length).to.equal(14);
      expect(all(element, '#industry option').length).to.equal(28);
      const select = find<HTMLSelectElement>(element, '#industry');
      select.value = '1301';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      expect(element.value?.industry).to.equal('1301');
      expect(words(element, '.facts')).to.include('1301 観光業');
    });

    it('is found by a code of the industrial classification, however it is typed', async () => {
      const element = await open('financials', { ...sheetOf(), industry: null });
      const jsic = find<HTMLInputElement>(element, '#jsic');
      const look = async (typed: string) => {
        jsic.focus();
        jsic.value = typed;
        jsic.dispatchEvent(new Event('change', { bubbles: true }));
        await waitUntil(
          () => words(element, '#jsic-note') !== entryText.settings.jsicNote,
          'it was looked up',
        );
        await idle(element);
      };
      await look('9998');
      expect(words(element, '#jsic-note')).to.equal(entryText.settings.jsicUnknown('9998'));
      expect([jsic.value, jsic.getAttribute('aria-invalid')]).to.deep.equal(['9998', 'true']);
      expect(element.value?.industry).to.equal(null);
      await look('Ｅ２４５１');
      expect(element.value?.industry).to.equal('0304');
      expect(words(element, '#jsic-note')).to.equal(
        entryText.settings.jsicFound('2451', '0304 金属製品製造業'),
      );
      await shortcut('z');
      await idle(element);
      expect(element.value?.industry).to.equal(null);
    });

    it('is another version of the basis only by choice, after both were seen side by side', async () => {
      const element = await open('financials');
      const select = find<HTMLSelectElement>(element, '#basis');
      select.value = '2022';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const other = () => words(element, '.versions');
      await waitUntil(() => element.renderRoot.querySelector('.versions table'), 'both are there');
      expect(element.value?.basisVersion).to.equal('2018');
      expect(select.value).to.equal('2018');
      expect(other()).to.include(versions.keeps('2018年度版')).and.include('2022年度版（名称は推定）');
      expect(other()).to.include('中央値 3.2').and.include('中央値 △1.1');
      find(element, '.versions .button:not(.main)').click();
      await idle(element);
      expect(element.value?.basisVersion).to.equal('2018');
      expect(focused(element)).to.equal('basis');

      await show(element, 'indicators');
      find(element, '.compare-open').click();
      await waitUntil(() => element.renderRoot.querySelector('.versions .main'), 'it can be chosen');
      await idle(element);
      expect(focused(element)).to.equal('versions-title');
      await expect(element).to.be.accessible();
      find(element, '.versions .main').click();
      await idle(element);
      expect(element.value?.basisVersion).to.equal('2022');
      await basisLoaded(element);
      expect(words(element, '.ind tbody tr')).to.match(/△1\.1/);
      await shortcut('z');
      await idle(element);
      expect(element.value?.basisVersion).to.equal('2018');
    });

    it('says on the indicators that another was chosen, and offers to undo it there', async () => {
      const element = await open('indicators');
      expect(all(element, '.foot').length).to.equal(0);
      find(element, '.compare-open').click();
      await waitUntil(() => element.renderRoot.querySelector('.versions .main'), 'it can be chosen');
      find(element, '.versions .main').click();
      await idle(element);
      expect(words(element, '.foot')).to.include(versions.chosen('2022年度版（名称は推定）'));
      find(element, '.foot .button').click();
      await idle(element);
      expect(element.value?.basisVersion).to.equal('2018');
      expect(words(element, '.foot')).to.include(entryText.grid.undone);
    });

    it('depends on the capital, which may be 0', async () => {
      const element = await open('financials', { ...sheetOf(), capital: null });
      expect(words(element, '.reading + *')).to.not.be.empty;
      const capital = find<HTMLInputElement>(element, '#capital');
      capital.focus();
      await sendKeys({ type: '１億円' });
      await sendKeys({ press: 'Tab' });
      await idle(element);
      expect(element.value?.capital).to.equal(100_000);
      capital.select();
      await sendKeys({ type: 'たくさん' });
      capital.blur();
      await idle(element);
      expect(capital.value).to.equal('たくさん');
      expect(element.value?.capital).to.equal(100_000);
      expect(capital.getAttribute('aria-invalid')).to.equal('true');
    });
  });

  describe('going back', () => {
    it('works across all parts, and forth again', async () => {
      const element = await open('financials');
      const before = element.value;
      await enter(element, 'sales', 'latest', '1');
      await show(element, 'summary');
      find<HTMLTextAreaElement>(element, '#summary-issue').focus();
      await sendKeys({ type: '！' });
      find(element, '#tab-summary').focus();
      const after = element.value;
      expect(after?.summary.issue).to.include('！');
      await shortcut('z');
      expect(element.value?.summary).to.deep.equal(before?.summary);
      await shortcut('z');
      await element.updateComplete;
      expect(element.value).to.deep.equal(before);
      expect(find(element, '[role=tab][aria-selected=true]').id).to.equal('tab-financials');
      find(element, '#tab-financials').focus();
      await shortcut('y');
      await shortcut('z', true);
      expect(element.value).to.deep.equal(after);
    });

    it('leaves what came from elsewhere in the meantime', async () => {
      const source = arraySource([samples.benchmarkSheet]);
      const element = await mount(Widget, { source });
      await show(element, 'financials');
      await enter(element, 'sales', 'latest', '1');
      const theirs = element.value as BenchmarkSheet;
      await source.save(theirs.id, { ...theirs, summary: { ...theirs.summary, issue: 'theirs' } });
      cell(element, 'sales', 'latest').focus();
      await shortcut('z');
      await idle(element);
      expect(figure(element, 'sales')).to.equal(742_600);
      expect(element.value?.summary.issue).to.equal('theirs');
    });

    it('belongs to the field while something is typed in it', async () => {
      const element = await open('financials');
      await enter(element, 'sales', 'latest', '1');
      cell(element, 'cash', 'latest').focus();
      await sendKeys({ type: '77' });
      await shortcut('z');
      expect(figure(element, 'sales')).to.equal(1);
    });
  });
});
