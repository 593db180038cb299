import type { Company, Dialogue } from '@banso/model';
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Credentials } from './hosts/host.js';
import { signIn } from './test-support/client.js';
import { dialogueOf, newCompany, note } from './test-support/records.js';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const folders: string[] = [];
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-data-'));
  folders.push(folder);
  return folder;
}

interface Started {
  child: ChildProcess;
  /** Undefined when it ended before it was ready. */
  url: string | undefined;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** The server as `npm start` runs it. */
async function start(environment: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main], {
    env: { ...process.env, DATABASE_URL: '', BANSO_API_PORT: '0', BANSO_DEMO: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stdout, stderr })),
  );
  const ready = new Promise<string>((resolve) =>
    child.on('message', (message) => resolve((message as { ready: string }).ready)),
  );
  return { child, url: await Promise.race([ready, ended.then(() => undefined)]), ended };
}

async function startWell(environment: Record<string, string>): Promise<Started & { url: string }> {
  const { child, url, ended } = await start(environment);
  if (url === undefined) throw new Error((await ended).stderr);
  return { child, url, ended };
}

const credentialsIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'host-credentials.json'), 'utf8')) as Credentials;

async function refusal(environment: Record<string, string>): Promise<string> {
  const { ended } = await start(environment);
  const { code, stdout, stderr } = await ended;
  assert.deepEqual([code, stdout], [1, ''], stderr);
  assert.match(stderr, /^[^\n]+\n$/, 'one line');
  return stderr;
}

describe('the server as a process', () => {
  it('finds everything it has acknowledged after it was killed while many were writing', async () => {
    const folder = newFolder();
    const first = await startWell({ BANSO_DATA: folder });
    const credentials = credentialsIn(folder);
    if (process.platform !== 'win32')
      assert.equal(statSync(join(folder, 'host-credentials.json')).mode & 0o777, 0o600);
    const client = await signIn(first.url, credentials, '齋藤');
    const company = newCompany();
    await client.kept(`/v1/companies/${company.id}`, company);

    const acknowledged = new Map<string, Dialogue>();
    const writer = async () => {
      for (let i = 0; i < 1000; i++) {
        const dialogue = dialogueOf(company.id, { notes: [note('n1', `書きとめた言葉 ${i}`)] });
        const path = `/v1/dialogues/${dialogue.id}`;
        acknowledged.set(path, await client.kept(path, dialogue));
        if (acknowledged.size === 60) first.child.kill('SIGKILL');
      }
    };
    const broken = await Promise.allSettled(Array.from({ length: 4 }, writer));
    assert.ok(broken.every(({ status }) => status === 'rejected'));
    await first.ended;
    assert.ok(existsSync(join(folder, 'database.lock')), 'the lock of the dead process is still there');

    const second = await startWell({ BANSO_DATA: folder });
    assert.deepEqual(credentialsIn(folder), credentials);
    const again = await signIn(second.url, credentials, '齋藤');
    for (const [path, dialogue] of acknowledged) assert.deepEqual((await again.get(path)).body, dialogue);
    assert.equal((await again.get<Company>(`/v1/companies/${company.id}`)).body.revision, 1);

    assert.match(await refusal({ BANSO_DATA: folder }), /in use by process \d+.*BANSO_DATA/);

    second.child.kill('SIGTERM');
    const { code, stderr } = await second.ended;
    assert.deepEqual([code, stderr], [0, '']);
    assert.ok(!existsSync(join(folder, 'database.lock')));
  });

  it('starts with the demo data, once', async () => {
    const folder = newFolder();
    for (let attempt = 0; attempt < 2; attempt++) {
      const { url, child, ended } = await startWell({ BANSO_DATA: folder, BANSO_DEMO: 'on' });
      const client = await signIn(url, credentialsIn(folder), '10482');
      const { body } = await client.get<{ items: Company[] }>('/v1/companies');
      assert.deepEqual(
        body.items.map(({ demo, revision }) => [demo, revision]),
        Array(3).fill([true, 1]),
      );
      child.kill('SIGINT');
      assert.equal((await ended).code, 0);
    }
  });

  it('says in one line why it cannot start, and what to do', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => busy.once('listening', resolve));
    const { port } = busy.address() as AddressInfo;
    const folder = newFolder();
    assert.match(
      await refusal({ BANSO_DATA: folder, BANSO_API_PORT: String(port) }),
      new RegExp(`^Port ${port} is in use: set BANSO_API_PORT`),
    );
    busy.close();
    assert.ok(!existsSync(join(folder, 'database.lock')), 'the lock is given back');

    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    assert.match(
      await refusal({ BANSO_DATA: join(file, 'data') }),
      /cannot be written \(ENOTDIR\): set BANSO_DATA/,
    );

    const unreachable = await refusal({
      DATABASE_URL: 'postgresql://user:geheim@127.0.0.1:1/banso',
      BANSO_DATA: folder,
    });
    assert.match(unreachable, /^No database at 127\.0\.0\.1:1\/banso \(ECONNREFUSED\): check DATABASE_URL/);
    assert.ok(!unreachable.includes('geheim'));
    assert.match(
      await refusal({ DATABASE_URL: 'mysql://user:geheim@x/y' }),
      /^DATABASE_URL is not right: must begin with/,
    );
    assert.match(
      await refusal({ BANSO_API_PORT: 'eighty' }),
      /^BANSO_API_PORT is not right \(now "eighty"\)/,
    );
  });

  it('says so too when the folder is not its to write', { skip: process.getuid?.() === 0 }, async () => {
    const folder = newFolder();
    chmodSync(folder, 0o500);
    assert.match(await refusal({ BANSO_DATA: folder }), /cannot be written \(EACCES\): set BANSO_DATA/);
  });
});
