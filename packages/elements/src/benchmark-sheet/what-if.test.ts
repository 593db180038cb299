import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { periodOf } from '@banso/model';
import { samples } from '@banso/model/samples';
import { benchmarkDetails as details } from '../locales/ja/benchmark-details.js';
import { benchmarkWhatIf as text } from '../locales/ja/benchmark-what-if.js';
import { idle } from '../testing/fixture.js';
import { all, find, focused, open, show, words } from '../testing/benchmark-sheet-page.js';
import { leversOf, snapped, supposedSheet, withSupposed } from './supposing.js';

const sheet = samples.benchmarkSheet;

describe('<banso-benchmark-sheet>', () => {
  describe('the distance to the next point', () => {
    it('is told in the owner’s terms, with both ways of ④', async () => {
      const element = await open();
      const rows = all(element, '.ind tbody tr').map((row) => row.innerText.replace(/\s+/g, ' '));
      expect(rows[1]).to.include('営業利益があと7,241千円で4点');
      expect(rows[3]).to.match(/営業利益があと[\d,]+千円で5点 ?、または ?借入金があと[\d,]+千円少ないと5点/);
      expect(rows[4]).to.match(/売掛金があと[\d,]+千円少ないと4点/);
    });

    it('is not told where there is no industry to compare with', async () => {
      const element = await open('indicators', { ...sheet, industry: null });
      expect(all(element, '.way').length).to.equal(0);
    });
  });

  describe('what other figures would do', () => {
    const latest = periodOf(sheet, 'latest').figures;

    it('opens with the told amount and shows its point, and never touches the sheet', async () => {
      const element = await open();
      const before = structuredClone(element.value);
      let changes = 0;
      for (const type of ['input', 'change']) element.addEventListener(type, () => changes++);
      const [, margin] = all(element, '.ind .link');
      expect(margin?.innerText).to.include('7,241');
      margin?.click();
      await idle(element);
      expect(focused(element)).to.equal('suppose-operatingProfit');
      const outcome = words(element, '.outcome');
      expect(outcome).to.include('営業利益率').and.include('3点 → 4点').and.include(text.total(20, 21));
      expect(all(element, '.radar .line.supposed').length).to.be.greaterThan(0);
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'PageDown' });
      await idle(element);
      expect(element.value).to.deep.equal(before);
      expect(changes).to.equal(0);
      await expect(element).to.be.accessible();
    });

    it('is gone through with keys: steps, ten steps, the ends; and said in words', async () => {
      const element = await open();
      find(element, '.what-if-open').click();
      await idle(element);
      const slider = () => find<HTMLInputElement>(element, '#suppose-sales');
      expect(focused(element)).to.equal('suppose-sales');
      const { step = 0, max = 0 } = leversOf(sheet, {}).find(({ figure }) => figure === 'sales') ?? {};
      await sendKeys({ press: 'ArrowRight' });
      await idle(element);
      expect(slider().valueAsNumber).to.equal((latest.sales ?? 0) + step);
      expect(slider().getAttribute('aria-valuetext')).to.include('多い');
      await sendKeys({ press: 'PageUp' });
      await idle(element);
      expect(slider().valueAsNumber).to.equal((latest.sales ?? 0) + 11 * step);
      await sendKeys({ press: 'End' });
      await idle(element);
      expect(slider().valueAsNumber).to.equal(max);
      expect(find(element, '.outcome').getAttribute('role')).to.equal('status');
    });

    it('goes back to the figures as they are, closes, and forgets itself with the sheet', async () => {
      const element = await open();
      all(element, '.ind .link')[1]?.click();
      await idle(element);
      all(element, '.what-if .row .button')[0]?.click();
      await idle(element);
      expect(words(element, '.outcome')).to.equal(text.how);
      all(element, '.what-if .row .button')[1]?.click();
      await idle(element);
      expect(all(element, '.what-if').length).to.equal(0);
      expect((element.renderRoot as ShadowRoot).activeElement?.textContent?.trim()).to.equal(details.whatIf);
      all(element, '.ind .link')[1]?.click();
      await idle(element);
      element.value = structuredClone(samples.officialSheet);
      await idle(element);
      expect(all(element, '.what-if').length).to.equal(0);
    });

    it('closes with Esc, and the hand is back where it was opened', async () => {
      const element = await open();
      find(element, '.what-if-open').click();
      await idle(element);
      expect(focused(element)).to.equal('suppose-sales');
      await sendKeys({ press: 'Escape' });
      await idle(element);
      expect(all(element, '.what-if').length).to.equal(0);
      expect((element.renderRoot as ShadowRoot).activeElement?.className).to.include('what-if-open');
    });

    it('leaves the figures under the hand alone: what is typed is the sheet, not the supposition', async () => {
      const element = await open();
      all(element, '.ind .link')[1]?.click();
      await idle(element);
      await show(element, 'financials');
      expect(words(element, '.live li:nth-child(2)')).to.include('3.8％');
    });

    it('lets a thumb stop only within its range, a whole step from what is kept', () => {
      const amount = fc.integer({ min: -5_000_000, max: 5_000_000_000 });
      fc.assert(
        fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (sales, profit, share) => {
          const changed = supposedSheet(sheet, { sales, operatingProfit: profit });
          for (const lever of leversOf(changed, {})) {
            const { kept, min, max, step } = lever;
            expect(min <= kept && kept <= max, 'what is kept is in the range').to.equal(true);
            expect(Number.isInteger(step) && step > 0).to.equal(true);
            const value = snapped(lever, min + (max - min) * share);
            expect(value >= min && value <= max).to.equal(true);
          }
        }),
      );
    });

    it('holds a figure only as long as it is another than the kept one', () => {
      const cash = withSupposed(sheet, {}, 'sales', 1);
      expect(cash).to.deep.equal({ sales: 1 });
      expect(withSupposed(sheet, cash, 'sales', latest.sales ?? 0)).to.deep.equal({});
    });
  });
});
