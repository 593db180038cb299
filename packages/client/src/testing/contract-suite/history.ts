import type { Company, Dialogue, Revision } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf, noteOf } from './records.js';

interface History {
  items: (Revision & { record: Dialogue })[];
  next: string | null;
}

export function describeHistory({ describe, it, before, server }: Suite): void {
  let saito: Person;
  let kondo: Person;
  let company: Company;

  describe('the history of a record', () => {
    before(async () => {
      [saito, kondo] = [
        await Person.signIn(server(), '齋藤#past'),
        await Person.signIn(server(), '近藤#past'),
      ];
      company = await saito.kept(companyOf());
    });

    it('keeps every revision with who, when and what, newest first, page by page', async () => {
      const first = await saito.kept(dialogueOf(company.id, { theme: '一' }));
      const second = await kondo.kept({ ...first, theme: '二' });
      await saito.withdraw(second, '重複');
      const path = `${pathOf(first)}/history?limit=2`;
      const { items, next } = await saito.read<History>(path);
      equal(
        items.map(({ revision, by, record }) => [
          revision,
          by.name,
          record.theme,
          record.withdrawn?.reason ?? '',
        ]),
        [
          [3, '齋藤', '二', '重複'],
          [2, '近藤', '二', ''],
        ],
      );
      equal([items[1]?.record, items[1]?.at], [second, second.updatedAt]);
      const rest = await saito.read<History>(`${path}&cursor=${next}`);
      equal([rest.items.map(({ record }) => record), rest.next], [[first], null]);
      refused(await saito.get(`${pathOf(first)}/history?cursor=x`), 400, 'malformed', ['cursor cursor']);
      const other = await saito.kept(dialogueOf(company.id));
      refused(await saito.get(`${pathOf(other)}/history?cursor=${next}`), 400, 'malformed', [
        'cursor cursor',
      ]);
    });

    it('does not lay open what was written for oneself when the record is shared later', async () => {
      const draft = await saito.kept(dialogueOf(company.id, { audience: 'self', theme: '自分だけの下書き' }));
      const path = `${pathOf(draft)}/history`;
      refused(await kondo.get(path), 404, 'not-found');
      await saito.kept({ ...draft, audience: 'organisation', theme: '共有' });
      const themes = async (person: Person) =>
        (await person.read<History>(path)).items.map(({ record }) => record.theme);
      equal(await themes(kondo), ['共有']);
      equal(await themes(saito), ['共有', '自分だけの下書き']);
    });
  });

  describe('the stamps of notes', () => {
    it('say who wrote each and who changed it last; nobody can write in another’s name', async () => {
      const notes = [noteOf('n1', '社員がついてこない', 1), noteOf('n2', '5年後は？', 2)];
      const first = await saito.kept(dialogueOf(company.id, { notes }));
      const names = (record: Dialogue) =>
        record.notes.map(({ id, stamp }) => [id, stamp?.createdBy.name, stamp?.changedBy?.name ?? '']);
      equal(names(first), [
        ['n1', '齋藤', ''],
        ['n2', '齋藤', ''],
      ]);
      const [n1, n2] = first.notes;
      ok(n1?.stamp && n2?.stamp, 'both are stamped');
      const forged = { ...n2.stamp.createdBy, name: '偽名' };
      const second = await kondo.kept({
        ...first,
        notes: [
          { ...n1, text: '社員が付いてこない' },
          { ...n2, position: 0.5, stamp: { ...n2.stamp, createdBy: forged, changedBy: forged } },
          noteOf('n3', '新しい発言', 3),
        ],
      });
      equal(names(second), [
        ['n1', '齋藤', '近藤'],
        ['n2', '齋藤', ''],
        ['n3', '近藤', ''],
      ]);
      equal(second.notes[0]?.stamp?.createdAt, n1.stamp.createdAt);
      const third = await saito.kept({ ...second, theme: '題だけ' });
      equal(third.notes, second.notes);
    });
  });
}
