import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { arraySource, type Dialogue, newItemId, type Source } from '@banso/model';
import { demo, samples } from '@banso/model/samples';
import type { BansoDialogueLog } from '@banso/elements/dialogue-log';
import '@banso/elements/dialogue-log/define';
import '@banso/elements/locales/en';

interface Args {
  source: Source<Dialogue>;
  readOnly: boolean;
  oldestFirst: boolean;
  compact: boolean;
  record?: string;
  note?: string;
}

/** Years of weekly meetings, made of those of the samples over and over again. */
function years(count: number): Dialogue[] {
  const all = demo.dialogues;
  return Array.from({ length: count }, (_, index) => {
    const meeting = all[index % all.length] as Dialogue;
    const day = new Date(Date.UTC(2026, 10, 18) - index * 7 * 86_400_000);
    const number = String(index).padStart(12, '0');
    return {
      ...meeting,
      id: `dlg_0192000000007000${number.slice(0, 4)}${number}`,
      company: samples.company.id,
      heldOn: day.toISOString().slice(0, 10),
      externalIds: [],
    };
  });
}

/** Only the newest meetings are on the device; the server finds words in the others too. */
function serverSource(meetings: Dialogue[], onDevice: number): Source<Dialogue> {
  return {
    ...arraySource(meetings),
    page: async () => ({ items: meetings.slice(0, onDevice), next: null }),
    search: async (words) => ({
      ids: meetings.flatMap(({ id, notes }) => (notes.some(({ text }) => text.includes(words)) ? [id] : [])),
      next: null,
    }),
  };
}

/** 長くなった対話記録を読み返し、探すとき。見える分だけを描き、言葉は一文字目から探せます。 */
const meta: Meta<Args> = {
  id: 'dialogue-log-reading',
  title: '対話記録 読む・探す',
  component: 'banso-dialogue-log',
  args: { source: arraySource(years(500)), readOnly: false, oldestFirst: false, compact: false },
  render: ({ source, readOnly, oldestFirst, compact, record, note }) =>
    html`<banso-dialogue-log
      company=${samples.company.id}
      company-name=${samples.company.name}
      .source=${source}
      ?read-only=${readOnly}
      ?oldest-first=${oldestFirst}
      ?compact=${compact}
      .record=${record}
      .note=${note}
    ></banso-dialogue-log>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const logIn = (canvas: HTMLElement) => canvas.querySelector('banso-dialogue-log') as BansoDialogueLog;

const until = async (element: BansoDialogueLog, selector: string): Promise<HTMLElement> => {
  for (let turn = 0; turn < 200; turn++) {
    const found = element.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no ${selector}`);
};

/** Opens the bar, types, and goes on to the next place so many times. */
const looked =
  (words: string, steps = 0): Play =>
  async ({ canvasElement }) => {
    const element = logIn(canvasElement);
    (await until(element, '[data-panel="find"]')).click();
    const field = (await until(element, '.find .words')) as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    for (let turn = 0; turn < steps; turn++)
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await new Promise((resolve) => setTimeout(resolve, 400));
  };

const narrowed =
  (words: string, kind: string): Play =>
  async (context) => {
    await looked(words)(context);
    const element = logIn(context.canvasElement);
    (await until(element, '.find [aria-expanded]')).click();
    const select = (await until(element, '.filters select')) as HTMLSelectElement;
    select.value = kind;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(element, '.left');
  };

export const Years: Story = { name: '十年分の面談を読み返すとき', args: { readOnly: true } };

export const OldestFirst: Story = { name: 'はじめから読むとき', args: { readOnly: true, oldestFirst: true } };

export const Finding: Story = { name: '言葉を探すとき', play: looked('機械', 3) };

export const Folding: Story = { name: 'かなでも漢字の字体が違っても', play: looked('ｷｶｲ') };

export const NothingFound: Story = { name: '見つからないとき', play: looked('見つからない言葉') };

export const Narrowing: Story = { name: '気づきだけを読むとき', play: narrowed('', 'insight') };

export const NothingLeft: Story = { name: '絞り込んで何も残らないとき', play: narrowed('', 'other') };

export const OnTheServer: Story = {
  name: 'サーバーにある記録からも探すとき',
  args: { source: serverSource(years(60), 4) },
  play: looked('会社'),
};

export const ServerSilent: Story = {
  name: 'サーバーに問い合わせられないとき',
  args: {
    source: { ...serverSource(years(60), 4), search: () => Promise.reject(new Error('no answer')) },
  },
  play: looked('会社'),
};

export const LinkedNote: Story = {
  name: '一つの書きとめへのリンクから開くとき',
  args: {
    readOnly: true,
    ...(() => {
      const meeting = years(500)[321];
      return { record: meeting?.id ?? '', note: meeting?.notes[3]?.id ?? '' };
    })(),
  },
};

export const LongNote: Story = {
  name: '一つの書きとめがとても長いとき',
  args: {
    source: arraySource([
      {
        ...samples.dialogue,
        notes: [
          ...samples.dialogue.notes,
          {
            id: newItemId(),
            position: 99,
            kind: 'words' as const,
            text: samples.dialogue.notes
              .map(({ text }) => text)
              .join('\n')
              .repeat(40),
          },
        ],
      },
      ...years(20),
    ]),
  },
  play: looked('図面', 2),
};

export const English: Story = { name: 'English', globals: { language: 'en' }, play: looked('会社', 1) };

export const Dark: Story = { name: '暗い画面', globals: { appearance: 'dark' }, play: looked('会社', 1) };

export const Phone: Story = {
  name: '片手で探すとき',
  globals: { width: '390' },
  play: narrowed('会社', 'words'),
};
