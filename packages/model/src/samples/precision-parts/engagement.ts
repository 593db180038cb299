import type { Engagement } from '../../contract/index.js';
import { demoRecord } from '../build.js';
import { ids } from '../ids.js';

/** 設定された課題・支援アプローチ・生まれた変化 as the policy paper has them; dates and people are invented. */
export const engagement: Engagement = {
  ...demoRecord,
  id: ids.precisionPartsEngagement,
  kind: 'engagement',
  company: ids.precisionParts,
  title: '仕事を、選べる会社に',
  initialConsultation: '五軸加工機を入れる設備資金を借りたい。返済の見通しをどう書けばよいか。',
  essentialIssue: {
    text: [
      '人の管理・資金繰り・設備投資・新規開拓が場当たり的（見えない）',
      '改革を進めると社員と軋轢（付いてこない）',
      '創業経営者との壁（実行できない）',
    ].join('\n'),
    namedBy: 'together',
    agreedOn: '2016-11-18',
    walls: ['unseen', 'unfollowed', 'unmoved'],
  },
  approach: [
    '経営者の考えを傾聴・尊重し、5年後の目標を全社で共有、重点経営課題を特定',
    '創業経営者と対話の機会をつくり、壁の原因を特定',
  ].join('\n'),
  change: [
    '全社員がやりがいを持てる組織デザイン、年商10億円へ投資戦略、2021年に目標達成、第二工場',
    '新規顧客が増え、コロナ不況でも増収増益',
  ].join('\n'),
  stage: 'review',
  startedOn: '2016-06-15',
  endedOn: '2021-12-24',
  supporters: [
    {
      id: 's1',
      position: 1,
      name: '栁田誠',
      organisationName: '北足立商工会議所',
      role: '経営指導員',
      person: ids.yanagida,
    },
    {
      id: 's2',
      position: 2,
      name: '齋藤美邑',
      organisationName: '埼央銀行',
      role: '渉外担当',
      person: ids.saito,
    },
  ],
  team: [
    { id: 't1', position: 1, name: '渡邉悠', role: '工場長' },
    { id: 't2', position: 2, name: '大𣘺千夏', role: '生産管理' },
    { id: 't3', position: 3, name: '栁沢陸', role: '製造二課' },
  ],
  wallStates: [
    {
      id: 'unseen',
      state: 'crossed',
      since: '2018-11-21',
      note: '得意先別の粗利を、毎月十日に社長と三人で見ている',
      evidence: [{ dialogue: ids.chosenWork, note: 'n05' }],
    },
    {
      id: 'unmoved',
      state: 'crossed',
      since: '2017-02-22',
      note: '会長と社長が、五年後の姿を一枚の紙に書いた',
      evidence: [{ dialogue: ids.fatherAndSon, note: 'n08' }],
    },
    {
      id: 'unfollowed',
      state: 'crossing',
      since: '2021-11-17',
      note: '第二工場の班割りは、社内チームが自分たちで決めた',
      evidence: [{ dialogue: ids.goalReached, note: 'n05' }],
    },
  ],
  selfDrive: [
    { id: 'd1', on: '2016-06-15', level: 0, note: '相談は設備資金のみ' },
    { id: 'd2', on: '2017-06-21', level: 1, note: '支援者と一緒に、月次の粗利を見はじめた' },
    { id: 'd3', on: '2018-11-21', level: 2, note: '社内チームの会議が、支援者なしで続いている' },
    { id: 'd4', on: '2021-11-17', level: 3, note: '次の五年の課題を、社内チームから出してきた' },
  ],
};
