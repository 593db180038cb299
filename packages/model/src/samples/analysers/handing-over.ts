import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { banker, expert, president } from './people.js';

/** 入口: a question about shares and taxes. */
export const handingOver: Dialogue = {
  ...demoRecord,
  id: ids.handingOver,
  kind: 'dialogue',
  company: ids.analysers,
  engagement: ids.analysersEngagement,
  heldOn: '2020-10-08',
  startedAt: '14:00',
  endedAt: '15:20',
  method: 'visit',
  place: '本社社長室',
  theme: '株のことから',
  stage: 'entrance',
  closed: true,
  participants: participants({ president, banker, expert }),
  notes: notes([
    {
      kind: 'words',
      at: '14:06',
      speaker: 'president',
      text: '税金の話だけ聞ければいいんです。会社のことは、私が全部分かってるから。',
    },
    {
      kind: 'question',
      at: '14:12',
      speaker: 'expert',
      text: '社長が一か月お休みになったら、止まってしまうお仕事はどれでしょう。',
    },
    {
      kind: 'words',
      at: '14:14',
      speaker: 'president',
      text: '止まる仕事？　……見積りだな。それと、大口のあの会社との値段。検収で揉めたときの電話。あとは――採用もか。',
      walls: ['unfaced', 'lacking'],
      aside: '指を折りながら',
    },
    {
      kind: 'fact',
      at: '14:30',
      text: '最大の取引先が売上高の82％。社長の決裁が要る書類は月に約340件。',
      basis: '2020年3月期 売上明細、稟議簿',
    },
    {
      kind: 'words',
      at: '14:41',
      speaker: 'president',
      text: '亮は技術はいい。でも、値段を決めたことがない。決めさせたことも、ないな。私が電話を取っちゃうから。',
      walls: ['lacking'],
      emphasis: '決めさせたことも、ない',
    },
    {
      kind: 'question',
      at: '14:55',
      speaker: 'banker',
      text: 'この先も変えずに守りたいものは、何でしょうか。',
    },
    {
      kind: 'words',
      at: '14:57',
      speaker: 'president',
      text: '『測れないものを測る』。これだけは、誰が継いでも。',
    },
    {
      kind: 'next-step',
      at: '15:10',
      text: '一週間、誰の電話で何を決めたかを手帳に書く',
      step: { owner: 'owner', names: '邉見社長', due: '2020-10-23', doneOn: '2020-11-06' },
    },
  ]),
};
