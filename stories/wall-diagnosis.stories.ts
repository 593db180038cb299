import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Engagement, Source, SourceError, WallDiagnosis } from '@banso/model';
import { arraySource } from '@banso/model';
import { demo, samples } from '@banso/model/samples';
import '@banso/elements/locales/en';
import '@banso/elements/wall-diagnosis/define';

interface Args {
  answers: WallDiagnosis[];
  engagement?: Engagement;
  companyName: string;
  readOnly: boolean;
  compact: boolean;
}

const [firstRound, secondRound] = [...new Set(samples.wallDiagnoses.map(({ answeredOn }) => answeredOn))].map(
  (date) => samples.wallDiagnoses.filter(({ answeredOn }) => answeredOn === date),
) as [WallDiagnosis[], WallDiagnosis[]];
const analysers = demo.companies[1]!;

/** Loads; without a network nothing can be saved. */
function sourceOf<T extends WallDiagnosis>(answers: T[], offline: boolean): Source<T> {
  const source = arraySource(answers);
  const problem: SourceError & Error = Object.assign(new Error('offline'), { kind: 'offline' });
  return offline ? { ...source, save: () => Promise.reject(problem) } : source;
}

const never = new Promise<never>(() => {});
const loading: Source<WallDiagnosis> = { ...arraySource<WallDiagnosis>(), page: () => never };
const broken: Source<WallDiagnosis> = {
  ...arraySource<WallDiagnosis>(),
  page: () => Promise.reject(Object.assign(new Error('server'), { kind: 'server' })),
};

const meta: Meta<Args> = {
  id: 'wall-diagnosis',
  title: '壁診断',
  component: 'banso-wall-diagnosis',
  args: {
    answers: samples.wallDiagnoses,
    engagement: samples.engagement,
    companyName: samples.company.name,
    readOnly: false,
    compact: false,
  },
  render: ({ answers, engagement, companyName, readOnly, compact }, { globals }) =>
    html`<banso-wall-diagnosis
      .source=${sourceOf(answers, globals.offline === 'offline')}
      .engagementRecord=${engagement}
      company=${answers[0]?.company ?? samples.company.id}
      company-name=${companyName}
      ?read-only=${readOnly}
      ?compact=${compact}
    ></banso-wall-diagnosis>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The widget once it has something to click on. */
async function click(canvas: HTMLElement, ...selectors: string[]) {
  const element = canvas.querySelector('banso-wall-diagnosis')!;
  for (const selector of selectors) {
    for (let turn = 0; turn < 100 && !element.renderRoot.querySelector(selector); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    element.renderRoot.querySelector<HTMLElement>(selector)?.click();
    await element.updateComplete;
  }
}

export const Default: Story = { name: '基本' };

export const States: Story = {
  name: '状態の一覧',
  render: () => html`
    <banso-wall-diagnosis
      .source=${arraySource<WallDiagnosis>()}
      company=${samples.company.id}
    ></banso-wall-diagnosis>
    <hr />
    <banso-wall-diagnosis .source=${loading} company=${samples.company.id}></banso-wall-diagnosis>
    <hr />
    <banso-wall-diagnosis .source=${broken} company=${samples.company.id}></banso-wall-diagnosis>
    <hr />
    <banso-wall-diagnosis
      .value=${firstRound}
      .engagementRecord=${samples.engagement}
      read-only
    ></banso-wall-diagnosis>
    <hr />
    <banso-wall-diagnosis
      .value=${firstRound}
      .engagementRecord=${samples.engagement}
      disabled
    ></banso-wall-diagnosis>
    <hr />
    <banso-wall-diagnosis .value=${firstRound} compact></banso-wall-diagnosis>
  `,
};

export const OwnerAlone: Story = {
  name: '最初に、社長おひとりに聞いたとき',
  args: { answers: firstRound.slice(0, 1), engagement: { ...samples.engagement, wallStates: [] } },
};

export const StaffAlone: Story = {
  name: '社員の方の声だけが届いているとき',
  args: { answers: firstRound.filter(({ respondent }) => respondent.role === 'staff') },
};

export const FewStaff: Story = {
  name: '社員の方の回答が、まだ少ないとき',
  args: { answers: firstRound.slice(0, 5) },
};

export const Successor: Story = {
  name: '社長と後継者の見え方をくらべるとき',
  args: {
    answers: demo.wallDiagnoses.filter(({ company }) => company === analysers.id),
    engagement: demo.engagements[1],
    companyName: analysers.name,
  },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '.companion');
    const element = canvasElement.querySelector('banso-wall-diagnosis')!;
    const choice = element.renderRoot.querySelector<HTMLSelectElement>('.companion')!;
    choice.value = 'successor';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  },
};

export const Answering: Story = {
  name: '社長の隣で、回答を書きとめるとき',
  play: ({ canvasElement }) =>
    click(canvasElement, '.add', "[name='level-unseen']", '.question details summary', "[name='sign-1-01']"),
};

export const Agreeing: Story = {
  name: '壁の状態を、いっしょに確かめたとき',
  play: ({ canvasElement }) =>
    click(canvasElement, ".word[data-wall='unfaced']", '.agree .choice:nth-of-type(3) input'),
};

export const NoSignal: Story = {
  name: '訪問先で電波がないとき',
  globals: { offline: 'offline' },
  args: { answers: [...secondRound, ...firstRound] },
  play: ({ canvasElement }) => click(canvasElement, '.add', "[name='level-unseen']", '.end .main'),
};

export const English: Story = { name: '英語で読むとき', globals: { language: 'en' } };

export const Dark: Story = { name: '暗い画面で読むとき', globals: { appearance: 'dark' } };

export const Phone: Story = { name: '電話の画面で読むとき', globals: { width: '390px' } };

export const Desk: Story = { name: '窓口の端末で、詰めて読むとき', args: { compact: true } };
