import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { adviser, banker, chairman, factoryHead, president } from './people.js';

/** 解決策の検討: the founder at the table, and the cause of the wall. */
export const fatherAndSon: Dialogue = {
  ...demoRecord,
  id: ids.fatherAndSon,
  kind: 'dialogue',
  company: ids.precisionParts,
  engagement: ids.precisionPartsEngagement,
  heldOn: '2017-02-22',
  startedAt: '15:00',
  endedAt: '16:40',
  method: 'visit',
  place: '第一工場二階',
  theme: '会長と社長の、五年後の一枚',
  stage: 'solution',
  closed: true,
  participants: participants({ president, chairman, factoryHead, adviser, banker }),
  notes: notes([
    {
      kind: 'question',
      at: '15:06',
      speaker: 'adviser',
      text: '会長が会社を始められた頃のことで、これだけは変えずに残したいものは何ですか。',
    },
    {
      kind: 'words',
      at: '15:09',
      speaker: 'chairman',
      text: '旋盤一台で始めて、断らないことだけで食ってきた。断ったら次はない、そういう時代だったから。',
    },
    {
      kind: 'words',
      at: '15:17',
      speaker: 'president',
      text: '断らないのがうちの看板なのは、分かってるんです。でも、断らないために、若いのが毎晩九時まで残ってる。',
      walls: ['unmoved'],
    },
    {
      kind: 'fact',
      at: '15:22',
      text: '粗利の残らない受注は件数の31％、残業時間では47％。',
      basis: '得意先別粗利一覧（2016年12月、社内チーム作成）',
    },
    {
      kind: 'words',
      at: '15:30',
      speaker: 'chairman',
      text: '私が口を出すのは、お前が信用できないからじゃない。あの機械の借金を、一人で背負わせるのが怖いんだ。',
      walls: ['unmoved'],
      aside: '一覧を長く見てから',
    },
    {
      kind: 'words',
      at: '15:34',
      speaker: 'president',
      text: '……初めて聞きました。',
      walls: ['unmoved'],
    },
    {
      kind: 'question',
      at: '15:41',
      speaker: 'adviser',
      text: 'お二人の紙に、同じ言葉はありましたか。',
    },
    {
      kind: 'insight',
      at: '15:44',
      speaker: 'president',
      text: '『難しい仕事ほど、うちに来る』。父も、同じことを書いていました。反対していたんじゃない。見ている先は、同じだったんです。',
      walls: ['unmoved'],
      emphasis: '見ている先は、同じだった',
    },
    {
      kind: 'words',
      at: '15:58',
      speaker: 'factoryHead',
      text: 'これ、朝礼でお二人から話してもらえませんか。みんな、どっちの話を聞けばいいのか、ずっと迷ってたので。',
      walls: ['unfollowed'],
    },
    {
      kind: 'proposal',
      at: '16:12',
      speaker: 'banker',
      text: '五年後に年商10億円。そこから一年ずつ手前に引いて、設備と人をいつ入れるかを、社内チームの皆さんと表にする。',
    },
    {
      kind: 'next-step',
      at: '16:25',
      text: '五年後の目標を、会長と社長が並んで全社員に話す',
      step: { owner: 'owner', names: '髙﨑会長、髙﨑社長', due: '2017-04-03', doneOn: '2017-04-03' },
    },
    {
      kind: 'next-step',
      at: '16:28',
      text: '課ごとに、目標の中の自分たちの場所を書く',
      step: { owner: 'team', names: '渡邉工場長、大𣘺', due: '2017-05-31', doneOn: '2017-06-09' },
    },
  ]),
};
