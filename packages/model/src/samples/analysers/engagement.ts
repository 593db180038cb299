import type { Engagement } from '../../contract/index.js';
import { demoRecord } from '../build.js';
import { ids } from '../ids.js';

/** 設定された課題・支援アプローチ・生まれた変化 as the policy paper has them; dates and people are invented. */
export const engagement: Engagement = {
  ...demoRecord,
  id: ids.analysersEngagement,
  kind: 'engagement',
  company: ids.analysers,
  title: '次の人たちが書く計画',
  initialConsultation: '社長が70歳になる前に株の話を片付けたい。税金のことを教えてほしい。',
  essentialIssue: {
    text: [
      '経営者の世代交代、幹部人材の育成不足（足りない）',
      '属人的経営から組織的経営への移行の認識が希薄（向き合わない）',
    ].join('\n'),
    namedBy: 'together',
    agreedOn: '2021-01-28',
    walls: ['lacking', 'unfaced'],
  },
  approach: [
    '後継者の取締役・工場長らの社内チームを組成、課題を共有',
    'そのチーム主導の中期計画策定を伴走',
  ].join('\n'),
  change: [
    '特定取引先への依存を改め、他社売上比率30%の中期計画',
    '次世代チームの発意で超微細加工装置の新規プロジェクト',
  ].join('\n'),
  stage: 'execution',
  startedOn: '2020-10-08',
  endedOn: null,
  supporters: [
    {
      id: 's1',
      position: 1,
      name: '小野﨑律子',
      organisationName: '官民合同チーム',
      role: '経営支援専門家',
      person: ids.onozaki,
    },
    {
      id: 's2',
      position: 2,
      name: '高栁健',
      organisationName: '埼央銀行',
      role: '渉外担当',
      person: ids.takayanagi,
    },
  ],
  team: [
    { id: 't1', position: 1, name: '邉見亮', role: '取締役（後継者）' },
    { id: 't2', position: 2, name: '栁沼健一', role: '工場長' },
    { id: 't3', position: 3, name: '𠮷野まどか', role: '技術課長' },
    { id: 't4', position: 4, name: '髙木聡', role: '営業課長' },
  ],
  wallStates: [
    {
      id: 'unfaced',
      state: 'crossed',
      since: '2021-06-16',
      note: '社長が月曜の会議に出るのをやめ、議事録を読むことにした',
      evidence: [{ dialogue: ids.ownTeam, note: 'n07' }],
    },
    {
      id: 'lacking',
      state: 'crossing',
      since: '2021-06-16',
      note: '中期計画は四人で書き上げた。資金の表はまだ手伝いが要る',
      evidence: [{ dialogue: ids.teamPlan, note: 'n04' }],
    },
  ],
  selfDrive: [
    { id: 'd1', on: '2020-10-08', level: 0, note: '相談は株式のみ' },
    { id: 'd2', on: '2021-01-28', level: 1, note: '社内チームが週一回集まりはじめた' },
    { id: 'd3', on: '2021-06-16', level: 2, note: '計画の見直しを、チームが自分で始めた' },
  ],
};
