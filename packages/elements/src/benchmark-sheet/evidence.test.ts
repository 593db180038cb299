import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, evidenceOf, type BenchmarkSheet, type Dialogue, type Source } from '@banso/model';
import { demo, samples } from '@banso/model/samples';
import { answerConnect } from '../base/connect.js';
import { benchmarkParts } from '../locales/ja/benchmark-parts.js';
import { idle } from '../testing/fixture.js';
import { Widget, all, find, focused, shortcut, show, words } from '../testing/benchmark-sheet-page.js';

const text = benchmarkParts.evidence;
const { company } = samples.benchmarkSheet;
const talks = demo.dialogues.filter((talk) => talk.company === company);
const field = 'views/owner/ambition';

describe('<banso-benchmark-sheet>', () => {
  describe('where a field was heard', () => {
    const place = async (
      dialogues: Source<Dialogue> | undefined,
      sheet: BenchmarkSheet = samples.benchmarkSheet,
    ) => {
      const page = document.createElement('div');
      const source = arraySource([structuredClone(sheet)]);
      answerConnect(page, { 'benchmark-sheet': source, ...(dialogues ? { dialogue: dialogues } : {}) });
      const element = new Widget();
      element.company = company;
      page.append(element);
      document.body.append(page);
      await idle(element);
      await show(element, 'views');
      return { element, page, source };
    };
    const linked = (element: InstanceType<typeof Widget>) =>
      evidenceOf(element.value as BenchmarkSheet, field);
    const openChoice = async (element: InstanceType<typeof Widget>) => {
      find(element, '#link-views-owner-ambition').click();
      await idle(element);
    };

    it('is chosen among the notes of the company’s talks, in one step of undo, and saved', async () => {
      const { element, page, source } = await place(arraySource(talks));
      await openChoice(element);
      expect(all(element, '.chooser-box details:not(.by-id)').length).to.equal(
        talks.filter(({ notes }) => notes.length).length,
      );
      await expect(element).to.be.accessible();
      find(element, '.chooser-box input[type=checkbox]').click();
      await idle(element);
      expect(linked(element).length).to.equal(1);
      expect(evidenceOf(source.items[0] as BenchmarkSheet, field).length).to.equal(1);
      expect(words(element, '.foot')).to.include(text.linked);
      find(element, '#tab-views').focus();
      await shortcut('z');
      expect(linked(element)).to.deep.equal([]);
      page.remove();
    });

    it('names the note, leads to its talk, and can be taken back', async () => {
      const [talk] = talks;
      const [note] = talk?.notes ?? [];
      const evidence = [{ id: 'e1', field, dialogue: talk?.id ?? '', note: note?.id ?? '' }];
      const { element, page } = await place(arraySource(talks), { ...samples.benchmarkSheet, evidence });
      const opened: unknown[] = [];
      page.addEventListener('banso-open', (event) => opened.push((event as CustomEvent).detail));
      const [open, remove] = all(element, '.evidence li .button');
      expect(open?.innerText).to.include(note?.text.slice(0, 10));
      open?.click();
      expect(opened).to.deep.equal([{ kind: 'dialogue', record: talk?.id }]);
      remove?.click();
      await idle(element);
      expect(linked(element)).to.deep.equal([]);
      expect(element.value?.evidence).to.equal(undefined);
      page.remove();
    });

    it('leads to the talk from where the sheet is read, too', async () => {
      const evidence = [{ id: 'e1', field, dialogue: 'dlg_1', note: 'n1' }];
      const { element, page } = await place(undefined, { ...samples.benchmarkSheet, evidence });
      const opened: unknown[] = [];
      page.addEventListener('banso-open', (event) => opened.push((event as CustomEvent).detail));
      await show(element, 'indicators');
      const [heard] = all(element, '.heard');
      expect(heard?.getAttribute('aria-label')).to.equal(text.of('経営意欲'));
      heard?.click();
      expect(opened).to.deep.equal([{ kind: 'dialogue', record: 'dlg_1' }]);
      page.remove();
    });

    it('goes by number where the talks are kept elsewhere, and says what a number looks like', async () => {
      const { element, page } = await place(undefined);
      await openChoice(element);
      expect(words(element, '.chooser-box')).to.include(text.none);
      find(element, '.by-id summary').click();
      const [dialogue, note] = all(element, '.by-id input') as HTMLInputElement[];
      dialogue?.focus();
      await sendKeys({ type: 'talk 1' });
      find(element, '.by-id .button').click();
      await idle(element);
      expect(words(element, '.foot')).to.include(text.badId);
      expect(linked(element)).to.deep.equal([]);
      if (dialogue) dialogue.value = 'dlg_0192';
      if (note) note.value = 'n_7';
      find(element, '.by-id .button').click();
      await idle(element);
      expect(linked(element).map(({ dialogue, note }) => [dialogue, note])).to.deep.equal([
        ['dlg_0192', 'n_7'],
      ]);
      page.remove();
    });

    it('says when the talks could not be loaded, and tries again', async () => {
      const inner = arraySource(talks);
      let broken = true;
      const dialogues: Source<Dialogue> = {
        ...inner,
        page: (query) => (broken ? Promise.reject(new Error('no signal')) : inner.page(query)),
      };
      const { element, page } = await place(dialogues);
      await openChoice(element);
      expect(words(element, '.chooser-box [role=alert]')).to.include(text.failed);
      broken = false;
      find(element, '.chooser-box [role=alert] .button').click();
      await idle(element);
      expect(all(element, '.chooser-box input[type=checkbox]').length).to.be.greaterThan(0);
      await sendKeys({ press: 'Escape' });
      page.remove();
    });

    it('is left with Esc, back at the button', async () => {
      const { element, page } = await place(arraySource(talks));
      await openChoice(element);
      find(element, '.chooser-box input[type=checkbox]').focus();
      await sendKeys({ press: 'Escape' });
      await idle(element);
      expect(all(element, '.chooser-box').length).to.equal(0);
      expect(focused(element)).to.equal('link-views-owner-ambition');
      page.remove();
    });

    it('goes with its step of the flow', async () => {
      const [step] = samples.benchmarkSheet.flow.steps;
      const evidence = [{ id: 'e1', field: `flow/steps/${step?.id}`, dialogue: 'dlg_1', note: 'n1' }];
      const { element, page } = await place(undefined, { ...samples.benchmarkSheet, evidence });
      await show(element, 'flow');
      find(element, '[aria-label="業務①を取り除く"]').click();
      await idle(element);
      expect(element.value?.evidence).to.equal(undefined);
      page.remove();
    });
  });
});
