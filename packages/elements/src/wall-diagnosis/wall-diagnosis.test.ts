import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, newWallDiagnosis, walls } from '@banso/model';
import type { Engagement, WallDiagnosis, WallLevel } from '@banso/model';
import { samples } from '@banso/model/samples';
import { answerConnect } from '../base/connect.js';
import { today } from '../base/format.js';
import { wallDiagnosis as ja } from '../locales/ja/wall-diagnosis.js';
import { describeWidget } from '../testing/describe-widget.js';
import { idle, mount, type Setting } from '../testing/fixture.js';
import { failingSource } from '../testing/sources.js';
import { BansoWallDiagnosis } from './wall-diagnosis.js';

type Element = BansoWallDiagnosis;

const company = samples.company.id;

/** One time of asking: the owner, a supporter, five of the staff without their names. */
const oneRound = (): WallDiagnosis[] => {
  const said: Record<string, Partial<WallLevel>> = {
    'owner unfollowed': { quotation: '次の朝には元のやり方に戻っている。' },
    'staff unmoved': { quotation: 'どちらの話を聞けばいいのか。', quotationAnonymous: true },
  };
  const person = (role: 'owner' | 'supporter' | 'staff', values: number[]): WallDiagnosis => ({
    ...newWallDiagnosis(company, '2026-04-10', { role, ...(role === 'staff' ? {} : { name: role }) }),
    levels: walls.map((id, index) => ({ id, level: values[index]!, ...said[`${role} ${id}`] })),
  });
  return [
    person('owner', [3, 1, 2, 4, 2]),
    person('supporter', [3, 1, 3, 3, 1]),
    person('staff', [3, 2, 4, 2, 2]),
    person('staff', [4, 2, 3, 3, 2]),
    person('staff', [3, 1, 4, 2, 3]),
    person('staff', [2, 2, 4, 1, 2]),
    person('staff', [3, 2, 3, 2, 2]),
  ];
};
const answers = () => structuredClone(samples.wallDiagnoses);
const engagement = () => structuredClone(samples.engagement);

const all = <T extends HTMLElement>(element: HTMLElement, selector: string) => [
  ...(element as Element).renderRoot.querySelectorAll<T>(selector),
];
const one = <T extends HTMLElement>(element: HTMLElement, selector: string): T => {
  const [found] = all<T>(element, selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
};
const text = (element: HTMLElement) =>
  (element as Element).renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

async function press(element: HTMLElement, selector: string) {
  one(element, selector).click();
  await idle(element as Element);
}

async function write(element: HTMLElement, selector: string, words: string, event = 'change') {
  const field = one<HTMLInputElement>(element, selector);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (event === 'change') field.dispatchEvent(new Event('change', { bubbles: true }));
  await idle(element as Element);
}

async function place(
  setting: Setting<WallDiagnosis, WallDiagnosis[]> = {},
  states?: Engagement,
): Promise<Element> {
  const element = (await mount(BansoWallDiagnosis, setting)) as Element;
  if (states) element.engagementRecord = states;
  await idle(element);
  return element;
}

describeWidget<WallDiagnosis, WallDiagnosis[]>(BansoWallDiagnosis, {
  records: samples.wallDiagnoses,
  value: (records) => records,
  type: async (element) => {
    await press(element, '.answers button');
    await write(element, 'textarea', 'not yet', 'input');
  },
  edit: async (element) => {
    await press(element, '.answers button');
    await write(element, 'textarea', 'we look at it together now');
  },
  edited: 'we look at it together now',
  shows: (element) =>
    all<HTMLTextAreaElement>(element, 'textarea').some(({ value }) => value === 'we look at it together now'),
});

describe('<banso-wall-diagnosis>', () => {
  describe('shows how the walls are seen', () => {
    it('puts the owner and the median of the staff side by side, and never one number of both', async () => {
      const element = await place({ value: oneRound() });
      const labels = all(element, '.bell').map((bell) => bell.getAttribute('aria-label'));
      expect(labels[0]).to.equal('経営者 3、幹部・社員 3');
      expect(labels[2]).to.equal('経営者 2、幹部・社員 4');
      expect(all(element, '.bells b').map((sentence) => sentence.textContent?.trim())).to.deep.equal([
        '見え方は近い',
        '社員の方のほうが強く感じている',
        '社員の方のほうが強く感じている',
        '経営者のほうが強く感じている',
        '見え方は近い',
      ]);
    });

    it('quotes the one who feels it more strongly, without the name where that was asked', async () => {
      const element = await place({ value: oneRound() });
      const rows = all(element, '.bells > li').map((row) => row.textContent ?? '');
      expect(rows[2]).to.include('どちらの話を聞けばいいのか。').and.to.include(ja.anonymous.staff);
      expect(rows[3]).to.include('次の朝には元のやり方に戻っている。').and.to.include('owner');
    });

    it('says the values of the figure in a table too', async () => {
      const element = await place({ value: oneRound() });
      const cells = all(element, 'figure table td').map((cell) => cell.textContent?.trim());
      expect(cells.filter(Boolean)).to.deep.equal(['3', '3', '1', '2', '2', '4', '4', '2', '2', '2']);
    });

    it('compares the owner with whom the reader chooses', async () => {
      const element = await place({ value: oneRound() });
      const choice = one<HTMLSelectElement>(element, '.companion');
      choice.value = 'supporter';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      expect(one(element, '.bell').getAttribute('aria-label')).to.equal('経営者 3、支援者 3');
    });

    it('moves along the times of asking, one small figure for each wall', async () => {
      const element = await place({ value: answers() });
      expect(all(element, '.multiples figure').length).to.equal(5);
      expect(text(element)).to.include('2016年11月・2018年11月・2021年11月');
      expect(text(element)).to.include('第3回');
    });

    it('works with the owner alone', async () => {
      const element = await place({ value: oneRound().slice(0, 1) });
      expect(all(element, '.bell .owner').length).to.equal(5);
      expect(all(element, '.bell .other').length).to.equal(0);
      expect(text(element)).to.include(ja.difference.onlyHeard(ja.voices.owner));
    });

    it('works with the staff alone', async () => {
      const element = await place({
        value: oneRound().filter(({ respondent }) => respondent.role === 'staff'),
      });
      expect(all(element, '.bell .owner').length).to.equal(0);
      expect(all(element, '.bell .other').length).to.equal(5);
    });

    it('does not show answers of staff who could be guessed, and says why', async () => {
      const few = oneRound().slice(0, 5);
      const element = await place({ value: few, readOnly: true });
      expect(text(element)).to.include(ja.difference.withheld(3, 5));
      expect(text(element)).to.not.include('どちらの話を聞けばいいのか');
      const named = few.map((each) =>
        each.respondent.role === 'staff'
          ? { ...each, respondent: { ...each.respondent, name: '工場長' } }
          : each,
      );
      element.value = named;
      await idle(element);
      expect(text(element)).to.not.include(ja.difference.withheld(3, 5));
    });

    it('takes answers within a month as one time of asking', async () => {
      const later = oneRound().map((each, index) => ({
        ...each,
        answeredOn: index === 0 ? '2026-11-01' : '2026-11-20',
      }));
      const element = await place({ value: later });
      expect(text(element)).to.include('第1回').and.to.include('2026年11月1日（日）〜2026年11月20日（金）');
      expect(all(element, '.multiples').length).to.equal(0);
    });
  });

  describe('shows the agreed states', () => {
    it('as rungs with the word beside each; what nobody wrote down was not heard yet', async () => {
      const element = await place({ value: answers() }, engagement());
      expect(all(element, '.ladder li > .rung').map((rung) => rung.classList[1])).to.deep.equal([
        'crossed',
        'unheard',
        'crossed',
        'crossing',
        'unheard',
      ]);
      expect(all(element, '.word').map((word) => word.textContent?.trim())).to.include('越えつつある');
    });

    it('of the current engagement of the company, from its own source', async () => {
      const page = document.createElement('div');
      const over: Engagement = {
        ...engagement(),
        id: 'eng_0192a0000000700080000000000000ff',
        endedOn: null,
        wallStates: [],
      };
      const stop = answerConnect(page, {
        'wall-diagnosis': arraySource(answers()),
        engagement: arraySource([engagement(), over]),
      });
      const element = new BansoWallDiagnosis();
      element.company = company;
      page.append(element);
      document.body.append(page);
      await idle(element);
      expect(element.engagementRecord?.id).to.equal(over.id);
      stop();
      page.remove();
    });

    it('writes a new state down on the engagement, with its day and a few words', async () => {
      const element = await place({ value: answers() }, engagement());
      let changes = 0;
      element.addEventListener('change', () => changes++);
      await press(element, ".word[data-wall='unfaced']");
      await press(element, '.agree .choice:nth-of-type(3) input');
      await write(element, ".agree input[type='text']", '会長との対話を準備');
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
      await press(element, '.agree .main');
      expect(changes).to.equal(1);
      expect(element.engagementRecord?.wallStates.find(({ id }) => id === 'unfaced')).to.deep.equal({
        id: 'unfaced',
        state: 'faced',
        since: today(),
        note: '会長との対話を準備',
      });
      expect(text(element)).to.include('向き合っている');
    });

    it('begins the engagement with the first state, where there is none', async () => {
      const page = document.createElement('div');
      const engagements = arraySource<Engagement>([]);
      const stop = answerConnect(page, {
        'wall-diagnosis': arraySource<WallDiagnosis>([]),
        engagement: engagements,
      });
      const element = new BansoWallDiagnosis();
      element.company = company;
      page.append(element);
      document.body.append(page);
      await idle(element);
      await press(element, ".word[data-wall='unseen']");
      expect(engagements.items, 'nothing is kept before a state is').to.deep.equal([]);
      await press(element, '.agree .choice:nth-of-type(2) input');
      await press(element, '.agree .main');
      await press(element, ".word[data-wall='lacking']");
      await press(element, '.agree .choice:nth-of-type(3) input');
      await press(element, '.agree .main');
      expect(engagements.items.length).to.equal(1);
      const [begun] = engagements.items;
      expect(begun).to.include({ company, stage: 'entrance', startedOn: today() });
      expect(begun?.wallStates.map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
        'unseen felt',
        'lacking faced',
      ]);
      stop();
      page.remove();
    });

    it('cannot be written where nobody keeps engagements', async () => {
      const element = await place({ source: arraySource(answers()), company });
      expect(all(element, '.word').length).to.equal(0);
    });

    it('keeps a state that could not be saved, says so, and saves it on demand', async () => {
      const source = failingSource<Engagement>([engagement()]);
      const page = document.createElement('div');
      const stop = answerConnect(page, { 'wall-diagnosis': arraySource(answers()), engagement: source });
      const element = new BansoWallDiagnosis();
      element.company = company;
      const heard: string[] = [];
      element.addEventListener('banso-state', (event) =>
        heard.push((event as CustomEvent<{ state: string }>).detail.state),
      );
      page.append(element);
      document.body.append(page);
      await idle(element);
      await press(element, ".word[data-wall='lacking']");
      await press(element, '.agree .choice:nth-of-type(2) input');
      await press(element, '.agree .main');
      expect(heard.at(-1)).to.equal('failed');
      expect(text(element)).to.include('保存できませんでした');
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
      expect(element.engagementRecord?.wallStates.find(({ id }) => id === 'lacking')?.state).to.equal('felt');
      source.mend();
      await press(element, '.notice button');
      expect(source.items[0]?.wallStates.find(({ id }) => id === 'lacking')?.state).to.equal('felt');
      expect(heard.at(-1)).to.equal('saved');
      stop();
      page.remove();
    });

    it('leaves a state as it is on Escape, and goes back to where it was', async () => {
      const element = await place({ value: answers() }, engagement());
      await press(element, ".word[data-wall='unseen']");
      await press(element, '.agree .choice input');
      await sendKeys({ press: 'Escape' });
      await idle(element);
      expect(all(element, '.agree').length).to.equal(0);
      expect(element.engagementRecord).to.deep.equal(engagement());
      expect((element.renderRoot as ShadowRoot).activeElement).to.equal(
        one(element, ".word[data-wall='unseen']"),
      );
    });

    it('are only read where nothing may be written', async () => {
      const element = await place({ value: answers(), readOnly: true }, engagement());
      expect(all(element, 'button, input, textarea').length).to.equal(0);
      expect(text(element)).to.include('越えつつある');
    });
  });

  describe('takes down an answer', () => {
    const begin = async (setting: Setting<WallDiagnosis, WallDiagnosis[]> = { value: answers() }) => {
      const element = await place(setting);
      await press(element, '.add');
      return element;
    };
    const newest = (element: Element) => element.value[0]!;

    it('keeps nothing where nothing was answered', async () => {
      const source = arraySource(answers());
      const element = await begin({ source });
      await press(element, "[name='role']:not(:checked)");
      await write(element, ".sheet input[type='text']", '工場長');
      await press(element, '.end .main');
      expect(source.items.length).to.equal(answers().length);
      expect(element.value.length).to.equal(answers().length);
    });

    it('keeps the first rating at once, with who and when', async () => {
      const source = arraySource(answers());
      const element = await begin({ source });
      await press(element, "[name='level-unmoved'][type='radio']");
      await idle(element);
      const kept = source.items[0]!;
      expect(kept.respondent).to.deep.equal({ role: 'owner', name: '髙﨑𠮷隆' });
      expect(kept.answeredOn).to.equal(today());
      expect(kept.levels).to.deep.equal([{ id: 'unmoved', level: 0 }]);
      expect(kept.revision).to.equal(1);
    });

    it('shows nobody’s earlier answer while somebody answers', async () => {
      const element = await begin();
      expect(all(element, '.bells, .radar, .multiples, .ladder').length).to.equal(0);
    });

    it('is rated with the arrow keys alone', async () => {
      const element = await begin();
      one(element, "[name='level-unseen']:checked").focus();
      await sendKeys({ press: 'ArrowLeft' });
      await idle(element);
      expect(newest(element).levels).to.deep.equal([{ id: 'unseen', level: 4 }]);
      await sendKeys({ press: 'ArrowLeft' });
      await idle(element);
      expect(newest(element).levels).to.deep.equal([{ id: 'unseen', level: 3 }]);
    });

    it('takes the mean of the signs for the level, until the person rates the wall', async () => {
      const element = await begin();
      all(element, "[name='sign-2-01']")[4]!.click();
      await idle(element);
      all(element, "[name='sign-2-03']")[1]!.click();
      await idle(element);
      expect(newest(element).answers).to.deep.equal([
        { id: '2-01', value: 4 },
        { id: '2-03', value: 1 },
      ]);
      expect(newest(element).levels).to.deep.equal([{ id: 'unfaced', level: 2.5 }]);
      expect(text(element)).to.include(ja.sheet.fromSigns('2.5'));
      all(element, "[name='level-unfaced']")[1]!.click();
      await idle(element);
      all(element, "[name='sign-2-05']")[4]!.click();
      await idle(element);
      expect(newest(element).levels).to.deep.equal([{ id: 'unfaced', level: 1 }]);
      expect(text(element)).to.include(ja.sheet.ownWins('3'));
      await press(element, '.origin button');
      expect(newest(element).levels).to.deep.equal([{ id: 'unfaced', level: 3 }]);
    });

    it('leaves the name of the staff out of a quotation unless they want it', async () => {
      const element = await begin();
      await press(element, "[name='role']:nth-of-type(1)");
      all(element, "[name='role']")[2]!.click();
      await idle(element);
      await write(element, 'textarea', '夜勤を見られる人がほしい');
      expect(newest(element).respondent).to.deep.equal({ role: 'staff' });
      expect(newest(element).levels).to.deep.equal([
        { id: 'unseen', level: null, quotation: '夜勤を見られる人がほしい', quotationAnonymous: true },
      ]);
      await press(element, "input[type='checkbox']:not(:disabled)");
      expect(newest(element).levels[0]?.quotationAnonymous).to.equal(false);
    });

    it('does not take over a day that cannot be read, and says what is possible', async () => {
      const element = await begin({ value: answers() });
      await press(element, "[name='level-unseen']");
      await write(element, "input[type='date']", '');
      expect(newest(element).answeredOn).to.equal(today());
      expect(text(element)).to.include(ja.sheet.dateFault);
    });

    it('corrects an earlier answer in its place', async () => {
      const source = arraySource(answers());
      const element = await place({ source });
      await press(element, '.answers button');
      const before = source.items.length;
      all(element, "[name='level-lacking']")[4]!.click();
      await idle(element);
      expect(source.items.length).to.equal(before);
      expect(source.items.filter(({ revision }) => revision === 1).length).to.equal(1);
    });

    it('begins with the first answer where there is none', async () => {
      const source = arraySource<WallDiagnosis>();
      const element = await begin({ source, company });
      expect(text(element)).to.include(ja.sheet.title);
      all(element, "[name='level-unseen']")[2]!.click();
      await idle(element);
      expect(source.items[0]?.company).to.equal(company);
      await press(element, '.end .main');
      expect(all(element, '.bell .owner').length).to.equal(1);
    });

    it('says who must help where the company is not known', async () => {
      const element = await place({ value: [] });
      expect(all(element, 'button').length).to.equal(0);
      expect(text(element)).to.include(ja.answers.unknownCompany);
    });
  });
});
