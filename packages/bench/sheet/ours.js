import { BansoBenchmarkSheet } from '@banso/elements/benchmark-sheet';
import { edited, sheet } from './work.js';

const opened = async () => {
  const element = new BansoBenchmarkSheet();
  element.value = structuredClone(sheet);
  document.body.append(element);
  await element.updateComplete;
  element.renderRoot.querySelector('#tab-financials').click();
  await element.updateComplete;
  return element;
};

BansoBenchmarkSheet.define();
// The code of the figures comes when they are first opened: here as with the peers it is there before.
(await opened()).remove();

/** The sheet with its figures open, the radar of three periods beside them. */
export async function make() {
  const element = await opened();
  return {
    async edit() {
      const field = element.renderRoot.querySelector(`#cell-${edited.figure}-${edited.period}`);
      field.focus();
      await element.updateComplete;
      return { field, settled: () => element.updateComplete };
    },
  };
}
