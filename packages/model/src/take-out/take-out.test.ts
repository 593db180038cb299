import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Dialogue, Note } from '../contract/index.js';
import { newDialogue } from '../records/index.js';
import { samples } from '../samples/index.js';
import { asMarkdown, asRows, asText, csvCell, csvOf, encodeCp932, type TakeOutWords } from './index.js';

const names = <K extends string>(...keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, `<${key}>`])) as Record<K, string>;
const words: TakeOutWords = {
  title: '対話記録',
  columns: names(
    'date',
    'from',
    'to',
    'place',
    'method',
    'stage',
    'theme',
    'audience',
    'participants',
    'photos',
    'at',
    'kind',
    'speaker',
    'text',
    'aside',
    'basis',
    'walls',
    'owner',
    'names',
    'due',
    'doneOn',
  ),
  kinds: names('words', 'question', 'fact', 'insight', 'proposal', 'next-step'),
  methods: names('visit', 'branch', 'online', 'phone'),
  stages: names('entrance', 'issue-setting', 'solution', 'execution', 'review'),
  audiences: names('self', 'branch', 'organisation', 'partners'),
  walls: names('unseen', 'unfaced', 'unmoved', 'unfollowed', 'lacking'),
  owners: names('owner', 'team', 'supporter'),
  date: (iso) => iso,
  person: (name, title) => (title ? `${name} ${title}` : name),
  photo: (number) => `写真${number}`,
  list: (texts) => texts.join('、'),
  quote: (text) => `「${text}」`,
  inParentheses: (text) => `（${text}）`,
  foot: '機関内',
};
const meeting = (notes: Partial<Note>[], change: Partial<Dialogue> = {}): Dialogue => ({
  ...newDialogue('cmp_00000000000070008000000000000001', '2026-11-18'),
  ...change,
  notes: notes.map((note, index) => ({
    id: `n${index}`,
    position: index,
    kind: 'words' as const,
    text: 'x',
    ...note,
  })),
});

describe('a meeting as text', () => {
  it('says what its photos show, in their order, without those that were taken out', () => {
    const shown = meeting([{ text: '言葉' }], {
      photos: [
        { id: 'c', position: 3, attachment: 'att_c' },
        { id: 'b', position: 2, attachment: 'att_b', caption: '取り違えた名刺', withdrawn: true },
        { id: 'a', position: 1, attachment: 'att_a', caption: '五年後の姿を書いた白板' },
      ],
    });
    const photos = '五年後の姿を書いた白板、写真2';
    assert.ok(asText([shown], '', words).includes(`<photos>\u3000${photos}\n`));
    assert.ok(asMarkdown([shown], '', words).includes(`- \\<photos\\>: ${photos}\n`));
    const [names, row] = asRows([shown], words);
    assert.equal(row?.[names?.indexOf('<photos>') ?? -1], photos);
  });

  it('has every note as it was written, with who said it, in the order of the meeting', () => {
    const text = asText([samples.dialogue], '髙﨑精密', words);
    let at = -1;
    for (const note of samples.dialogue.notes) {
      const found = text.indexOf(note.text, at);
      assert.ok(found > at, note.text);
      at = found;
    }
    assert.ok(
      text.startsWith(
        '対話記録\u3000髙﨑精密\n仕事を、選べる会社に\n<date>\u30002016-11-18 13:30\u201315:10\n',
      ),
    );
    assert.ok(text.includes('「航空機の治具ですね。'));
    assert.ok(text.includes('（髙﨑𠮷隆 社長、<unseen>）'));
    assert.ok(text.endsWith('機関内\n'));
  });

  it('says for whom it is, and nothing of what was withdrawn', () => {
    const text = asText(
      [meeting([{ text: 'gone', withdrawn: true }, { text: 'here' }], { audience: 'self' })],
      '',
      words,
    );
    assert.ok(text.includes('<audience>\u3000<self>'));
    assert.ok(!text.includes('gone') && text.includes('here'));
  });
});

describe('a meeting as Markdown', () => {
  it('quotes the company, and lists steps as tasks', () => {
    const given = meeting([
      { text: '一行目\n二行目' },
      { kind: 'question', text: 'どうですか', at: '13:30' },
      { kind: 'next-step', text: '会長に話す', step: { owner: 'owner', due: '2026-12-05' } },
      { kind: 'next-step', text: '済み', step: { owner: 'team', doneOn: '2026-12-01' } },
    ]);
    const text = asMarkdown([given], '髙﨑精密', words);
    assert.ok(text.startsWith('# 2026\\-11\\-18\n\n- 対話記録: 髙﨑精密\n'));
    assert.ok(text.includes('> 一行目\\\n> 二行目\n'));
    assert.ok(text.includes('**13:30 \\<question\\>**\n\nどうですか\n'));
    assert.ok(text.includes('- [ ] 会長に話す（\\<owner\\>、\\<due\\> 2026\\-12\\-05）'));
    assert.ok(text.includes('- [x] 済み'));
  });

  it('lets nothing in the words become markup', () => {
    const bad = '# h\n- l\n1. n\n<b>x</b> [a](javascript:1) **b** `c` | d | &lt; ![i](x) ~~s~~ _u_';
    const text = asMarkdown([meeting([{ kind: 'fact', text: bad }])], '', words);
    for (const markup of [
      '\n# h',
      '\n- l',
      '\n1. n',
      '<b>',
      '](',
      '**b',
      '`c`',
      '| d',
      '&lt;',
      '~~s',
      '_u',
    ]) {
      const line = text.slice(text.indexOf('h\\'));
      assert.ok(!new RegExp(`(?<!\\\\)${markup.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(line), markup);
    }
  });
});

describe('a table for a spreadsheet', () => {
  it('has a row for each note, and one for a meeting without notes', () => {
    const rows = asRows(
      [meeting([{ text: '一' }, { text: '二', walls: ['unseen', 'lacking'] }]), meeting([])],
      words,
    );
    const text = rows[0]?.indexOf('<text>') ?? -1;
    assert.deepEqual(
      rows.map((row) => row[text]),
      ['<text>', '一', '二', ''],
    );
    assert.ok(rows.every((row) => row.length === rows[0]?.length));
    assert.ok(rows[2]?.includes('<unseen>、<lacking>'));
  });

  it('keeps quotes, commas and line ends within a cell', () => {
    assert.equal(
      csvOf([
        ['a"b', 'c,d'],
        ['e\nf', ''],
      ]),
      '"a""b","c,d"\r\n"e\nf",""\r\n',
    );
  });

  it('makes text of everything that a spreadsheet would compute', () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1+1',
      '＋1',
      '－1',
      '＠x',
      ' =1',
      '\u3000=1',
      '=HYPERLINK("http://x")',
      "=cmd|' /C calc'!A0",
    ];
    for (const text of formulas) assert.ok(csvCell(text).startsWith(`"'`), text);
    for (const text of ['1', '売上=粗利', '', 'a-b', '"=1"', "'=1", '△3'])
      assert.ok(!csvCell(text).startsWith(`"'${text[0]}`) || text.startsWith("'"), text);
  });

  it('is read back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          assert.deepEqual(
            parsed(csvOf(rows)),
            rows.map((row) =>
              row.map((text) => JSON.parse(JSON.stringify(csvCell(text).slice(1, -1).replaceAll('""', '"')))),
            ),
          );
        },
      ),
    );
  });

  /** Reads CSV in which every cell stands in quotes. */
  function parsed(csv: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    for (const [, cell = '', end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
      row.push(cell.replaceAll('""', '"'));
      if (end === '\r\n') {
        rows.push(row);
        row = [];
      }
    }
    return rows;
  }
});

describe('CP932', () => {
  const decoded = (bytes: Uint8Array) => new TextDecoder('shift_jis').decode(bytes);

  it('has the names of the field, half-width kana and the characters of Windows', () => {
    const text = '株式会社髙﨑製作所 ㈱①Ⅳ㎡ ｶﾌﾞｼｷ 邉邊齋齊 栁 表示～－―∥￠￡￢';
    const { bytes, missing } = encodeCp932(text);
    assert.deepEqual(missing, []);
    assert.equal(decoded(bytes), text);
    assert.deepEqual([...encodeCp932('髙').bytes], [0xfb, 0xfc]);
    assert.deepEqual([...encodeCp932('∵').bytes], [0x81, 0xe6]);
  });

  it('takes what other systems write for the same signs', () => {
    assert.equal(decoded(encodeCp932('\u301c\u2212\u2014').bytes), '～－―');
  });

  it('says what it does not have, once each, and marks the place', () => {
    const { bytes, missing } = encodeCp932('𠮷野家の𠮷と葛\u{e0100}と👍');
    assert.deepEqual(missing, ['𠮷', '\u{e0100}', '👍']);
    assert.equal(decoded(bytes), '〓野家の〓と葛〓と〓');
  });

  it('takes every character that it has there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { bytes, missing } = encodeCp932(text);
        if (missing.length === 0 && !/[\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac\u00a5]/.test(text))
          assert.equal(decoded(bytes), text);
      }),
    );
  });
});
