import type { AnyRecord, Dialogue, Problem } from '@banso/model';
import { kinds, newRecordId } from '@banso/model';
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { call, problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany, note, oneOfEach } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

const server = await testServer();
const saito = await signIn(server.url, server.credentials, '齋藤', { role: 'administrator' });
const company = newCompany();
await saito.kept(`/v1/companies/${company.id}`, company);

/** Sends bytes as the body of a new dialogue. */
function send(raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return saito.call(`PUT`, `/v1/dialogues/${newRecordId('dialogue')}`, {
    raw,
    headers: { 'If-None-Match': '*', ...headers },
  });
}
const put = (dialogue: Dialogue) => saito.put(`/v1/dialogues/${dialogue.id}`, dialogue);

describe('a body', () => {
  it('that is not JSON, or could be read in two ways, is malformed', async () => {
    for (const raw of ['', '{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":NaN}', '[1', '{"a":01}']) {
      problem(await send(raw), 400, 'malformed', [' not-json']);
    }
    problem(await send('{"id":"a","notes":[{"text":"a","te\\u0078t":"b"}]}'), 400, 'malformed', [
      '/notes/0/text duplicate-name',
    ]);
    problem(await send(new Uint8Array([0x7b, 0x22, 0x82, 0xa0, 0x22, 0x7d])), 400, 'malformed', [
      ' not-utf8',
    ]);
    for (const raw of [
      '['.repeat(10_000) + ']'.repeat(10_000),
      '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
    ]) {
      problem(await send(raw), 400, 'malformed', [' too-deep']);
    }
  });

  it('of another type, or compressed, is not read', async () => {
    const refused: Record<string, string>[] = [
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      { 'Content-Type': 'application/json; charset=shift_jis' },
      { 'Content-Type': 'application/jsonp' },
      { 'Content-Encoding': 'gzip' },
    ];
    for (const headers of refused) {
      problem(await send('{}', headers), 415, 'unsupported-media-type');
    }
    assert.equal((await send('{}', { 'Content-Type': 'Application/JSON; Charset="UTF-8"' })).status, 422);
  });

  it('of 10 MB is refused, told its length or not, and the connection lives on', async () => {
    const large = 'x'.repeat(10 * 1024 * 1024);
    problem(await send(large), 413, 'too-large');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 160; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)));
        controller.close();
      },
    });
    const response = await fetch(`${server.url}/v1/search`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${saito.session.token}`, 'Content-Type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    assert.equal(response.status, 413);
    await response.text();
    assert.equal((await saito.get(`/v1/companies/${company.id}`)).status, 200);
  });

  it('of 10 MB is answered on a connection that then carries the next request', async () => {
    const head = `PUT /v1/companies/${company.id} HTTP/1.1\r\nHost: banso\r\nAuthorization: Bearer ${saito.session.token}\r\nContent-Type: application/json\r\nIf-Match: "1"\r\n`;
    const size = 10 * 1024 * 1024;
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const received = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    socket.write(`${head}Content-Length: ${size}\r\n\r\n`);
    socket.write('x'.repeat(size));
    socket.write('GET /healthz HTTP/1.1\r\nHost: banso\r\nConnection: close\r\n\r\n');
    const text = await received;
    assert.match(text, /^HTTP\/1\.1 413 /);
    assert.match(text, /HTTP\/1\.1 200 OK[^]*"status":"ok"/);
  });

  it('of one long note of 1 MB is kept', async () => {
    const text = `${'長い話を最後まで聞く。'.repeat(90_000)}終わり`;
    const dialogue = dialogueOf(company.id, { notes: [note('n1', text)] });
    const kept = await saito.kept(`/v1/dialogues/${dialogue.id}`, dialogue);
    assert.equal(kept.notes[0]?.text, text);
    assert.equal(
      (await put({ ...dialogue, id: newRecordId('dialogue'), notes: [note('n1', `${text}${text}`)] })).status,
      422,
    );
  });
});

describe('a field', () => {
  it('is named by where it stands in what was sent, with what to do, in both languages', async () => {
    const dialogue = {
      ...dialogueOf(company.id),
      heldOn: '2026-02-30',
      notes: [{ id: 'n 1', position: '1', kind: 'talk' }],
      memo: 1,
    };
    const answers = await Promise.all(
      ['ja', 'en'].map((language) =>
        saito.call<Problem>('PUT', `/v1/dialogues/${dialogue.id}`, {
          body: dialogue,
          headers: { 'If-None-Match': '*', 'Accept-Language': language },
        }),
      ),
    );
    for (const answer of answers) {
      problem(answer, 422, 'invalid', [
        '/heldOn format',
        '/notes/0/text required',
        '/notes/0/id pattern',
        '/notes/0/position type',
        '/notes/0/kind choice',
        '/memo unknown-field',
      ]);
    }
    const [ja, en] = answers.map(({ body }) => body.issues?.map(({ message }) => message));
    assert.equal(ja?.[0], '/heldOn の書式が違うか、ありえない値です。YYYY-MM-DD の形で入れてください。');
    assert.equal(en?.[0], '/heldOn is not written right or cannot be: send a YYYY-MM-DD.');
    assert.deepEqual(answers[0]?.body.issues?.[4]?.allowed, [
      'words',
      'question',
      'fact',
      'insight',
      'proposal',
      'next-step',
    ]);
  });

  it('with a character that no database holds is refused, every other character is kept as it is', async () => {
    const texts = {
      surrogates: '𠮷野家で𩸽定食',
      variation: '髙﨑と葛\u{e0100}城',
      combining: 'か\u3099 が ハ\u309a',
      halfWidth: 'ﾊﾝｶｸ ㈱㌫①',
      joined: '👨‍👩‍👧‍👦',
      direction: '\u202e逆\u202c',
      separators: 'a\u2028b\u2029c\u000bd\re\nf\tg',
      escapes: '\\u0000 \\ " / \b \f \u001f \u007f',
      lines: '行\n'.repeat(10_000),
      empty: '',
    };
    const notes = Object.entries(texts).map(([id, text], index) => note(id, text, index));
    const dialogue = dialogueOf(company.id, { notes });
    await saito.kept(`/v1/dialogues/${dialogue.id}`, dialogue);
    const { body } = await saito.get<Dialogue>(`/v1/dialogues/${dialogue.id}`);
    assert.deepEqual(Object.fromEntries(body.notes.map(({ id, text }) => [id, text])), texts);

    for (const [bad, path] of [
      [{ notes: [note('n1', 'a\0b')] }, '/notes/0/text'],
      [{ theme: '\ud842' }, '/theme'],
      [{ place: '\udfb7\ud842' }, '/place'],
    ] as const) {
      problem(await put(dialogueOf(company.id, bad as Partial<Dialogue>)), 422, 'invalid', [
        `${path} bad-character`,
      ]);
    }
    problem(await send('{"a\\u0000b":1}'), 422, 'invalid', [' bad-character']);
  });

  it('called __proto__ or constructor is unknown like any other', async () => {
    const text = JSON.stringify(dialogueOf(company.id));
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
      const raw = `${text.slice(0, -1)},"${name}":{"role":"administrator"}}`;
      problem(
        await saito.call('PUT', `/v1/dialogues/${JSON.parse(text).id}`, {
          raw,
          headers: { 'If-None-Match': '*' },
        }),
        422,
        'invalid',
        [`/${name} unknown-field`],
      );
    }
    assert.equal(({} as { role?: string }).role, undefined);
  });

  it('that only the server stamps is ignored', async () => {
    const dialogue = dialogueOf(company.id, {
      organisation: 'org_00000000000000000000000000000000',
      createdAt: 'yesterday',
      branch: '本店',
      withdrawn: { at: 'x', by: { person: 'x', name: 'x' }, reason: 'x' },
    });
    const kept = await saito.kept(`/v1/dialogues/${dialogue.id}`, dialogue);
    assert.equal(kept.organisation, saito.session.organisation.id);
    assert.deepEqual([kept.branch, kept.withdrawn], [undefined, undefined]);
  });
});

describe('numbers', () => {
  it('come back as they went in', async () => {
    const values = [
      0.1 + 0.2,
      1e-7,
      465301.06,
      1e15,
      123456789012345.67,
      5e-324,
      1.7976931348623157e308,
      -1 / 3,
      9007199254740993,
    ];
    for (const position of values) {
      const dialogue = dialogueOf(company.id, { notes: [note('n1', '', position)] });
      await saito.kept(`/v1/dialogues/${dialogue.id}`, dialogue);
      const { body } = await saito.get<Dialogue>(`/v1/dialogues/${dialogue.id}`);
      assert.ok(Object.is(body.notes[0]?.position, position), String(position));
    }
    const zero = dialogueOf(company.id, { notes: [note('n1', '', 0)] });
    const raw = JSON.stringify(zero).replace('"position":0', '"position":-0.0');
    await saito.call('PUT', `/v1/dialogues/${zero.id}`, { raw, headers: { 'If-None-Match': '*' } });
    assert.equal((await saito.get<Dialogue>(`/v1/dialogues/${zero.id}`)).body.notes[0]?.position, 0);
  });

  it('too great to be one are refused', async () => {
    const dialogue = dialogueOf(company.id, { notes: [note('n1', '', 0)] });
    const raw = JSON.stringify(dialogue).replace('"position":0', '"position":1e999');
    problem(
      await saito.call('PUT', `/v1/dialogues/${dialogue.id}`, { raw, headers: { 'If-None-Match': '*' } }),
      422,
      'invalid',
      ['/notes/0/position type'],
    );
  });
});

describe('whatever is sent', () => {
  const records: AnyRecord[] = Object.values(oneOfEach(company));
  const junk = fc.oneof(
    fc.constantFrom(
      null,
      '',
      0,
      -1,
      1e300,
      true,
      [],
      {},
      [[]],
      '2026-13-01',
      '\0',
      '𠮷',
      "' or 1=1 --",
      2 ** 53,
      '../../etc/passwd',
    ),
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('as a record is answered with a clear 4xx or kept, never with a 5xx', async () => {
    const record = fc.constantFrom(...records).chain((base) =>
      fc.record({
        base: fc.constant(base),
        name: fc.constantFrom(...Object.keys(base), 'extra', 'audience'),
        value: junk,
      }),
    );
    await fc.assert(
      fc.asyncProperty(record, async ({ base, name, value }) => {
        const id = newRecordId(base.kind);
        const body = { ...base, id, [name]: value };
        const { status } = await saito.call('PUT', `/v1/${kinds[base.kind].path}/${id}`, {
          body,
          headers: { 'If-None-Match': '*' },
        });
        assert.ok(status === 201 || (status >= 400 && status < 500), `${status}`);
      }),
      { numRuns: 150 },
    );
  });

  it('as a query, a path or a header too', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('%', '%zz', '%00', '..', '\r\nX: 1', '{}', '*'),
    );
    const parameter = fc.constantFrom(
      'company',
      'cursor',
      'after',
      'limit',
      'from',
      'withdrawn',
      'externalId',
      'kind',
      'x[y]',
      '__proto__',
    );
    const path = fc.constantFrom('/v1/companies', '/v1/dialogues', '/v1/changes', '/v1/persons');
    await fc.assert(
      fc.asyncProperty(path, parameter, text, text, async (path, name, value, id) => {
        const query = await saito.get(`${path}?${name}=${encodeURIComponent(Buffer.from(value).toString())}`);
        assert.ok(query.status < 500);
        const raw = await saito.get(`${path}/${encodeURIComponent(Buffer.from(id).toString())}`);
        assert.ok(raw.status < 500);
        const header = Buffer.from(value.replace(/[\0\r\n]/g, ''))
          .toString('latin1')
          .replace(/[^\x20-\x7e\x80-\xff]/g, '');
        const put = await saito.call('PUT', `/v1/companies/${company.id}`, {
          body: company,
          headers: { 'If-Match': header, 'Idempotency-Key': `${header}12345678`, 'Accept-Language': header },
        });
        assert.ok(put.status < 500);
      }),
      { numRuns: 100 },
    );
  });

  it('without a valid body to sessions and search', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (value) => {
        const body = JSON.stringify(value) === undefined ? null : value;
        assert.ok((await saito.post('/v1/search', body)).status < 500);
        const Authorization = `Basic ${Buffer.from(`${server.credentials.id}:${server.credentials.secret}`).toString('base64')}`;
        assert.ok(
          (await call(`${server.url}/v1/sessions`, 'POST', { body, headers: { Authorization } })).status <
            500,
        );
      }),
      { numRuns: 60 },
    );
  });
});
