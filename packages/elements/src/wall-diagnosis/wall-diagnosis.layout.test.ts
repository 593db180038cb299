import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WallDiagnosis } from '@banso/model';
import { samples } from '@banso/model/samples';
import { idle, mount } from '../testing/fixture.js';
import './define.js';
import { BansoWallDiagnosis } from './wall-diagnosis.js';

describe('<banso-wall-diagnosis> fits', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [340, 390, 820, 1280]) {
    it(`into ${width} px, the sheet too`, async () => {
      await setViewport({ width: width + 40, height: 900 });
      const value = structuredClone(samples.wallDiagnoses);
      const element = (await mount<WallDiagnosis, WallDiagnosis[]>(BansoWallDiagnosis, {
        value,
      })) as BansoWallDiagnosis;
      element.engagementRecord = structuredClone(samples.engagement);
      element.style.setProperty('inline-size', `${width}px`);
      await idle(element);
      const overflow = () =>
        [...element.renderRoot.querySelectorAll<HTMLElement>('*')]
          .filter(
            (each) =>
              !each.closest('.visually-hidden, svg') &&
              each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
          )
          .map(({ className }) => className);
      expect(overflow()).to.deep.equal([]);
      element.renderRoot.querySelector<HTMLElement>('.add')?.click();
      await idle(element);
      expect(overflow()).to.deep.equal([]);
    });
  }
});
