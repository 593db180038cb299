import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { arraySource, type Dialogue, type Source, type SourceError, type SourceEvent } from '@banso/model';
import { samples } from '@banso/model/samples';
import type { BansoDialogueLog } from '@banso/elements/dialogue-log';
import '@banso/elements/dialogue-log/define';
import '@banso/elements/locales/en';
import { logIn, ofCompany, pressed, settled, shown, within, written } from './dialogue-log-page.js';

interface Args {
  meetings: Dialogue[];
  source?: Source<Dialogue>;
  companyName: string;
  readOnly: boolean;
  disabled: boolean;
  compact: boolean;
}

const problem = (kind: string): SourceError & Error => Object.assign(new Error(kind), { kind });

/** Keeps everything on the device, as where there is no signal. */
function offlineSource(meetings: Dialogue[]): Source<Dialogue> {
  const listeners = new Set<(event: SourceEvent<Dialogue>) => void>();
  return {
    ...arraySource(meetings),
    async save(id) {
      listeners.forEach((listener) => listener({ state: 'queued', id }));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Somebody else says the same thing in other words, and is faster. */
function overtakingSource(meetings: Dialogue[]): Source<Dialogue> {
  const listeners = new Set<(event: SourceEvent<Dialogue>) => void>();
  return {
    ...arraySource(meetings),
    async save(id, mine) {
      const notes = mine.notes.map((note, index) =>
        index === mine.notes.length - 1
          ? { ...note, text: '得意先のことは、私がすべて覚えています。' }
          : note,
      );
      const by = { person: 'per_0192000000007000800000000000000a', name: '根本迪子' };
      const value: Dialogue = { ...mine, notes, revision: mine.revision + 1, updatedBy: by };
      const isSettled = mine.revision > 0;
      listeners.forEach((listener) =>
        listener(isSettled ? { state: 'saved', id, value: mine } : { state: 'conflict', id, value }),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const never = new Promise<never>(() => {});
const loading: Source<Dialogue> = { ...arraySource<Dialogue>(), page: () => never };
const broken: Source<Dialogue> = {
  ...arraySource<Dialogue>(),
  page: () => Promise.reject(problem('timeout')),
};
const unsaving = (meetings: Dialogue[]): Source<Dialogue> => ({
  ...arraySource(meetings),
  save: () => Promise.reject(problem('server')),
});

/** 対話記録: 経営者の言葉を聞いたとおりに書きとめ、問いかけ・事実・気づき・提案・次の一歩と並べて読みます。 */
const meta: Meta<Args> = {
  id: 'dialogue-log',
  title: '対話記録',
  component: 'banso-dialogue-log',
  args: {
    meetings: [samples.dialogue],
    companyName: samples.company.name,
    readOnly: false,
    disabled: false,
    compact: false,
  },
  render: ({ meetings, source, companyName, readOnly, disabled, compact }, { globals }) =>
    html`<banso-dialogue-log
      company=${samples.company.id}
      company-name=${companyName}
      .source=${source ?? (globals.offline === 'offline' ? offlineSource(meetings) : arraySource(meetings))}
      ?read-only=${readOnly}
      ?disabled=${disabled}
      ?compact=${compact}
    ></banso-dialogue-log>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const States: Story = {
  name: 'さまざまな状態',
  render: () => {
    const states: [string, Partial<Args>][] = [
      ['読み込んでいるとき', { source: loading }],
      ['読み込めないとき', { source: broken }],
      ['まだ何もないとき', { source: arraySource<Dialogue>() }],
      ['閲覧のみ', { readOnly: true }],
      ['使えないとき', { disabled: true }],
    ];
    return html`${states.map(
      ([title, { source, readOnly, disabled }]) =>
        html`<p>${title}</p>
          <banso-dialogue-log
            company=${samples.company.id}
            company-name=${samples.company.name}
            .source=${source ?? arraySource([samples.dialogue])}
            ?read-only=${readOnly}
            ?disabled=${disabled}
          ></banso-dialogue-log>`,
    )}`;
  },
};

export const FirstWords: Story = {
  name: 'はじめての対話',
  args: { meetings: [] },
};

export const FirstMeeting: Story = {
  name: '最初の言葉を書きとめるとき',
  args: { meetings: [] },
  play: pressed('.empty .button'),
};

export const ThreeMeetings: Story = {
  name: '面談を重ねたとき',
  args: { meetings: ofCompany(samples.company.id) },
};

export const Typing: Story = {
  name: '聞きながら書きとめるとき',
  play: written('仕入れ先とは、もう三十年のつきあいで。', false),
};

export const NoSignal: Story = {
  name: '訪問先で電波がないとき',
  render: (args) =>
    html`<banso-dialogue-log
      company=${samples.company.id}
      company-name=${args.companyName}
      .source=${offlineSource(args.meetings)}
    ></banso-dialogue-log>`,
  play: written('電波のないところで聞いた言葉です。'),
};

/** Shows its first screen; what it loads behind that does not come until one presses to load it again. */
function withoutTheRest(): BansoDialogueLog {
  const element = document.createElement('banso-dialogue-log');
  const { parts } = element as unknown as {
    parts: { failed: boolean; want(): void; load(): Promise<void> }[];
  };
  for (const part of parts) Object.assign(part, { failed: true, want: () => {}, load: async () => {} });
  const connect = (event: Event) => {
    if (!(event.composedPath()[0] as Element).matches('[role=alert] .button')) return;
    element.removeEventListener('click', connect, true);
    for (const part of parts) {
      part.failed = false;
      for (const name of ['want', 'load']) Reflect.deleteProperty(part, name);
    }
  };
  element.addEventListener('click', connect, true);
  return element;
}

export const PartsMissing: Story = {
  name: '続きを読み込めないとき',
  render: ({ meetings, companyName }) =>
    Object.assign(withoutTheRest(), { value: meetings, company: samples.company.id, companyName }),
  play: async (context) => {
    await written('電波が切れる前に書きとめた言葉です。')(context);
    await shown(logIn(context.canvasElement), '[role=alert] .what');
    await written('書きかけの言葉', false)(context);
  },
};

export const SaveFailed: Story = {
  name: '保存できないとき',
  args: { source: unsaving([samples.dialogue]) },
  play: written('消えてはいけない言葉です。'),
};

export const Overlap: Story = {
  name: '二人が同じところを直したとき',
  args: { source: overtakingSource([samples.dialogue]) },
  play: written('得意先のことは、ぜんぶ私の頭の中にあります。'),
};

export const Correcting: Story = {
  name: '書きとめたものを直すとき',
  play: pressed('.note.insight .edit'),
};

export const Questions: Story = {
  name: '問いかけを選ぶとき',
  play: async (context) => {
    const element = logIn(context.canvasElement);
    await pressed('[data-panel="questions"]')(context);
    await shown(element, '.asks .carry');
    within(element, '.asks .carry').click();
  },
};

export const OwnQuestions: Story = {
  name: '金融機関の問いかけに置き換えたとき',
  play: async (context) => {
    const element = logIn(context.canvasElement);
    element.questions = {
      questions: [
        { id: 'own-1', stage: 'entrance', ja: '支店から見える景色で、変わったと感じるところはありますか。' },
        {
          id: 'own-2',
          stage: 'issue-setting',
          wall: 'unseen',
          inquiry: 'diagnostic',
          ja: '今月、いちばん時間のかかったお仕事は何でしたか。',
        },
      ],
      about: { ja: '埼央銀行 伴走支援室が編んだ問いかけです。' },
    };
    await pressed('[data-panel="questions"]')(context);
    await shown(element, '.asks');
  },
};

export const LookBack: Story = {
  name: '面談のあと、ひとりでふりかえるとき',
  args: {
    meetings: [
      {
        ...samples.dialogue,
        stage: 'entrance',
        notes: [
          ...['最近、ご商売はいかがですか。', '人は足りていますか。', '補助金はお使いですか。'].map(
            (text, index) => ({ id: `q${index}`, position: index, kind: 'question' as const, text }),
          ),
          { id: 'w', position: 4, kind: 'words', text: 'ええ、まあ、なんとか。', speaker: 'president' },
          { id: 'p', position: 5, kind: 'proposal', text: 'まず、月次の試算表を作ってみませんか。' },
        ],
      },
    ],
  },
  play: async ({ canvasElement }) => shown(logIn(canvasElement), '.reflection'),
};

export const KinderWords: Story = {
  name: 'ほかの尋ね方を添えるとき',
  play: async (context) => {
    const element = logIn(context.canvasElement);
    await pressed('.kinds label:nth-child(2) input')(context);
    await written('なぜ、いままで手を付けなかったのですか。', false)(context);
    await shown(element, '.kinder .other-words');
  },
};

export const ManyLines: Story = {
  name: '何行も貼り付けるとき',
  play: async ({ canvasElement }) => {
    const element = logIn(canvasElement);
    await settled(element);
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      '仕入れ先とは三十年のつきあい\n値上げの話は、こちらからはしにくい\n息子は営業に出たいと言っている',
    );
    within(element, '.composer textarea').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
    await shown(element, '.panel.paste .button');
  },
};

export const Print: Story = {
  name: '印刷（面談記録）',
  args: { meetings: ofCompany(samples.company.id), readOnly: true },
  parameters: { layout: 'fullscreen' },
};

export const English: Story = {
  name: 'English',
  globals: { language: 'en' },
};

export const Dark: Story = {
  name: '暗い画面',
  globals: { appearance: 'dark' },
};

export const Compact: Story = {
  name: '机の上で（密）',
  args: { compact: true },
};

export const Tablet: Story = {
  name: '机に置いたタブレット',
  globals: { width: '768px' },
};

export const Phone: Story = {
  name: '片手で書きとめるとき',
  globals: { width: '390px' },
};

export const LongMeeting: Story = {
  name: '長い面談（二百の言葉）',
  args: { meetings: [samples.longDialogue(200)] },
};
