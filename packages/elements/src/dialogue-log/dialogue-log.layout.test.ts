import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Note } from '@banso/model';
import { idle } from '../testing/fixture.js';
import { all, given, log, sample } from './log-page.js';

const steps: Note[] = [
  [
    '得意先の一覧を工場長と書き出し、会長にも見てもらう',
    '髙﨑社長、佐々木工場長、製造二課の渡邉さん、営業の小林さん、経理の根本さん',
  ],
  ['見積もりのひな形を直す', '株式会社北関東精密加工研究開発機構ホールディングスの取締役営業本部長'],
  ['会長に話す', '髙﨑社長'],
].map(([text = '', names = ''], position) => ({
  id: `step${position}`,
  position,
  kind: 'next-step',
  text,
  step: { owner: 'team', names, due: '2026-12-05' },
}));

describe('<banso-dialogue-log> fits', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [340, 390, 700, 820, 900, 1000, 1280]) {
    it(`into ${width} px, next steps of several people too, below what is to be done`, async () => {
      await setViewport({ width: width + 40, height: 900 });
      const element = await log(given({ notes: [...sample.notes, ...steps] }));
      element.style.setProperty('inline-size', `${width}px`);
      await idle(element);
      const outside = all(element, '*')
        .filter((each) => !each.closest('.visually-hidden, svg'))
        .filter((each) => each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
        .map(({ className }) => className);
      expect(outside).to.deep.equal([]);
      const drawn = all(element, '.notes .steps li').slice(-steps.length);
      expect(drawn).to.have.lengthOf(steps.length);
      for (const step of drawn) {
        const [what, who] = ['.what', '.who'].map((one) => step.querySelector(one)?.getBoundingClientRect());
        if (!what || !who) throw new Error('There is no such step');
        expect(what.width, 'room for ten characters').to.be.at.least(150);
        expect(what.right < who.left || what.bottom <= who.top + 1).to.equal(true);
      }
    });
  }
});
