import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { industries, loadBasis } from '@banso/benchmark-data';
import { assessSheet, indicatorKeys } from '../../benchmark/index.js';
import { guards } from '../../contract/index.js';
import { newBenchmarkSheet } from '../../records/index.js';
import type { Written } from '../spreadsheet/sheet-builder.js';
import { financialCells, workbookOf } from '../testing/made-workbook.js';
import { sharedFile, sharedJson, skipWithout } from '../testing/shared-files.js';
import { readWorkbook } from './read-workbook.js';

const bases = await Promise.all(['2018', '2022'].map(loadBasis));
const read = (bytes: Uint8Array) => readWorkbook(bytes, { industries, bases });
/** What these small workbooks lack. */
const isForm = (code: string) => ['sheet-missing', 'basis-missing'].includes(code);
/** A financial input with some cells changed, and what was found. */
const changed = (changes: Record<string, Written>) => read(workbookOf(financialCells(changes)));
const found = (changes: Record<string, Written>) =>
  changed(changes)
    .findings.filter(({ code }) => !isForm(code))
    .map(({ code, cell, field, text }) => [code, cell, field, text]);
const latest = (changes: Record<string, Written>) => changed(changes).content.periods[0]!;

interface Truth {
  basic: Record<string, string & number[] & number>;
  fiscalMonths: string[];
  periods: Record<string, number>[];
  flow: {
    steps: { title: string; content: string; differentiation: string }[];
    provided: { product: string; value: string };
  };
  commerce: Record<'suppliers' | 'partners' | 'customers' | 'endUsers', { main: string; reason: string }>;
  views: Record<string, string>;
  summary: Record<string, string>;
  expected: {
    periods: {
      values: Record<string, number>;
      points: Record<string, number>;
      total: number;
      rank: string;
    }[];
  };
}

describe('readWorkbook', () => {
  it(
    'reads a filled workbook of METI as it was filled in, to the letter',
    { skip: skipWithout('filled.xlsx') },
    () => {
      const truth = sharedJson<Truth>('filled.truth.json');
      const { company, content, findings, basisVersion, parts } = read(sharedFile('filled.xlsx'));
      assert.deepEqual([findings, basisVersion, parts], [[], '2018', ['financials', 'flow', 'views']]);
      assert.deepEqual(company, {
        name: truth.basic.商号,
        address: truth.basic.所在地,
        representative: truth.basic.代表者名,
      });
      const party = ({ main, reason }: { main: string; reason: string }) => ({ content: main, reason });
      const { views: v, summary: s } = truth;
      assert.deepEqual(content, {
        industry: '0305',
        capital: truth.basic.資本金,
        periods: truth.periods.map(({ prevSales, ...figures }, index) => ({
          id: ['latest', 'previous', 'earlier'][index],
          closingMonth: truth.fiscalMonths[index],
          months: 12,
          figures: { ...figures, previousSales: prevSales, employees: truth.basic.従業員数![index] },
        })),
        flow: {
          steps: truth.flow.steps.map(({ title, content: own, differentiation }, index) => ({
            id: `step-${index + 1}`,
            position: index + 1,
            title,
            content: own,
            differentiation,
          })),
          offering: { content: truth.flow.provided.product, value: truth.flow.provided.value },
          suppliers: party(truth.commerce.suppliers),
          partners: party(truth.commerce.partners),
          customers: party(truth.commerce.customers),
          endUsers: party(truth.commerce.endUsers),
        },
        views: {
          owner: { philosophy: v['経営理念・ビジョン'], ambition: v.経営意欲, succession: v.後継者 },
          business: { history: v.沿革, strengths: v.強み, weaknesses: v.弱み, productivity: v['IT・生産性'] },
          environment: { market: v['市場・競合'], customers: v.顧客, employees: v.従業員, banks: v.金融機関 },
          organisation: {
            structure: v['組織・品質'],
            planning: v['計画・会議'],
            development: v['研究開発・知財'],
            training: v.人材育成,
          },
        },
        summary: { currentState: s.現状認識, futureGoal: s.将来目標, issue: s.課題, measures: s.対応策 },
      });
    },
  );

  it('reads what the workbook shows, and comes to the same', { skip: skipWithout('filled.xlsx') }, () => {
    const truth = sharedJson<Truth>('filled.truth.json');
    const { content, shown } = read(sharedFile('filled.xlsx'));
    const own = assessSheet({ ...content, basisVersion: '2018' }, bases[0]!);
    truth.expected.periods.forEach(({ values, points, total, rank }, period) => {
      indicatorKeys.forEach((key, index) => {
        const workbook = shown!.periods[period]!.indicators[index]!;
        const ours = own[period]!.indicators[index]!;
        assert.deepEqual([ours.value, ours.point], [values[key], points[key]]);
        assert.equal(workbook.point, points[key]);
        assert.ok(Math.abs(workbook.value! - values[key]!) < 1e-12 * Math.max(1, Math.abs(values[key]!)));
      });
      assert.deepEqual([own[period]!.total, own[period]!.rank], [total, rank]);
    });
  });

  it(
    'reads the workbook with its macros and links, and touches neither',
    { skip: skipWithout('meti-2018.xlsm') },
    () => {
      const { company, content, shown, findings, basisVersion } = read(sharedFile('meti-2018.xlsm'));
      assert.deepEqual(findings, [{ code: 'macros-not-run' }, { code: 'links-not-followed' }]);
      assert.deepEqual([company.name, content.industry, basisVersion], ['株式会社○○', '1301', '2018']);
      const own = assessSheet({ ...content, basisVersion: '2018' }, bases[0]!);
      assert.deepEqual(
        own.map(({ total, rank }) => [total, rank]),
        [
          [18, 'B'],
          [10, 'D'],
          [12, 'C'],
        ],
      );
      for (const [index, period] of own.entries()) {
        assert.deepEqual(
          period.indicators.map(({ key, value, point }) => ({ key, value, point })),
          shown!.periods[index]!.indicators,
        );
      }
    },
  );

  it('gives what the contract can keep', () => {
    const { content } = changed({});
    const record = { ...newBenchmarkSheet('cmp_' + '0'.repeat(32), '2018'), ...content };
    assert.deepEqual(guards.checkBenchmarkSheet(record), undefined);
  });
});

describe('readWorkbook, the figures', () => {
  it('finds them by their labels, wherever a version moved them', () => {
    const cells = financialCells()['【入力】財務分析']!;
    const moved = Object.fromEntries(
      Object.entries(cells).map(([place, value]) => {
        const [, letter, row] = /^([A-Z])(\d+)$/.exec(place)!;
        return [`${String.fromCharCode(letter!.charCodeAt(0) + 3)}${Number(row) + 11}`, value];
      }),
    );
    const { content, findings } = read(workbookOf({ 入力シート: moved }));
    assert.deepEqual(content, changed({}).content);
    assert.deepEqual(
      findings.map(({ code, field }) => [code, field]),
      [
        ['sheet-missing', 'flow'],
        ['sheet-missing', 'views'],
        ['basis-missing', undefined],
      ],
    );
  });

  it('finds them under other names and in other orders of the rows and periods', () => {
    const { content, findings } = changed({
      B27: '営業損益',
      B29: '売上高（千円）',
      B31: '現預金',
      B34: 'たな卸資産',
      B35: '負債の部 合計',
      B39: '純資産の部合計',
      D25: '前々期',
      E25: '前期',
      F25: '直近期',
    });
    const { figures } = content.periods[0]!;
    assert.deepEqual(
      findings.filter(({ code }) => !isForm(code)),
      [],
    );
    assert.deepEqual([figures.operatingProfit, figures.sales, figures.netAssets], [1000, 3000, 13000]);
    assert.deepEqual(
      content.periods.map(({ closingMonth }) => closingMonth),
      ['2024-03', '2025-03', '2026-03'],
    );
  });

  it('reads figures and months that were typed as text', () => {
    const { figures, closingMonth } = latest({
      D26: '令和８年３月期',
      D27: '５１２，４００',
      D29: '△1,500',
      D31: '(2,000)',
      D38: '12百万円',
      D12: '34名',
    });
    assert.deepEqual(closingMonth, '2026-03');
    assert.deepEqual(
      [figures.sales, figures.operatingProfit, figures.cash, figures.borrowings, figures.employees],
      [512400, -1500, -2000, 12000, 34],
    );
    const months = ['H31.4', '平成31年4月', '2019年4月期', '2019/4', '201904', 201904].map(
      (typed) => latest({ D26: typed }).closingMonth,
    );
    assert.deepEqual(new Set(months), new Set(['2019-04']));
  });

  it('keeps blank and zero apart, and every digit up to 10¹⁵', () => {
    const { figures } = latest({ D30: null, D31: 0, D32: 999_999_999_999_999, D33: 0.1 + 0.2, E27: 5 });
    assert.deepEqual(
      [figures.depreciation, figures.cash, figures.notesReceivable, figures.accountsReceivable],
      [null, 0, 999_999_999_999_999, 0.1 + 0.2],
    );
  });

  it('says what it did not understand, and takes nothing in its place', () => {
    assert.deepEqual(found({ D27: '約5億' }), [['not-a-number', 'D27', 'periods/latest/sales', '約5億']]);
    assert.deepEqual(found({ D29: '=D27*0.1' }), [
      ['formula-text', 'D29', 'periods/latest/operatingProfit', '=D27*0.1'],
    ]);
    assert.deepEqual(found({ E26: '3月' }), [['not-a-month', 'E26', 'periods/previous/closingMonth', '3月']]);
    assert.deepEqual(found({ D26: 45.5 }), [['not-a-month', 'D26', 'periods/latest/closingMonth', '45.5']]);
    assert.deepEqual(found({ F12: '十数人' }), [
      ['not-persons', 'F12', 'periods/earlier/employees', '十数人'],
    ]);
    assert.deepEqual(found({ D31: 2e15 }), [['too-large', 'D31', 'periods/latest/cash', '2000000000000000']]);
    assert.deepEqual(found({ D38: '1234567円' }), [
      ['rounded', 'D38', 'periods/latest/borrowings', '1234567円'],
    ]);
    assert.equal(latest({ D27: '約5億' }).figures.sales, null);
    assert.equal(latest({ D38: '1234567円' }).figures.borrowings, 1235);
  });

  it('names the cells with errors, and formulas that were never calculated', () => {
    const bytes = workbookOf(financialCells({ D27: 777, D29: 888 }));
    const files = unzipSync(bytes);
    const part = 'xl/worksheets/sheet1.xml';
    const xml = new TextDecoder()
      .decode(files[part])
      .replace(/(<c r="D27"[^>]*)><v>777</, '$1 t="e"><f>1/0</f><v>#DIV/0!<')
      .replace('<v>888</v>', '<f>D27*0.1</f>');
    const { findings, content } = read(zipSync({ ...files, [part]: strToU8(xml) }));
    assert.deepEqual(
      findings.slice(2, 4).map(({ code, sheet, cell, text }) => [code, sheet, cell, text]),
      [
        ['error-value', '【入力】財務分析', 'D27', '#DIV/0!'],
        ['formula-without-result', '【入力】財務分析', 'D29', '=D27*0.1'],
      ],
    );
    assert.deepEqual(
      [content.periods[0]!.figures.sales, content.periods[0]!.figures.operatingProfit],
      [null, null],
    );
  });

  it('carries the sales of the period before, where the form would', () => {
    const { content, findings } = changed({ D28: null });
    assert.equal(content.periods[0]!.figures.previousSales, 1000);
    assert.deepEqual(findings.at(-2)?.code, 'previous-sales-carried');
  });

  it('reads the industry by its code, in whatever edition the name is spelled', () => {
    const industry = (minor: Written, major: Written = null) => {
      const { content, findings } = changed({ D9: major, D10: minor });
      return [content.industry, findings.find(({ field }) => field === 'industry')?.code];
    };
    assert.deepEqual(industry('1201_保健衛生、廃棄物処理業', '12_保健衛生、廃棄物処理業'), [
      '1201',
      undefined,
    ]);
    assert.deepEqual(industry('建設業'), ['0201', undefined]);
    assert.deepEqual(industry('0304_金属製品製造業', '04_卸売業'), ['0304', 'industry-mismatch']);
    assert.deepEqual(industry('9999_ソフトウェア業'), [null, 'industry-unknown']);
    assert.deepEqual(industry(null), [null, undefined]);
  });

  it('points to rows that another year added, and to rows that it lacks', () => {
    assert.deepEqual(found({ B40: '研究開発費', D40: 5, B41: '純資産合計', B39: '人件費', D41: 7 }), [
      ['row-unknown', 'B39', undefined, '人件費'],
      ['row-unknown', 'B40', undefined, '研究開発費'],
    ]);
    assert.deepEqual(
      found({ B36: null }).map(([code, , field]) => [code, field]),
      [['label-missing', 'periods/*/notesPayable']],
    );
  });

  it('counts the days from 1904 where the file does', () => {
    const files = unzipSync(workbookOf(financialCells({ D26: 46082 - 1462 })));
    const workbook = new TextDecoder()
      .decode(files['xl/workbook.xml'])
      .replace('date1904="0"', 'date1904="1"');
    const { content } = read(zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook) }));
    assert.equal(content.periods[0]!.closingMonth, '2026-03');
  });
});

describe('readWorkbook, the texts', () => {
  const flow = {
    B5: '業務フロー',
    B6: '業務①',
    C6: '仕入',
    G6: '業務②',
    H6: '加工',
    L6: '提供内容／顧客提供価値',
    B7: '■実施内容',
    B8: '一行目',
    B9: '二行目',
    F8: '⇒',
    B13: '■差別化ポイント',
    B14: '速さ',
    G7: '■実施内容\n削る',
    L7: '■製品・商品・サービスの内容',
    L8: '部品',
    L13: '■どのような価値を提供しているか',
    L14: '安心',
    B20: '＜商流把握＞',
    B21: '仕入先',
    G21: '当社',
    L21: '得意先',
    B22: '■社名・取引金額・内容等',
    B23: 'A社',
    B27: '■選定理由',
    B28: '近い',
    G22: '部品の加工',
    L22: '■属性（消費者・企業等）',
    L23: '※社名・取引金額・内容等',
    L24: 'B社',
    L31: '■選ばれている理由',
    L32: '早い',
  };
  const sheets = (own: Record<string, Written>, name = '非財務') =>
    read(workbookOf({ ...financialCells(), [name]: own }));

  it('takes the boxes of the flow apart, merged or not, with lines in rows of their own', () => {
    const { content, findings } = sheets(flow);
    assert.deepEqual(
      findings.map(({ code, field }) => [code, field]),
      [
        ['sheet-missing', 'views'],
        ['basis-missing', undefined],
      ],
    );
    assert.deepEqual(content.flow, {
      steps: [
        { id: 'step-1', position: 1, title: '仕入', content: '一行目\n二行目', differentiation: '速さ' },
        { id: 'step-2', position: 2, title: '加工', content: '削る' },
      ],
      offering: { content: '部品', value: '安心' },
      suppliers: { content: 'A社', reason: '近い' },
      self: { content: '部品の加工' },
      customers: { content: 'B社', reason: '早い' },
    });
  });

  it('reads further steps, beside the five or below them', () => {
    const below = { B16: '業務③', C16: '検査', B17: '■実施内容', B18: '測る' };
    assert.deepEqual(sheets({ ...flow, ...below }).content.flow.steps[2], {
      id: 'step-3',
      position: 3,
      title: '検査',
      content: '測る',
    });
  });

  it('understands the older names of the views and their items', () => {
    const { content, findings } = sheets({
      A1: '①経営者への着目',
      B1: '経営者自身について\nビジョン',
      C1: '地域に残る会社に',
      A3: '②関係者への着目',
      B3: '主力取引先企業の推移',
      C3: '3社が増えた',
      A5: '③事業への着目',
      B5: '技術力、販売力の強み',
      C5: '治具',
      B6: 'ITの能力',
      C6: '受注だけ',
      D6: '在庫も',
      A8: '④内部管理体制への着目',
      B8: '経営目標の有無・共有状況',
      C8: '朝礼で',
      B9: '人事育成のやり方・システム',
      C9: 'OJT',
      A11: '現状認識',
      C11: '減収',
      A12: '課題',
      C12: '値上げ',
    });
    assert.deepEqual(
      findings.filter(({ code }) => !isForm(code)),
      [],
    );
    assert.deepEqual(content.views, {
      owner: { philosophy: '地域に残る会社に' },
      business: { strengths: '治具', productivity: '受注だけ　在庫も' },
      environment: { customers: '3社が増えた' },
      organisation: { planning: '朝礼で', training: 'OJT' },
    });
    assert.deepEqual(content.summary, { currentState: '減収', issue: '値上げ' });
  });

  it('shows texts that stand outside every field, and cuts none to fit', () => {
    const { findings, content } = sheets({ ...flow, B37: 'メモ：来月また訪問', C6: 'あ'.repeat(201) });
    assert.deepEqual(
      findings.filter(({ code }) => !isForm(code)).map(({ code, cell, field }) => [code, cell, field]),
      [['text-too-long', 'C6', 'flow/steps/1/title']],
    );
    assert.equal(content.flow.steps[0]!.title, undefined);
    // Below the last box it belongs to it: nothing that was written is lost.
    assert.match(content.flow.suppliers!.reason!, /来月また訪問/);
    const beside = sheets({ ...flow, A2: 'メモ：来月また訪問' }).findings.at(-2);
    assert.deepEqual(
      [beside?.code, beside?.cell, beside?.text],
      ['text-elsewhere', 'A2', 'メモ：来月また訪問'],
    );
  });
});
