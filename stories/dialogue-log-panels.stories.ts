import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { arraySource, type Attachment, type Dialogue, type Source } from '@banso/model';
import { samples } from '@banso/model/samples';
import { answerConnect } from '@banso/elements/connect';
import '@banso/elements/dialogue-log/define';
import '@banso/elements/locales/en';
import { logIn, ofCompany, opened, settled, shown, within } from './dialogue-log-page.js';

interface Args {
  attachments: Attachment[];
  meetings: Dialogue[];
  source?: Source<Dialogue>;
  readOnly: boolean;
}

let stop = () => {};

/** 対話記録のそばに開くもの: 面談の内容、写真、書きとめたもののこれまで、三か月を十分で、取り出す。 */
const meta: Meta<Args> = {
  id: 'dialogue-log-panels',
  title: '対話記録 そばに開くもの',
  component: 'banso-dialogue-log',
  args: { meetings: [samples.dialogue], attachments: [], readOnly: false },
  loaders: [
    ({ args }) => {
      stop();
      stop = answerConnect(document, { attachment: arraySource(args.attachments) });
      return {};
    },
  ],
  render: ({ meetings, source, readOnly }) =>
    html`<banso-dialogue-log
      company=${samples.company.id}
      company-name=${samples.company.name}
      .source=${source ?? arraySource(meetings)}
      ?read-only=${readOnly}
    ></banso-dialogue-log>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Details: Story = {
  name: '面談の内容を直すとき',
  play: opened('details'),
};

export const DetailsOfNewMeeting: Story = {
  name: '前の面談を覚えている、新しい面談',
  args: { meetings: ofCompany(samples.company.id) },
  play: async (context) => {
    logIn(context.canvasElement).startMeeting();
    await opened('details')(context);
  },
};

export const DetailsUnreadable: Story = {
  name: '面談の内容が読めないとき',
  play: async (context) => {
    await opened('details')(context);
    const element = logIn(context.canvasElement);
    const fields = element.renderRoot.querySelectorAll<HTMLInputElement>('.panel.details input');
    [...fields].forEach((field, index) => {
      field.value = ['あ'.repeat(230), '12月32日', '13:30', '15:10', '', ''][index] ?? '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change'));
    });
    await settled(element);
  },
};

/** A meeting that is closed, and was corrected and shortened afterwards by a colleague. */
const corrected: Dialogue = {
  ...samples.dialogue,
  closed: true,
  notes: samples.dialogue.notes.map((note, index) => {
    const by = { person: 'per_0192000000007000800000000000000a', name: '根本迪子' };
    const stamp = {
      createdBy: { person: 'per_01920000000070008000000000000009', name: '齋藤美邑' },
      createdAt: '2026-11-18T04:36:00Z',
      changedBy: by,
      changedAt: '2026-11-19T01:05:00Z',
      corrected: { at: '2026-11-19T01:05:00Z', by },
    };
    if (index === 1) return { ...note, stamp };
    if (index === 3) return { ...note, stamp, withdrawn: true, text: '' };
    return note.kind === 'next-step' ? { ...note, stamp } : note;
  }),
};

export const Corrected: Story = {
  name: '訂正と取り消しが残った面談',
  args: { meetings: [corrected], readOnly: true },
};

/** Keeps every revision, as the client does. */
function remembering(...records: Dialogue[]): Source<Dialogue> {
  const names = ['齋藤美邑', '根本迪子', '齋藤美邑'];
  const revisions = records.map((record, index) => ({
    revision: index + 1,
    at: `2026-11-${18 + index}T04:36:00Z`,
    by: { person: `per_${index}`, name: names[index] ?? '', organisationName: '埼央銀行' },
    record,
  }));
  return { ...arraySource(records.slice(-1)), history: () => Promise.resolve(revisions) };
}

export const NoteHistory: Story = {
  name: '書きとめたもののこれまでを見るとき',
  args: {
    source: remembering(
      { ...samples.dialogue, revision: 1 },
      {
        ...samples.dialogue,
        revision: 2,
        notes: corrected.notes.map((note, index) =>
          index === 1
            ? { ...note, text: '航空機の治具ですね。よそでは断られたものを、うちの若いのが三日で。' }
            : note,
        ),
      },
      { ...corrected, revision: 3 },
    ),
  },
  play: async ({ canvasElement }) => {
    const element = logIn(canvasElement);
    await settled(element);
    within(element, '.note.words .correction button').click();
    await shown(element, '.versions');
  },
};

/** The same meetings as if the last one had been three days ago. */
const lately = (meetings: Dialogue[]): Dialogue[] => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv');
  return [...meetings]
    .sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
    .map((meeting, index) => ({
      ...meeting,
      heldOn: ago(3 + 25 * index),
      notes: meeting.notes.map((note) =>
        note.step && index === 0 ? { ...note, step: { ...note.step, doneOn: null, due: ago(-10) } } : note,
      ),
    }));
};

export const HandingOver: Story = {
  name: '三か月を十分で読むとき',
  args: { meetings: lately(ofCompany(samples.company.id)), readOnly: true },
  play: opened('digest'),
};

export const HandingOverMuch: Story = {
  name: '言葉の多い三か月を引き継ぐとき',
  args: { meetings: lately([samples.longDialogue(200)]) },
  play: opened('digest'),
};

export const HandingOverNothing: Story = {
  name: '三か月のあいだ面談がなかったとき',
  play: opened('digest'),
};

/** A meeting with a whiteboard, and a name card that was taken out again. */
const photographed: Dialogue = {
  ...samples.dialogue,
  photos: [
    {
      id: 'p1',
      position: 1,
      attachment: samples.attachment.id,
      caption: '五年後の姿を書いた白板',
    },
    {
      id: 'p2',
      position: 2,
      attachment: samples.attachment.id,
      caption: '名刺',
      withdrawn: true,
      stamp: {
        createdBy: { person: 'per_01920000000070008000000000000009', name: '齋藤美邑' },
        createdAt: '2016-11-18T04:36:00Z',
        changedBy: { person: 'per_0192000000007000800000000000000a', name: '根本迪子' },
        changedAt: '2016-11-19T01:05:00Z',
      },
    },
    { id: 'p3', position: 3, attachment: 'att_0192000000007000800000000000e0ff' },
  ],
};

export const Photos: Story = {
  name: '白板の写真を付けたとき',
  args: { meetings: [photographed], attachments: [samples.attachment] },
  play: opened('photos'),
};

export const PhotosRead: Story = {
  name: '写真を見るだけのとき',
  args: { meetings: [photographed], attachments: [samples.attachment], readOnly: true },
  play: opened('photos'),
};

export const PhotosRefused: Story = {
  name: '写真にならないものを選んだとき',
  args: { attachments: [samples.attachment] },
  play: async (context) => {
    await opened('photos')(context);
    const element = logIn(context.canvasElement);
    const field = within<HTMLInputElement>(element, '.panel.photos input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['<svg/>'], '図.svg', { type: 'image/svg+xml' }));
    chosen.items.add(new File([], '空の写真.jpg', { type: 'image/jpeg' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change'));
    await shown(element, '.panel.photos .fault');
  },
};

export const TakingOut: Story = {
  name: '記録を取り出すとき',
  args: { meetings: ofCompany(samples.company.id), readOnly: true },
  play: opened('take-out'),
};
