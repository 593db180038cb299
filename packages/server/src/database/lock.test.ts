import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { lockFolder } from './lock.js';

const folder = mkdtempSync(join(tmpdir(), 'banso-lock-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'database.lock');

describe('the lock on the data folder', () => {
  it('is had by one, who gives it back', () => {
    const release = lockFolder(file);
    assert.throws(() => lockFolder(file), /in use by process \d+: stop it, or set BANSO_DATA/);
    release();
    assert.ok(!existsSync(file));
    lockFolder(file)();
  });

  it('of a process that is dead is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, JSON.stringify({ pid, host: hostname(), started: '1' }));
    const release = lockFolder(file);
    assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid, process.pid);
    release();
  });

  it(
    'of a process whose number another one has now is taken over',
    { skip: process.platform !== 'linux' },
    () => {
      writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }));
      lockFolder(file)();
    },
  );

  it('that cannot be read is taken over', () => {
    writeFileSync(file, '');
    lockFolder(file)();
  });

  it('of another machine is respected: nobody here knows whether it lives', () => {
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'another-machine', started: '1' }));
    assert.throws(() => lockFolder(file), /in use/);
    rmSync(file);
  });

  it('is not taken from its new holder by the release of an old one', () => {
    const release = lockFolder(file);
    const other = JSON.stringify({ pid: 1, host: 'another-machine', started: '1' });
    writeFileSync(file, other);
    release();
    assert.equal(readFileSync(file, 'utf8'), other);
    rmSync(file);
  });
});
