import type { Change } from '@banso/model';
import { newDialogue, newRecordId } from '@banso/model';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { banso } from '../testing/terminal.js';
import { enterWorkplace } from '../testing/workplace.js';
import type { Workplace } from '../testing/workplace.js';

let place: Workplace;
let company: string;
before(async () => {
  place = await enterWorkplace();
  const record = {
    id: newRecordId('company'),
    kind: 'company',
    revision: 0,
    audience: 'organisation',
    name: '架空',
  } as const;
  company = (await place.client('u1').companies.put({ ...record, externalIds: [] })).id;
});
after(() => place.leave());

const changesIn = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Change);

const write = async (theme: string) =>
  (await place.client('u1').dialogues.put({ ...newDialogue(company, '2026-11-18'), theme })).id;

describe('banso changes', () => {
  it('goes on where it stopped, missing nothing and repeating nothing', async () => {
    const cursor = `${place.folder}/cursor`;
    const args = ['changes', '--kind', 'dialogue', '--cursor-file', cursor, ...place.who];
    const first = await write('一');
    assert.deepEqual(
      changesIn((await banso(args)).out).map(({ id }) => id),
      [first],
    );
    assert.deepEqual(changesIn((await banso(args)).out), []);
    const after = (await place.read('cursor')).trim();
    const second = await write('二');
    const { code, out } = await banso(['changes', '--kind', 'dialogue', '--after', after, ...place.who]);
    assert.equal(code, 0);
    assert.deepEqual(
      changesIn(out).map(({ id, type, record }) => [id, type, record?.kind]),
      [[second, 'changed', 'dialogue']],
    );
  });

  it('follows until it is stopped', async () => {
    const stop = new AbortController();
    let out = '';
    const args = [
      'changes',
      '--follow',
      '--interval',
      '1',
      '--cursor-file',
      `${place.folder}/follow`,
      ...place.who,
    ];
    const running = banso(args, { stop: stop.signal, onOut: (text) => (out += text) });
    const isTold = async (id: string) => {
      while (!changesIn(out).some((change) => change.id === id)) await setTimeout(20);
    };
    await isTold(company);
    for (const theme of ['三', '四']) await isTold(await write(theme));
    stop.abort();
    assert.equal((await running).code, 0);
    const ids = changesIn(out).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('waits for a server that is away, says so once, and goes on', async () => {
    // A door in front of the server that is shut for a while.
    let isShut = false;
    const door = createServer((request, response) => {
      if (isShut) return void response.socket!.destroy();
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const {
          host: _,
          connection: _c,
          'content-length': _l,
          ...headers
        } = request.headers as Record<string, string>;
        const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
        void fetch(place.server.url + request.url, {
          method: request.method!,
          headers,
          body: body ?? null,
        }).then(async (answer) => {
          response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type')! });
          response.end(await answer.text());
        });
      });
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const { port } = door.address() as { port: number };
    try {
      const stop = new AbortController();
      let out = '';
      let err = '';
      const who = place.who.with(1, `http://127.0.0.1:${port}`);
      const running = banso(['changes', '--follow', '--interval', '1', ...who], {
        stop: stop.signal,
        onOut: (text) => (out += text),
        onErr: (text) => (err += text),
      });
      while (out === '') await setTimeout(20);
      isShut = true;
      while (err === '') await setTimeout(20);
      assert.match(err, /^サーバーにつながりません。.*1 秒ごとに確かめ/);
      const id = await write('五');
      isShut = false;
      while (!out.includes(id)) await setTimeout(20);
      stop.abort();
      assert.equal((await running).code, 0);
      assert.equal(err.match(/確かめ、/g)?.length, 1);
    } finally {
      door.closeAllConnections();
      door.close();
    }
  });

  it('refuses a cursor that is none of this person’s', async () => {
    const { code, err } = await banso(['changes', '--after', 'nonsense', ...place.who]);
    assert.equal(code, 2);
    assert.match(err, /after が正しくないか、別の条件や別のセッションのものです/);
  });

  it('says which address is meant when there is no API at the one it was given', async () => {
    const { code, err } = await banso(['changes', ...place.who.with(1, `${place.server.url}/v1`)]);
    assert.equal(code, 3);
    assert.match(err, /^Banso ではないものが応答しました。.*\/v1 の前まで/);
    assert.ok(err.includes(`${place.server.url}/v1/v1/sessions: 404`), err);
  });

  it('names the file of a cursor that was made with other filters, which nobody typed', async () => {
    const file = `${place.folder}/other.cursor`;
    const ask = ['changes', '--cursor-file', file, ...place.who];
    assert.equal((await banso([...ask, '--kind', 'company'])).code, 0);
    for (const more of [[], ['--follow']]) {
      const { code, err } = await banso([...ask, ...more]);
      assert.equal(code, 2);
      assert.ok(err.startsWith(`${file} に控えた位置は、`), err);
    }
  });
});
