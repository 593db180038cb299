import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { expert, factoryHead, president, successor } from './people.js';

/** 課題設定: the president reads his own notebook. */
export const ownTeam: Dialogue = {
  ...demoRecord,
  id: ids.ownTeam,
  kind: 'dialogue',
  company: ids.analysers,
  engagement: ids.analysersEngagement,
  heldOn: '2021-01-28',
  startedAt: '10:00',
  endedAt: '11:40',
  method: 'online',
  theme: '社長の手帳を読む',
  stage: 'issue-setting',
  closed: true,
  participants: participants({ president, successor, factoryHead, expert }),
  notes: notes([
    {
      kind: 'fact',
      at: '10:08',
      text: '五日間で電話は61本。うち54本は、社長が一人で決めていた。',
      basis: '邉見社長の手帳（2020年10月26日–30日）',
    },
    {
      kind: 'question',
      at: '10:11',
      speaker: 'expert',
      text: 'ご自分で書かれて、いちばん意外だったのはどこでしたか。',
    },
    {
      kind: 'words',
      at: '10:13',
      speaker: 'president',
      text: '栁沼から一本も来てないんですよ。工場のことなのに。私に聞いても、どうせ変わると思ってるんだろうな。',
      walls: ['unfaced'],
    },
    {
      kind: 'words',
      at: '10:20',
      speaker: 'factoryHead',
      text: '変わる、というか……社長が決めたら、それで終わりなので。間違ってることは、ほとんどないですし。',
      walls: ['lacking'],
    },
    {
      kind: 'words',
      at: '10:27',
      speaker: 'successor',
      text: '正直に言うと、継ぐのが怖いです。父みたいに全部はできない。',
      walls: ['lacking'],
    },
    {
      kind: 'question',
      at: '10:30',
      speaker: 'expert',
      text: '全部、というのは、お一人でなさる前提のお話でしょうか。',
    },
    {
      kind: 'insight',
      at: '10:34',
      speaker: 'president',
      text: '……一人でやるものだと、私が思い込ませてたのか。私のやり方を継がせるんじゃない。会社を、継いでもらうんだ。',
      walls: ['unfaced'],
      aside: '画面の外に目をやって、手帳を閉じて',
      emphasis: '私のやり方を継がせるんじゃない',
    },
    {
      kind: 'proposal',
      at: '10:52',
      speaker: 'expert',
      text: '取締役と工場長、技術・営業の課長の四人で、三年の計画を書いてみる。社長には、書き上がるまで見ていただかない。',
    },
    {
      kind: 'words',
      at: '10:58',
      speaker: 'president',
      text: '見ない、か。それがいちばん難しいな。',
      aside: '笑って',
    },
    {
      kind: 'next-step',
      at: '11:24',
      text: '四人で週一回、月曜の朝に集まる',
      step: {
        owner: 'team',
        names: '邉見取締役、栁沼工場長、𠮷野、髙木',
        due: '2021-02-08',
        doneOn: '2021-02-08',
      },
    },
    {
      kind: 'next-step',
      at: '11:30',
      text: '取引先別の売上と引き合いの表を用意する',
      step: { owner: 'supporter', names: '高栁', due: '2021-02-12', doneOn: '2021-02-10' },
    },
  ]),
};
