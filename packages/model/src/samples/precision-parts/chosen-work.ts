import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { adviser, banker, factoryHead, president } from './people.js';

/** 課題設定: the talk in which the president finds the words for it himself. */
export const chosenWork: Dialogue = {
  ...demoRecord,
  id: ids.chosenWork,
  kind: 'dialogue',
  company: ids.precisionParts,
  engagement: ids.precisionPartsEngagement,
  heldOn: '2016-11-18',
  startedAt: '13:30',
  endedAt: '15:10',
  method: 'visit',
  place: '本社会議室',
  theme: '仕事を、選べる会社に',
  stage: 'issue-setting',
  closed: true,
  participants: participants({ president, factoryHead, banker, adviser }),
  notes: notes([
    {
      kind: 'question',
      at: '13:34',
      speaker: 'adviser',
      text: 'この一年で、いちばん心に残っているお仕事は何でしたか。',
    },
    {
      kind: 'words',
      at: '13:36',
      speaker: 'president',
      text: '航空機の治具ですね。図面だけ渡されて、よそでは断られたものを、うちの若いのが三日で形にした。ああいう仕事を、会社として選べていないんです。来た順に、やっているだけで。',
      walls: ['unseen'],
    },
    {
      kind: 'fact',
      at: '13:41',
      text: '航空・医療向けは売上高の18.4％。粗利率は自動車向けの約2.1倍。',
      basis: '2016年9月期 得意先別台帳',
    },
    {
      kind: 'question',
      at: '13:48',
      speaker: 'adviser',
      text: '「選べていない」というのは、何があれば選べるようになりそうですか。',
    },
    {
      kind: 'words',
      at: '13:50',
      speaker: 'president',
      text: '仕事ごとに、いくら残ったのかが分からない。月末に全部足して、残ったか残らなかったか、それだけです。父の頃は、それで十分だったんですよ。',
      walls: ['unseen'],
    },
    {
      kind: 'words',
      at: '14:02',
      speaker: 'president',
      text: '工程を変えようと言うと、みんな黙る。反対はしないんです。ただ、次の朝には元のやり方に戻っている。',
      walls: ['unfollowed'],
    },
    {
      kind: 'words',
      at: '14:07',
      speaker: 'factoryHead',
      text: '社長の言うことは正しいと思います。でも会長が『今のままでいい』とおっしゃると、現場は動けません。',
      walls: ['unmoved', 'unfollowed'],
    },
    {
      kind: 'insight',
      at: '14:21',
      speaker: 'president',
      text: '……そうか。社員が付いてこないんじゃない。私が、父に言えていないことを、社員に言わせようとしていたんだ。',
      walls: ['unmoved'],
      aside: 'しばらく黙って、窓の外を見てから',
      emphasis: '私が、父に言えていないこと',
    },
    {
      kind: 'proposal',
      at: '14:35',
      speaker: 'adviser',
      text: '会長と社長、お二人だけの時間を年内に一度つくり、五年後の会社の姿を紙一枚に書いていただく。私どもは同席せず、前後の整理をお手伝いする。',
    },
    {
      kind: 'next-step',
      at: '14:48',
      text: '会長に時間をもらう',
      step: { owner: 'owner', names: '髙﨑社長', due: '2016-12-05', doneOn: '2016-12-04' },
    },
    {
      kind: 'next-step',
      at: '14:52',
      text: '得意先別の粗利を一覧にする',
      step: { owner: 'team', names: '渡邉工場長、齋藤', due: '2016-12-02', doneOn: '2016-12-09' },
    },
  ]),
};
