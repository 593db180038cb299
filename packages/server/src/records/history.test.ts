import type { Dialogue, Revision } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany, note } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

interface History {
  items: (Revision & { record: Dialogue })[];
  next: string | null;
}

const server = await testServer();
const saito = await signIn(server.url, server.credentials, '齋藤');
const kondo = await signIn(server.url, server.credentials, '近藤');
const company = newCompany();
await saito.kept(`/v1/companies/${company.id}`, company);
const path = ({ id }: { id: string }) => `/v1/dialogues/${id}`;

describe('the history of a record', () => {
  it('keeps every revision with who, when and what, newest first, page by page', async () => {
    const dialogue = dialogueOf(company.id, { theme: '一' });
    const first = await saito.kept(path(dialogue), dialogue);
    const second = await kondo.kept(path(dialogue), { ...first, theme: '二' });
    await saito.post(`${path(dialogue)}/withdrawal`, { reason: '重複' }, { 'If-Match': '"2"' });
    const { body } = await saito.get<History>(`${path(dialogue)}/history?limit=2`);
    assert.deepEqual(
      body.items.map(({ revision, by, record }) => [
        revision,
        by.name,
        record.theme,
        record.withdrawn?.reason,
      ]),
      [
        [3, '齋藤', '二', '重複'],
        [2, '近藤', '二', undefined],
      ],
    );
    assert.deepEqual(body.items[1]?.record, second);
    const rest = await saito.get<History>(`${path(dialogue)}/history?limit=2&cursor=${body.next}`);
    assert.deepEqual([rest.body.items.map(({ record }) => record), rest.body.next], [[first], null]);
    problem(await saito.get(`${path(dialogue)}/history?cursor=x`), 400, 'malformed', ['cursor cursor']);
  });

  it('does not lay open what was written for oneself when the record is shared later', async () => {
    const dialogue = dialogueOf(company.id, { audience: 'self', theme: '自分だけの下書き' });
    const draft = await saito.kept(path(dialogue), dialogue);
    problem(await kondo.get(`${path(dialogue)}/history`), 404, 'not-found');
    await saito.kept(path(dialogue), { ...draft, audience: 'organisation', theme: '共有' });
    const themes = async (client: typeof saito) =>
      (await client.get<History>(`${path(dialogue)}/history`)).body.items.map(({ record }) => record.theme);
    assert.deepEqual(await themes(kondo), ['共有']);
    assert.deepEqual(await themes(saito), ['共有', '自分だけの下書き']);
  });
});

describe('the stamps of notes', () => {
  it('say who wrote each and who changed it last; nobody can write in another’s name', async () => {
    const notes = [note('n1', '社員がついてこない', 1), note('n2', '5年後は？', 2)];
    const dialogue = dialogueOf(company.id, { notes });
    const first = await saito.kept(path(dialogue), dialogue);
    const names = (record: Dialogue) =>
      record.notes.map(({ id, stamp }) => [id, stamp?.createdBy.name, stamp?.changedBy?.name]);
    assert.deepEqual(names(first), [
      ['n1', '齋藤', undefined],
      ['n2', '齋藤', undefined],
    ]);
    const [n1, n2] = first.notes;
    assert.ok(n1?.stamp && n2?.stamp);
    const forged = { ...n2.stamp.createdBy, name: '偽名' };
    const second = await kondo.kept(path(dialogue), {
      ...first,
      notes: [
        { ...n1, text: '社員が付いてこない' },
        { ...n2, position: 0.5, stamp: { ...n2.stamp, createdBy: forged, changedBy: forged } },
        note('n3', '新しい発言', 3),
      ],
    });
    assert.deepEqual(names(second), [
      ['n1', '齋藤', '近藤'],
      ['n2', '齋藤', undefined],
      ['n3', '近藤', undefined],
    ]);
    assert.equal(second.notes[0]?.stamp?.createdAt, n1.stamp.createdAt);
    const third = await saito.kept(path(dialogue), { ...second, theme: '題だけ' });
    assert.deepEqual(third.notes, second.notes);
  });
});
