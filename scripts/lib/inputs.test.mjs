import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { digestOf, unlessStamped } from './inputs.mjs';

describe('a build that runs only when its inputs changed', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banso-inputs-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('runs once for equal inputs, and again for others', async () => {
    const built = [];
    const run = (digest) => unlessStamped(join(folder, 'stamp'), digest, async () => built.push(digest));
    assert.deepEqual([await run('a'), await run('a'), await run('b')], [true, false, true]);
    assert.deepEqual(built, ['a', 'b']);
  });

  it('runs again after it failed', async () => {
    const stamp = join(folder, 'failing');
    const fail = () => Promise.reject(new Error('broken'));
    await assert.rejects(unlessStamped(stamp, 'a', fail), /broken/);
    assert.equal(await unlessStamped(stamp, 'a', async () => undefined), true);
  });

  it('tells sources apart by what they hold', () => {
    assert.equal(digestOf(['scripts/lib']), digestOf(['scripts/lib']));
    assert.notEqual(digestOf(['scripts/lib']), digestOf(['scripts']));
  });
});
