import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { adviser, banker, factoryHead, planner, president } from './people.js';

/** 検証・自走: the goal is reached, and the next question comes from the company. */
export const goalReached: Dialogue = {
  ...demoRecord,
  id: ids.goalReached,
  kind: 'dialogue',
  company: ids.precisionParts,
  engagement: ids.precisionPartsEngagement,
  heldOn: '2021-11-17',
  startedAt: '13:30',
  endedAt: '14:45',
  method: 'visit',
  place: '第二工場',
  theme: '五年をふりかえる',
  stage: 'review',
  closed: true,
  participants: participants({ president, factoryHead, planner, adviser, banker }),
  notes: notes([
    {
      kind: 'fact',
      at: '13:35',
      text: '2021年9月期の売上高は10億1,200万円。前期も増収増益。今期の新規の引き合いは27社。',
      basis: '2021年9月期 決算報告書（速報）',
    },
    {
      kind: 'question',
      at: '13:38',
      speaker: 'adviser',
      text: '五年前のご自身に、いま一言かけるとしたら、何とおっしゃいますか。',
    },
    {
      kind: 'words',
      at: '13:41',
      speaker: 'president',
      text: '『機械を買う前に、親父と飯を食え』ですかね。あれがなかったら、機械だけ増えて、人はいなくなってた。',
    },
    {
      kind: 'words',
      at: '13:52',
      speaker: 'planner',
      text: '前は、社長の新しいやつ、って呼んでたんです、正直。今は、自分の数字なので。十日になると、こっちから見に行きます。',
      walls: ['unseen', 'unfollowed'],
      emphasis: '今は、自分の数字なので',
    },
    {
      kind: 'words',
      at: '14:03',
      speaker: 'factoryHead',
      text: '第二工場の班割りは、社長が二週間いない間に、若いので決めました。直すところ、ありませんでした。',
      walls: ['unfollowed'],
    },
    {
      kind: 'insight',
      at: '14:15',
      speaker: 'president',
      text: '選べる会社になりたい、と言ってたでしょう。選ぶのは、私じゃなかったんですね。この人たちが選べる会社、だったんだ。',
      walls: ['unfollowed'],
      emphasis: 'この人たちが選べる会社',
    },
    {
      kind: 'next-step',
      at: '14:38',
      text: '次の五年の課題を、社内チームで三つに絞る',
      step: { owner: 'team', names: '渡邉工場長、大𣘺、栁沢', due: '2021-12-24', doneOn: '2021-12-22' },
    },
  ]),
};
