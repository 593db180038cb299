import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { runNode } from './run.mjs';

describe('the count of the tests in Node', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banso-reporter-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function report(source) {
    const file = join(folder, 'sample.test.mjs');
    await writeFile(file, `import { before, describe, it } from 'node:test';\n${source}`);
    const reporter = pathToFileURL(join(root, 'scripts', 'lib', 'node-reporter.mjs')).href;
    // A test that is itself run by node:test would otherwise believe to be part of that run.
    const env = { ...process.env };
    delete env.NODE_TEST_CONTEXT;
    const { code, output, messages } = await runNode(['--test', `--test-reporter=${reporter}`, file], {
      capture: true,
      env,
    });
    return { code, output, counts: messages.at(-1).counts };
  }

  it('counts each test once, however deep its suite', async () => {
    const { code, counts } = await report(
      `describe('a', () => { it('x', () => {}); describe('b', () => { it('y', () => {}); }); });`,
    );
    assert.deepEqual({ code, ...counts }, { code: 0, passed: 2, failed: 0, skipped: 0 });
  });

  it('shows a failure with its path, its place and its error', async () => {
    const { code, counts, output } = await report(
      `describe('a', () => { it('x', () => { throw new Error('too late'); }); });`,
    );
    assert.deepEqual({ code, ...counts }, { code: 1, passed: 0, failed: 1, skipped: 0 });
    assert.match(output, /✗ a › x\n.*sample\.test\.mjs:2\n\s+Error: too late/);
  });

  it('counts what was skipped apart', async () => {
    const { counts } = await report(`it('x', () => {}); it.skip('y', () => {});`);
    assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 1 });
  });

  it('counts a suite whose hook broke as a failure', async () => {
    const { code, counts } = await report(
      `describe('a', () => { before(() => { throw new Error('no'); }); it('x', () => {}); });`,
    );
    assert.equal(code, 1);
    assert.ok(counts.failed > 0);
  });

  it('counts a file that cannot be loaded as a failure', async () => {
    const { code, counts } = await report(`import './not-there.mjs';`);
    assert.deepEqual({ code, ...counts }, { code: 1, passed: 0, failed: 1, skipped: 0 });
  });
});
