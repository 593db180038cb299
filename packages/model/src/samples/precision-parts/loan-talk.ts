import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { banker, factoryHead, president } from './people.js';

/** 入口: a loan is asked for, and something else is heard. */
export const loanTalk: Dialogue = {
  ...demoRecord,
  id: ids.loanTalk,
  kind: 'dialogue',
  company: ids.precisionParts,
  engagement: ids.precisionPartsEngagement,
  heldOn: '2016-06-15',
  startedAt: '10:00',
  endedAt: '11:10',
  method: 'visit',
  place: '本社応接室と第一工場',
  theme: '五軸加工機の設備資金',
  stage: 'entrance',
  closed: true,
  participants: participants({ president, factoryHead, banker }),
  notes: notes([
    {
      kind: 'question',
      at: '10:08',
      speaker: 'banker',
      text: '先ほど拝見した工具棚が、とても整っていました。どのようにして、こうなったのですか。',
    },
    {
      kind: 'words',
      at: '10:10',
      speaker: 'factoryHead',
      text: '去年入った子が、毎朝探すのがいやだって、自分で札を付けはじめたんですよ。誰も言ってないのに。',
    },
    {
      kind: 'words',
      at: '10:19',
      speaker: 'president',
      text: '人が辞めれば求人を出す。金が要れば銀行さんに電話する。機械が古くなったから買う。その都度、その都度なんです。全部いっぺんに考えたことが、実は一度もなくて。',
      walls: ['unseen'],
      emphasis: '全部いっぺんに考えたことが、実は一度もなくて',
    },
    {
      kind: 'fact',
      at: '10:31',
      text: '受注残は約1.6か月。五軸加工機の見積りは4,850万円（税抜）。',
      basis: '2016年5月末 受注残一覧、見積書',
    },
    {
      kind: 'question',
      at: '10:36',
      speaker: 'banker',
      text: 'その機械が入った次の日、工場はどんな様子になっていそうでしょうか。',
    },
    {
      kind: 'words',
      at: '10:38',
      speaker: 'president',
      text: '……次の日か。正直、忙しくなるだけかもしれないな。何を削るのか、決めてないから。',
      walls: ['unseen'],
      aside: '見積書を裏返して',
    },
    {
      kind: 'next-step',
      at: '11:02',
      text: '得意先上位20社の受注経緯を聞き取る',
      step: { owner: 'team', names: '渡邉工場長', due: '2016-09-30', doneOn: '2016-11-10' },
    },
    {
      kind: 'next-step',
      at: '11:04',
      text: '三期分の得意先別売上を一枚にまとめて持参する',
      step: { owner: 'supporter', names: '齋藤', due: '2016-07-15', doneOn: '2016-07-12' },
    },
  ]),
};
