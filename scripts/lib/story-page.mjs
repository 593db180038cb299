import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from './paths.mjs';

const axeSource = readFileSync(join(manifestOf('axe-core').folder, 'axe.min.js'), 'utf8');

/**
 * Opens one story, light and then dark.
 *
 * @returns {Promise<{ appearance: string, faults: string[] }[]>} what was wrong, for each appearance
 */
export async function checkStory(browser, origin, id) {
  const outcomes = [];
  for (const appearance of ['light', 'dark']) {
    const page = await browser.newPage();
    try {
      outcomes.push({ appearance, faults: await faultsOf(page, origin, id, appearance) });
    } catch (error) {
      outcomes.push({ appearance, faults: [error.message] });
    } finally {
      await page.close();
    }
  }
  return outcomes;
}

async function faultsOf(page, origin, id, appearance) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(`${origin}/`) || /^(?:data|blob):/.test(url)) return void request.continue();
    faults.push(`asked another host: ${url}`);
    void request.abort();
  });
  await page.setViewport({ width: 1000, height: 900 });
  // Colours are judged where they come to rest.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // The add-on would run axe a second time.
  const globals = `appearance:${appearance};a11y.manual:!true`;
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${id}&globals=${globals}`);
  const state = await storyState(page);
  if (state !== 'rendered') faults.push(state);
  await page.evaluate(axeSource);
  faults.push(...(await page.evaluate(violations)));
  return faults;
}

/** Waits for the story and its play function; answers 'rendered' or what went wrong. */
async function storyState(page) {
  const phases = ['completed', 'finished', 'errored', 'aborted'];
  await page.waitForFunction(
    (ends) =>
      ends.includes(globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase) ||
      document.body.classList.contains('sb-show-errordisplay'),
    { timeout: 20_000 },
    phases,
  );
  return page.evaluate(() => {
    const phase = globalThis.__STORYBOOK_PREVIEW__.currentRender?.phase;
    if (
      document.body.classList.contains('sb-show-errordisplay') ||
      phase === 'errored' ||
      phase === 'aborted'
    ) {
      return `did not render: ${document.querySelector('#error-message')?.textContent ?? phase}`;
    }
    return document.querySelector('#storybook-root').childElementCount > 0 ? 'rendered' : 'rendered nothing';
  });
}

/** Runs in the page. */
async function violations() {
  const { violations: found } = await globalThis.axe.run('#storybook-root');
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `axe ${id}: ${help} — ${node.target.flat().join(' ')}: ${node.failureSummary.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
