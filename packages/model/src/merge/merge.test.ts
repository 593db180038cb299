import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { equal, isFields } from './json.js';
import { merge, type MergeConflict } from './merge.js';

describe('two people’s work on one record', () => {
  const note = (id: string, position: number, text: string) => ({ id, position, text });
  const base = {
    theme: '設備の更新',
    place: '本社',
    notes: [note('a', 1, '一'), note('b', 2, '二')],
  };

  it('keeps what each changed in different fields', () => {
    const { value, conflicts } = merge(base, { ...base, theme: '承継' }, { ...base, place: '工場' });
    assert.deepEqual(value, { ...base, theme: '承継', place: '工場' });
    assert.deepEqual(conflicts, []);
  });

  it('keeps what each wrote down, in the order of the positions', () => {
    const mine = { ...base, notes: [...base.notes, note('m', 1.5, '私')] };
    const theirs = { ...base, notes: [note('t', 0.5, '先'), ...base.notes] };
    const { value, conflicts } = merge(base, mine, theirs);
    assert.deepEqual(
      value.notes.map(({ id }) => id),
      ['t', 'a', 'm', 'b'],
    );
    assert.deepEqual(conflicts, []);
  });

  it('asks only about the field that both changed, and names the item by its id', () => {
    const mine = { ...base, notes: [note('a', 1, '私の'), note('b', 2, '二')] };
    const theirs = { ...base, notes: [note('a', 3, '先方の'), note('b', 2, '二')] };
    const { value, conflicts } = merge(base, mine, theirs);
    assert.deepEqual(value.notes, [note('b', 2, '二'), note('a', 3, '私の')]);
    assert.deepEqual(conflicts, [
      { path: ['notes', 'a', 'text'], base: '一', mine: '私の', theirs: '先方の' },
    ]);
  });

  it('keeps the words when one removed what the other changed, and asks', () => {
    const removed = { ...base, notes: [note('b', 2, '二')] };
    const changed = { ...base, notes: [note('a', 1, '直した'), note('b', 2, '二')] };
    for (const [mine, theirs] of [
      [removed, changed],
      [changed, removed],
    ] as const) {
      const { value, conflicts } = merge(base, mine, theirs);
      assert.deepEqual(value, changed);
      assert.deepEqual(
        conflicts.map(({ path }) => path),
        [['notes', 'a']],
      );
    }
  });

  it('removes what one removed and the other left alone', () => {
    assert.deepEqual(merge(base, { ...base, notes: [] }, { ...base, place: '工場' }).value.notes, []);
  });

  it('takes once what both added alike', () => {
    const added = { ...base, notes: [...base.notes, note('c', 3, '三')] };
    assert.deepEqual(merge(base, added, structuredClone(added)), { value: added, conflicts: [] });
  });

  it('takes an array of plain values as one value', () => {
    const walls = (...walls: string[]) => ({ walls });
    const { value, conflicts } = merge(walls('unseen'), walls('unseen', 'lacking'), walls());
    assert.deepEqual(value, walls('unseen', 'lacking'));
    assert.equal(conflicts.length, 1);
  });

  it('merges lists without positions by what each item was put behind', () => {
    const list = (ids: string) => [...ids].map((id) => ({ id }));
    const ids = (base: string, mine: string, theirs: string) => {
      const { value, conflicts } = merge(list(base), list(mine), list(theirs));
      return value.map(({ id }) => id).join('') + '!'.repeat(conflicts.length);
    };
    assert.equal(ids('abc', 'abxc', 'yabc'), 'yabxc');
    assert.equal(ids('abc', 'cab', 'abcz'), 'czab');
    assert.equal(ids('abc', 'axc', 'aby'), 'axy');
    assert.equal(ids('abc', 'bac', 'acb'), 'bac!');
  });

  it('is not confused by names of the prototype', () => {
    const mine = JSON.parse('{"__proto__": 1, "constructor": 2}');
    const { value } = merge({}, mine, { a: 1 });
    assert.equal(JSON.stringify(value), '{"__proto__":1,"constructor":2,"a":1}');
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });
});

describe('who may read a record', () => {
  const record = (audience: string, theme = '') => ({ audience, theme });

  it('is never more people than either of two wanted, and nobody is asked', () => {
    for (const [base, mine, theirs, both] of [
      ['branch', 'organisation', 'self', 'self'],
      ['branch', 'self', 'partners', 'self'],
      ['self', 'branch', 'organisation', 'branch'],
      ['branch', 'partners', 'organisation', 'organisation'],
    ] as const) {
      const merged = merge(record(base), record(mine), record(theirs));
      assert.deepEqual(merged, { value: record(both), conflicts: [] });
    }
  });

  it('stays as narrow as one made it when the other began the same record, whatever is chosen of the words', () => {
    const { value, conflicts } = merge(undefined, record('organisation', '私'), record('self', '先方'));
    assert.deepEqual(value, record('self', '私'));
    assert.deepEqual(
      conflicts.map(({ path }) => path),
      [['theme']],
    );
  });

  it('becomes more people where one wants it and the other left it', () => {
    assert.deepEqual(merge(record('self'), record('organisation'), record('self', '先方')).value, {
      audience: 'organisation',
      theme: '先方',
    });
  });
});

describe('what only makes sense together', () => {
  const atomic = ['periods/*/figures'];
  const sheet = (sales: number, cash: number, months = 12) => ({
    periods: [{ id: 'latest', months, figures: { sales, cash } }],
  });

  it('is taken from one side', () => {
    const { value, conflicts } = merge(sheet(1, 1), sheet(2, 1), sheet(1, 2), { atomic });
    assert.deepEqual(value, sheet(2, 1));
    assert.deepEqual(conflicts, [
      {
        path: ['periods', 'latest', 'figures'],
        base: { sales: 1, cash: 1 },
        mine: { sales: 2, cash: 1 },
        theirs: { sales: 1, cash: 2 },
      },
    ]);
  });

  it('does not hold back what stands beside it', () => {
    const { value, conflicts } = merge(sheet(1, 1), sheet(2, 1), sheet(1, 1, 6), { atomic });
    assert.deepEqual(value, sheet(2, 1, 6));
    assert.deepEqual(conflicts, []);
  });

  it('may be a whole item or a whole list', () => {
    const base = { states: [{ id: 'unseen', state: 'felt', on: '1' }] };
    const mine = { states: [{ id: 'unseen', state: 'faced', on: '1' }] };
    const theirs = { states: [{ id: 'unseen', state: 'felt', on: '2' }] };
    assert.deepEqual(merge(base, mine, theirs, { atomic: ['states/*'] }).conflicts[0]?.path, [
      'states',
      'unseen',
    ]);
    assert.deepEqual(merge(base, mine, theirs, { atomic: ['states'] }).conflicts[0]?.path, ['states']);
  });
});

describe('for any three versions', () => {
  const atomic = ['group', 'items/*/group', 'unordered/*/group'];
  const leaf = fc.option(fc.constantFrom('p', 'q', 'r', 1, true), { nil: undefined, freq: 4 });
  const group = fc.option(fc.record({ x: leaf, y: leaf }), { nil: undefined });
  const item = (ordered: boolean) =>
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      ...(ordered && { position: fc.integer({ min: 0, max: 3 }) }),
      text: leaf,
      group,
    });
  const items = (ordered: boolean) =>
    fc.uniqueArray(item(ordered), { selector: ({ id }) => id, maxLength: 5 });
  const version = fc.record({
    title: leaf,
    plain: fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }),
    nested: fc.record({ x: leaf, deep: fc.record({ y: leaf }) }),
    group,
    items: items(true),
    unordered: items(false),
  });
  // From independent versions most would differ everywhere: let each side change a few parts of the base.
  const side = (base: object) =>
    fc
      .tuple(version, fc.subarray(['title', 'plain', 'nested', 'group', 'items', 'unordered'] as const))
      .map(([other, changed]) => ({
        ...base,
        ...Object.fromEntries(changed.map((key) => [key, other[key]])),
      }));
  // As it comes from the wire: plain objects, absent fields absent.
  const three = version
    .chain((base) => fc.tuple(fc.constant(base as object), side(base), side(base)))
    .map((versions) => JSON.parse(JSON.stringify(versions)) as [object, object, object]);
  const holds = (check: (base: object, mine: object, theirs: object) => void) =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => check(base, mine, theirs)),
      { numRuns: 5_000 },
    );

  it('a side that changed nothing leaves the other as it is', () => {
    holds((base, mine) => {
      assert.deepEqual(merge(base, mine, base, { atomic }), { value: mine, conflicts: [] });
      assert.deepEqual(merge(base, base, mine, { atomic }), { value: mine, conflicts: [] });
      assert.deepEqual(merge(base, mine, structuredClone(mine), { atomic }), { value: mine, conflicts: [] });
    });
  });

  it('it does not matter who is who, unless a person must decide', () => {
    holds((base, mine, theirs) => {
      const [one, other] = [merge(base, mine, theirs, { atomic }), merge(base, theirs, mine, { atomic })];
      if (one.conflicts.length === 0) assert.ok(equal(one.value, other.value));
      const paths = ({ conflicts }: { conflicts: readonly MergeConflict[] }) =>
        conflicts.map(({ path }) => path.join('/')).sort();
      assert.deepEqual(paths(one), paths(other));
    });
  });

  it('nobody’s change is missing without a conflict, and nothing is invented', () => {
    holds((base, mine, theirs) => {
      const { value, conflicts } = merge(base, mine, theirs, { atomic });
      const [b, m, t, merged] = [base, mine, theirs, value].map((version) => leaves(version));
      assert.ok(b && m && t && merged);
      const inConflict = (path: string) =>
        conflicts.some((conflict) => `${path}/`.startsWith(`${conflict.path.join('/')}/`));
      for (const changed of [m, t]) {
        for (const path of new Set([...b.keys(), ...changed.keys()])) {
          if (changed.get(path) !== b.get(path) && merged.get(path) !== changed.get(path)) {
            assert.ok(inConflict(path), path);
          }
        }
      }
      for (const [path, leaf] of merged)
        assert.ok(
          [b, m, t].some((version) => version.get(path) === leaf),
          path,
        );
    });
  });

  it('merging the result again changes nothing', () => {
    holds((base, mine, theirs) => {
      const { value, conflicts } = merge(base, mine, theirs, { atomic });
      if (conflicts.length > 0) return;
      const again = merge(base, value, theirs, { atomic });
      assert.deepEqual(again.conflicts, []);
      assert.ok(equal(again.value, value));
    });
  });

  it('leaves its inputs alone', () => {
    holds((base, mine, theirs) => {
      const before = JSON.stringify([base, mine, theirs]);
      merge(base, mine, theirs, { atomic });
      assert.equal(JSON.stringify([base, mine, theirs]), before);
    });
  });

  /** Every smallest part of a version by its path; an atomic group is one part. */
  function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
    const isGroup = /(?:^|\/)group$/.test(path);
    if (Array.isArray(value) && value.every((item) => isFields(item))) {
      for (const item of value) leaves(item, `${path}/${String(item.id)}`, found);
    } else if (isFields(value) && !isGroup) {
      for (const [key, field] of Object.entries(value)) leaves(field, path ? `${path}/${key}` : key, found);
    } else if (value !== undefined) found.set(path, JSON.stringify(value, sortedKeys(value)));
    return found;
  }

  const sortedKeys = (value: unknown) => (isFields(value) ? Object.keys(value).sort() : undefined);
});
