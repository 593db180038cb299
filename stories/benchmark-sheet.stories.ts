import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { arraySource, newBenchmarkSheet, withFigure, type BenchmarkSheet, type Source } from '@banso/model';
import { demo, samples } from '@banso/model/samples';
import type { BansoBenchmarkSheet } from '@banso/elements/benchmark-sheet';
import '@banso/elements/benchmark-sheet/define';
import '@banso/elements/locales/en';

interface Args {
  sheet: BenchmarkSheet | undefined;
  readOnly: boolean;
  disabled: boolean;
  compact: boolean;
}

const nameOf = (sheet: BenchmarkSheet | undefined) =>
  demo.companies.find(({ id }) => id === sheet?.company)?.name ?? samples.company.name;

/** ロカベン（ローカルベンチマーク）: 財務の六つの指標と、商流・業務フロー、4つの視点、対話内容の総括を一枚で。 */
const meta: Meta<Args> = {
  title: 'ロカベン benchmark-sheet',
  id: 'benchmark-sheet',
  component: 'banso-benchmark-sheet',
  args: { sheet: samples.benchmarkSheet, readOnly: false, disabled: false, compact: false },
  render: ({ sheet, readOnly, disabled, compact }) =>
    html`<banso-benchmark-sheet
      company-name=${nameOf(sheet)}
      .value=${sheet}
      ?read-only=${readOnly}
      ?disabled=${disabled}
      ?compact=${compact}
    ></banso-benchmark-sheet>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const sheetIn = (canvas: HTMLElement) => canvas.querySelector('banso-benchmark-sheet') as BansoBenchmarkSheet;

/** Opens one of the parts, as a click on its tab does. */
const opened =
  (tab: string): Play =>
  async ({ canvasElement }) => {
    const element = sheetIn(canvasElement);
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.click();
    await element.updateComplete;
  };

/** Types into a cell of the grid and keeps it. */
function typed(element: BansoBenchmarkSheet, cell: string, text: string) {
  const input = element.renderRoot.querySelector<HTMLInputElement>(`#cell-${cell}`);
  if (!input) return;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.blur();
}

const kept = (sheets: BenchmarkSheet[], behaviour: Partial<Source<BenchmarkSheet>> = {}) => ({
  ...arraySource(sheets),
  ...behaviour,
});

const company = samples.company.id;
const never = () => new Promise<never>(() => {});
const offline = () => Promise.reject<never>(Object.assign(new Error('offline'), { kind: 'offline' }));

export const Default: Story = { name: 'ふだんの一枚' };

export const OfficialSample: Story = {
  name: 'METIの見本（株式会社○○）',
  args: { sheet: samples.officialSheet },
};

export const Entry: Story = { name: '財務の入力', play: opened('financials') };

export const Flow: Story = { name: '商流・業務フロー', play: opened('flow') };

export const Views: Story = { name: '4つの視点', play: opened('views') };

export const Summary: Story = { name: '対話内容の総括', play: opened('summary') };

export const States: Story = {
  name: '状態',
  render: () => html`
    <h3>まだない</h3>
    <banso-benchmark-sheet company=${company} .source=${kept([])}></banso-benchmark-sheet>
    <h3>読み込み中</h3>
    <banso-benchmark-sheet
      company=${company}
      company-name=${samples.company.name}
      .source=${kept([], { page: never })}
    ></banso-benchmark-sheet>
    <h3>読み込めなかった</h3>
    <banso-benchmark-sheet company=${company} .source=${kept([], { page: offline })}></banso-benchmark-sheet>
    <h3>閲覧のみ</h3>
    <banso-benchmark-sheet read-only .value=${samples.benchmarkSheet}></banso-benchmark-sheet>
    <h3>使えない</h3>
    <banso-benchmark-sheet disabled .value=${samples.officialSheet}></banso-benchmark-sheet>
  `,
};

export const NoStatementsYet: Story = {
  name: '決算書がまだ手もとにないとき',
  args: { sheet: newBenchmarkSheet(company, '2018') },
};

export const Unreadable: Story = {
  name: '読めない値を貼り付けたとき',
  play: async (context) => {
    await opened('financials')(context);
    const element = sheetIn(context.canvasElement);
    typed(element, 'netAssets-latest', '#REF!');
    typed(element, 'months-previous', '6');
    await element.updateComplete;
  },
};

export const NoSignal: Story = {
  name: '訪問先で電波がないとき',
  render: () =>
    html`<banso-benchmark-sheet
      company=${company}
      company-name=${samples.company.name}
      .source=${kept([samples.benchmarkSheet], { save: offline })}
    ></banso-benchmark-sheet>`,
  play: async (context) => {
    const element = sheetIn(context.canvasElement);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await opened('financials')(context);
    typed(element, 'sales-latest', '７６０，０００');
  },
};

export const SeveralSheets: Story = {
  name: 'シートがいくつもあるとき',
  render: () =>
    html`<banso-benchmark-sheet
      company=${company}
      company-name=${samples.company.name}
      .source=${kept([
        samples.benchmarkSheet,
        { ...samples.officialSheet, company, title: '前のシート', industry: '0304' },
      ])}
    ></banso-benchmark-sheet>`,
};

export const InferredBasis: Story = {
  name: '名称が推定の基準値で見るとき',
  args: { sheet: { ...samples.benchmarkSheet, basisVersion: '2022' } },
};

/** Reads a file in, as dropping it onto the widget does; it waits until what it would change is shown. */
async function readIn(element: BansoBenchmarkSheet, file: File) {
  await element.updateComplete;
  const data = new DataTransfer();
  data.items.add(file);
  element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  const isShown = () => element.renderRoot.querySelector('.import .foot, .import [role="alert"]');
  for (let wait = 0; wait < 100 && !isShown(); wait++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** A workbook as somebody else filled it in: another version of the basis, a figure and some words that differ. */
async function otherWorkbook(): Promise<File> {
  const [{ writeWorkbook }, { loadBasis }] = await Promise.all([
    import('@banso/model/workbook'),
    import('@banso/benchmark-data'),
  ]);
  const { benchmarkSheet } = samples;
  const sheet: BenchmarkSheet = {
    ...withFigure(benchmarkSheet, 'latest', 'cash', 119_000),
    basisVersion: '2022',
    views: {
      ...benchmarkSheet.views,
      owner: { ...benchmarkSheet.views.owner, philosophy: '長く使っていただける形でお届けする' },
    },
  };
  const bytes = writeWorkbook(sheet, {
    basis: await loadBasis('2022'),
    company: { name: samples.company.name },
  });
  return new File([bytes as Uint8Array<ArrayBuffer>], '財務分析シート.xlsx');
}

export const ReadingIn: Story = {
  name: 'Excelから読み込むとき',
  play: async ({ canvasElement }) => readIn(sheetIn(canvasElement), await otherWorkbook()),
};

export const ReadingInPhone: Story = {
  ...ReadingIn,
  name: 'Excelから読み込むとき（電話の幅）',
  globals: { width: '390px' },
};

export const NotReadIn: Story = {
  name: '読み込めないファイルのとき',
  play: ({ canvasElement }) => readIn(sheetIn(canvasElement), new File(['%PDF-1.7'], '決算書.xlsx')),
};

export const TwoVersions: Story = {
  name: '基準値の版を並べて見るとき',
  play: async ({ canvasElement }) => {
    const element = sheetIn(canvasElement);
    const isThere = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
    for (let wait = 0; wait < 100 && !isThere('.compare-open'); wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    isThere('.compare-open')?.click();
    for (let wait = 0; wait < 100 && !isThere('.versions table'); wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
  },
};

export const Desk: Story = {
  name: '窓口の画面（詰めて）',
  args: { compact: true },
  play: opened('financials'),
};

export const English: Story = { name: 'English', globals: { language: 'en' } };

export const Dark: Story = { name: '暗い画面', globals: { appearance: 'dark' } };

export const Phone: Story = { name: '電話の幅', globals: { width: '390px' }, play: opened('financials') };
