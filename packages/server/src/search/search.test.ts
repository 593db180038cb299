import type { Dialogue, SearchHit } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany, note } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';
import { hitsIn } from './hits.js';
import { comparable } from './comparable.js';

interface Found {
  items: SearchHit[];
  next: string | null;
}

const server = await testServer();
const saito = await signIn(server.url, server.credentials, '齋藤');
const company = newCompany('髙﨑精密工業株式会社', { nameKana: 'タカサキセイミツ' });
await saito.kept(`/v1/companies/${company.id}`, company);

async function meeting(heldOn: string, ...texts: string[]): Promise<Dialogue> {
  const notes = texts.map((text, index) => note(`n${index + 1}`, text, index + 1));
  const dialogue = dialogueOf(company.id, { heldOn, notes });
  return saito.kept(`/v1/dialogues/${dialogue.id}`, dialogue);
}

async function find(text: string, more: Record<string, unknown> = {}): Promise<Found> {
  const { status, body, text: answer } = await saito.post<Found>('/v1/search', { text, ...more });
  assert.equal(status, 200, answer);
  return body;
}
const places = ({ items }: Found) => items.map(({ id, path }) => `${id}${path}`);

describe('POST /v1/search', () => {
  it('finds words from two characters on, newest meeting first, and shows where and what', async () => {
    const older = await meeting('2026-03-01', '設備が古い。工場長に任せたい。', '原価が見えない');
    const newer = await meeting('2026-04-01', '工場長が辞めたいと言う');
    assert.deepEqual((await find('工場長')).items, [
      {
        kind: 'dialogue',
        id: newer.id,
        company: company.id,
        date: '2026-04-01',
        path: '/notes/n1/text',
        excerpt: '工場長が辞めたいと言う',
      },
      {
        kind: 'dialogue',
        id: older.id,
        company: company.id,
        date: '2026-03-01',
        path: '/notes/n1/text',
        excerpt: '設備が古い。工場長に任せたい。',
      },
    ]);
    assert.deepEqual(places(await find('原価')), [`${older.id}/notes/n2/text`]);
    assert.deepEqual(await find('工場の'), { items: [], next: null });
  });

  it('takes full and half width, case, kana and ways to write a name as the same', async () => {
    const dialogue = await meeting('2026-02-01', 'ＩｏＴとハンディターミナル', 'がんばる');
    for (const text of ['IoT', 'ＩＯＴ', 'iot', 'ﾊﾝﾃﾞｨ', 'はんでぃ', 'ﾀｰﾐﾅﾙ']) {
      assert.deepEqual(places(await find(text)), [`${dialogue.id}/notes/n1/text`], text);
    }
    assert.deepEqual(places(await find('ガンバ')), [`${dialogue.id}/notes/n2/text`]);
    assert.deepEqual(places(await find('髙﨑精密')), [`${company.id}/name`]);
    assert.deepEqual(places(await find('たかさき')), [`${company.id}/nameKana`]);
  });

  it('needs every character to stand together, though every pair is there', async () => {
    await meeting('2026-01-01', 'あいうと、いうえ');
    assert.deepEqual(places(await find('あいうえ')), []);
  });

  it('forgets words that were taken out, and follows a meeting to another day', async () => {
    const dialogue = await meeting('2026-01-02', '消される言葉');
    const changed = await saito.kept(`/v1/dialogues/${dialogue.id}`, {
      ...dialogue,
      heldOn: '2025-12-31',
      notes: [note('n1', '残った言葉')],
    });
    assert.deepEqual(places(await find('消される')), []);
    assert.deepEqual((await find('残った')).items[0]?.date, '2025-12-31');
    await saito.post(
      `/v1/dialogues/${dialogue.id}/withdrawal`,
      { reason: '重複' },
      { 'If-Match': `"${changed.revision}"` },
    );
    assert.deepEqual(places(await find('残った')), []);
  });

  it('is narrowed by kind, company and day', async () => {
    const dialogue = await meeting('2024-06-15', '狭める条件');
    const filters = { kinds: ['dialogue'], company: company.id, from: '2024-06-15', to: '2024-06-15' };
    assert.deepEqual(places(await find('狭める', filters)), [`${dialogue.id}/notes/n1/text`]);
    assert.deepEqual(places(await find('狭める', { kinds: ['company', 'engagement'] })), []);
    assert.deepEqual(places(await find('狭める', { from: '2024-06-16' })), []);
    assert.deepEqual(places(await find('狭める', { to: '2024-06-14' })), []);
  });

  it('goes on from page to page, within one meeting too', async () => {
    const texts = Array.from({ length: 7 }, (_, index) => `頁送り ${index}`);
    const [older, newer] = [await meeting('2024-01-01', ...texts), await meeting('2024-01-02', ...texts)];
    const all = [newer, older].flatMap(({ id }) => texts.map((_, index) => `${id}/notes/n${index + 1}/text`));
    const seen: string[] = [];
    let page = await find('頁送り', { limit: 3 });
    for (seen.push(...places(page)); page.next; seen.push(...places(page))) {
      page = await find('頁送り', { limit: 3, cursor: page.next });
      assert.ok(page.items.length <= 3);
    }
    assert.deepEqual(seen, all);
    const { next } = await find('頁送り', { limit: 3 });
    problem(await saito.post('/v1/search', { text: '別の問い', cursor: next }), 400, 'malformed', [
      '/cursor cursor',
    ]);
  });

  it('says what is wrong with a question', async () => {
    problem(await saito.post('/v1/search', { text: 'あ' }), 422, 'invalid', ['/text too-short']);
    problem(await saito.post('/v1/search', { text: '　　' }), 422, 'invalid', ['/text no-text']);
    problem(await saito.post('/v1/search', { text: 'あ'.repeat(257) }), 422, 'invalid', ['/text too-long']);
    problem(await saito.post('/v1/search', {}), 422, 'invalid', ['/text required']);
  });

  it('takes signs that mean something to a database or an expression as they are', async () => {
    const dialogue = await meeting('2023-01-01', `100%_値上げ (a+b)* ' or 1=1; -- \\d{2}`);
    for (const text of ['100%_', '(a+b)*', `' or 1=1`, '\\d{2}', '%_値']) {
      assert.deepEqual(places(await find(text)), [`${dialogue.id}/notes/n1/text`], text);
    }
    assert.deepEqual(places(await find('1__%')), []);
  });

  it('answers as if every text had been read', async () => {
    const words = fc.string({
      unit: fc.constantFrom(...'壁社長ガがｶﾞABａ髙高 ー・㈱①ﾞ𠮷'),
      minLength: 2,
      maxLength: 12,
    });
    const texts = fc.sample(words, { numRuns: 60, seed: 7 });
    const dialogue = await meeting('2022-01-01', ...texts);
    const candidate = {
      id: dialogue.id,
      sort_key: '',
      kind: 'dialogue' as const,
      company: company.id,
      date: null,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'壁社長ガがｶﾞABａ髙高 ー㈱𠮷'), minLength: 2, maxLength: 3 }),
        async (text) => {
          fc.pre(comparable(text) !== '');
          const naive = hitsIn({ ...candidate, data: JSON.stringify(dialogue) }, comparable(text)).map(
            ({ path }) => path,
          );
          const found = await find(text, { from: '2022-01-01', to: '2022-01-01', limit: 200 });
          assert.deepEqual(
            found.items.map(({ path }) => path),
            naive,
          );
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });
});
