import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { comparable } from './comparable.js';
import { fold } from './fold.js';
import { type Hits, TextScan, countPlaces } from './text-scan.js';

interface Meeting {
  rows: string[][];
}

const scanOf = (meetings: Meeting[]) => {
  const scan = new TextScan<Meeting>(({ rows }) => rows);
  scan.documents = meetings;
  return scan;
};
const rowsOf = ({ rows }: Hits) => [...rows];
const found = (texts: string[][], words: string) => {
  const scan = scanOf([{ rows: texts }]);
  scan.prepare();
  return rowsOf(scan.find(words));
};

/** As a person would: each text by itself, folded as a whole. */
function naively(meetings: readonly Meeting[], words: string): number[] {
  const wanted = fold(words).replaceAll(' ', '');
  const rows = meetings.flatMap(({ rows }) => rows);
  return rows.flatMap((texts, index) =>
    wanted !== '' && texts.some((text) => fold(text).replaceAll(' ', '').includes(wanted)) ? [index] : [],
  );
}

/** A small language of the signs that fold into each other, so that words are found often and almost found more often. */
const sign = fc.constantFrom(
  ...'社長ガがｶﾞハﾊ髙高斉齋ー・㈱①Ａa、。…0１ 𠮷吉',
  'か\u3099',
  '葛\u{e0100}',
  '\u200b',
  '\n',
);
const text = fc.string({ unit: sign, maxLength: 30 });
const meeting: fc.Arbitrary<Meeting> = fc.record({
  rows: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
});

describe('finding words in many texts', () => {
  it('finds one character of Japanese, in whatever way it is written', () => {
    assert.deepEqual(found([['ガ'], ['か'], ['ｶﾞ'], ['か\u3099']], 'が'), [0, 2, 3]);
    assert.deepEqual(found([['髙'], ['高い'], ['低い']], '高'), [0, 1]);
  });

  it('finds a row once, however often the words stand in it', () => {
    assert.deepEqual(found([['社長社長社長'], ['部長'], ['社長']], '社長'), [0, 2]);
  });

  it('finds nothing across two texts or two rows, even where spaces are nothing', () => {
    assert.deepEqual(found([['社', '長'], ['社'], ['長'], ['社 長'], ['社\n長']], '社長'), [3, 4]);
  });

  it('finds nothing for nothing, nor for what cannot be seen', () => {
    for (const words of ['', ' ', '\u3000\n', '\u200b', '\ufe00'])
      assert.deepEqual(found([['社長']], words), []);
  });

  it('takes signs of patterns as they are', () => {
    const rows = [['(a+b)*[c]\\d$^'], ['aab']];
    for (const words of ['(a+b)*', '[c]', '\\d$^']) assert.deepEqual(found(rows, words), [0], words);
    assert.deepEqual(found(rows, 'a.b'), []);
  });

  it('begins with any character: 、 and 0 too, at whose larger byte engines stop at every kana', () => {
    const rows = [['はい、社長'], ['社長、はい'], ['100円'], ['。'], ['、、社']];
    assert.deepEqual(found(rows, '、社'), [0, 4]);
    assert.deepEqual(found(rows, '、、社'), [4]);
    assert.deepEqual(found(rows, '00円'), [2]);
    assert.deepEqual(found(rows, '。'), [3]);
  });

  it('misses nothing and finds nothing false: 10,000 words in random texts', () => {
    let asked = 0;
    fc.assert(
      fc.property(
        fc.array(meeting, { maxLength: 6 }),
        fc.array(fc.string({ unit: sign, minLength: 1, maxLength: 4 }), { minLength: 10, maxLength: 10 }),
        fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
        (meetings, words, places) => {
          const scan = scanOf(meetings);
          scan.prepare();
          const everything = meetings.flatMap(({ rows }) => rows.flat()).join('');
          for (const [index, word] of words.entries()) {
            // Half of the words stand somewhere, or nearly.
            const from = (places[index] ?? 0) % Math.max(1, everything.length);
            const wanted = index % 2 ? word : everything.slice(from, from + 3);
            assert.deepEqual(rowsOf(scan.find(wanted)), naively(meetings, wanted));
            asked++;
          }
        },
      ),
      { numRuns: 1_000 },
    );
    assert.ok(asked >= 10_000);
  });

  it('gives with every further character what it would give if it were asked afresh', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 6 }), text, (meetings, words) => {
        const scan = scanOf(meetings);
        scan.prepare();
        let former: Hits | undefined;
        for (let length = 0; length <= words.length; length++) {
          const typed = words.slice(0, length);
          former = scan.find(typed, former);
          assert.deepEqual(rowsOf(former), rowsOf(scan.find(typed)));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives with what is typed before or behind the words what it would give if it were asked afresh', () => {
    const typed = fc.array(fc.tuple(fc.boolean(), sign), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 6 }), typed, (meetings, signs) => {
        const scan = scanOf(meetings);
        scan.prepare();
        let words = '';
        let former: Hits | undefined;
        for (const [isBefore, each] of signs) {
          words = isBefore ? each + words : words + each;
          former = scan.find(words, former);
          assert.deepEqual(rowsOf(former), naively(meetings, words));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells every place, its row, and which characters follow', () => {
    fc.assert(
      fc.property(
        fc.array(meeting, { maxLength: 6 }),
        fc.string({ unit: sign, maxLength: 3 }),
        (meetings, asked) => {
          const scan = scanOf(meetings);
          scan.prepare();
          const words = comparable(asked);
          const lines = meetings.flatMap(({ rows }) => rows).map((texts) => texts.map(comparable));
          const whole = lines.flatMap((texts) => texts.map((each) => `${each}\n`)).join('');
          const starts = lines.map((_, row) => lines.slice(0, row).flat().join('\n').length + (row && 1));
          const expected = [...Array(whole.length).keys()]
            .filter((place) => words !== '' && whole.startsWith(words, place))
            .flatMap((place) => {
              const behind = place + words.length;
              const following = whole.charCodeAt(behind) + whole.charCodeAt(behind + 1) * 0x10000;
              return [
                place,
                starts.findLastIndex((start) => start <= place),
                following || whole.charCodeAt(behind),
              ];
            });
          assert.deepEqual([...(scan.find(asked).places[0] ?? [])], expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('finds rows, and no more of their places, where words stand in many rows several times', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [index % 5 ? 'ののの、野' : '野の花']);
    const scan = scanOf([{ rows }]);
    scan.prepare();
    const often = scan.find('の');
    assert.equal(often.rows.length, 500);
    assert.deepEqual(often.places, [undefined]);
    assert.equal(countPlaces(often), undefined, 'nobody has counted');
    assert.equal(countPlaces(scan.find('のの')), 800, 'overlapping ones are two');
    assert.deepEqual(rowsOf(scan.find('の花', often)), rowsOf(scan.find('の花')));
    assert.equal(scan.find('の花', often).rows.length, 100);
  });

  it('narrows few hits among many, and many', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [index % 50 ? `話${index}` : `社長と話${index}`]);
    const scan = scanOf([{ rows }]);
    scan.prepare();
    const first = scan.find('社');
    assert.equal(first.rows.length, 100);
    assert.deepEqual(rowsOf(scan.find('社長と話4950', first)), [4950]);
    // Words that do not contain the former ones are looked for everywhere.
    assert.equal(scan.find('話', first).rows.length, 5000);
  });
});

describe('finding words while texts still come in', () => {
  const long = (name: string): Meeting => ({
    rows: Array.from({ length: 40 }, (_, index) => [`${name}${index}${'長い話'.repeat(1000)}`]),
  });
  const meetings = ['甲', '乙', '丙', '丁', '戊'].map(long);

  it('finds what is prepared at once, and the rest later', () => {
    const scan = scanOf(meetings);
    assert.deepEqual(scan.find('丁0'), {
      words: '丁0',
      rows: new Uint32Array(),
      places: [],
      seen: 0,
    });
    assert.equal(scan.prepare(0), false);
    let hits = scan.find('丁0');
    assert.ok(hits.seen > 0 && hits.seen < 200);
    while (!scan.prepare(0)) hits = scan.more(hits);
    hits = scan.more(hits);
    assert.deepEqual(rowsOf(hits), [120]);
    assert.equal(hits.seen, 200);
  });

  it('reads only what changed, and gives the rows of the new order', () => {
    const read: Meeting[] = [];
    const scan = new TextScan<Meeting>((one) => {
      read.push(one);
      return one.rows;
    });
    scan.documents = meetings;
    scan.prepare();
    read.length = 0;
    const changed = { rows: [['変わった']] };
    const added = { rows: [['新しい']] };
    scan.documents = [added, ...meetings.slice(0, 4), changed];
    scan.prepare();
    assert.ok(read.includes(added) && read.includes(changed));
    assert.ok(!meetings.slice(0, 3).some((kept) => read.includes(kept)), 'an unchanged block was read again');
    assert.deepEqual(rowsOf(scan.find('新しい')), [0]);
    assert.deepEqual(rowsOf(scan.find('丁0')), [121]);
    assert.deepEqual(rowsOf(scan.find('変わった')), [161]);
    assert.deepEqual(rowsOf(scan.find('戊0')), []);
  });

  it('is right after any change of the documents', () => {
    const pool = fc.array(
      fc.record({
        rows: fc.array(
          fc.array(fc.string({ unit: sign, minLength: 2000, maxLength: 9000 }), {
            minLength: 1,
            maxLength: 1,
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      { minLength: 4, maxLength: 8 },
    );
    fc.assert(
      fc.property(pool, fc.array(fc.array(fc.nat()), { minLength: 2, maxLength: 4 }), (all, lists) => {
        const scan = scanOf([]);
        for (const list of lists) {
          const chosen = [...new Set(list.map((number) => number % all.length))].map(
            (number) => all[number] as Meeting,
          );
          scan.documents = chosen;
          scan.prepare();
          for (const words of ['社長', 'が', '高斉']) {
            assert.deepEqual(rowsOf(scan.find(words)), naively(chosen, words));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('words and texts are compared alike', () => assert.equal(comparable('ﾀｶｻｷ'), comparable('たかさき')));
