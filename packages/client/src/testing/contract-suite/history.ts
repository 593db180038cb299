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

    it('say of a correction who made it and when: after the meeting was closed, or by another person', async () => {
      const step = {
        ...noteOf('n2', '会長に話す', 2),
        kind: 'next-step' as const,
        step: { owner: 'owner' as const },
      };
      const first = await saito.kept(dialogueOf(company.id, { notes: [noteOf('n1', 'はじめ', 1), step] }));
      const corrections = (record: Dialogue) =>
        record.notes.map(({ stamp }) => [stamp?.corrected?.by.name ?? '', stamp?.corrected?.at ?? '']);
      const reworded = (record: Dialogue, text: string): Dialogue => ({
        ...record,
        notes: record.notes.map((note) => (note.id === 'n1' ? { ...note, text } : note)),
      });
      const done = (record: Dialogue, doneOn: string | null): Dialogue => ({
        ...record,
        notes: record.notes.map((note) => (note.step ? { ...note, step: { ...note.step, doneOn } } : note)),
      });
      const still = await saito.kept(reworded(first, '書きかけを直す'));
      equal(corrections(still), [
        ['', ''],
        ['', ''],
      ]);
      const closed = await saito.kept({ ...still, closed: true });
      const late = await saito.kept(reworded(closed, '終えたあとで直す'));
      equal(corrections(late)[0], ['齋藤', late.updatedAt]);
      const ticked = await kondo.kept(done(late, '2026-12-01'));
      equal(corrections(ticked), corrections(late));
      const others = await kondo.kept(reworded({ ...ticked, closed: false }, 'ほかの人が直す'));
      equal(corrections(others), [
        ['近藤', others.updatedAt],
        ['', ''],
      ]);
      const moved = await saito.kept({
        ...others,
        notes: others.notes.map((note) => ({ ...note, position: note.position + 1 })),
      });
      equal(corrections(moved), corrections(others));
    });
  });
}
