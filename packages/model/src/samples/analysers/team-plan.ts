import type { Dialogue } from '../../contract/index.js';
import { demoRecord, notes, participants } from '../build.js';
import { ids } from '../ids.js';
import { banker, engineer, expert, factoryHead, president, successor } from './people.js';

/** 実行: the team shows its plan to the president. */
export const teamPlan: Dialogue = {
  ...demoRecord,
  id: ids.teamPlan,
  kind: 'dialogue',
  company: ids.analysers,
  engagement: ids.analysersEngagement,
  heldOn: '2021-06-16',
  startedAt: '13:00',
  endedAt: '14:50',
  method: 'visit',
  place: '本社会議室',
  theme: '四人の中期計画',
  stage: 'execution',
  closed: true,
  participants: participants({ president, successor, factoryHead, engineer, expert, banker }),
  notes: notes([
    {
      kind: 'words',
      at: '13:05',
      speaker: 'successor',
      text: '三年で、あの一社以外の売上を三割にします。根拠は、断ってきた引き合いの一覧です。',
      walls: ['lacking'],
    },
    {
      kind: 'fact',
      at: '13:12',
      text: 'その他企業からの売上比率は現在18％。断った引き合いは二年で43件、うち超微細加工の相談が11件。',
      basis: '社内チーム作成「断った仕事の一覧」',
    },
    {
      kind: 'question',
      at: '13:20',
      speaker: 'expert',
      text: 'この計画の中で、皆さんがいちばん話し合われたのはどこでしたか。',
    },
    {
      kind: 'words',
      at: '13:23',
      speaker: 'engineer',
      text: '装置を自分たちで作るかどうか、です。四回やり直しました。誰かに言われたからじゃなくて、私たちが作りたいんです。',
      walls: ['lacking'],
      emphasis: '私たちが作りたいんです',
    },
    {
      kind: 'words',
      at: '13:40',
      speaker: 'president',
      text: '私なら、やらない。失敗すると分かってるから。……でも、失敗の仕方を、私は教えられるな。',
      walls: ['unfaced'],
      aside: '計画書を最後まで読んでから',
    },
    {
      kind: 'proposal',
      at: '14:02',
      speaker: 'banker',
      text: '超微細加工装置の開発費は、事業再構築補助金の対象になり得る。補助金がなくてもなさりたいかを先に決め、そのうえで申請書を四人で書く。',
    },
    {
      kind: 'next-step',
      at: '14:30',
      text: '試作一号機の仕様を一枚にする',
      step: { owner: 'team', names: '𠮷野技術課長', due: '2021-07-30', doneOn: '2021-07-28' },
    },
    {
      kind: 'next-step',
      at: '14:33',
      text: '大口の一社に、中期計画のことを自分の口で伝える',
      step: { owner: 'owner', names: '邉見社長、邉見取締役', due: null },
    },
  ]),
};
