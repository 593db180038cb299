import { fold } from '@banso/model';
import type { Company, Dialogue, SearchPage } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { Person, refused } from './person.js';
import { companyOf, dialogueOf, noteOf } from './records.js';

export function describeSearch({ describe, it, before, server }: Suite): void {
  describe('a search', () => {
    let saito: Person;
    let company: Company;
    const meeting = (heldOn: string, ...texts: string[]): Promise<Dialogue> => {
      const notes = texts.map((text, index) => noteOf(`n${index + 1}`, text, index + 1));
      return saito.kept(dialogueOf(company.id, { heldOn, notes }));
    };
    const find = async (text: string, more: object = {}): Promise<SearchPage> => {
      const { status, body, text: answer } = await saito.post<SearchPage>('/v1/search', { text, ...more });
      equal(status, 200, answer);
      return body;
    };
    const places = ({ items }: SearchPage) => items.map(({ id, path }) => `${id}${path}`);

    before(async () => {
      const credentials = await server().enterOrganisation('検索の信用金庫');
      saito = await Person.signIn(server(), '齋藤#search', { credentials });
      company = await saito.kept(companyOf('髙﨑精密工業株式会社', { nameKana: 'タカサキセイミツ' }));
    });

    it('finds words from two characters on, newest meeting first, and shows where and what', async () => {
      const older = await meeting('2026-03-01', '設備が古い。工場長に任せたい。', '原価が見えない');
      const newer = await meeting('2026-04-01', '工場長が辞めたいと言う');
      const hit = { kind: 'dialogue', company: company.id, path: '/notes/n1/text' };
      equal((await find('工場長')).items, [
        { ...hit, id: newer.id, date: '2026-04-01', excerpt: '工場長が辞めたいと言う' },
        { ...hit, id: older.id, date: '2026-03-01', excerpt: '設備が古い。工場長に任せたい。' },
      ]);
      equal(places(await find('原価')), [`${older.id}/notes/n2/text`]);
      equal(await find('工場の'), { items: [], next: null });
      const [named] = (await find('精密工業')).items;
      equal(named, {
        kind: 'company',
        id: company.id,
        company: company.id,
        date: null,
        path: '/name',
        excerpt: company.name,
      });
    });

    it('shows forty characters on each side, as they were written', async () => {
      for (const filler of ['前', '㌫', 'ｶﾞ', '①', '𠮷', 'か\u3099']) {
        const long = filler.repeat(100);
        const { id } = await meeting('2021-01-01', `${long}壁にあたる${long}`);
        const [hit] = (await find('壁にあたる', { from: '2021-01-01', to: '2021-01-01' })).items.filter(
          (each) => each.id === id,
        );
        equal(hit?.excerpt, `…${filler.repeat(40)}壁にあたる${filler.repeat(40)}…`, filler);
      }
    });

    it('takes full and half width, case, kana and ways to write a name as the same', async () => {
      const dialogue = await meeting('2026-02-01', 'ＩｏＴとハンディターミナル', 'がんばる');
      for (const text of ['IoT', 'ＩＯＴ', 'iot', 'ﾊﾝﾃﾞｨ', 'はんでぃ', 'ﾀｰﾐﾅﾙ']) {
        equal(places(await find(text)), [`${dialogue.id}/notes/n1/text`], text);
      }
      equal(places(await find('ガンバ')), [`${dialogue.id}/notes/n2/text`]);
      equal(places(await find('髙﨑精密')), [`${company.id}/name`]);
      equal(places(await find('たかさき')), [`${company.id}/nameKana`]);
    });

    it('needs every character to stand together, though every pair is there', async () => {
      await meeting('2026-01-01', 'あいうと、いうえ');
      equal(places(await find('あいうえ')), []);
    });

    it('forgets words that were taken out or withdrawn, and follows a meeting to another day', async () => {
      const dialogue = await meeting('2026-01-02', '消される言葉');
      const notes = [noteOf('n1', '残った言葉')];
      const changed = await saito.kept({ ...dialogue, heldOn: '2025-12-31', notes });
      equal(places(await find('消される')), []);
      equal((await find('残った')).items[0]?.date, '2025-12-31');
      await saito.withdraw(changed, '重複');
      equal(places(await find('残った')), []);
    });

    it('is narrowed by kind, company and day', async () => {
      const dialogue = await meeting('2024-06-15', '狭める条件');
      const filters = { kinds: ['dialogue'], company: company.id, from: '2024-06-15', to: '2024-06-15' };
      equal(places(await find('狭める', filters)), [`${dialogue.id}/notes/n1/text`]);
      equal(places(await find('狭める', { kinds: ['company', 'engagement'] })), []);
      equal(places(await find('狭める', { from: '2024-06-16' })), []);
      equal(places(await find('狭める', { to: '2024-06-14' })), []);
    });

    it('goes on from page to page, within one meeting too', async () => {
      const texts = Array.from({ length: 7 }, (_, index) => `頁送り ${index}`);
      const [older, newer] = [await meeting('2024-01-01', ...texts), await meeting('2024-01-02', ...texts)];
      const all = [newer, older].flatMap(({ id }) =>
        texts.map((_, index) => `${id}/notes/n${index + 1}/text`),
      );
      const seen: string[] = [];
      let page = await find('頁送り', { limit: 3 });
      for (seen.push(...places(page)); page.next; seen.push(...places(page))) {
        page = await find('頁送り', { limit: 3, cursor: page.next });
        ok(page.items.length <= 3, 'no more than asked for');
      }
      equal(seen, all);
      const { next } = await find('頁送り', { limit: 3 });
      const another = await saito.post('/v1/search', { text: '別の問い', cursor: next });
      refused(another, 400, 'malformed', ['/cursor cursor']);
    });

    it('says what is wrong with a question', async () => {
      const wrong: [object, string][] = [
        [{ text: 'あ' }, '/text too-short'],
        [{ text: '　　' }, '/text no-text'],
        [{ text: 'あ'.repeat(257) }, '/text too-long'],
        [{}, '/text required'],
        [{ text: 'あい', kinds: ['talk'] }, '/kinds/0 choice'],
      ];
      for (const [question, place] of wrong) {
        refused(await saito.post('/v1/search', question), 422, 'invalid', [place]);
      }
    });

    it('takes signs that mean something to a database or an expression as they are', async () => {
      const dialogue = await meeting('2023-01-01', `100%_値上げ (a+b)* ' or 1=1; -- \\d{2}`);
      for (const text of ['100%_', '(a+b)*', `' or 1=1`, '\\d{2}', '%_値']) {
        ok(dialogue.notes[0] && fold(dialogue.notes[0].text).includes(fold(text)), text);
        equal(places(await find(text)), [`${dialogue.id}/notes/n1/text`], text);
      }
      equal(places(await find('1__%')), []);
    });
  });
}
