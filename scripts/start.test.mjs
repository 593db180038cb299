import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './lib/paths.mjs';

// Windows ends a process without telling it.
const windows = process.platform === 'win32';

describe('npm start', { timeout: 300_000 }, () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banso-start-'));
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  const script = join(root, 'scripts', 'start.mjs');
  const start = (env, [command, ...args] = [process.execPath, script]) => {
    const child = spawn(command, args, {
      env: {
        ...process.env,
        BANSO_API_PORT: '0',
        BANSO_CRM_PORT: '0',
        BANSO_DATA: join(folder, 'data'),
        ...env,
      },
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    const ended = once(child, 'close').then(([code]) => ({ code, output, errors }));
    const ready = new Promise((resolve, reject) => {
      child.stdout.on('data', () => {
        const url = output.match(/^Banso is ready: (\S+)$/m)?.[1];
        if (url) resolve(url);
      });
      void ended.then(() => reject(new Error(`It ended before it was ready:\n${output}${errors}`)));
    });
    ready.catch(() => undefined);
    return { child, ready, ended };
  };

  it('starts both servers, says where, and stops them when it is told to', { skip: windows }, async () => {
    const banso = start();
    const url = await banso.ready;
    const page = await fetch(url);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type'), /text\/html/);
    banso.child.kill('SIGTERM');
    const { code, errors } = await banso.ended;
    assert.equal(code, 0);
    assert.equal(errors, '');
    await assert.rejects(fetch(url), 'the CRM still answers');
  });

  it('starts a second time on the same data', { skip: windows }, async () => {
    const banso = start();
    assert.equal((await fetch(await banso.ready)).status, 200);
    banso.child.kill('SIGINT');
    assert.equal((await banso.ended).code, 0);
  });

  it('says so in one line when a server dies, and stops the other', { skip: windows }, async () => {
    const banso = start();
    const url = await banso.ready;
    const { pid } = JSON.parse(await readFile(join(folder, 'data', 'database.lock'), 'utf8'));
    process.kill(pid, 'SIGKILL');
    const { code, errors } = await banso.ended;
    assert.equal(code, 1);
    assert.match(errors, /^The API has stopped unexpectedly\..*npm start\n$/);
    await assert.rejects(fetch(url), 'the CRM still answers');
  });

  it('stops when only the shell was told, as npm does', { skip: windows }, async () => {
    // The last command keeps the shell from handing its own process over to Node.
    const banso = start({}, ['sh', '-c', '"$0" "$1"; exit $?', process.execPath, script]);
    const url = await banso.ready;
    banso.child.kill('SIGTERM');
    await banso.ended;
    await assert.rejects(fetch(url), 'the CRM still answers');
  });

  for (const name of ['BANSO_API_PORT', 'BANSO_CRM_PORT']) {
    it(`says in one line what to do when ${name} is taken`, async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { code, errors } = await start({ [name]: String(other.address().port) }).ended;
      other.close();
      assert.equal(code, 1);
      assert.match(errors, new RegExp(`^.*${other.address()?.port ?? ''}.*${name}.*\n$`));
    });
  }

  it('says in one line what to do when the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const { code, errors } = await start({ BANSO_DATA: join(file, 'data') }).ended;
    assert.equal(code, 1);
    assert.match(errors, /^.*BANSO_DATA.*\n$/);
  });
});
