import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser } from './browser.mjs';
import { runNode } from './run.mjs';

describe('finding a browser', () => {
  it('says in one line that CHROME_PATH leads nowhere', async () => {
    const env = { ...process.env, CHROME_PATH: '/nowhere/chrome' };
    const file = new URL('./browser.mjs', import.meta.url).href;
    const code = `import(${JSON.stringify(file)}).then(({ findBrowser }) => findBrowser()).catch((error) => console.log(error.message))`;
    const { output } = await runNode(['-e', code], { capture: true, env });
    assert.equal(output, 'CHROME_PATH names /nowhere/chrome, which does not exist.\n');
  });

  it('says which one it found', async () => {
    const { path, name } = await findBrowser();
    assert.ok(name.startsWith(path));
    assert.match(name, /\((?:CHROME_PATH|installed|from @sparticuz\/chromium)/);
  });
});
